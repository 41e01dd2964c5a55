#include "ui/session/HallCalendar.h"

namespace ow {

namespace {
/// The hub sends the whole paper of a year; there are few, so all are loaded anew.
bool calendarFold(CalendarView &, const QString &type, const QJsonObject &)
{
    return type != QLatin1String(CalendarGiven::type);
}
} // namespace

HallCalendar::HallCalendar(HubClient &hub) : m_hub(hub) {}

HallCalendar::~HallCalendar() = default;

const WorkingCalendar &HallCalendar::value()
{
    if (!m_view) {
        m_value = WorkingCalendar::shipped().value_or(WorkingCalendar());
        m_view = std::make_unique<LiveView<CalendarView>>(m_hub, QLatin1String(CalendarView::name), QUrlQuery(),
                                                          QStringList{QStringLiteral("hall")}, &calendarFold);
        connect(m_view.get(), &LiveViewBase::changed, this, &HallCalendar::take);
    }
    return m_value;
}

void HallCalendar::take()
{
    auto calendar = calendarWith(m_view->value().years);
    // The hub reckons by them, so they fit; a program too old to read them goes on with its own.
    if (!calendar)
        return;
    m_value = std::move(*calendar);
    emit changed();
}

} // namespace ow

#include "moc_HallCalendar.cpp"
