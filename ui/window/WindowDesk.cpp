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

/// How far a ticket has come; only ever grows.
int deskProgress(const Ticket &ticket)
{
    constexpr int beyondCalls = 1000;
    switch (ticket.state) {
    case TicketState::Waiting: return 0;
    case TicketState::Called: return ticket.calls;
    case TicketState::Serving: return beyondCalls;
    case TicketState::NoShow:
    case TicketState::Done: return beyondCalls + 1;
    }
    return 0;
}

bool deskSameStatus(const WindowStatus &a, const WindowStatus &b)
{
    return a.state == b.state && a.clerk == b.clerk && a.pauseReason == b.pauseReason;
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

WindowDesk windowDesk(const QueueView &view, int window, const QString &user)
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
    }
    if (const HallWindow *described = findWindow(view.hall, window)) {
        desk.known = true;
        desk.name = described->name;
        desk.waiting = waitingFor(*described, view.tickets);
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
    case DeskAct::Finish: return deskTicketRefusal(desk, TicketAct::Finish, now);
    }
    return std::nullopt;
}

int recallSecondsLeft(const Ticket &ticket, const QueueRules &rules, Instant now)
{
    if (ticket.state != TicketState::Called || ticket.calls >= rules.callsMax || !ticket.lastCalledAt)
        return 0;
    const qint64 left = ticket.lastCalledAt->ms + rules.recallSeconds * 1000LL - now.ms;
    return int(std::max<qint64>(0, (left + 999) / 1000));
}

bool viewHasReached(const QueueView &view, const Ticket &replied)
{
    // Views hold live tickets only: one that is not there has ended, and nothing comes after that.
    const auto live = deskFindTicket(view, replied.id);
    return live == view.tickets.end() || deskProgress(*live) >= deskProgress(replied);
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
    if (replied.state == TicketState::NoShow || replied.state == TicketState::Done)
        view.tickets.erase(live);
    else
        *live = replied;
}

void putReply(QueueView &view, const WindowStatus &replied)
{
    if (const auto live = deskFindWindow(view, replied.number); live != view.windows.end())
        *live = replied;
}

} // namespace ow
