#pragma once
#include "models/identity/IdentityCard.h"
#include "models/queue/TicketStore.h"
#include "models/store/Command.h"

namespace ow {

/// What the kiosk prints: the committed ticket and how many stand before it.
struct IssuedTicket {
    Ticket ticket;
    QString queueName;
    int waitingAhead = 0;
    bool mayNotSuffice = false; ///< close to closing: today may not be long enough
    std::optional<QString> ratingLink =
        {}; ///< for the slip: where its holder rates the service, by a code nobody else has
    std::optional<QString> ticketLink = {}; ///< for the slip: where its holder follows the queue on his phone
    static Fields fields();
};

struct IssueTicket {
    static constexpr char name[] = "ticket.issue";
    using Reply = IssuedTicket;
    QString queue;
    std::optional<QString> priority;
    std::optional<IdentityCard> card;        ///< a ticket taken by identity
    std::optional<QString> visitorName = {}; ///< for who has neither card nor phone; only its masked form is kept
    std::optional<QString> item = {};        ///< what he came for, when the kiosk was asked by item
    std::optional<bool> followOn = {}; ///< from a window: the next matter of the same visitor, kept for the same clerk
    static Fields fields();
};

/// Reply of every act at a window.
struct TicketReply {
    Ticket ticket;
    static Fields fields();
};

#define OW_WINDOW_COMMAND(Name, wire) \
    struct Name { \
        static constexpr char name[] = wire; \
        using Reply = TicketReply; \
        int window = 0; \
        static Fields fields() { return {field("window", &Name::window, {.min = 1, .max = 999})}; } \
    };
OW_WINDOW_COMMAND(RecallTicket, "ticket.recall")
OW_WINDOW_COMMAND(MarkNoShow, "ticket.noShow")
OW_WINDOW_COMMAND(StartService, "ticket.start")
#undef OW_WINDOW_COMMAND

/// What a call of the next one came to.
struct NextReply {
    std::optional<Ticket> ticket;        ///< called; absent when a visit was ended and nobody waits
    std::optional<Ticket> finished = {}; ///< the visit ended by the same command
    static Fields fields();
};

/// How the visit of this ticket ended. It is named, so that pressing twice never ends the visit that has just been called.
struct EndedVisit {
    QUuid ticket;
    Outcome outcome = Outcome::Accepted;
    std::optional<int> alsoConsulted = {}; ///< 顺带咨询
    static Fields fields();
};

/// Calls the next waiting ticket of the window's queues; a window that still holds one gets that one back. With `finish` the visit at
/// the window ends first, in the same commit: finished and called, or finished alone when nobody waits.
struct CallNext {
    static constexpr char name[] = "ticket.callNext";
    using Reply = NextReply;
    int window = 0;
    std::optional<EndedVisit> finish = {};
    static Fields fields();
};

/// Calls this ticket though others come first; the reason stands in the log.
struct CallNamed {
    static constexpr char name[] = "ticket.callNamed";
    using Reply = TicketReply;
    int window = 0;
    QUuid ticket;
    QString reason;
    static Fields fields();
};

struct FinishTicket {
    static constexpr char name[] = "ticket.finish";
    using Reply = TicketReply;
    int window = 0;
    Outcome outcome = Outcome::Accepted;
    std::optional<int> alsoConsulted = {}; ///< 顺带咨询
    static Fields fields();
};

struct RecordSlip {
    static constexpr char name[] = "ticket.slipPrinted";
    using Reply = SlipPrinted;
    QUuid ticket;
    QString sha256; ///< of the PDF, hex
    static Fields fields();
};

struct PublicTicketEvent {
    PublicTicket ticket;
    static Fields fields();
};

/// Staff see all of an event; the hall its ticket only, and nothing of who, why or in which order.
template <class E>
QByteArray projectTicket(Projection projection, const EventMeta &, const E &event, const QByteArray &fact)
{
    return projection == Projection::Staff ? fact : toJson(PublicTicketEvent{publicTicket(event.ticket)});
}

template <class E>
constexpr EventRow ticketEventRow()
{
    return eventRow<E, &TicketStore::apply<E>, projectTicket<E>>(TopicQueue);
}

std::span<const CommandRow> ticketCommands();
std::span<const EventRow> ticketEvents();

} // namespace ow
