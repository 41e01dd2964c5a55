#include "models/queue/EntryCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/identity/Masking.h"
#include "models/queue/HallRules.h"
#include "models/queue/ReserveRules.h"
#include "models/queue/TicketDecisions.h"

#include <algorithm>

namespace ow {

namespace {

struct EntrySeries {
    QString prefix;
    QString series;
};

EntrySeries seriesOf(const EnterTicket &command)
{
    if (command.source == EntrySource::Paper)
        return {QLatin1String(emergencyPrefix), QLatin1String(emergencySeries)};
    const QString prefix = command.prefix.value_or(QString());
    return {prefix, reserveSeries(prefix)};
}

Faults entryFaults(CommandContext &context, const HallSetup &setup, const EnterTicket &command)
{
    const auto missing = [](const char *field) { return Fault{QLatin1String(field), &problem::FieldMissing, {}}; };
    const auto format = [](const char *field, const char *expected) {
        return Fault{
            QLatin1String(field), &problem::FieldFormat, {{QStringLiteral("expected"), QString::fromUtf8(expected)}}};
    };
    Faults faults = classFaults(setup, command.priority);
    if (command.source == EntrySource::Paper) {
        if (context.now < command.arrivedAt || hallDate(command.arrivedAt) != hallDate(context.now))
            faults.append(format("arrivedAt", "今天已经过去的时间"));
        return faults;
    }
    if (!command.prefix)
        faults.append(missing("prefix"));
    else if (!isReservePrefix(*command.prefix))
        faults.append(format("prefix", "AK"));
    if (!command.lastContactAt)
        faults.append(missing("lastContactAt"));
    if (command.priority)
        faults.append({QStringLiteral("priority"), &problem::FieldUnknown, {}});
    if (command.visitorName)
        faults.append({QStringLiteral("visitorName"), &problem::FieldUnknown, {}});
    return faults;
}

Decision entryReply(CommandContext &context, const HallSetup &setup, const Ticket &ticket)
{
    const HallQueue *queue = findQueue(setup, ticket.queue);
    Decision decision;
    decision.reply = toJson(IssuedTicket{ticket, queue ? queue->name : ticket.queue,
                                         TicketStore::waitingBefore(context.db, ticket, setup.rules.policy), false});
    return decision;
}

/// Where the number stands. Of a queue that was taken away meanwhile: in the hall's first one, so that whoever holds the slip is called
/// and sent on; a person at a desk is told and chooses another.
const HallQueue *entryQueue(const HallSetup &setup, const EnterTicket &command)
{
    const HallQueue *asked = findQueue(setup, command.queue);
    if (asked || command.source == EntrySource::Paper || setup.queues.isEmpty())
        return asked;
    return &*std::min_element(setup.queues.begin(), setup.queues.end(),
                              [](const HallQueue &a, const HallQueue &b) { return a.order < b.order; });
}

Result<Decision> decideEnter(CommandContext &context, const EnterTicket &command)
{
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    const HallSetup &setup = **hall;
    const bool atKiosk = context.actor.stationRole == StationRole::Kiosk;
    if (atKiosk != (command.source == EntrySource::Reserve))
        return fail(problem::StationRole);
    if (Faults faults = entryFaults(context, setup, command); !faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    const EntrySeries numbers = seriesOf(command);
    const Instant arrived = atKiosk
        ? clampedArrival(command.arrivedAt, command.lastContactAt.value_or(context.now), context.now)
        : command.arrivedAt;
    const QDate day = hallDate(arrived);
    if (const auto known = TicketStore::ofSeries(context.db, numbers.series, command.serial, day))
        return entryReply(context, setup, *known);
    // Neither a closed hall nor a stopped queue undoes a number that is on paper already.
    const HallQueue *queue = entryQueue(setup, command);
    if (!queue)
        return fail(problem::QueueUnknown);
    if (command.ticket && TicketStore::find(context.db, *command.ticket))
        return fail(inputRefused(
            {{QStringLiteral("ticket"), &problem::Duplicate, {{QStringLiteral("what"), QStringLiteral("号票编号")}}}}));

    Ticket ticket;
    ticket.id = command.ticket.value_or(makeUuid(context.now, context.random));
    ticket.series = numbers.series;
    ticket.serial = command.serial;
    ticket.number = ticketNumber(numbers.prefix, command.serial);
    ticket.queue = queue->code;
    ticket.day = day;
    ticket.priority = command.priority;
    if (command.visitorName)
        ticket.maskedName = maskedName(*command.visitorName);
    ticket.issuedAt = arrived;
    ticket.standsFrom = arrived;
    ticket.enteredAt = context.now;
    ticket.revision = 1;
    TicketEntered entered{ticket};
    if (queue->code != command.queue)
        entered.reason = QStringLiteral("原来的业务队列已撤销，转到“%1”").arg(queue->name);
    Decision decision = entryReply(context, setup, ticket);
    decision.events.push_back(pendingEvent(ticketSubject(ticket), entered));
    return decision;
}

Result<Decision> decideWithdraw(CommandContext &context, const WithdrawTicket &command)
{
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    return knownTicket(context, command.ticket).and_then([&](const Ticket &ticket) -> Result<Decision> {
        if (ticket.firstCalledAt || TicketStore::isPrinted(context.db, ticket.id))
            return fail(problem::TicketState,
                        {{QStringLiteral("number"), ticket.number},
                         {QStringLiteral("state"), ticketStateText(ticket.state)},
                         {QStringLiteral("act"), QStringLiteral("收回")}});
        return ticketAfter(ticket, TicketAct::Cancel, context.now, (*hall)->rules).map([](const Ticket &withdrawn) {
            return ticketDecision<TicketCancelled>(withdrawn, QStringLiteral("断网时没有交到群众手里，已另给备用号"));
        });
    });
}

constexpr CommandAccess enterers{.roles = Role::Greeter | Role::Supervisor,
                                 .stations = StationRole::Kiosk | StationRole::Greeter | StationRole::Supervisor,
                                 .unattended = only(StationRole::Kiosk)};
constexpr CommandAccess kioskAlone{
    .roles = 0, .stations = only(StationRole::Kiosk), .unattended = only(StationRole::Kiosk)};

const CommandRow entryCommandTable[] = {
    commandRow<EnterTicket, decideEnter>(enterers, "补录断网或停电时给的号"),
    commandRow<WithdrawTicket, decideWithdraw>(kioskAlone, "收回没有交出的号"),
};

const EventRow entryEventTable[] = {ticketEventRow<TicketEntered>()};

} // namespace

std::span<const CommandRow> entryCommands()
{
    return entryCommandTable;
}

std::span<const EventRow> entryEvents()
{
    return entryEventTable;
}

Fields EnterTicket::fields()
{
    return {field("source", &EnterTicket::source),
            field("serial", &EnterTicket::serial, {.min = 1, .max = 9999}),
            field("queue", &EnterTicket::queue, {.lengthMin = 1, .lengthMax = 20}),
            field("arrivedAt", &EnterTicket::arrivedAt),
            field("prefix", &EnterTicket::prefix, {.lengthMin = 2, .lengthMax = 4}),
            field("lastContactAt", &EnterTicket::lastContactAt),
            field("ticket", &EnterTicket::ticket),
            field("priority", &EnterTicket::priority, {.lengthMin = 1, .lengthMax = 20}),
            field("visitorName", &EnterTicket::visitorName, {.lengthMin = 1, .lengthMax = 60})};
}

Fields WithdrawTicket::fields()
{
    return {field("ticket", &WithdrawTicket::ticket)};
}

} // namespace ow
