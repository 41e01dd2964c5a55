#include "models/queue/PhoneCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/identity/PersonStore.h"
#include "models/queue/BookingCommands.h"
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

Result<Decision> bookByPhone(CommandContext &context, const BookByPhone &asked)
{
    const QDate today = hallDate(context.now);
    const auto number = citizenNumber(asked.number, today, QStringLiteral("number"));
    if (!number)
        return fail(number.error());
    IdentityCard card;
    card.name = asked.name;
    card.number = number->text;
    card.sex = number->sex;
    card.birth = number->birth;
    card.validFrom = today;
    const auto typed = checkedCard(card, today, QStringLiteral("card"));
    if (!typed)
        return fail(typed.error());
    if (const auto known = PersonStore::findByCard(context.db, context.sealer, *typed)) {
        const auto before = openCard(context.db, context.sealer, *known);
        if (!before || before->name != typed->name)
            return fail(inputRefused({{QStringLiteral("number"), &problem::FieldFormat, {}}}));
    }
    return decideBook(context, {asked.queue, asked.slot, *typed, {}});
}

} // namespace ow
