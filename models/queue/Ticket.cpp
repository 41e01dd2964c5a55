#include "models/queue/Ticket.h"

namespace ow {

Fields Precheck::fields()
{
    return {field("item", &Precheck::item, {.lengthMin = 1, .lengthMax = 40}),
            field("present", &Precheck::present, {.lengthMax = 60, .itemsMax = 60}),
            field("missing", &Precheck::missing, {.lengthMax = 60, .itemsMax = 60}),
            field("by", &Precheck::by, {.lengthMax = 60})};
}

Fields Ticket::fields()
{
    return {field("id", &Ticket::id),
            field("number", &Ticket::number),
            field("serial", &Ticket::serial),
            field("series", &Ticket::series),
            field("queue", &Ticket::queue),
            field("day", &Ticket::day),
            field("state", &Ticket::state),
            field("priority", &Ticket::priority),
            field("issuedAt", &Ticket::issuedAt),
            field("standsFrom", &Ticket::standsFrom),
            field("person", &Ticket::person),
            field("maskedName", &Ticket::maskedName),
            field("item", &Ticket::item),
            field("bookedFor", &Ticket::bookedFor),
            field("precheck", &Ticket::precheck),
            field("calls", &Ticket::calls),
            field("firstCalledAt", &Ticket::firstCalledAt),
            field("lastCalledAt", &Ticket::lastCalledAt),
            field("window", &Ticket::window),
            field("clerk", &Ticket::clerk),
            field("startedAt", &Ticket::startedAt),
            field("endedAt", &Ticket::endedAt),
            field("outcome", &Ticket::outcome),
            field("alsoConsulted", &Ticket::alsoConsulted),
            field("heldUntil", &Ticket::heldUntil),
            field("keptForWindow", &Ticket::keptForWindow),
            field("keptForClerk", &Ticket::keptForClerk),
            field("stops", &Ticket::stops),
            field("restored", &Ticket::restored),
            field("revision", &Ticket::revision),
            field("enteredAt", &Ticket::enteredAt)};
}

Fields PublicTicket::fields()
{
    return {field("id", &PublicTicket::id),
            field("number", &PublicTicket::number),
            field("queue", &PublicTicket::queue),
            field("state", &PublicTicket::state),
            field("calls", &PublicTicket::calls),
            field("window", &PublicTicket::window),
            field("lastCalledAt", &PublicTicket::lastCalledAt),
            field("day", &PublicTicket::day)};
}

Fields WindowStatus::fields()
{
    return {field("number", &WindowStatus::number),
            field("state", &WindowStatus::state),
            field("clerk", &WindowStatus::clerk),
            field("clerkName", &WindowStatus::clerkName),
            field("station", &WindowStatus::station),
            field("since", &WindowStatus::since),
            field("pauseReason", &WindowStatus::pauseReason),
            field("helpSince", &WindowStatus::helpSince)};
}

Fields PublicWindow::fields()
{
    return {field("number", &PublicWindow::number), field("state", &PublicWindow::state)};
}

Fields TicketCalled::fields()
{
    return {field("ticket", &TicketCalled::ticket), field("why", &TicketCalled::why)};
}

Fields WindowChanged::fields()
{
    return {field("window", &WindowChanged::window)};
}

Fields SlipPrinted::fields()
{
    return {field("ticket", &SlipPrinted::ticket),
            field("sha256", &SlipPrinted::sha256, {.lengthMin = 64, .lengthMax = 64})};
}

} // namespace ow
