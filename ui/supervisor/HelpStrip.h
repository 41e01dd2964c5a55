#pragma once
#include "models/queue/Ticket.h"

#include <QFrame>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace ow {

/// Windows that asked for help, who asked first first, each with its answer. Hidden while nobody asks.
class HelpStrip final : public QFrame {
    Q_OBJECT
public:
    explicit HelpStrip(QWidget *parent = nullptr);
    void tell(const QList<WindowStatus> &windows, Instant now);
    void setAnswerable(bool answerable);

signals:
    void answered(int window);

private:
    QLabel *m_title;
    QLabel *m_more;
    QHBoxLayout *m_row;
    QList<QPushButton *> m_buttons;
    QList<int> m_shown;
    bool m_answerable = true;
};

} // namespace ow
