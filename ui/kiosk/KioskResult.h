#pragma once
#include "models/queue/TicketCommands.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ow {
class Notice;

/// Last step: the number, or why there is none.
class KioskResult final : public QWidget {
    Q_OBJECT
public:
    explicit KioskResult(QWidget *parent = nullptr);
    /// On its way; nothing can be pressed.
    void tellWaiting(const QString &what);
    /// `note` is one more line, may be empty; `mayBook`: another day can be offered when today may not suffice.
    void tell(const IssuedTicket &issued, const QString &note, bool mayBook);
    /// A number of the reserve series; how many wait is not known.
    void tellReserve(const IssuedTicket &given, const QString &note);
    void tellBooked(const IssuedTicket &booked);
    void tellCheckedIn(const IssuedTicket &checkedIn);
    void tellPrinted();
    /// The number holds, only the slip did not come: the code is on the screen instead.
    void tellNotPrinted(const QString &qrText);
    void tellRefused(const QString &title, const Problem &problem);
    /// There is nothing to take a number for; somebody helps.
    void tellAskGreeter();

signals:
    void doneAsked();
    void bookingAsked();

private:
    void begin(const QString &title);
    void showNumber(const IssuedTicket &issued, const QString &line);

    QLabel *m_title;
    QLabel *m_number;
    QLabel *m_qr;
    QLabel *m_ahead;
    QLabel *m_note;
    QLabel *m_slip;
    Notice *m_notice;
    QPushButton *m_book;
    QPushButton *m_done;
    bool m_booked = false;
};

} // namespace ow
