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
    static constexpr auto fields()
    {
        return std::tuple{field("ticket", &IssuedTicket::ticket), field("queueName", &IssuedTicket::queueName),
                          field("waitingAhead", &IssuedTicket::waitingAhead),
                          field("mayNotSuffice", &IssuedTicket::mayNotSuffice)};
    }
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
    static constexpr auto fields()
    {
        return std::tuple{field("queue", &IssueTicket::queue, {.lengthMin = 1, .lengthMax = 20}),
                          field("priority", &IssueTicket::priority, {.lengthMin = 1, .lengthMax = 20}),
                          field("card", &IssueTicket::card),
                          field("visitorName", &IssueTicket::visitorName, {.lengthMin = 1, .lengthMax = 60}),
                          field("item", &IssueTicket::item, {.lengthMin = 1, .lengthMax = 40}),
                          field("followOn", &IssueTicket::followOn)};
    }
};

/// Reply of every act at a window.
struct TicketReply {
    Ticket ticket;
    static constexpr auto fields() { return std::tuple{field("ticket", &TicketReply::ticket)}; }
};

#define OW_WINDOW_COMMAND(Name, wire) \
    struct Name { \
        static constexpr char name[] = wire; \
        using Reply = TicketReply; \
        int window = 0; \
        static constexpr auto fields() { return std::tuple{field("window", &Name::window, {.min = 1, .max = 999})}; } \
    };
/// Calls the next waiting ticket of the window's queues; a window that still holds one gets that one back.
OW_WINDOW_COMMAND(CallNext, "ticket.callNext")
OW_WINDOW_COMMAND(RecallTicket, "ticket.recall")
OW_WINDOW_COMMAND(MarkNoShow, "ticket.noShow")
OW_WINDOW_COMMAND(StartService, "ticket.start")
#undef OW_WINDOW_COMMAND

/// Calls this ticket though others come first; the reason stands in the log.
struct CallNamed {
    static constexpr char name[] = "ticket.callNamed";
    using Reply = TicketReply;
    int window = 0;
    QUuid ticket;
    QString reason;
    static constexpr auto fields()
    {
        return std::tuple{field("window", &CallNamed::window, {.min = 1, .max = 999}),
                          field("ticket", &CallNamed::ticket),
                          field("reason", &CallNamed::reason, {.lengthMin = 1, .lengthMax = 60})};
    }
};

struct FinishTicket {
    static constexpr char name[] = "ticket.finish";
    using Reply = TicketReply;
    int window = 0;
    Outcome outcome = Outcome::Accepted;
    std::optional<int> alsoConsulted = {}; ///< 顺带咨询
    static constexpr auto fields()
    {
        return std::tuple{field("window", &FinishTicket::window, {.min = 1, .max = 999}),
                          field("outcome", &FinishTicket::outcome),
                          field("alsoConsulted", &FinishTicket::alsoConsulted, {.min = 0, .max = 20})};
    }
};

struct RecordSlip {
    static constexpr char name[] = "ticket.slipPrinted";
    using Reply = SlipPrinted;
    QUuid ticket;
    QString sha256; ///< of the PDF, hex
    static constexpr auto fields()
    {
        return std::tuple{field("ticket", &RecordSlip::ticket),
                          field("sha256", &RecordSlip::sha256, {.lengthMin = 64, .lengthMax = 64})};
    }
};

struct PublicTicketEvent {
    PublicTicket ticket;
    static constexpr auto fields() { return std::tuple{field("ticket", &PublicTicketEvent::ticket)}; }
};

/// Staff see all of an event; the hall its ticket only, and nothing of who, why or in which order.
template <class E>
QByteArray projectTicket(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : toJson(PublicTicketEvent{publicTicket(event.ticket)});
}

template <class E>
constexpr EventRow ticketEventRow()
{
    return eventRow<E, &TicketStore::apply<E>, projectTicket<E>>(TopicQueue);
}

std::span<const CommandRow> ticketCommands();
std::span<const EventRow> ticketEvents();

} // namespace ow
