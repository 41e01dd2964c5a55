#include "ui/queue/TicketFolding.h"

#include "models/queue/TicketCommands.h"

#include <algorithm>

namespace ow {

bool foldTickets(TicketsView &view, std::optional<TicketState> state, const QString &type, const QJsonObject &data)
{
    if (!type.startsWith(QLatin1String("gov.ticket.")) || type == QLatin1String(SlipPrinted::type))
        return true;
    const Result<TicketReply> told = fromJson<TicketReply>(QJsonValue(data), Strictness::Tolerant);
    if (!told)
        return false;
    const Ticket &ticket = told->ticket;
    if (!view.tickets.isEmpty() && view.tickets.first().day != ticket.day)
        return false;
    const auto known =
        std::find_if(view.tickets.begin(), view.tickets.end(), [&](const Ticket &t) { return t.id == ticket.id; });
    const bool belongs = !state || ticket.state == *state;
    if (known == view.tickets.end()) {
        if (belongs)
            view.tickets.append(ticket);
    } else if (belongs) {
        *known = ticket;
    } else {
        view.tickets.erase(known);
    }
    return true;
}

} // namespace ow
