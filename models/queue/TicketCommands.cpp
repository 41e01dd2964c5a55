#include "models/queue/TicketCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/catalogue/CatalogueVersions.h"
#include "models/identity/Masking.h"
#include "models/identity/PersonStore.h"
#include "models/queue/HallCommands.h"
#include "models/queue/HallRules.h"
#include "models/queue/TicketCode.h"
#include "models/queue/TicketDecisions.h"
#include "models/ratings/RatingByCode.h"
#include "models/ratings/RatingCode.h"
#include "models/store/Connection.h"
#include "models/store/HallKindStore.h"

namespace ow {

namespace {

/// The ticket at the window this actor has open.
std::optional<Ticket> ticketOfActor(CommandContext &context)
{
    const auto window = HallStore::windowOfClerk(context.db, context.actor.user);
    return window ? TicketStore::atWindow(context.db, window->number) : std::nullopt;
}

void append(Decision &decision, std::vector<PendingEvent> events)
{
    std::move(events.begin(), events.end(), std::back_inserter(decision.events));
}

/// The ticket called at this window now, with what decided. `ended`: the visit that ends with the call, whose rating stays open.
Result<Decision> callDecision(CommandContext &context, Ticket ticket, int window, const CallWhy &why,
                              const QueueRules &rules, const std::optional<Ticket> &ended = {})
{
    ticket.window = window;
    ticket.clerk = context.actor.user;
    return ticketAfter(ticket, TicketAct::Call, context.now, rules).map([&](const Ticket &called) {
        Decision decision{unansweredEnded(context, window, ended ? ended->id : QUuid()),
                          ended ? toJson(NextReply{called, ended}) : toJson(TicketReply{called})};
        decision.events.push_back(pendingEvent(ticketSubject(called), TicketCalled{called, why}));
        return decision;
    });
}

/// The visit of this ticket ended, and its rating opened.
Result<Decision> finishDecision(CommandContext &context, const Ticket &at, int window, Outcome outcome,
                                std::optional<int> alsoConsulted, const QueueRules &rules)
{
    return ticketAfter(at, TicketAct::Finish, context.now, rules).map([&](Ticket ticket) {
        ticket.outcome = outcome;
        ticket.alsoConsulted = alsoConsulted.value_or(0);
        Decision decision = ticketDecision<TicketFinished>(ticket);
        // Whoever left or was sent elsewhere was not served here; a hand-over has opened its own.
        const bool served = outcome != Outcome::Left && outcome != Outcome::Referred;
        if (served && !RatingStore::openedFor(context.db, ticket.id, window))
            decision.events.push_back(
                ratingOpened(context, RatingOccasion::Visit, window, ticket.id, ticket.number, {}));
        return decision;
    });
}

/// The next by the rule, beside the visit that ends with the call.
Result<Decision> nextDecision(CommandContext &context, int window, const std::optional<Ticket> &ended)
{
    const auto setup = HallStore::setup(context.db);
    const HallWindow *described = setup ? findWindow(*setup, window) : nullptr;
    if (!described)
        return fail(problem::WindowUnknown, {{QStringLiteral("window"), QString::number(window)}});
    const QueuePolicy &policy = setup->rules.policy;
    const QList<WaitingHead> heads =
        TicketStore::heads(context.db, *described, context.actor.user, hallDate(context.now), policy);
    const auto choice = chooseCall(policy, heads, context.now);
    if (!choice)
        return fail(problem::NoTicketWaiting);
    const auto next = TicketStore::find(context.db, heads.at(choice->head).id);
    if (!next)
        return fail(problem::TicketUnknown);
    return callDecision(context, *next, window, choice->why, setup->rules, ended);
}

Result<Decision> decideCallNext(CommandContext &context, const CallNext &command)
{
    const auto window = windowOfActor(context, command.window);
    if (!window)
        return fail(window.error());
    const auto held = TicketStore::atWindow(context.db, command.window);
    if (held && (!command.finish || command.finish->ticket != held->id))
        return Decision{{}, toJson(TicketReply{*held})};
    if (!held) {
        // Ended already, perhaps by the same hand a moment ago: what is left to do is to call.
        const auto ended = command.finish ? TicketStore::find(context.db, command.finish->ticket) : std::nullopt;
        if (command.finish && (!ended || ended->state != TicketState::Done))
            return fail(problem::TicketUnknown);
        return nextDecision(context, command.window, {});
    }
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    auto finish = finishDecision(context, *held, command.window, command.finish->outcome, command.finish->alsoConsulted,
                                 (*hall)->rules);
    if (!finish)
        return finish;
    const Ticket finished = std::static_pointer_cast<const TicketFinished>(finish->events.front().value)->ticket;
    auto next = nextDecision(context, command.window, finished);
    if (!next && !next.error().is(problem::NoTicketWaiting))
        return next;
    finish->reply = next ? next->reply : toJson(NextReply{{}, finished});
    append(*finish, next ? std::move(next->events) : unansweredEnded(context, command.window, finished.id));
    return finish;
}

Result<Decision> decideCallNamed(CommandContext &context, const CallNamed &command)
{
    const auto window = windowOfActor(context, command.window);
    if (!window)
        return fail(window.error());
    if (const auto held = TicketStore::atWindow(context.db, command.window))
        return fail(
            problem::WindowBusy,
            {{QStringLiteral("window"), QString::number(command.window)}, {QStringLiteral("number"), held->number}});
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    return knownTicket(context, command.ticket).and_then([&](const Ticket &ticket) {
        const QueuePolicy &policy = (*hall)->rules.policy;
        const CallWhy why{CallRule::Named,
                          {{ticket.id, ticket.number, ticket.queue, ticket.priorityClass(), ticket.standsFrom,
                            callScore(policy, ticket.priorityClass(), ticket.standsFrom, context.now), PassedOver::No,
                            ticket.enteredAt}},
                          command.reason};
        return callDecision(context, ticket, command.window, why, (*hall)->rules);
    });
}

Result<Decision> decideRecall(CommandContext &context, const RecallTicket &command)
{
    return actedAt(context, command.window, TicketAct::Recall).map([](const Ticket &t) {
        return ticketDecision<TicketRecalled>(t);
    });
}

Result<Decision> decideNoShow(CommandContext &context, const MarkNoShow &command)
{
    return actedAt(context, command.window, TicketAct::NoShow).map([](const Ticket &t) {
        return ticketDecision<TicketNoShow>(t);
    });
}

Result<Decision> decideStart(CommandContext &context, const StartService &command)
{
    return actedAt(context, command.window, TicketAct::Start).map([&](const Ticket &t) {
        Decision decision = ticketDecision<TicketStarted>(t);
        // Who stands at the window now does not rate the visit of the one before.
        append(decision, unansweredEnded(context, command.window, t.id));
        return decision;
    });
}

Result<Decision> decideFinish(CommandContext &context, const FinishTicket &command)
{
    const auto window = windowOfActor(context, command.window);
    if (!window)
        return fail(window.error());
    const auto ticket = TicketStore::atWindow(context.db, command.window);
    const auto setup = HallStore::setup(context.db);
    if (!ticket || !setup)
        return fail(problem::TicketUnknown);
    return finishDecision(context, *ticket, command.window, command.outcome, command.alsoConsulted, setup->rules)
        .map([&](Decision decision) {
            append(decision, unansweredEnded(context, command.window, ticket->id));
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

constexpr CommandAccess byClerk{.roles = Role::Clerk | Role::Delivery | Role::Supervisor,
                                .stations = StationRole::Window | StationRole::Delivery,
                                .unattended = 0};
constexpr CommandAccess issuers{.roles = Role::Greeter | Role::Clerk | Role::Supervisor,
                                .stations = StationRole::Kiosk | StationRole::Greeter | StationRole::Window,
                                .unattended = only(StationRole::Kiosk)};

const CommandRow ticketCommandTable[] = {
    commandRow<IssueTicket, issueTicket>(issuers, "取号"),
    commandRow<RecordSlip, decideSlip>(issuers, "号票已打印"),
    commandRow<CallNext, decideCallNext>(byClerk, "叫下一位"),
    commandRow<CallNamed, decideCallNamed>(byClerk, "点名呼叫"),
    commandRow<RecallTicket, decideRecall>(byClerk, "重呼"),
    commandRow<MarkNoShow, decideNoShow>(byClerk, "记为过号"),
    commandRow<StartService, decideStart>(byClerk, "开始办理"),
    commandRow<FinishTicket, decideFinish>(byClerk, "结束办理"),
};

const EventRow ticketEventTable[] = {
    ticketEventRow<TicketIssued>(),
    eventRow<TicketCalled, &TicketStore::applyCalled, projectTicket<TicketCalled>>(TopicQueue),
    ticketEventRow<TicketRecalled>(),
    ticketEventRow<TicketNoShow>(),
    ticketEventRow<TicketStarted>(),
    ticketEventRow<TicketFinished>(),
    eventRow<SlipPrinted, &TicketStore::applySlip, projectNothing<SlipPrinted>>(0),
};

} // namespace

Result<Decision> issueTicket(CommandContext &context, const IssueTicket &command)
{
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    const HallSetup &setup = **hall;
    const HallQueue *queue = findQueue(setup, command.queue);
    if (!queue)
        return fail(problem::QueueUnknown);
    Faults faults = classFaults(setup, command.priority);
    if (command.item && !context.catalogue.item(*command.item, hallDate(context.now)))
        faults.append(notOfferedAt(QStringLiteral("item"), context.catalogue, *command.item, hallDate(context.now)));
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    if (isStopped(HallStore::steering(context.db), queue->code))
        return fail(problem::QueueStopped, {{QStringLiteral("queue"), queue->name}});
    const QDate day = hallDate(context.now);
    const QTime time = hallTime(context.now);
    const QList<HallHours> hours = openHours(setup, day, context.calendar);
    const bool training = HallKindStore::isTraining(context.db);
    if (!training && !ticketsGivenAt(hours, time, setup.rules.closingStopMinutes))
        return fail(problem::QueueClosed,
                    {{QStringLiteral("queue"), queue->name}, {QStringLiteral("hours"), hallHoursText(hours)}});

    Decision decision;
    Ticket ticket;
    if (command.card) {
        Result<IdentifiedPerson> identified = identify(context, *command.card);
        if (!identified)
            return fail(identified.error());
        const int held = TicketStore::liveOfPerson(context.db, identified->person.id, day);
        if (held >= setup.rules.ticketsPerPersonMax)
            return fail(problem::TicketLimit, {{QStringLiteral("count"), QString::number(held)}});
        ticket.person = identified->person.id;
        ticket.maskedName = identified->person.maskedName;
        if (identified->event)
            decision.events.push_back(std::move(*identified->event));
    } else if (command.visitorName) {
        ticket.maskedName = maskedName(*command.visitorName);
    }
    // The next matter of who stands at the window: whom the hall knows is one person with both, and the limit counts both.
    if (const auto served = command.followOn ? ticketOfActor(context) : std::nullopt; served && served->person) {
        const int held = TicketStore::liveOfPerson(context.db, *served->person, day);
        if (held >= setup.rules.ticketsPerPersonMax)
            return fail(problem::TicketLimit, {{QStringLiteral("count"), QString::number(held)}});
        ticket.person = served->person;
        ticket.maskedName = served->maskedName;
    }
    ticket.id = makeUuid(context.now, context.random);
    ticket.series = queue->code;
    ticket.serial =
        qMax(training ? trainingTicketSerial : 0, TicketStore::lastSerial(context.db, ticket.series, day)) + 1;
    ticket.number = ticketNumber(queue->prefix, ticket.serial);
    ticket.queue = queue->code;
    ticket.day = day;
    ticket.priority = command.priority;
    ticket.item = command.item;
    ticket.issuedAt = context.now;
    ticket.standsFrom = context.now;
    ticket.revision = 1;
    if (command.followOn)
        ticket.keptForClerk = context.actor.user;
    const int ahead = TicketStore::waitingBefore(context.db, ticket, setup.rules.policy);
    const std::optional<int> left = minutesToClosing(hours, time);
    const bool maySuffice = ahead == 0 || !left || *left > setup.rules.closingWarnMinutes;
    const auto link = ratingLinkFor(context, setup, ticket, decision);
    decision.events.push_back(pendingEvent(ticketSubject(ticket), TicketIssued{ticket}));
    decision.reply =
        toJson(IssuedTicket{ticket, queue->name, ahead, !maySuffice, link, ticketLinkFor(context, setup, ticket)});
    return decision;
}

Faults classFaults(const HallSetup &setup, const std::optional<QString> &priority)
{
    // The class of bookings is got by booking, not by asking for it.
    if (!priority || (findPriorityClass(setup, *priority) && *priority != setup.rules.booking.priorityClass))
        return {};
    return {{QStringLiteral("priority"),
             &problem::ReferenceUnknown,
             {{QStringLiteral("what"), QStringLiteral("优先类别“%1”").arg(*priority)}}}};
}

std::optional<QString> ratingLinkFor(CommandContext &context, const HallSetup &setup, const Ticket &ticket,
                                     Decision &decision)
{
    // Where no phone reaches the hall a code would lead nowhere.
    if (!setup.publicAddress)
        return std::nullopt;
    const auto code = codeForSlip(context, ticket.id, decision);
    return code ? std::optional(ratingLink(*setup.publicAddress, *code)) : std::nullopt;
}

std::optional<QString> ticketLinkFor(CommandContext &context, const HallSetup &setup, const Ticket &ticket)
{
    if (!setup.publicAddress)
        return std::nullopt;
    return ticketLink(*setup.publicAddress, ticket.number, ticketCode(context.sealer, ticket.id));
}

QString ticketSubject(const Ticket &ticket)
{
    return QStringLiteral("ticket/") + uuidText(ticket.id);
}

Result<std::shared_ptr<const HallSetup>> configuredHall(CommandContext &context)
{
    auto setup = HallStore::setup(context.db);
    if (!setup)
        return fail(problem::HallNotConfigured);
    return setup;
}

Result<Ticket> knownTicket(CommandContext &context, const QUuid &id)
{
    auto ticket = TicketStore::find(context.db, id);
    if (!ticket)
        return fail(problem::TicketUnknown);
    return *ticket;
}

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

std::span<const CommandRow> ticketCommands()
{
    return ticketCommandTable;
}

std::span<const EventRow> ticketEvents()
{
    return ticketEventTable;
}

Fields IssuedTicket::fields()
{
    return {field("ticket", &IssuedTicket::ticket),
            field("queueName", &IssuedTicket::queueName),
            field("waitingAhead", &IssuedTicket::waitingAhead),
            field("mayNotSuffice", &IssuedTicket::mayNotSuffice),
            field("ratingLink", &IssuedTicket::ratingLink, {.lengthMax = 120}),
            field("ticketLink", &IssuedTicket::ticketLink, {.lengthMax = 120})};
}

Fields IssueTicket::fields()
{
    return {field("queue", &IssueTicket::queue, {.lengthMin = 1, .lengthMax = 20}),
            field("priority", &IssueTicket::priority, {.lengthMin = 1, .lengthMax = 20}),
            field("card", &IssueTicket::card),
            field("visitorName", &IssueTicket::visitorName, {.lengthMin = 1, .lengthMax = 60}),
            field("item", &IssueTicket::item, {.lengthMin = 1, .lengthMax = 40}),
            field("followOn", &IssueTicket::followOn)};
}

Fields TicketReply::fields()
{
    return {field("ticket", &TicketReply::ticket)};
}

Fields NextReply::fields()
{
    return {field("ticket", &NextReply::ticket), field("finished", &NextReply::finished)};
}

Fields EndedVisit::fields()
{
    return {field("ticket", &EndedVisit::ticket), field("outcome", &EndedVisit::outcome),
            field("alsoConsulted", &EndedVisit::alsoConsulted, {.min = 0, .max = 20})};
}

Fields CallNext::fields()
{
    return {field("window", &CallNext::window, {.min = 1, .max = 999}), field("finish", &CallNext::finish)};
}

Fields CallNamed::fields()
{
    return {field("window", &CallNamed::window, {.min = 1, .max = 999}), field("ticket", &CallNamed::ticket),
            field("reason", &CallNamed::reason, {.lengthMin = 1, .lengthMax = 60})};
}

Fields FinishTicket::fields()
{
    return {field("window", &FinishTicket::window, {.min = 1, .max = 999}), field("outcome", &FinishTicket::outcome),
            field("alsoConsulted", &FinishTicket::alsoConsulted, {.min = 0, .max = 20})};
}

Fields RecordSlip::fields()
{
    return {field("ticket", &RecordSlip::ticket),
            field("sha256", &RecordSlip::sha256, {.lengthMin = 64, .lengthMax = 64})};
}

Fields PublicTicketEvent::fields()
{
    return {field("ticket", &PublicTicketEvent::ticket)};
}

} // namespace ow
