#pragma once
#include "models/queue/QueueViews.h"
#include "ui/common/LaidOutButton.h"

class QLabel;

namespace ow {
class Badge;

/// One window of the hall at a glance; pressed, it opens the window's tickets.
class WindowTile final : public LaidOutButton {
    Q_OBJECT
public:
    explicit WindowTile(int number, QWidget *parent = nullptr);
    void tell(const WindowStatus &status, const QString &name, const std::optional<Ticket> &ticket, int held,
              Instant now);

private:
    QLabel *m_number;
    Badge *m_state;
    QLabel *m_clerk;
    QLabel *m_ticket;
};

} // namespace ow
