#include "ui/window/WindowDesk.h"

#include "models/base/ProblemTypes.h"
#include "models/queue/CallingOrder.h"
#include "models/queue/HallRules.h"
#include "models/queue/TicketRules.h"

#include <algorithm>

namespace ow {

namespace {

ProblemParameters deskWindowParameter(const WindowDesk &desk)
{
    return {{QStringLiteral("window"), QString::number(desk.number)}};
}

Problem deskTaken(const WindowDesk &desk)
{
    ProblemParameters parameters = deskWindowParameter(desk);
    parameters.insert(QStringLiteral("clerk"), desk.status.clerkName.value_or(QString()));
    return Problem(problem::WindowTaken, parameters);
}

/// The clerk has the window; `open` asks for not paused as well.
std::optional<Problem> deskNotHeld(const WindowDesk &desk, bool open)
{
    if (!desk.known)
        return Problem(problem::WindowUnknown, deskWindowParameter(desk));
    if (desk.status.state == WindowState::Closed)
        return Problem(problem::WindowClosed, deskWindowParameter(desk));
    if (!desk.mine)
        return deskTaken(desk);
    if (open && desk.status.state == WindowState::Paused)
        return Problem(problem::WindowPaused, deskWindowParameter(desk));
    return std::nullopt;
}

std::optional<Problem> deskBusy(const WindowDesk &desk)
{
    if (!desk.ticket)
        return std::nullopt;
    ProblemParameters parameters = deskWindowParameter(desk);
    parameters.insert(QStringLiteral("number"), desk.ticket->number);
    return Problem(problem::WindowBusy, parameters);
}

std::optional<Problem> deskTicketRefusal(const WindowDesk &desk, TicketAct act, Instant now)
{
    if (auto refused = deskNotHeld(desk, true))
        return refused;
    if (!desk.ticket)
        return Problem(problem::TicketUnknown);
    const Result<Ticket> after = ticketAfter(*desk.ticket, act, now, desk.rules);
    return after ? std::nullopt : std::optional<Problem>(after.error());
}

std::optional<Problem> deskHoldRefusal(const WindowDesk &desk, Instant now)
{
    if (auto refused = deskTicketRefusal(desk, TicketAct::Hold, now))
        return refused;
    const auto here = std::count_if(desk.held.begin(), desk.held.end(),
                                    [&](const Ticket &held) { return held.window == desk.number; });
    if (here < desk.rules.heldPerWindowMax)
        return std::nullopt;
    ProblemParameters parameters = deskWindowParameter(desk);
    parameters.insert(QStringLiteral("count"), QString::number(desk.rules.heldPerWindowMax));
    return Problem(problem::HeldTooMany, parameters);
}

/// An act on a ticket that is not at the window yet: the window must be free for it.
std::optional<Problem> deskFetchRefusal(const WindowDesk &desk, TicketAct act, const QList<Ticket> &from,
                                        const ProblemType &nothing, Instant now)
{
    if (auto refused = deskNotHeld(desk, true))
        return refused;
    if (auto busy = deskBusy(desk))
        return busy;
    if (from.isEmpty())
        return Problem(nothing);
    const Result<Ticket> after = ticketAfter(from.first(), act, now, desk.rules);
    return after ? std::nullopt : std::optional<Problem>(after.error());
}

std::optional<Problem> deskUndoRefusal(const WindowDesk &desk, Instant now)
{
    if (auto refused = deskNotHeld(desk, true))
        return refused;
    if (!desk.last || !mayUndo(desk.last->at, now, desk.rules))
        return Problem(problem::UndoNothing,
                       {{QStringLiteral("minutes"), QString::number(desk.rules.undoSeconds / 60)}});
    return desk.ticket && desk.ticket->id != desk.last->ticket ? deskBusy(desk) : std::nullopt;
}

/// What is said of a service under way.
std::optional<Problem> deskServiceRefusal(const WindowDesk &desk, Instant now)
{
    if (auto refused = deskTicketRefusal(desk, TicketAct::Finish, now))
        return refused;
    if (desk.ticket->state == TicketState::Serving)
        return std::nullopt;
    return Problem(problem::TicketState,
                   {{QStringLiteral("number"), desk.ticket->number},
                    {QStringLiteral("state"), ticketStateText(desk.ticket->state)},
                    {QStringLiteral("act"), QStringLiteral("记顺带咨询")}});
}

bool deskSameStatus(const WindowStatus &a, const WindowStatus &b)
{
    return a.state == b.state && a.clerk == b.clerk && a.pauseReason == b.pauseReason && a.helpSince == b.helpSince;
}

template <class View>
auto deskFindTicket(View &view, const QUuid &id)
{
    return std::find_if(view.tickets.begin(), view.tickets.end(), [&](const Ticket &t) { return t.id == id; });
}

template <class View>
auto deskFindWindow(View &view, int number)
{
    return std::find_if(view.windows.begin(), view.windows.end(),
                        [&](const WindowStatus &w) { return w.number == number; });
}

} // namespace

WindowDesk windowDesk(const QueueView &view, int window, const QString &user, Instant now)
{
    WindowDesk desk;
    desk.number = window;
    desk.status.number = window;
    desk.rules = view.hall.rules;
    if (const auto status = deskFindWindow(view, window); status != view.windows.end())
        desk.status = *status;
    desk.mine = desk.status.state != WindowState::Closed && !user.isEmpty() && desk.status.clerk == user;
    for (const Ticket &ticket : view.tickets) {
        if (ticket.window == window && (ticket.state == TicketState::Called || ticket.state == TicketState::Serving))
            desk.ticket = ticket;
        if (ticket.state == TicketState::Held && (ticket.window == window || ticket.clerk == user))
            desk.held.append(ticket);
    }
    desk.leftHere = desk.status.state == WindowState::Closed && desk.ticket && desk.ticket->clerk != user;
    if (const HallWindow *described = findWindow(view.hall, window)) {
        desk.known = true;
        desk.name = described->name;
        desk.waiting = waitingFor(*described, user, desk.rules.policy, view.tickets, now);
    }
    return desk;
}

std::optional<Problem> deskRefusal(const WindowDesk &desk, DeskAct act, Instant now)
{
    switch (act) {
    case DeskAct::Open:
        if (!desk.known)
            return Problem(problem::WindowUnknown, deskWindowParameter(desk));
        return desk.status.state == WindowState::Closed || desk.mine ? std::nullopt
                                                                     : std::optional<Problem>(deskTaken(desk));
    case DeskAct::Close:
    case DeskAct::Pause:
        if (auto refused = deskNotHeld(desk, false))
            return refused;
        return deskBusy(desk);
    case DeskAct::Resume: return deskNotHeld(desk, false);
    case DeskAct::Next:
        if (auto refused = deskNotHeld(desk, true))
            return refused;
        if (auto busy = deskBusy(desk))
            return busy;
        return desk.waiting.isEmpty() ? std::optional<Problem>(problem::NoTicketWaiting) : std::nullopt;
    case DeskAct::Recall: return deskTicketRefusal(desk, TicketAct::Recall, now);
    case DeskAct::NoShow: return deskTicketRefusal(desk, TicketAct::NoShow, now);
    case DeskAct::Start: return deskTicketRefusal(desk, TicketAct::Start, now);
    case DeskAct::Finish:
    case DeskAct::FinishNext: return deskTicketRefusal(desk, TicketAct::Finish, now);
    case DeskAct::Hold: return deskHoldRefusal(desk, now);
    case DeskAct::ResumeHeld: return deskFetchRefusal(desk, TicketAct::Resume, desk.held, problem::TicketUnknown, now);
    case DeskAct::Transfer: return deskTicketRefusal(desk, TicketAct::Transfer, now);
    case DeskAct::CallNamed:
        return deskFetchRefusal(desk, TicketAct::Call, desk.waiting, problem::NoTicketWaiting, now);
    case DeskAct::Undo: return deskUndoRefusal(desk, now);
    case DeskAct::Why: return desk.ticket ? std::nullopt : std::optional<Problem>(problem::TicketUnknown);
    case DeskAct::AlsoConsulted: return deskServiceRefusal(desk, now);
    case DeskAct::FollowOn:
        if (auto refused = deskNotHeld(desk, true))
            return refused;
        return desk.ticket ? std::nullopt : std::optional<Problem>(problem::TicketUnknown);
    case DeskAct::TakeOver:
        return desk.known ? std::nullopt : std::optional<Problem>({problem::WindowUnknown, deskWindowParameter(desk)});
    case DeskAct::AskHelp: return deskNotHeld(desk, false);
    }
    return std::nullopt;
}

int callsMaxOf(const WindowDesk &desk)
{
    return classOf(desk.rules.policy, desk.ticket ? desk.ticket->priorityClass() : QString()).callsMax;
}

int recallSecondsLeft(const Ticket &ticket, const QueueRules &rules, Instant now)
{
    const PriorityClass &known = classOf(rules.policy, ticket.priorityClass());
    if (ticket.state != TicketState::Called || ticket.calls >= known.callsMax || !ticket.lastCalledAt)
        return 0;
    const qint64 left = ticket.lastCalledAt->ms + known.recallSeconds * 1000LL - now.ms;
    return int(std::max<qint64>(0, (left + 999) / 1000));
}

std::optional<int> noShowSecondsLeft(const Ticket &ticket, const QueueRules &rules, Instant now)
{
    const std::optional<Instant> due = noShowDue(ticket, rules.policy);
    if (!rules.noShowByItself || !due)
        return std::nullopt;
    return int(std::max<qint64>(0, (due->ms - now.ms + 999) / 1000));
}

std::optional<DeskStep> deskStep(DeskAct act, const Ticket &replied, Instant now)
{
    switch (act) {
    case DeskAct::Next:
    case DeskAct::CallNamed:
    case DeskAct::NoShow:
    case DeskAct::Start:
    case DeskAct::Finish:
    case DeskAct::Hold:
    case DeskAct::ResumeHeld:
    case DeskAct::Transfer: return DeskStep{replied.id, replied.number, act, replied.revision, now};
    case DeskAct::Open:
    case DeskAct::Close:
    case DeskAct::Pause:
    case DeskAct::Resume:
    case DeskAct::Recall:
    case DeskAct::FinishNext: // two steps, each of its own ticket
    case DeskAct::Undo:
    case DeskAct::Why:
    case DeskAct::AlsoConsulted:
    case DeskAct::FollowOn:
    case DeskAct::TakeOver:
    case DeskAct::AskHelp: break;
    }
    return std::nullopt;
}

std::optional<DeskStep> deskStep(const LastStep &remembered)
{
    static const std::pair<const char *, DeskAct> acts[] = {
        {TicketCalled::type, DeskAct::Next},         {TicketNoShow::type, DeskAct::NoShow},
        {TicketStarted::type, DeskAct::Start},       {TicketFinished::type, DeskAct::Finish},
        {TicketHeld::type, DeskAct::Hold},           {TicketResumed::type, DeskAct::ResumeHeld},
        {TicketTransferred::type, DeskAct::Transfer}};
    for (const auto &[type, act] : acts) {
        if (remembered.type == QLatin1String(type))
            return deskStep(remembered.named ? DeskAct::CallNamed : act, remembered.ticket, remembered.at);
    }
    return std::nullopt;
}

bool viewHasReached(const QueueView &view, const Ticket &replied)
{
    // Views hold live tickets only: one that is not there has ended, or is told with the next event.
    const auto live = deskFindTicket(view, replied.id);
    return live == view.tickets.end() || live->revision >= replied.revision;
}

bool viewHasReached(const QueueView &view, const WindowStatus &replied)
{
    const auto live = deskFindWindow(view, replied.number);
    return live == view.windows.end() || deskSameStatus(*live, replied)
        || live->since.value_or(Instant{}) > replied.since.value_or(Instant{});
}

void putReply(QueueView &view, const Ticket &replied)
{
    const auto live = deskFindTicket(view, replied.id);
    if (live == view.tickets.end())
        return;
    if (isLive(replied.state))
        *live = replied;
    else
        view.tickets.erase(live);
}

void putReply(QueueView &view, const WindowStatus &replied)
{
    if (const auto live = deskFindWindow(view, replied.number); live != view.windows.end())
        *live = replied;
}

} // namespace ow
