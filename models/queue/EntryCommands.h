#pragma once
// Numbers that were given without the hub, told to it afterwards.
#include "models/queue/TicketCommands.h"

namespace ow {

enum class EntrySource {
    Reserve, ///< a kiosk that was cut off
    Paper,   ///< a numbered slip given by hand while nothing ran
};
constexpr Code<EntrySource> entrySourceCodes[] = {{EntrySource::Reserve, "reserve"}, {EntrySource::Paper, "paper"}};
constexpr std::span<const Code<EntrySource>> codesOf(EntrySource)
{
    return entrySourceCodes;
}

/// The ticket keeps the number it was given and stands in the order by its own time: of a kiosk clamped between its last contact and
/// now, of paper as written, today and not later than now. A number that is entered already is answered with its ticket and has no
/// second effect.
struct EnterTicket {
    static constexpr char name[] = "ticket.enter";
    using Reply = IssuedTicket;
    EntrySource source = EntrySource::Reserve;
    int serial = 0;
    QString queue;
    Instant arrivedAt;
    std::optional<QString> prefix = {};        ///< kiosk: as printed, "AK"
    std::optional<Instant> lastContactAt = {}; ///< kiosk: hub time when it last heard of the hub
    std::optional<QUuid> ticket = {};          ///< kiosk: the id that is in the code on the slip
    std::optional<QString> priority = {};      ///< paper only; a kiosk offers no class while cut off
    std::optional<QString> visitorName = {};   ///< paper; only its masked form is kept
    static Fields fields();
};

/// A kiosk takes back a number that came too late to be handed out: never printed, never called.
struct WithdrawTicket {
    static constexpr char name[] = "ticket.withdraw";
    using Reply = TicketReply;
    QUuid ticket;
    static Fields fields();
};

std::span<const CommandRow> entryCommands();
std::span<const EventRow> entryEvents();

} // namespace ow
