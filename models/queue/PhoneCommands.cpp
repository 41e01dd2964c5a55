#include "models/queue/PhoneCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/queue/PostponeRules.h"
#include "models/queue/TicketDecisions.h"
#include "models/queue/TicketStanding.h"

namespace ow {

Result<Decision> leaveByPhone(CommandContext &context, const QUuid &ticket)
{
    return decideCancel(context, {ticket, QStringLiteral("本人用手机取消")});
}

Result<Decision> postponeByPhone(CommandContext &context, const QUuid &id)
{
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    const QueueRules &rules = (*hall)->rules;
    return knownTicket(context, id)
        .and_then([&](const Ticket &ticket) { return ticketAfter(ticket, TicketAct::Postpone, context.now, rules); })
        .and_then([&](Ticket ticket) -> Result<Decision> {
            const QList<Ticket> line =
                lineOf(ticket.queue, TicketStore::live(context.db, hallDate(context.now)), rules.policy, context.now);
            const auto stands = postponedStand(ticket, line, rules, context.now);
            if (!stands)
                return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("排在您后面的人")}});
            ticket.standsFrom = *stands;
            return ticketDecision<TicketPostponed>(ticket, QStringLiteral("本人用手机延后"));
        });
}

} // namespace ow
