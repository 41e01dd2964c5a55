#pragma once
// A calendar given to the running hall: stored, reckoned by from the next command on, and open cases planned anew with it, in one
// commit.
#include "models/calendar/GivenCalendar.h"
#include "models/store/Command.h"

namespace ow {

/// Years found in the folder of an earlier program, which the hub's table does not know yet. A decision of the hub itself, at its start.
Result<Decision> decideFoundCalendars(CommandContext &context, const QList<CalendarYear> &years);

std::span<const CommandRow> calendarCommands();
std::span<const EventRow> calendarEvents();
std::span<const ViewRow> calendarViews();

} // namespace ow
