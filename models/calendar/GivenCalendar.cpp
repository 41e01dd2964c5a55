#include "models/calendar/GivenCalendar.h"

namespace ow {

namespace {
constexpr Limits calendarReason{.lengthMin = 1, .lengthMax = 500};
}

Result<WorkingCalendar> calendarWith(const QList<CalendarYear> &years)
{
    FileContents files;
    for (const CalendarYear &one : years)
        files.insert(QString::number(one.year) + QStringLiteral(".json"), toJson(one));
    return WorkingCalendar::shippedWith(files);
}

Fields CalendarGiven::fields()
{
    return {field("year", &CalendarGiven::year), field("by", &CalendarGiven::by),
            field("reason", &CalendarGiven::reason, calendarReason)};
}

Fields ImportCalendar::Reply::fields()
{
    return {field("year", &Reply::year), field("changed", &Reply::changed), field("replanned", &Reply::replanned)};
}

Fields ImportCalendar::fields()
{
    return {field("year", &ImportCalendar::year), field("reason", &ImportCalendar::reason, calendarReason)};
}

Fields CalendarView::fields()
{
    return {field("years", &CalendarView::years, {.itemsMax = 200})};
}

} // namespace ow
