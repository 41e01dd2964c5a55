#include "models/queue/QueueFolding.h"

#include "models/queue/HallRules.h"
#include "models/queue/TicketRules.h"

#include <algorithm>
#include <tuple>

namespace ow {

namespace {
/// Every event of a ticket carries it as it is afterwards, save what the printer tells.
bool isTicketEvent(const QString &type)
{
    return type.startsWith(QLatin1String("gov.ticket.")) && type != QLatin1String(SlipPrinted::type);
}

template <class T>
Result<T> part(const QJsonObject &data, const char *name)
{
    return fromJson<T>(QJsonValue(data.value(QLatin1String(name))), Strictness::Tolerant);
}

bool standsBefore(const Ticket &a, const Ticket &b)
{
    return std::tie(a.standsFrom, a.series, a.serial) < std::tie(b.standsFrom, b.series, b.serial);
}

bool standsBefore(const PublicTicket &a, const PublicTicket &b)
{
    return listedBefore(a, b);
}

/// The list in its order with the ticket as it is now, without it when it is no longer live; the state it had before.
template <class T>
std::optional<TicketState> placeTicket(QList<T> &tickets, const T &ticket)
{
    std::optional<TicketState> before;
    const auto known = std::find_if(tickets.begin(), tickets.end(), [&](const T &one) { return one.id == ticket.id; });
    if (known != tickets.end()) {
        before = known->state;
        tickets.erase(known);
    }
    if (isLive(ticket.state))
        tickets.insert(std::lower_bound(tickets.begin(), tickets.end(), ticket,
                                        [](const T &a, const T &b) { return standsBefore(a, b); }),
                       ticket);
    return before;
}

int &countOf(TicketCounts &counts, TicketState state)
{
    switch (state) {
    case TicketState::Reserved: return counts.reserved;
    case TicketState::CheckedIn:
    case TicketState::Waiting: return counts.waiting;
    case TicketState::Called: return counts.called;
    case TicketState::Serving: return counts.serving;
    case TicketState::Held: return counts.held;
    case TicketState::NoShow: return counts.noShow;
    case TicketState::Cancelled: return counts.cancelled;
    case TicketState::Done: break;
    }
    return counts.done;
}

void placeLastCalled(QList<PublicTicket> &calls, const PublicTicket &ticket)
{
    calls.removeIf([&](const PublicTicket &one) { return one.id == ticket.id; });
    if (!ticket.lastCalledAt)
        return;
    const auto later = [](const PublicTicket &a, const PublicTicket &b) {
        return std::tie(*a.lastCalledAt, a.number) > std::tie(*b.lastCalledAt, b.number);
    };
    calls.insert(std::lower_bound(calls.begin(), calls.end(), ticket, later), ticket);
    if (calls.size() > lastCalledMax)
        calls.removeLast();
}

template <class W>
bool placeWindow(QList<W> &windows, const W &window)
{
    const auto known =
        std::find_if(windows.begin(), windows.end(), [&](const W &one) { return one.number == window.number; });
    if (known == windows.end())
        return false;
    *known = window;
    return true;
}
} // namespace

bool foldQueue(QueueView &view, const QString &type, const QJsonObject &data)
{
    if (type == QLatin1String(HallConfigured::type) || type == QLatin1String(HallSteered::type))
        return false;
    if (type == QLatin1String(WindowChanged::type)) {
        const auto window = part<WindowStatus>(data, "window");
        return window && placeWindow(view.windows, *window);
    }
    if (!isTicketEvent(type))
        return true;
    const auto ticket = part<Ticket>(data, "ticket");
    if (!ticket)
        return false;
    if (ticket->day != view.day) // booked for another day, or yesterday's that the clock put away
        return ticket->day < view.day || ticket->state == TicketState::Reserved;
    const std::optional<TicketState> before = placeTicket(view.tickets, *ticket);
    if (before)
        --countOf(view.counts, *before);
    else if (type == QLatin1String(TicketIssued::type) || type == QLatin1String(TicketEntered::type))
        ++view.counts.issued;
    else
        return false; // it was not in the list, so its count is not known either
    ++countOf(view.counts, ticket->state);
    return true;
}

bool foldPublic(PublicView &view, const QString &type, const QJsonObject &data)
{
    if (type == QLatin1String(HallConfigured::type) || type == QLatin1String(HallSteered::type))
        return false;
    if (type == QLatin1String(WindowChanged::type)) {
        const auto window = part<PublicWindow>(data, "window");
        return window && placeWindow(view.windows, *window);
    }
    if (!isTicketEvent(type))
        return true;
    const auto ticket = part<PublicTicket>(data, "ticket");
    if (!ticket)
        return false;
    if (ticket->day != view.day)
        return ticket->day < view.day || ticket->state == TicketState::Reserved;
    placeTicket(view.tickets, *ticket);
    placeLastCalled(view.lastCalled, *ticket);
    return true;
}

bool ticketsGiven(const PublicView &view, const QString &queue, Instant now)
{
    return std::any_of(view.queues.begin(), view.queues.end(),
                       [&](const PublicQueue &one) { return one.code == queue; })
        && !view.stoppedQueues.contains(queue) && ticketsGivenAt(view.hours, hallTime(now));
}

QString queueName(const PublicView &view, const QString &code)
{
    const auto found = std::find_if(view.queues.begin(), view.queues.end(),
                                    [&](const PublicQueue &queue) { return queue.code == code; });
    return found == view.queues.end() ? code : found->name;
}

int waitingIn(const PublicView &view, const QString &queue)
{
    return int(std::count_if(view.tickets.begin(), view.tickets.end(), [&](const PublicTicket &ticket) {
        return ticket.state == TicketState::Waiting && ticket.queue == queue;
    }));
}

} // namespace ow
