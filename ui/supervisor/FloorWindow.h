#pragma once
#include "models/queue/QueueViews.h"
#include "ui/common/LaidOutButton.h"

class QLabel;

namespace ow {
class Badge;
class IconLabel;

/// One window on the floor plan: state by colour, icon and word, who sits there, which ticket and for how long. Pressed, it opens the
/// window's tickets.
class FloorWindow final : public LaidOutButton {
    Q_OBJECT
public:
    explicit FloorWindow(int number, QWidget *parent = nullptr);
    void tell(const WindowStatus &status, const QString &name, const std::optional<Ticket> &ticket, int held,
              Instant now);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    IconLabel *m_icon;
    QLabel *m_number;
    Badge *m_state;
    QLabel *m_clerk;
    QLabel *m_ticket;
    QLabel *m_minutes;
    const char *m_colour = "lineStrong"; ///< token of the state
};

} // namespace ow
