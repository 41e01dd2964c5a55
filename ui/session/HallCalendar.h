#pragma once
#include "models/calendar/GivenCalendar.h"
#include "sync/client/LiveView.h"

#include <memory>

namespace ow {

/// The working days this station counts by: those of its program and the years the hall was given since. Asked of the hub when
/// somebody first wants to count; until the hub has answered, and where it cannot be reached, the program's own.
class HallCalendar final : public QObject {
    Q_OBJECT
public:
    explicit HallCalendar(HubClient &hub);
    ~HallCalendar() override;
    /// The same object as long as the station lives; its days may become others, see changed().
    const WorkingCalendar &value();

signals:
    void changed();

private:
    void take();

    HubClient &m_hub;
    WorkingCalendar m_value;
    std::unique_ptr<LiveView<CalendarView>> m_view; ///< none before the first value()
};

} // namespace ow
