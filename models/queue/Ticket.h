#pragma once
// 号票 and 窗口 as values, their events, and what screens see of them.
#include "models/queue/QueuePolicy.h"

namespace ow {

enum class TicketState {
    Reserved,  ///< booked for a time, not here yet
    CheckedIn, ///< booked and here before its time
    Waiting,
    Called,
    Serving,
    Held, ///< the visitor fetches something and comes back without a number
    NoShow,
    Done,
    Cancelled,
};
constexpr Code<TicketState> ticketStateCodes[] = {
    {TicketState::Reserved, "reserved"}, {TicketState::CheckedIn, "checkedIn"}, {TicketState::Waiting, "waiting"},
    {TicketState::Called, "called"},     {TicketState::Serving, "serving"},     {TicketState::Held, "held"},
    {TicketState::NoShow, "noShow"},     {TicketState::Done, "done"},           {TicketState::Cancelled, "cancelled"}};
constexpr std::span<const Code<TicketState>> codesOf(TicketState)
{
    return ticketStateCodes;
}

/// What a visit to the window came to.
enum class Outcome { Accepted, Consulted, Notice, Collected, Referred, Left };
constexpr Code<Outcome> outcomeCodes[] = {{Outcome::Accepted, "accepted"}, {Outcome::Consulted, "consulted"},
                                          {Outcome::Notice, "notice"},     {Outcome::Collected, "collected"},
                                          {Outcome::Referred, "referred"}, {Outcome::Left, "left"}};
constexpr std::span<const Code<Outcome>> codesOf(Outcome)
{
    return outcomeCodes;
}

/// 预审: what the greeter looked at before the window; travels with the ticket.
struct Precheck {
    QString item;           ///< code
    QList<QString> present; ///< codes of materials
    QList<QString> missing;
    QString by; ///< who looked

    static Fields fields();
};

struct Ticket {
    QUuid id;
    QString number; ///< "A001"
    int serial = 0;
    QString series; ///< queue whose numbers it carries
    QString queue;  ///< queue it stands in
    QDate day;
    TicketState state = TicketState::Waiting;
    std::optional<QString> priority; ///< code of its class; an ordinary ticket has none
    Instant issuedAt;
    Instant standsFrom; ///< since when it counts as waiting: its issue, its booked time, or its place after a restore
    std::optional<QUuid> person;       ///< when taken by identity
    std::optional<QString> maskedName; ///< "李*敏"
    std::optional<QString> item;       ///< code of what the visitor came for, when he said so
    std::optional<Instant> bookedFor;  ///< start of the slot
    std::optional<Precheck> precheck;
    int calls = 0;
    std::optional<Instant> firstCalledAt;
    std::optional<Instant> lastCalledAt;
    std::optional<int> window;
    std::optional<QString> clerk;
    std::optional<Instant> startedAt;
    std::optional<Instant> endedAt;
    std::optional<Outcome> outcome;
    int alsoConsulted = 0; ///< 顺带咨询: questions answered beside the matter
    std::optional<Instant> heldUntil;
    std::optional<int> keptForWindow;    ///< only this window may call it
    std::optional<QString> keptForClerk; ///< only this person may call it
    int stops = 0;                       ///< windows that have finished with it before (一票到底)
    int restored = 0;                    ///< times it came back from a no-show
    int revision = 0;                    ///< grows with every step, so that a screen can tell older news from newer
    /// When the hub heard of a number given without it: nobody it had called before knew of this one.
    std::optional<Instant> enteredAt = {};

    QString priorityClass() const { return priority.value_or(QLatin1String(ordinaryClass)); }

    static Fields fields();
};

/// What everyone in the hall may see of a ticket: no person, no reason for priority, nothing its order would tell of one.
struct PublicTicket {
    QUuid id;
    QString number;
    QString queue;
    TicketState state = TicketState::Waiting;
    int calls = 0;
    std::optional<int> window;
    std::optional<Instant> lastCalledAt;
    QDate day;

    static Fields fields();
};
PublicTicket publicTicket(const Ticket &ticket);

enum class WindowState { Closed, Open, Paused };
constexpr Code<WindowState> windowStateCodes[] = {
    {WindowState::Closed, "closed"}, {WindowState::Open, "open"}, {WindowState::Paused, "paused"}};
constexpr std::span<const Code<WindowState>> codesOf(WindowState)
{
    return windowStateCodes;
}

struct WindowStatus {
    int number = 0;
    WindowState state = WindowState::Closed;
    std::optional<QString> clerk;
    std::optional<QString> clerkName;
    std::optional<QUuid> station;
    std::optional<Instant> since;
    std::optional<QString> pauseReason;
    std::optional<Instant> helpSince = {}; ///< the clerk asked for help, silently

    static Fields fields();
};

struct PublicWindow {
    int number = 0;
    WindowState state = WindowState::Closed;

    static Fields fields();
};

// Events. Each carries the whole ticket or window as it is afterwards, so that screens and `apply` need nothing else; `reason` is what
// the person said where the act asks for one.
#define OW_TICKET_EVENT(Name, wire) \
    struct Name { \
        static constexpr char type[] = wire; \
        Ticket ticket; \
        std::optional<QString> reason = {}; \
        static Fields fields() { return {field("ticket", &Name::ticket), field("reason", &Name::reason)}; } \
    };
OW_TICKET_EVENT(TicketReserved, "gov.ticket.reserved.v1")
OW_TICKET_EVENT(TicketCheckedIn, "gov.ticket.checkedIn.v1")
OW_TICKET_EVENT(TicketAdmitted, "gov.ticket.admitted.v1")
OW_TICKET_EVENT(TicketIssued, "gov.ticket.issued.v1")
/// A number printed or written while the hub was away; it waits from its own time on.
OW_TICKET_EVENT(TicketEntered, "gov.ticket.entered.v1")
OW_TICKET_EVENT(TicketRecalled, "gov.ticket.recalled.v1")
OW_TICKET_EVENT(TicketNoShow, "gov.ticket.noShow.v1")
OW_TICKET_EVENT(TicketStarted, "gov.ticket.started.v1")
OW_TICKET_EVENT(TicketFinished, "gov.ticket.finished.v1")
OW_TICKET_EVENT(TicketHeld, "gov.ticket.held.v1")
OW_TICKET_EVENT(TicketResumed, "gov.ticket.resumed.v1")
OW_TICKET_EVENT(TicketReturned, "gov.ticket.returned.v1")
OW_TICKET_EVENT(TicketTransferred, "gov.ticket.transferred.v1")
OW_TICKET_EVENT(TicketReleased, "gov.ticket.released.v1")
/// A relief clerk goes on with it under his own name.
OW_TICKET_EVENT(TicketTakenOver, "gov.ticket.takenOver.v1")
OW_TICKET_EVENT(TicketRestored, "gov.ticket.restored.v1")
/// The visitor lets others go first.
OW_TICKET_EVENT(TicketPostponed, "gov.ticket.postponed.v1")
OW_TICKET_EVENT(TicketCancelled, "gov.ticket.cancelled.v1")
OW_TICKET_EVENT(TicketPrechecked, "gov.ticket.prechecked.v1")
/// The last step taken back: the ticket as it was before it.
OW_TICKET_EVENT(TicketUndone, "gov.ticket.undone.v1")
#undef OW_TICKET_EVENT

struct TicketCalled {
    static constexpr char type[] = "gov.ticket.called.v1";
    Ticket ticket;
    CallWhy why = {};
    static Fields fields();
};

struct WindowChanged {
    static constexpr char type[] = "gov.window.changed.v1";
    WindowStatus window;
    static Fields fields();
};

/// A slip left the printer; the PDF stays at the station, its digest here.
struct SlipPrinted {
    static constexpr char type[] = "gov.ticket.slipPrinted.v1";
    QUuid ticket;
    QString sha256;
    static Fields fields();
};

} // namespace ow
