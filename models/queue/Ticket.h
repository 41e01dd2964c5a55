#pragma once
// 号票 and 窗口 as values, their events, and what screens see of them.
#include "models/base/Describe.h"

namespace ow {

enum class TicketState { Waiting, Called, Serving, NoShow, Done };
constexpr Code<TicketState> ticketStateCodes[] = {{TicketState::Waiting, "waiting"},
                                                  {TicketState::Called, "called"},
                                                  {TicketState::Serving, "serving"},
                                                  {TicketState::NoShow, "noShow"},
                                                  {TicketState::Done, "done"}};
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

struct Ticket {
    QUuid id;
    QString number; ///< "A001"
    int serial = 0;
    QString queue;
    QDate day;
    TicketState state = TicketState::Waiting;
    std::optional<QString> priority; ///< code of the reason
    Instant issuedAt;
    qint64 orderKey = 0; ///< issue time less the credit of its class; smallest is next, ties by serial then queue
    std::optional<QUuid> person;       ///< when taken by identity
    std::optional<QString> maskedName; ///< "李*敏"
    int calls = 0;
    std::optional<Instant> firstCalledAt;
    std::optional<Instant> lastCalledAt;
    std::optional<int> window;
    std::optional<QString> clerk;
    std::optional<Instant> startedAt;
    std::optional<Instant> endedAt;
    std::optional<Outcome> outcome;

    static constexpr auto fields()
    {
        return std::tuple{field("id", &Ticket::id),
                          field("number", &Ticket::number),
                          field("serial", &Ticket::serial),
                          field("queue", &Ticket::queue),
                          field("day", &Ticket::day),
                          field("state", &Ticket::state),
                          field("priority", &Ticket::priority),
                          field("issuedAt", &Ticket::issuedAt),
                          field("orderKey", &Ticket::orderKey, {.min = -9007199254740991}),
                          field("person", &Ticket::person),
                          field("maskedName", &Ticket::maskedName),
                          field("calls", &Ticket::calls),
                          field("firstCalledAt", &Ticket::firstCalledAt),
                          field("lastCalledAt", &Ticket::lastCalledAt),
                          field("window", &Ticket::window),
                          field("clerk", &Ticket::clerk),
                          field("startedAt", &Ticket::startedAt),
                          field("endedAt", &Ticket::endedAt),
                          field("outcome", &Ticket::outcome)};
    }
};

/// What everyone in the hall may see of a ticket: no person, no reason for priority.
struct PublicTicket {
    QUuid id;
    QString number;
    QString queue;
    TicketState state = TicketState::Waiting;
    int calls = 0;
    std::optional<int> window;
    std::optional<Instant> lastCalledAt;
    qint64 orderKey = 0;
    QDate day;

    static constexpr auto fields()
    {
        return std::tuple{field("id", &PublicTicket::id),
                          field("number", &PublicTicket::number),
                          field("queue", &PublicTicket::queue),
                          field("state", &PublicTicket::state),
                          field("calls", &PublicTicket::calls),
                          field("window", &PublicTicket::window),
                          field("lastCalledAt", &PublicTicket::lastCalledAt),
                          field("orderKey", &PublicTicket::orderKey, {.min = -9007199254740991}),
                          field("day", &PublicTicket::day)};
    }
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

    static constexpr auto fields()
    {
        return std::tuple{field("number", &WindowStatus::number),
                          field("state", &WindowStatus::state),
                          field("clerk", &WindowStatus::clerk),
                          field("clerkName", &WindowStatus::clerkName),
                          field("station", &WindowStatus::station),
                          field("since", &WindowStatus::since),
                          field("pauseReason", &WindowStatus::pauseReason)};
    }
};

struct PublicWindow {
    int number = 0;
    WindowState state = WindowState::Closed;

    static constexpr auto fields()
    {
        return std::tuple{field("number", &PublicWindow::number), field("state", &PublicWindow::state)};
    }
};

// Events. Each carries the whole ticket or window as it is afterwards, so that screens and `apply` need nothing else.
#define OW_TICKET_EVENT(Name, wire) \
    struct Name { \
        static constexpr char type[] = wire; \
        Ticket ticket; \
        static constexpr auto fields() { return std::tuple{field("ticket", &Name::ticket)}; } \
    };
OW_TICKET_EVENT(TicketIssued, "gov.ticket.issued.v1")
OW_TICKET_EVENT(TicketCalled, "gov.ticket.called.v1")
OW_TICKET_EVENT(TicketRecalled, "gov.ticket.recalled.v1")
OW_TICKET_EVENT(TicketNoShow, "gov.ticket.noShow.v1")
OW_TICKET_EVENT(TicketStarted, "gov.ticket.started.v1")
OW_TICKET_EVENT(TicketFinished, "gov.ticket.finished.v1")
#undef OW_TICKET_EVENT

struct WindowChanged {
    static constexpr char type[] = "gov.window.changed.v1";
    WindowStatus window;
    static constexpr auto fields() { return std::tuple{field("window", &WindowChanged::window)}; }
};

/// A slip left the printer; the PDF stays at the station, its digest here.
struct SlipPrinted {
    static constexpr char type[] = "gov.ticket.slipPrinted.v1";
    QUuid ticket;
    QString sha256;
    static constexpr auto fields()
    {
        return std::tuple{field("ticket", &SlipPrinted::ticket),
                          field("sha256", &SlipPrinted::sha256, {.lengthMin = 64, .lengthMax = 64})};
    }
};

} // namespace ow
