#include "ui/supervisor/TicketPick.h"

#include "models/queue/HallRules.h"
#include "models/queue/TicketRules.h"
#include "ui/common/CodeWords.h"
#include "ui/queue/QueueText.h"

#include <QCoreApplication>
#include <algorithm>

namespace ow {

namespace {
/// A booked visitor waits from his time on, not from the day he booked.
Instant pickWaitsSince(const Ticket &ticket)
{
    return ticket.bookedFor ? ticket.standsFrom : ticket.issuedAt;
}
} // namespace

bool picks(const TicketPick &pick, const Ticket &ticket)
{
    const bool state = pick.state
        ? ticket.state == *pick.state || (*pick.state == TicketState::Waiting && ticket.state == TicketState::CheckedIn)
        : ticket.state != TicketState::Reserved;
    return state && (!pick.queue || ticket.queue == *pick.queue) && (!pick.window || ticket.window == pick.window);
}

QString pickTitle(const TicketPick &pick, const HallSetup &hall)
{
    QStringList parts;
    if (pick.window)
        parts.append(QCoreApplication::translate("ow::NowPanel", "%1号窗口").arg(*pick.window));
    if (pick.queue)
        parts.append(QueueText::queueName(hall, *pick.queue));
    parts.append(pick.state ? codeWord(ticketStateText(*pick.state))
                            : QCoreApplication::translate("ow::NowPanel", "今日取号"));
    return parts.join(QStringLiteral(" · "));
}

QList<Ticket> picked(const TicketPick &pick, QList<Ticket> tickets)
{
    tickets.removeIf([&](const Ticket &ticket) { return !picks(pick, ticket); });
    const bool oldestFirst = pick.state == TicketState::Waiting;
    std::sort(tickets.begin(), tickets.end(), [&](const Ticket &a, const Ticket &b) {
        const auto order = [](const Ticket &t) { return std::tuple(pickWaitsSince(t), t.serial, t.queue); };
        return oldestFirst ? order(a) < order(b) : order(b) < order(a);
    });
    return tickets;
}

QList<QueueLine> queueLines(const QueueView &view)
{
    QList<QueueLine> lines;
    for (const HallQueue &queue : view.hall.queues)
        lines.append({queue.code, queue.name, 0, {}, 0, isStopped(view.steering, queue.code)});
    std::stable_sort(lines.begin(), lines.end(), [&](const QueueLine &a, const QueueLine &b) {
        const auto order = [&](const QueueLine &line) {
            return std::find_if(view.hall.queues.begin(), view.hall.queues.end(),
                                [&](const HallQueue &q) { return q.code == line.code; })
                ->order;
        };
        return order(a) < order(b);
    });
    for (QueueLine &line : lines) {
        for (const Ticket &ticket : view.tickets) {
            if ((ticket.state != TicketState::Waiting && ticket.state != TicketState::CheckedIn)
                || ticket.queue != line.code)
                continue;
            ++line.waiting;
            line.oldest = std::min(line.oldest.value_or(pickWaitsSince(ticket)), pickWaitsSince(ticket));
        }
        for (const HallWindow &window : view.hall.windows) {
            const bool serves = std::any_of(window.skills.begin(), window.skills.end(),
                                            [&](const HallSkill &s) { return s.queue == line.code; });
            const bool open = std::any_of(view.windows.begin(), view.windows.end(), [&](const WindowStatus &w) {
                return w.number == window.number && w.state == WindowState::Open;
            });
            line.windowsOpen += serves && open ? 1 : 0;
        }
    }
    return lines;
}

std::optional<Instant> longestWaiting(const QueueView &view)
{
    std::optional<Instant> oldest;
    for (const Ticket &ticket : view.tickets) {
        if (ticket.state == TicketState::Waiting)
            oldest = std::min(oldest.value_or(pickWaitsSince(ticket)), pickWaitsSince(ticket));
    }
    return oldest;
}

std::optional<Ticket> ticketAt(const QueueView &view, int window)
{
    for (const Ticket &ticket : view.tickets) {
        if (ticket.window == window && (ticket.state == TicketState::Called || ticket.state == TicketState::Serving))
            return ticket;
    }
    return std::nullopt;
}

int heldAt(const QueueView &view, int window)
{
    return int(std::count_if(view.tickets.begin(), view.tickets.end(), [&](const Ticket &ticket) {
        return ticket.state == TicketState::Held && ticket.window == window;
    }));
}

bool picksLiveOnly(const TicketPick &pick)
{
    return pick.state && isLive(*pick.state);
}

} // namespace ow
