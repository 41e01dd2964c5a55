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
    void tellWaiting(const QString &queueName);
    void tell(const IssuedTicket &issued);
    void tellPrinted();
    /// The number holds, only the slip did not come.
    void tellNotPrinted(const Problem &problem);
    void tellRefused(const Problem &problem);

signals:
    void doneAsked();

private:
    QLabel *m_title;
    QLabel *m_number;
    QLabel *m_ahead;
    QLabel *m_slip;
    Notice *m_notice;
    QPushButton *m_done;
};

} // namespace ow
