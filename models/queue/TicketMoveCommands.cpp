#include "models/queue/TicketMoveCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/catalogue/CatalogueVersions.h"
#include "models/queue/FloorCommands.h"
#include "models/queue/HallCommands.h"
#include "models/queue/HallRules.h"
#include "models/queue/TicketDecisions.h"
#include "models/ratings/RatingCommands.h"
#include "models/store/Connection.h"
#include "models/store/EventLogStore.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int undoStepsMax = 64; // what is printed and counted beside the course stands between its steps

Result<Decision> decideHold(CommandContext &context, const HoldTicket &command)
{
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    if (TicketStore::heldAt(context.db, command.window) >= (*hall)->rules.heldPerWindowMax)
        return fail(problem::HeldTooMany,
                    {{QStringLiteral("window"), QString::number(command.window)},
                     {QStringLiteral("count"), QString::number((*hall)->rules.heldPerWindowMax)}});
    return actedAt(context, command.window, TicketAct::Hold).map([&](const Ticket &ticket) {
        return ticketDecision<TicketHeld>(ticket, command.reason);
    });
}

Result<Decision> decideResumeHeld(CommandContext &context, const ResumeTicket &command)
{
    const auto window = windowOfActor(context, command.window);
    if (!window)
        return fail(window.error());
    if (const auto busy = TicketStore::atWindow(context.db, command.window))
        return fail(
            problem::WindowBusy,
            {{QStringLiteral("window"), QString::number(command.window)}, {QStringLiteral("number"), busy->number}});
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    return knownTicket(context, command.ticket)
        .and_then(
            [&](const Ticket &ticket) { return ticketAfter(ticket, TicketAct::Resume, context.now, (*hall)->rules); })
        .map([&](Ticket ticket) {
            ticket.window = command.window;
            ticket.clerk = context.actor.user;
            Decision decision{unansweredEnded(context, command.window), toJson(TicketReply{ticket})};
            decision.events.push_back(pendingEvent(ticketSubject(ticket), TicketResumed{ticket}));
            return decision;
        });
}

/// Is there a window that serves the queue?
bool isServed(const HallSetup &setup, const QString &queue)
{
    return std::any_of(setup.windows.begin(), setup.windows.end(), [&](const HallWindow &window) {
        return std::any_of(window.skills.begin(), window.skills.end(),
                           [&](const HallSkill &skill) { return skill.queue == queue; });
    });
}

Result<Decision> decideTransfer(CommandContext &context, const TransferTicket &command)
{
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    const int targets =
        int(command.toQueue.has_value()) + int(command.toWindow.has_value()) + int(command.toClerk.has_value());
    if (targets != 1)
        return fail(problem::TransferTarget);
    if (command.toQueue && !isServed(**hall, *command.toQueue))
        return fail(problem::QueueUnknown);
    if (command.toWindow && !findWindow(**hall, *command.toWindow))
        return fail(problem::WindowUnknown, {{QStringLiteral("window"), QString::number(*command.toWindow)}});
    if (command.toClerk && !HallStore::windowOfClerk(context.db, *command.toClerk))
        return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("正在开窗的这位人员")}});
    return actedAt(context, command.window, TicketAct::Transfer).map([&](Ticket ticket) {
        if (command.toQueue)
            ticket.queue = *command.toQueue;
        ticket.keptForWindow = command.toWindow;
        ticket.keptForClerk = command.toClerk;
        ticket.stops += command.served ? 1 : 0;
        Decision decision = ticketDecision<TicketTransferred>(ticket, command.reason);
        if (command.served && !RatingStore::openedFor(context.db, ticket.id, command.window))
            decision.events.push_back(
                ratingOpened(context, RatingOccasion::Visit, command.window, ticket.id, ticket.number, {}));
        return decision;
    });
}

Result<Decision> decideRequeue(CommandContext &context, const RequeueTicket &command)
{
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    if (!isServed(**hall, command.queue))
        return fail(problem::QueueUnknown);
    return knownTicket(context, command.ticket)
        .and_then(
            [&](const Ticket &ticket) { return ticketAfter(ticket, TicketAct::Transfer, context.now, (*hall)->rules); })
        .and_then([&](Ticket ticket) -> Result<Decision> {
            const auto before = TicketStore::find(context.db, command.ticket);
            if (before->state != TicketState::Waiting) // at a window it is the clerk's to send on
                return fail(problem::TicketElsewhere,
                            {{QStringLiteral("number"), ticket.number},
                             {QStringLiteral("window"), QString::number(before->window.value_or(0))}});
            ticket.queue = command.queue;
            return ticketDecision<TicketTransferred>(ticket);
        });
}

Result<Decision> decideRestore(CommandContext &context, const RestoreTicket &command)
{
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    const QueueRules &rules = (*hall)->rules;
    return knownTicket(context, command.ticket)
        .and_then([&](const Ticket &ticket) { return ticketAfter(ticket, TicketAct::Restore, context.now, rules); })
        .map([&](Ticket ticket) {
            // A millisecond behind the last of those it stands behind; behind all when fewer wait.
            const auto place = rules.restoreBehind == 0
                ? std::optional(ticket.standsFrom)
                : TicketStore::standsOfWaiting(context.db, ticket.queue, ticket.day, rules.restoreBehind - 1);
            ticket.standsFrom = std::max(ticket.standsFrom, place.value_or(context.now).plus(1));
            return ticketDecision<TicketRestored>(ticket);
        });
}

struct TicketOfEvent {
    Ticket ticket;
    static Fields fields() { return {field("ticket", &TicketOfEvent::ticket)}; }
};

bool isUndoable(const QString &type)
{
    static const QStringList types{QLatin1String(TicketCalled::type),    QLatin1String(TicketNoShow::type),
                                   QLatin1String(TicketStarted::type),   QLatin1String(TicketFinished::type),
                                   QLatin1String(TicketHeld::type),      QLatin1String(TicketResumed::type),
                                   QLatin1String(TicketCancelled::type), QLatin1String(TicketTransferred::type),
                                   QLatin1String(TicketRestored::type)};
    return types.contains(type);
}

Result<Decision> decideUndo(CommandContext &context, const UndoTicket &command)
{
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    const auto ticket = knownTicket(context, command.ticket);
    if (!ticket)
        return fail(ticket.error());
    const Problem nothing(problem::UndoNothing,
                          {{QStringLiteral("minutes"), QString::number((*hall)->rules.undoSeconds / 60)}});
    // What was printed about it is no step.
    QList<StoredEvent> steps = EventLogStore(QUuid()).ofSubject(context.db, ticketSubject(*ticket), undoStepsMax);
    steps.removeIf([](const StoredEvent &e) { return e.meta.type == QLatin1String(SlipPrinted::type); });
    // Questions counted meanwhile go with the step they were counted in.
    while (!steps.isEmpty() && steps.first().meta.type == QLatin1String(TicketConsulted::type))
        steps.removeFirst();
    if (steps.size() < 2 || !isUndoable(steps.first().meta.type) || steps.first().meta.by.actor != context.actor.user
        || !mayUndo(steps.first().meta.recordedAt, context.now, (*hall)->rules))
        return fail(nothing);
    const auto before = fromJson<TicketOfEvent>(steps.at(1).fact, Strictness::Tolerant);
    if (!before)
        return fail(nothing);
    Ticket was = before->ticket;
    was.revision = ticket->revision + 1;
    Decision decision;
    if (was.window && (was.state == TicketState::Called || was.state == TicketState::Serving)) {
        if (const auto busy = TicketStore::atWindow(context.db, *was.window); busy && busy->id != was.id)
            return fail(
                problem::WindowBusy,
                {{QStringLiteral("window"), QString::number(*was.window)}, {QStringLiteral("number"), busy->number}});
        if (RatingStore::givenFor(context.db, was.id, *was.window))
            return fail(problem::UndoRated, {{QStringLiteral("number"), was.number}});
        // A rating that was opened for the step taken back is nobody's to give.
        decision.events = unansweredEnded(context, *was.window);
    }
    decision.events.push_back(pendingEvent(ticketSubject(was), TicketUndone{was, command.reason}));
    decision.reply = toJson(TicketReply{was});
    return decision;
}

Result<Decision> decidePrecheck(CommandContext &context, const PrecheckTicket &command)
{
    return knownTicket(context, command.ticket).and_then([&](Ticket ticket) -> Result<Decision> {
        if (!isLive(ticket.state) && ticket.state != TicketState::Reserved)
            return fail(problem::TicketState,
                        {{QStringLiteral("number"), ticket.number},
                         {QStringLiteral("state"), ticketStateText(ticket.state)},
                         {QStringLiteral("act"), QStringLiteral("预审")}});
        Faults faults;
        if (!context.catalogue.item(command.item, hallDate(context.now)))
            faults.append(notOfferedAt(QStringLiteral("item"), context.catalogue, command.item, hallDate(context.now)));
        for (const QString &material : command.present + command.missing) {
            if (!context.catalogue.material(material))
                faults.append({QStringLiteral("materials"),
                               &problem::ReferenceUnknown,
                               {{QStringLiteral("what"), QStringLiteral("材料“%1”").arg(material)}}});
        }
        if (!faults.isEmpty())
            return fail(inputRefused(std::move(faults)));
        ticket.revision += 1;
        ticket.precheck = Precheck{command.item, command.present, command.missing, context.actor.displayName};
        return ticketDecision<TicketPrechecked>(ticket);
    });
}

constexpr CommandAccess atWindow{.roles = Role::Clerk | Role::Delivery | Role::Supervisor,
                                 .stations = StationRole::Window | StationRole::Delivery,
                                 .unattended = 0};
constexpr CommandAccess inHall{.roles = Role::Greeter | Role::Clerk | Role::Supervisor,
                               .stations = StationRole::Greeter | StationRole::Window | StationRole::Supervisor,
                               .unattended = 0};

const CommandRow ticketMoveTable[] = {
    commandRow<HoldTicket, decideHold>(atWindow, "挂起"),
    commandRow<ResumeTicket, decideResumeHeld>(atWindow, "继续办理挂起的号"),
    commandRow<TransferTicket, decideTransfer>(atWindow, "转移"),
    commandRow<RequeueTicket, decideRequeue>(inHall, "改排队列"),
    commandRow<RestoreTicket, decideRestore>(inHall, "恢复过号"),
    commandRow<CancelTicket, decideCancel>(inHall, "取消号票"),
    commandRow<UndoTicket, decideUndo>(inHall, "撤销最后一步"),
    commandRow<PrecheckTicket, decidePrecheck>(inHall, "预审材料"),
};

const EventRow ticketMoveEventTable[] = {
    ticketEventRow<TicketReserved>(),    ticketEventRow<TicketCheckedIn>(), ticketEventRow<TicketAdmitted>(),
    ticketEventRow<TicketHeld>(),        ticketEventRow<TicketResumed>(),   ticketEventRow<TicketReturned>(),
    ticketEventRow<TicketTransferred>(), ticketEventRow<TicketReleased>(),  ticketEventRow<TicketTakenOver>(),
    ticketEventRow<TicketRestored>(),    ticketEventRow<TicketCancelled>(), ticketEventRow<TicketPrechecked>(),
    ticketEventRow<TicketUndone>(),      ticketEventRow<TicketPostponed>(),
};

} // namespace

Result<Decision> decideCancel(CommandContext &context, const CancelTicket &command)
{
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    return knownTicket(context, command.ticket)
        .and_then([&](const Ticket &ticket) -> Result<Ticket> {
            const BookingRules &booking = (*hall)->rules.booking;
            if (ticket.state == TicketState::Reserved && ticket.bookedFor
                && ticket.bookedFor->plus(-booking.cancelHours * 3'600'000LL) < context.now)
                return fail(problem::BookingLate, {{QStringLiteral("hours"), QString::number(booking.cancelHours)}});
            return ticketAfter(ticket, TicketAct::Cancel, context.now, (*hall)->rules);
        })
        .map([&](const Ticket &ticket) { return ticketDecision<TicketCancelled>(ticket, command.reason); });
}

std::span<const CommandRow> ticketMoveCommands()
{
    return ticketMoveTable;
}

std::span<const EventRow> ticketMoveEvents()
{
    return ticketMoveEventTable;
}

Fields HoldTicket::fields()
{
    return {field("window", &HoldTicket::window, {.min = 1, .max = 999}),
            field("reason", &HoldTicket::reason, {.lengthMin = 1, .lengthMax = 60})};
}

Fields ResumeTicket::fields()
{
    return {field("window", &ResumeTicket::window, {.min = 1, .max = 999}), field("ticket", &ResumeTicket::ticket)};
}

Fields TransferTicket::fields()
{
    return {field("window", &TransferTicket::window, {.min = 1, .max = 999}),
            field("toQueue", &TransferTicket::toQueue, {.lengthMin = 1, .lengthMax = 20}),
            field("toWindow", &TransferTicket::toWindow, {.min = 1, .max = 999}),
            field("toClerk", &TransferTicket::toClerk, {.lengthMin = 1, .lengthMax = 40}),
            field("served", &TransferTicket::served),
            field("reason", &TransferTicket::reason, {.lengthMin = 1, .lengthMax = 60})};
}

Fields RequeueTicket::fields()
{
    return {field("ticket", &RequeueTicket::ticket),
            field("queue", &RequeueTicket::queue, {.lengthMin = 1, .lengthMax = 20})};
}

Fields RestoreTicket::fields()
{
    return {field("ticket", &RestoreTicket::ticket)};
}

Fields CancelTicket::fields()
{
    return {field("ticket", &CancelTicket::ticket),
            field("reason", &CancelTicket::reason, {.lengthMin = 1, .lengthMax = 60})};
}

Fields UndoTicket::fields()
{
    return {field("ticket", &UndoTicket::ticket),
            field("reason", &UndoTicket::reason, {.lengthMin = 1, .lengthMax = 60})};
}

Fields PrecheckTicket::fields()
{
    return {field("ticket", &PrecheckTicket::ticket),
            field("item", &PrecheckTicket::item, {.lengthMin = 1, .lengthMax = 40}),
            field("present", &PrecheckTicket::present, {.lengthMax = 60, .itemsMax = 60}),
            field("missing", &PrecheckTicket::missing, {.lengthMax = 60, .itemsMax = 60})};
}

} // namespace ow
