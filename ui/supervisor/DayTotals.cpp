#include "ui/supervisor/DayTotals.h"

#include <algorithm>

namespace ow {

namespace {
bool dayPartCounts(DayPart part, TicketState state)
{
    if (state == TicketState::Reserved)
        return false; // booked and not here: no number was taken
    switch (part) {
    case DayPart::Issued: return true;
    case DayPart::Done: return state == TicketState::Done;
    case DayPart::NoShow: return state == TicketState::NoShow;
    case DayPart::Cancelled: return state == TicketState::Cancelled;
    case DayPart::Held: return state == TicketState::Held;
    case DayPart::Unserved:
        return state != TicketState::Done && state != TicketState::NoShow && state != TicketState::Cancelled;
    }
    return false;
}
} // namespace

DayTotals dayTotals(const QList<Ticket> &tickets)
{
    const auto count = [&](DayPart part) {
        return int(std::count_if(tickets.begin(), tickets.end(),
                                 [&](const Ticket &ticket) { return dayPartCounts(part, ticket.state); }));
    };
    return {count(DayPart::Issued),   count(DayPart::Done), count(DayPart::NoShow),
            count(DayPart::Unserved), count(DayPart::Held), count(DayPart::Cancelled)};
}

QList<Ticket> ticketsOf(DayPart part, QList<Ticket> tickets)
{
    tickets.removeIf([&](const Ticket &ticket) { return !dayPartCounts(part, ticket.state); });
    std::sort(tickets.begin(), tickets.end(), [](const Ticket &a, const Ticket &b) {
        return std::tie(a.issuedAt, a.queue, a.serial) < std::tie(b.issuedAt, b.queue, b.serial);
    });
    return tickets;
}

} // namespace ow
