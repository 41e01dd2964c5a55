#include "ui/supervisor/DayTotals.h"

#include <algorithm>

namespace ow {

namespace {
bool dayTotalsEnded(const Ticket &ticket)
{
    return ticket.state == TicketState::Done || ticket.state == TicketState::NoShow
        || ticket.state == TicketState::Cancelled;
}
} // namespace

DayTotals dayTotals(const QList<Ticket> &tickets)
{
    DayTotals totals;
    for (const Ticket &ticket : tickets) {
        if (ticket.state == TicketState::Reserved)
            continue; // booked and not here: no number was taken
        ++totals.issued;
        totals.cancelled += ticket.state == TicketState::Cancelled ? 1 : 0;
        totals.done += ticket.state == TicketState::Done ? 1 : 0;
        totals.noShow += ticket.state == TicketState::NoShow ? 1 : 0;
        totals.unserved += dayTotalsEnded(ticket) ? 0 : 1;
    }
    return totals;
}

QList<Ticket> unservedTickets(QList<Ticket> tickets)
{
    tickets.removeIf([](const Ticket &t) { return dayTotalsEnded(t) || t.state == TicketState::Reserved; });
    std::sort(tickets.begin(), tickets.end(), [](const Ticket &a, const Ticket &b) {
        return std::tie(a.issuedAt, a.queue, a.serial) < std::tie(b.issuedAt, b.queue, b.serial);
    });
    return tickets;
}

} // namespace ow
