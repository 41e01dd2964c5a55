#include "ui/board/BoardCalls.h"

#include <algorithm>

namespace ow {

QSet<int> boardWindows(const PublicView &view, const QString &device)
{
    const auto own = std::find_if(view.devices.begin(), view.devices.end(),
                                  [&](const HallDevice &one) { return one.code == device; });
    QSet<int> windows;
    for (const PublicZone &zone : view.zones) {
        if (own != view.devices.end() && zone.code == own->zone)
            windows = QSet<int>(zone.windows.begin(), zone.windows.end());
    }
    return windows;
}

bool belongsOn(const QSet<int> &windows, const PublicTicket &ticket)
{
    return ticket.window && (windows.isEmpty() || windows.contains(*ticket.window));
}

QList<PublicTicket> boardCalls(const PublicView &view, const QSet<int> &windows, int rowsMax)
{
    QList<PublicTicket> rows;
    QSet<QUuid> seen;
    const auto add = [&](const QList<PublicTicket> &tickets) {
        for (const PublicTicket &ticket : tickets) {
            if (!ticket.lastCalledAt || ticket.state == TicketState::Done || !belongsOn(windows, ticket)
                || seen.contains(ticket.id))
                continue;
            seen.insert(ticket.id);
            rows.append(ticket);
        }
    };
    // lastCalled speaks for the whole hall; a zone's own calls may be older than all of those.
    add(view.lastCalled);
    add(view.tickets);
    std::stable_sort(rows.begin(), rows.end(),
                     [](const PublicTicket &a, const PublicTicket &b) { return *a.lastCalledAt > *b.lastCalledAt; });
    return rows.mid(0, rowsMax);
}

void CallListener::resume(const QHash<QUuid, int> &said)
{
    m_calls = said;
    m_first = false;
}

QList<PublicTicket> CallListener::listen(const PublicView &view)
{
    QList<PublicTicket> news;
    QHash<QUuid, int> calls;
    for (const PublicTicket &ticket : view.tickets) {
        if (ticket.state != TicketState::Called)
            continue;
        calls.insert(ticket.id, ticket.calls);
        if (!m_first && m_calls.value(ticket.id) < ticket.calls)
            news.append(ticket);
    }
    m_calls = calls;
    m_first = false;
    std::stable_sort(news.begin(), news.end(), [](const PublicTicket &a, const PublicTicket &b) {
        return a.lastCalledAt.value_or(Instant{}) < b.lastCalledAt.value_or(Instant{});
    });
    return news;
}

} // namespace ow
