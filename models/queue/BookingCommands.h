#pragma once
#include "models/queue/TicketCommands.h"

namespace ow {

/// A number for a time: real name, one live booking of a person for a queue.
struct BookTicket {
    static constexpr char name[] = "ticket.book";
    using Reply = IssuedTicket;
    QString queue;
    Instant slot;
    IdentityCard card;
    std::optional<QString> item;
    static constexpr auto fields()
    {
        return std::tuple{field("queue", &BookTicket::queue, {.lengthMin = 1, .lengthMax = 20}),
                          field("slot", &BookTicket::slot), field("card", &BookTicket::card),
                          field("item", &BookTicket::item, {.lengthMin = 1, .lengthMax = 40})};
    }
};

/// Here for a booking: by the code on the paper (ticket), its number of today, or identity; exactly one of them. The first booking of
/// today that is still open is taken.
struct CheckIn {
    static constexpr char name[] = "ticket.checkIn";
    using Reply = IssuedTicket;
    std::optional<QUuid> ticket;
    std::optional<QString> number;
    std::optional<IdentityCard> card;
    static constexpr auto fields()
    {
        return std::tuple{field("ticket", &CheckIn::ticket),
                          field("number", &CheckIn::number, {.lengthMin = 2, .lengthMax = 10}),
                          field("card", &CheckIn::card)};
    }
};

/// What can be booked of a queue. Parameter queue.
struct BookingView {
    static constexpr char name[] = "booking";
    struct Slot {
        Instant from;
        int left = 0;
        static constexpr auto fields() { return std::tuple{field("from", &Slot::from), field("left", &Slot::left)}; }
    };
    QString queue;
    QList<Slot> offered; ///< those that have not begun, full ones too
    static constexpr auto fields()
    {
        return std::tuple{field("queue", &BookingView::queue),
                          field("slots", &BookingView::offered, {.itemsMax = 5000})};
    }
};

std::span<const CommandRow> bookingCommands();
std::span<const ViewRow> bookingViews();

} // namespace ow
