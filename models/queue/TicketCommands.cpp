#include "models/queue/TicketCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/identity/PersonStore.h"
#include "models/queue/HallCommands.h"
#include "models/queue/HallRules.h"
#include "models/queue/HallStore.h"
#include "models/queue/TicketRules.h"
#include "models/queue/TicketStore.h"
#include "models/ratings/RatingCommands.h"
#include "models/store/Connection.h"

namespace ow {

namespace {

QString ticketSubject(const Ticket &ticket)
{
    return QStringLiteral("ticket/") + uuidText(ticket.id);
}

template <class E>
Decision ticketDecision(const Ticket &ticket)
{
    return {{pendingEvent(ticketSubject(ticket), E{ticket})}, toJson(TicketReply{ticket})};
}

Result<Decision> decideIssue(CommandContext &context, const IssueTicket &command)
{
    const auto setup = HallStore::setup(context.db);
    if (!setup)
        return fail(problem::HallNotConfigured);
    const HallQueue *queue = findQueue(*setup, command.queue);
    if (!queue)
        return fail(problem::QueueUnknown);
    if (command.priority && !findPriorityReason(*setup, *command.priority))
        return fail(inputRefused({{QStringLiteral("priority"),
                                   &problem::ReferenceUnknown,
                                   {{QStringLiteral("what"), QStringLiteral("优先原因")}}}}));
    const QDate day = hallDate(context.now);
    const QList<HallHours> hours = openHours(*setup, day, context.calendar);
    if (!ticketsGivenAt(hours, hallTime(context.now)))
        return fail(problem::QueueClosed,
                    {{QStringLiteral("queue"), queue->name}, {QStringLiteral("hours"), hallHoursText(hours)}});

    Decision decision;
    Ticket ticket;
    if (command.card) {
        Result<IdentifiedPerson> identified = identify(context, *command.card);
        if (!identified)
            return fail(identified.error());
        const int held = TicketStore::liveOfPerson(context.db, identified->person.id, day);
        if (held >= setup->rules.ticketsPerPersonMax)
            return fail(problem::TicketLimit, {{QStringLiteral("count"), QString::number(held)}});
        ticket.person = identified->person.id;
        ticket.maskedName = identified->person.maskedName;
        if (identified->event)
            decision.events.push_back(std::move(*identified->event));
    }
    ticket.id = makeUuid(context.now, context.random);
    ticket.serial = TicketStore::lastSerial(context.db, queue->code, day) + 1;
    ticket.number = ticketNumber(queue->prefix, ticket.serial);
    ticket.queue = queue->code;
    ticket.day = day;
    ticket.priority = command.priority;
    ticket.issuedAt = context.now;
    ticket.orderKey = ticketOrderKey(context.now, command.priority.has_value(), setup->rules);
    const int ahead = TicketStore::waitingBefore(context.db, ticket);
    decision.events.push_back(pendingEvent(ticketSubject(ticket), TicketIssued{ticket}));
    decision.reply = toJson(IssuedTicket{ticket, queue->name, ahead});
    return decision;
}

/// A window's own queues first, then those it helps; within a level strictly by calling order.
std::optional<Ticket> nextFor(CommandContext &context, const HallWindow &window, QDate day)
{
    for (int level = 1; level <= 3; ++level) {
        std::optional<Ticket> best;
        for (const HallSkill &skill : window.skills) {
            if (skill.level != level)
                continue;
            auto first = TicketStore::firstWaiting(context.db, skill.queue, day);
            if (first && (!best || calledBefore(*first, *best)))
                best = std::move(first);
        }
        if (best)
            return best;
    }
    return std::nullopt;
}

Result<Decision> decideCallNext(CommandContext &context, const CallNext &command)
{
    const auto window = windowOfActor(context, command.window);
    if (!window)
        return fail(window.error());
    if (const auto held = TicketStore::atWindow(context.db, command.window))
        return Decision{{}, toJson(TicketReply{*held})};
    const auto setup = HallStore::setup(context.db);
    const HallWindow *described = setup ? findWindow(*setup, command.window) : nullptr;
    if (!described)
        return fail(problem::WindowUnknown, {{QStringLiteral("window"), QString::number(command.window)}});
    std::optional<Ticket> next = nextFor(context, *described, hallDate(context.now));
    if (!next)
        return fail(problem::NoTicketWaiting);
    next->window = command.window;
    next->clerk = context.actor.user;
    return ticketAfter(*next, TicketAct::Call, context.now, setup->rules).map([&](const Ticket &called) {
        Decision decision = ticketDecision<TicketCalled>(called);
        std::vector<PendingEvent> ended = unansweredEnded(context, command.window);
        decision.events.insert(decision.events.begin(), std::make_move_iterator(ended.begin()),
                               std::make_move_iterator(ended.end()));
        return decision;
    });
}

/// The ticket this window holds, after the act.
Result<Ticket> actedAt(CommandContext &context, int window, TicketAct act)
{
    const auto held = windowOfActor(context, window);
    if (!held)
        return fail(held.error());
    const auto ticket = TicketStore::atWindow(context.db, window);
    const auto setup = HallStore::setup(context.db);
    if (!ticket || !setup)
        return fail(problem::TicketUnknown);
    return ticketAfter(*ticket, act, context.now, setup->rules);
}

Result<Decision> decideRecall(CommandContext &context, const RecallTicket &command)
{
    return actedAt(context, command.window, TicketAct::Recall).map(&ticketDecision<TicketRecalled>);
}

Result<Decision> decideNoShow(CommandContext &context, const MarkNoShow &command)
{
    return actedAt(context, command.window, TicketAct::NoShow).map(&ticketDecision<TicketNoShow>);
}

Result<Decision> decideStart(CommandContext &context, const StartService &command)
{
    return actedAt(context, command.window, TicketAct::Start).map(&ticketDecision<TicketStarted>);
}

Result<Decision> decideFinish(CommandContext &context, const FinishTicket &command)
{
    return actedAt(context, command.window, TicketAct::Finish).map([&](Ticket ticket) {
        ticket.outcome = command.outcome;
        Decision decision = ticketDecision<TicketFinished>(ticket);
        // Whoever left or was sent elsewhere was not served here; a hand-over has opened its own.
        const bool served = command.outcome != Outcome::Left && command.outcome != Outcome::Referred;
        if (served && !RatingStore::openedFor(context.db, ticket.id))
            decision.events.push_back(
                ratingOpened(context, RatingOccasion::Visit, command.window, ticket.id, ticket.number, {}));
        return decision;
    });
}

Result<Decision> decideSlip(CommandContext &context, const RecordSlip &command)
{
    const auto ticket = TicketStore::find(context.db, command.ticket);
    if (!ticket)
        return fail(problem::TicketUnknown);
    const SlipPrinted event{command.ticket, command.sha256};
    return Decision{{pendingEvent(ticketSubject(*ticket), event)}, toJson(event)};
}

struct PublicTicketEvent {
    PublicTicket ticket;
    static constexpr auto fields() { return std::tuple{field("ticket", &PublicTicketEvent::ticket)}; }
};

template <class E>
QByteArray projectTicket(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : toJson(PublicTicketEvent{publicTicket(event.ticket)});
}

constexpr CommandAccess clerk{.roles = Role::Clerk | Role::Delivery | Role::Supervisor,
                              .stations = StationRole::Window | StationRole::Delivery,
                              .unattended = 0};
constexpr CommandAccess issuers{.roles = Role::Greeter | Role::Clerk | Role::Supervisor,
                                .stations = StationRole::Kiosk | StationRole::Greeter | StationRole::Window,
                                .unattended = only(StationRole::Kiosk)};

const CommandRow ticketCommandTable[] = {
    commandRow<IssueTicket, decideIssue>(issuers, "取号"),
    commandRow<RecordSlip, decideSlip>(issuers, "号票已打印"),
    commandRow<CallNext, decideCallNext>(clerk, "叫下一位"),
    commandRow<RecallTicket, decideRecall>(clerk, "重呼"),
    commandRow<MarkNoShow, decideNoShow>(clerk, "记为过号"),
    commandRow<StartService, decideStart>(clerk, "开始办理"),
    commandRow<FinishTicket, decideFinish>(clerk, "结束办理"),
};

template <class E>
constexpr EventRow ticketEventRow()
{
    return eventRow<E, &TicketStore::apply<E>, projectTicket<E>>(TopicQueue);
}

const EventRow ticketEventTable[] = {
    ticketEventRow<TicketIssued>(),
    ticketEventRow<TicketCalled>(),
    ticketEventRow<TicketRecalled>(),
    ticketEventRow<TicketNoShow>(),
    ticketEventRow<TicketStarted>(),
    ticketEventRow<TicketFinished>(),
    eventRow<SlipPrinted, &TicketStore::applySlip, projectNothing<SlipPrinted>>(0),
};

} // namespace

std::span<const CommandRow> ticketCommands()
{
    return ticketCommandTable;
}

std::span<const EventRow> ticketEvents()
{
    return ticketEventTable;
}

} // namespace ow
