#pragma once
// 排队叫号: the state table and what each act asks for. Pure; domain.md §6.
#include "models/queue/Hall.h"
#include "models/queue/Ticket.h"

namespace ow {

enum class TicketAct {
    ArriveEarly, ///< a booked visitor before his time
    CheckIn,     ///< a booked visitor in time or late
    Admit,       ///< the time of an early one has come
    Miss,        ///< a booked visitor who did not come
    Call,
    Recall,
    NoShow,
    Restore,
    Start,
    Hold,
    Resume, ///< a held visitor is back at the window
    Return, ///< a held ticket goes back into its queue
    Transfer,
    Release, ///< put back by rule: the window's PC is dead, or the call was a mistake
    Finish,
    Cancel,
    Postpone, ///< the visitor lets others go first
};

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

/// Not at its end: may still come to a window today.
bool isLive(TicketState state);

/// "A001", "A1000": the queue's prefix and at least three digits.
QString ticketNumber(const QString &prefix, int serial);

/// When its last call and the spacing after it are over, so that the no-show may be entered by itself; nothing before the last call.
std::optional<Instant> noShowDue(const Ticket &ticket, const QueuePolicy &policy);

/// The order in which the hall is told of tickets: by queue and number, so that it tells nothing of who goes first.
bool listedBefore(const PublicTicket &a, const PublicTicket &b);

/// Does the act fit, with its counts and spacing? The ticket as it is afterwards (state, calls, instants), or why not: every refusal
/// names the state it met and the rule.
Result<Ticket> ticketAfter(Ticket ticket, TicketAct act, Instant now, const QueueRules &rules);

/// How a booked visitor who arrives now takes part: early, in time with the class of bookings, or late as an ordinary one.
/// The ticket afterwards, with the instant it stands from.
Result<Ticket> checkedIn(const Ticket &ticket, Instant now, const QueueRules &rules);

/// A ticket comes back as it was before its last step; only the step of this window, and not for long.
bool mayUndo(Instant lastStep, Instant now, const QueueRules &rules);

} // namespace ow
