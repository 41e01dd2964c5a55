#pragma once
#include "models/queue/Ticket.h"

#include <QFrame>

class QLabel;

namespace ow {

/// One call on the wall: the number and where to go.
class BoardRow final : public QFrame {
    Q_OBJECT
public:
    explicit BoardRow(int index, QWidget *parent = nullptr);
    void tell(const PublicTicket &ticket);
    void tellNothing();
    void setLit(bool lit);

private:
    QLabel *m_number;
    QLabel *m_window;
};

} // namespace ow
