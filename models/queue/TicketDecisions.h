#pragma once
// What the commands of the queue share: a ticket's subject, the decision of one act, the ticket a window holds.
#include "models/queue/HallStore.h"
#include "models/queue/TicketCommands.h"
#include "models/queue/TicketRules.h"
#include "models/queue/TicketStore.h"

namespace ow {

QString ticketSubject(const Ticket &ticket);

template <class E>
Decision ticketDecision(const Ticket &ticket, const std::optional<QString> &reason = {})
{
    Decision decision;
    decision.events.push_back(pendingEvent(ticketSubject(ticket), E{ticket, reason}));
    // Without a reason the fact is the reply, byte for byte; a ticket is long, and this is the busiest path there is.
    decision.reply = reason ? toJson(TicketReply{ticket}) : decision.events.back().fact;
    return decision;
}

/// For the slip of this ticket, when phones reach the hall and no window prints it; its code's digest joins the decision.
std::optional<QString> ratingLinkFor(CommandContext &context, const HallSetup &setup, const Ticket &ticket,
                                     Decision &decision);

/// For the slip of this ticket, when phones reach the hall.
std::optional<QString> ticketLinkFor(CommandContext &context, const HallSetup &setup, const Ticket &ticket);

/// The number this asks for, with all the hall's rules.
Result<Decision> issueTicket(CommandContext &context, const IssueTicket &command);

/// What is wrong with a class somebody asked for.
Faults classFaults(const HallSetup &setup, const std::optional<QString> &priority);

/// The ticket this actor's window holds, after the act.
Result<Ticket> actedAt(CommandContext &context, int window, TicketAct act);

/// A ticket of today by its id.
Result<Ticket> knownTicket(CommandContext &context, const QUuid &id);

/// The set-up as it holds now, or that there is none.
Result<std::shared_ptr<const HallSetup>> configuredHall(CommandContext &context);

} // namespace ow
