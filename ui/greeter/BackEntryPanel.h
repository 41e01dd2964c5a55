#pragma once
#include "models/queue/EntryCommands.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QSpinBox;

namespace ow {
struct QueueView;

/// 应急号补录: after a power cut the numbered slips given by hand are entered from the paper register, one line a ticket, without the
/// pointer: number (goes on by itself), time as written, Enter. Also prints new slips and the register.
class BackEntryPanel final : public QWidget {
    Q_OBJECT
public:
    explicit BackEntryPanel(QWidget *parent = nullptr);
    /// Queues and classes; what is chosen stays.
    void tell(const QueueView &view);
    void begin(Instant now);
    /// "0932", "932", "9:32", "9：32".
    static std::optional<QTime> paperTime(const QString &written);
    void tellEntered(const EnterTicket &asked, const IssuedTicket &entered);
    /// What was typed stays, to be put right.
    void tellRefused();

signals:
    void entryAsked(const ow::EnterTicket &command);
    /// Slips and register, so many numbers from this one on.
    void slipsAsked(int first, int count);
    void closed();

private:
    void enter();
    void say(const QString &text);

    Instant m_now;
    QStringList m_arranged;
    QSpinBox *m_number;
    QLineEdit *m_time;
    QComboBox *m_queue;
    QComboBox *m_class;
    QLineEdit *m_name;
    QPushButton *m_enter;
    QPushButton *m_slips;
    QLabel *m_told;
};

} // namespace ow
