#pragma once
#include "models/identity/IdentityCard.h"
#include "models/queue/Ticket.h"
#include "models/store/Command.h"

namespace ow {

/// What the kiosk prints: the committed ticket and how many stand before it.
struct IssuedTicket {
    Ticket ticket;
    QString queueName;
    int waitingAhead = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("ticket", &IssuedTicket::ticket), field("queueName", &IssuedTicket::queueName),
                          field("waitingAhead", &IssuedTicket::waitingAhead)};
    }
};

struct IssueTicket {
    static constexpr char name[] = "ticket.issue";
    using Reply = IssuedTicket;
    QString queue;
    std::optional<QString> priority;
    std::optional<IdentityCard> card; ///< a ticket taken by identity
    static constexpr auto fields()
    {
        return std::tuple{field("queue", &IssueTicket::queue, {.lengthMin = 1, .lengthMax = 20}),
                          field("priority", &IssueTicket::priority, {.lengthMin = 1, .lengthMax = 20}),
                          field("card", &IssueTicket::card)};
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

struct FinishTicket {
    static constexpr char name[] = "ticket.finish";
    using Reply = TicketReply;
    int window = 0;
    Outcome outcome = Outcome::Accepted;
    static constexpr auto fields()
    {
        return std::tuple{field("window", &FinishTicket::window, {.min = 1, .max = 999}),
                          field("outcome", &FinishTicket::outcome)};
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

std::span<const CommandRow> ticketCommands();
std::span<const EventRow> ticketEvents();

} // namespace ow
