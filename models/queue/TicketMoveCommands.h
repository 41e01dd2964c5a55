#pragma once
// Acts that move a ticket elsewhere than straight on: hold, transfer, restore, cancel, undo, pre-check.
#include "models/queue/TicketCommands.h"

namespace ow {

/// The visitor fetches something and comes back without a number; ticket, draft and scans stay with the window.
struct HoldTicket {
    static constexpr char name[] = "ticket.hold";
    using Reply = TicketReply;
    int window = 0;
    QString reason;
    static Fields fields();
};

/// The held visitor is back: straight on, at the window that held the ticket or at another one.
struct ResumeTicket {
    static constexpr char name[] = "ticket.resume";
    using Reply = TicketReply;
    int window = 0;
    QUuid ticket;
    static Fields fields();
};

/// To another queue, or kept for a window or a person (exactly one of them). The ticket keeps its number and the time it stands from.
/// `served`: this window has done its part (一票到底), which may be rated.
struct TransferTicket {
    static constexpr char name[] = "ticket.transfer";
    using Reply = TicketReply;
    int window = 0;
    std::optional<QString> toQueue;
    std::optional<int> toWindow;
    std::optional<QString> toClerk; ///< user name
    bool served = false;
    QString reason;
    static Fields fields();
};

/// Greeter: a waiting ticket taken for the wrong queue goes to the right one, keeping its issue time.
struct RequeueTicket {
    static constexpr char name[] = "ticket.requeue";
    using Reply = TicketReply;
    QUuid ticket;
    QString queue;
    static Fields fields();
};

/// A no-show comes back, behind the next few of its queue.
struct RestoreTicket {
    static constexpr char name[] = "ticket.restore";
    using Reply = TicketReply;
    QUuid ticket;
    static Fields fields();
};

struct CancelTicket {
    static constexpr char name[] = "ticket.cancel";
    using Reply = TicketReply;
    QUuid ticket;
    QString reason;
    static Fields fields();
};

/// Also for whoever holds the slip (PhoneCommands).
Result<Decision> decideCancel(CommandContext &context, const CancelTicket &command);

/// Takes the actor's own last step on a ticket back, for some minutes.
struct UndoTicket {
    static constexpr char name[] = "ticket.undo";
    using Reply = TicketReply;
    QUuid ticket;
    QString reason;
    static Fields fields();
};

/// 预审: which papers of an item the greeter saw; replaces what was looked at before.
struct PrecheckTicket {
    static constexpr char name[] = "ticket.precheck";
    using Reply = TicketReply;
    QUuid ticket;
    QString item;
    QList<QString> present;
    QList<QString> missing;
    static Fields fields();
};

std::span<const CommandRow> ticketMoveCommands();
std::span<const EventRow> ticketMoveEvents();

} // namespace ow
