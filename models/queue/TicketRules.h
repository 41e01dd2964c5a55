#pragma once
// 排队叫号: the state table and the order of calling. Pure; domain.md §6.
#include "models/queue/Hall.h"
#include "models/queue/Ticket.h"

namespace ow {

enum class TicketAct { Call, Recall, NoShow, Start, Finish };

struct TicketTransition {
    TicketState from;
    TicketAct act;
    TicketState to;
};
/// The only table of what may follow what.
std::span<const TicketTransition> ticketTransitions();
/// The state after an act, or nothing when it is not allowed.
std::optional<TicketState> afterAct(TicketState state, TicketAct act);

/// "等候中", "重呼": for problems and screens.
QString ticketStateText(TicketState state);
QString ticketActText(TicketAct act);
QString outcomeText(Outcome outcome);

/// "A001", "A1000": the queue's prefix and at least three digits.
QString ticketNumber(const QString &prefix, int serial);

/// Smallest first: issue time less the credit of a priority ticket. An ordinary ticket issued at t can be overtaken only by
/// priority tickets issued in (t, t + credit] (perf.md §1.5).
qint64 ticketOrderKey(Instant issuedAt, bool priority, const QueueRules &rules);
/// Total and the same everywhere: key, then serial, then queue code.
bool calledBefore(const Ticket &a, const Ticket &b);

/// Does the act fit, with its counts and spacing? The ticket as it is afterwards (state, calls, instants), or why not.
Result<Ticket> ticketAfter(Ticket ticket, TicketAct act, Instant now, const QueueRules &rules);

} // namespace ow
