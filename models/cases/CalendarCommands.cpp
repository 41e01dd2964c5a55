#include "models/cases/CalendarCommands.h"

#include "models/cases/CalendarStore.h"
#include "models/cases/Replanning.h"

#include <algorithm>

namespace ow {

namespace {
QList<CalendarYear> withYear(QList<CalendarYear> years, const CalendarYear &given)
{
    years.removeIf([&](const CalendarYear &one) { return one.year == given.year; });
    years.append(given);
    return years;
}

bool isKnown(const QList<CalendarYear> &years, const CalendarYear &given)
{
    return std::any_of(years.begin(), years.end(),
                       [&](const CalendarYear &one) { return toJson(one) == toJson(given); });
}

/// The events of these papers, the calendar with them, and the cases planned by it.
Result<Decision> givenDecision(CommandContext &context, const QList<CalendarYear> &given, const QString &reason,
                               int &replannedCases)
{
    QList<CalendarYear> years = CalendarStore::years(context.db);
    Decision decision;
    for (const CalendarYear &one : given) {
        years = withYear(years, one);
        decision.events.push_back(pendingEvent(QStringLiteral("calendar/") + QString::number(one.year),
                                               CalendarGiven{one, context.actor.user, reason}));
    }
    auto calendar = calendarWith(years);
    if (!calendar)
        return fail(calendar.error());
    decision.calendar = std::make_shared<const WorkingCalendar>(std::move(*calendar));
    std::vector<PendingEvent> planned = replanningEvents(context.db, *decision.calendar);
    replannedCases = int(planned.size());
    std::move(planned.begin(), planned.end(), std::back_inserter(decision.events));
    return decision;
}

Result<Decision> decideImportCalendar(CommandContext &context, const ImportCalendar &command)
{
    ImportCalendar::Reply reply{command.year.year, false, 0};
    if (isKnown(CalendarStore::years(context.db), command.year))
        return Decision{{}, toJson(reply)};
    auto decision = givenDecision(context, {command.year}, command.reason, reply.replanned);
    if (!decision)
        return decision;
    reply.changed = true;
    decision->reply = toJson(reply);
    return decision;
}

Result<CalendarView> loadCalendar(ViewContext &context)
{
    return CalendarView{CalendarStore::years(context.db)};
}

const CommandRow calendarCommandTable[] = {
    commandRow<ImportCalendar, decideImportCalendar>({.roles = Role::Administrator | Role::Supervisor}, "导入放假安排"),
};

const EventRow calendarEventTable[] = {
    eventRow<CalendarGiven, &CalendarStore::apply,
             [](Projection, const EventMeta &, const CalendarGiven &event) { return toJson(event); }>(TopicHall),
};

const ViewRow calendarViewTable[] = {viewRow<CalendarView, loadCalendar>(anyStaff, anyStation)};
} // namespace

Result<Decision> decideFoundCalendars(CommandContext &context, const QList<CalendarYear> &years)
{
    QList<CalendarYear> fresh;
    const QList<CalendarYear> known = CalendarStore::years(context.db);
    for (const CalendarYear &one : years) {
        // What was given later by command stays.
        if (std::none_of(known.begin(), known.end(), [&](const CalendarYear &k) { return k.year == one.year; }))
            fresh.append(one);
    }
    int planned = 0;
    if (fresh.isEmpty())
        return decideReplanning(context);
    return givenDecision(context, fresh, QStringLiteral("数据目录中的放假安排"), planned);
}

std::span<const CommandRow> calendarCommands()
{
    return calendarCommandTable;
}

std::span<const EventRow> calendarEvents()
{
    return calendarEventTable;
}

std::span<const ViewRow> calendarViews()
{
    return calendarViewTable;
}

} // namespace ow
