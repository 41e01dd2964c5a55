#pragma once
#include "models/calendar/GivenCalendar.h"
#include "models/store/Event.h"

namespace ow {

/// Years' papers the hall was given.
class CalendarStore {
public:
    /// By year.
    static QList<CalendarYear> years(Connection &db);

    static void apply(Connection &db, const EventMeta &meta, const CalendarGiven &event);
};

} // namespace ow
