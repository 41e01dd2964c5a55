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
    static Fields fields();
};

/// Here for a booking: by the code on the paper (ticket), its number of today, or identity; exactly one of them. The first booking of
/// today that is still open is taken.
struct CheckIn {
    static constexpr char name[] = "ticket.checkIn";
    using Reply = IssuedTicket;
    std::optional<QUuid> ticket;
    std::optional<QString> number;
    std::optional<IdentityCard> card;
    static Fields fields();
};

/// What can be booked of a queue. Parameter queue.
struct BookingView {
    static constexpr char name[] = "booking";
    struct Slot {
        Instant from;
        int left = 0;
        static Fields fields();
    };
    QString queue;
    QList<Slot> offered; ///< those that have not begun, full ones too
    static Fields fields();
};

/// Also for phones (PhoneCommands, BookingDoor).
Result<Decision> decideBook(CommandContext &context, const BookTicket &command);
Result<BookingView> bookingOf(Connection &db, const QString &queue, Instant now, const WorkingCalendar &calendar);

std::span<const CommandRow> bookingCommands();
std::span<const ViewRow> bookingViews();

} // namespace ow
