#include "models/queue/HallCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/queue/FloorCommands.h"
#include "models/queue/HallRules.h"
#include "models/queue/TicketDecisions.h"
#include "models/store/Connection.h"

#include <iterator>
#include <utility>

namespace ow {

namespace {

QString numberText(int window)
{
    return QString::number(window);
}

Decision windowDecision(const WindowStatus &window)
{
    const WindowChanged event{window};
    return {{pendingEvent(QStringLiteral("window/") + numberText(window.number), event)}, toJson(event)};
}

WindowStatus closedWindow(int number, Instant now)
{
    return {number, WindowState::Closed, {}, {}, {}, now, {}, {}};
}

Result<Decision> decideConfigure(CommandContext &context, const ConfigureHall &command)
{
    if (Faults faults = checkHallSetup(command.setup); !faults.isEmpty()) {
        for (Fault &fault : faults)
            fault.place.prepend(QStringLiteral("setup."));
        return fail(inputRefused(std::move(faults)));
    }
    if (!TicketStore::live(context.db, hallDate(context.now)).isEmpty())
        return fail(problem::HallHasTickets);
    const HallConfigured event{command.setup};
    return Decision{{pendingEvent(QStringLiteral("hall/") + command.setup.code, event)}, toJson(event)};
}

Result<WindowStatus> knownWindow(CommandContext &context, int number)
{
    const std::optional<WindowStatus> window = HallStore::window(context.db, number);
    if (!window)
        return fail(problem::WindowUnknown, {{QStringLiteral("window"), numberText(number)}});
    return *window;
}

/// The window when this actor has it, open or paused.
Result<WindowStatus> heldWindow(CommandContext &context, int number)
{
    auto window = knownWindow(context, number);
    if (!window)
        return window;
    if (window->state == WindowState::Closed)
        return fail(problem::WindowClosed, {{QStringLiteral("window"), numberText(number)}});
    if (window->clerk != context.actor.user)
        return fail(problem::WindowTaken,
                    {{QStringLiteral("window"), numberText(number)},
                     {QStringLiteral("clerk"), window->clerkName.value_or(QString())}});
    return window;
}

Result<Decision> decideOpen(CommandContext &context, const OpenWindow &command)
{
    auto window = knownWindow(context, command.window);
    if (!window)
        return fail(window.error());
    const bool own = window->clerk == context.actor.user;
    if (window->state != WindowState::Closed && !own)
        return fail(problem::WindowTaken,
                    {{QStringLiteral("window"), numberText(command.window)},
                     {QStringLiteral("clerk"), window->clerkName.value_or(QString())}});
    Decision decision;
    if (const auto other = HallStore::windowOfClerk(context.db, context.actor.user);
        other && other->number != command.window) {
        if (const auto ticket = TicketStore::atWindow(context.db, other->number))
            return fail(
                problem::WindowBusy,
                {{QStringLiteral("window"), numberText(other->number)}, {QStringLiteral("number"), ticket->number}});
        decision = windowDecision(closedWindow(other->number, context.now));
    }
    const WindowStatus opened{command.window,
                              WindowState::Open,
                              context.actor.user,
                              context.actor.displayName,
                              context.actor.station,
                              own && window->since ? window->since : context.now,
                              {},
                              {}};
    Decision opening = windowDecision(opened);
    opening.events.insert(opening.events.begin(), std::make_move_iterator(decision.events.begin()),
                          std::make_move_iterator(decision.events.end()));
    return opening;
}

Result<Decision> decideClose(CommandContext &context, const CloseWindow &command)
{
    return heldWindow(context, command.window).and_then([&](const WindowStatus &) -> Result<Decision> {
        if (const auto ticket = TicketStore::atWindow(context.db, command.window))
            return fail(
                problem::WindowBusy,
                {{QStringLiteral("window"), numberText(command.window)}, {QStringLiteral("number"), ticket->number}});
        return windowDecision(closedWindow(command.window, context.now));
    });
}

Result<Decision> decidePause(CommandContext &context, const PauseWindow &command)
{
    return heldWindow(context, command.window).and_then([&](WindowStatus window) -> Result<Decision> {
        if (const auto ticket = TicketStore::atWindow(context.db, command.window))
            return fail(
                problem::WindowBusy,
                {{QStringLiteral("window"), numberText(command.window)}, {QStringLiteral("number"), ticket->number}});
        window.state = WindowState::Paused;
        window.since = context.now;
        window.pauseReason = command.reason;
        return windowDecision(window);
    });
}

Result<Decision> decideResume(CommandContext &context, const ResumeWindow &command)
{
    return heldWindow(context, command.window).map([&](WindowStatus window) {
        window.state = WindowState::Open;
        window.since = context.now;
        window.pauseReason.reset();
        return windowDecision(window);
    });
}

Result<Decision> decideTakeOver(CommandContext &context, const TakeOverWindow &command)
{
    auto window = knownWindow(context, command.window);
    if (!window)
        return fail(window.error());
    Decision decision;
    if (const auto other = HallStore::windowOfClerk(context.db, context.actor.user);
        other && other->number != command.window) {
        if (const auto ticket = TicketStore::atWindow(context.db, other->number))
            return fail(
                problem::WindowBusy,
                {{QStringLiteral("window"), numberText(other->number)}, {QStringLiteral("number"), ticket->number}});
        decision = windowDecision(closedWindow(other->number, context.now));
    }
    Decision taking = windowDecision({command.window,
                                      WindowState::Open,
                                      context.actor.user,
                                      context.actor.displayName,
                                      context.actor.station,
                                      context.now,
                                      {},
                                      {}});
    std::move(taking.events.begin(), taking.events.end(), std::back_inserter(decision.events));
    decision.reply = taking.reply;
    if (auto ticket = TicketStore::atWindow(context.db, command.window);
        ticket && ticket->clerk != context.actor.user) {
        ticket->clerk = context.actor.user;
        ticket->revision += 1;
        decision.events.push_back(pendingEvent(ticketSubject(*ticket), TicketTakenOver{*ticket}));
    }
    return decision;
}

Result<Decision> decideFree(CommandContext &context, const FreeWindow &command)
{
    const auto window = knownWindow(context, command.window);
    if (!window)
        return fail(window.error());
    const auto setup = configuredHall(context);
    if (!setup)
        return fail(setup.error());
    Decision decision = windowDecision(closedWindow(command.window, context.now));
    decision.events.push_back(
        pendingEvent(QStringLiteral("window/") + numberText(command.window),
                     WindowFreed{command.window, window->clerkName, command.keepTicket, command.reason}));
    const auto ticket = TicketStore::atWindow(context.db, command.window);
    if (!ticket || command.keepTicket)
        return decision;
    return ticketAfter(*ticket, TicketAct::Release, context.now, (*setup)->rules).map([&](const Ticket &released) {
        decision.events.push_back(pendingEvent(ticketSubject(released), TicketReleased{released, command.reason}));
        return decision;
    });
}

Result<Decision> decideAskHelp(CommandContext &context, const AskHelp &command)
{
    return heldWindow(context, command.window).map([&](WindowStatus window) {
        window.helpSince = window.helpSince.value_or(context.now);
        return windowDecision(window);
    });
}

Result<Decision> decideAnswerHelp(CommandContext &context, const AnswerHelp &command)
{
    return knownWindow(context, command.window).map([&](WindowStatus window) {
        const std::optional<Instant> asked = std::exchange(window.helpSince, {});
        Decision decision = windowDecision(window);
        if (asked)
            decision.events.push_back(pendingEvent(
                attendedSubject(hallDate(context.now)),
                AlertAttended{
                    command.window, asked, {}, 0, context.actor.user, context.actor.displayName, context.now}));
        return decision;
    });
}

Result<Decision> decideSteer(CommandContext &context, const SteerHall &command)
{
    const auto setup = configuredHall(context);
    if (!setup)
        return fail(setup.error());
    if (command.basedOn != steeringRevision(HallStore::steering(context.db)))
        return fail(problem::Conflict, {{QStringLiteral("what"), QStringLiteral("大厅的调度")}});
    Faults faults = checkSteering(**setup, command.steering);
    for (Fault &fault : faults)
        fault.place.prepend(QStringLiteral("steering."));
    const bool newPolicy =
        command.steering.policy && toJson(*command.steering.policy) != toJson((*setup)->rules.policy);
    if (newPolicy && !command.load)
        faults.append({QStringLiteral("load"), &problem::FieldMissing, {}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    if (newPolicy) {
        for (const PolicyBound &bound : policyBounds(*command.steering.policy, *command.load)) {
            if (bound.starves)
                return fail(problem::PolicyStarves,
                            {{QStringLiteral("class"), bound.className}, {QStringLiteral("example"), bound.example}});
        }
    }
    const HallSteered event{command.steering, command.reason};
    return Decision{{pendingEvent(QStringLiteral("hall/") + (*setup)->code, event)}, toJson(event)};
}

QByteArray projectHall(Projection projection, const EventMeta &, const HallConfigured &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray("{}");
}

struct PublicSteered {
    std::optional<QString> broadcast;
    QList<QString> stoppedQueues;
    static Fields fields()
    {
        return {field("broadcast", &PublicSteered::broadcast), field("stoppedQueues", &PublicSteered::stoppedQueues)};
    }
};

QByteArray projectSteered(Projection projection, const EventMeta &, const HallSteered &event)
{
    return projection == Projection::Staff
        ? toJson(event)
        : toJson(PublicSteered{event.steering.broadcast, event.steering.stoppedQueues});
}

void keepFreed(Connection &, const EventMeta &, const WindowFreed &) {}

QByteArray projectFreed(Projection projection, const EventMeta &, const WindowFreed &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

struct PublicWindowChanged {
    PublicWindow window;
    static Fields fields() { return {field("window", &PublicWindowChanged::window)}; }
};

QByteArray projectWindow(Projection projection, const EventMeta &, const WindowChanged &event)
{
    return projection == Projection::Staff ? toJson(event)
                                           : toJson(PublicWindowChanged{{event.window.number, event.window.state}});
}

constexpr CommandAccess clerkAtWindow{.roles = Role::Clerk | Role::Delivery | Role::Supervisor,
                                      .stations = StationRole::Window | StationRole::Delivery,
                                      .unattended = 0};

constexpr CommandAccess steeringAccess{.roles = only(Role::Supervisor), .stations = anyStation, .unattended = 0};
constexpr CommandAccess helpers{.roles = Role::Supervisor | Role::Greeter, .stations = anyStation, .unattended = 0};

const CommandRow hallCommandTable[] = {
    commandRow<ConfigureHall, decideConfigure>(
        {.roles = Role::Administrator | Role::Supervisor, .stations = anyStation, .unattended = 0}, "导入大厅配置"),
    commandRow<OpenWindow, decideOpen>(clerkAtWindow, "开窗"),
    commandRow<CloseWindow, decideClose>(clerkAtWindow, "关窗"),
    commandRow<PauseWindow, decidePause>(clerkAtWindow, "暂停窗口"),
    commandRow<ResumeWindow, decideResume>(clerkAtWindow, "恢复窗口"),
    commandRow<TakeOverWindow, decideTakeOver>(clerkAtWindow, "接替窗口"),
    commandRow<FreeWindow, decideFree>(steeringAccess, "关停无人的窗口"),
    commandRow<AskHelp, decideAskHelp>(clerkAtWindow, "窗口求助"),
    commandRow<AnswerHelp, decideAnswerHelp>(helpers, "回应求助"),
    commandRow<SteerHall, decideSteer>(steeringAccess, "调度大厅"),
};

const EventRow hallEventTable[] = {
    eventRow<HallConfigured,
             static_cast<void (*)(Connection &, const EventMeta &, const HallConfigured &)>(&HallStore::apply),
             projectHall>(TopicHall),
    eventRow<HallSteered,
             static_cast<void (*)(Connection &, const EventMeta &, const HallSteered &)>(&HallStore::apply),
             projectSteered>(TopicHall),
    eventRow<WindowChanged,
             static_cast<void (*)(Connection &, const EventMeta &, const WindowChanged &)>(&HallStore::apply),
             projectWindow>(TopicQueue | TopicHall),
    eventRow<WindowFreed, keepFreed, projectFreed>(TopicHall),
};

} // namespace

std::span<const CommandRow> hallCommands()
{
    return hallCommandTable;
}

std::span<const EventRow> hallEvents()
{
    return hallEventTable;
}

Result<WindowStatus> windowOfActor(CommandContext &context, int number)
{
    return heldWindow(context, number).and_then([&](const WindowStatus &window) -> Result<WindowStatus> {
        if (window.state == WindowState::Paused)
            return fail(problem::WindowPaused, {{QStringLiteral("window"), numberText(number)}});
        return window;
    });
}

Fields ConfigureHall::fields()
{
    return {field("setup", &ConfigureHall::setup)};
}

Fields OpenWindow::fields()
{
    return {field("window", &OpenWindow::window, {.min = 1, .max = 999})};
}

Fields CloseWindow::fields()
{
    return {field("window", &CloseWindow::window, {.min = 1, .max = 999})};
}

Fields PauseWindow::fields()
{
    return {field("window", &PauseWindow::window, {.min = 1, .max = 999}),
            field("reason", &PauseWindow::reason, {.lengthMin = 1, .lengthMax = 40})};
}

Fields ResumeWindow::fields()
{
    return {field("window", &ResumeWindow::window, {.min = 1, .max = 999})};
}

Fields TakeOverWindow::fields()
{
    return {field("window", &TakeOverWindow::window, {.min = 1, .max = 999})};
}

Fields FreeWindow::fields()
{
    return {field("window", &FreeWindow::window, {.min = 1, .max = 999}), field("keepTicket", &FreeWindow::keepTicket),
            field("reason", &FreeWindow::reason, {.lengthMin = 1, .lengthMax = 60})};
}

Fields WindowFreed::fields()
{
    return {field("window", &WindowFreed::window), field("clerkName", &WindowFreed::clerkName),
            field("keepTicket", &WindowFreed::keepTicket), field("reason", &WindowFreed::reason)};
}

Fields AskHelp::fields()
{
    return {field("window", &AskHelp::window, {.min = 1, .max = 999})};
}

Fields AnswerHelp::fields()
{
    return {field("window", &AnswerHelp::window, {.min = 1, .max = 999})};
}

Fields SteerHall::fields()
{
    return {field("steering", &SteerHall::steering), field("load", &SteerHall::load),
            field("reason", &SteerHall::reason, {.lengthMin = 1, .lengthMax = 60}),
            field("basedOn", &SteerHall::basedOn, {.lengthMax = 64})};
}

} // namespace ow
