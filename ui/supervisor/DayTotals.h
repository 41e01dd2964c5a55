#pragma once
#include "models/queue/Ticket.h"

namespace ow {

/// A day's tickets by how they ended; issued is the sum of done, no-shows, unserved and cancelled.
struct DayTotals {
    int issued = 0;
    int done = 0;
    int noShow = 0;
    int unserved = 0; ///< waiting, called, held or being served
    int held = 0;     ///< of the unserved
    int cancelled = 0;

    friend bool operator==(const DayTotals &, const DayTotals &) = default;
};

/// What one of the totals counts.
enum class DayPart { Issued, Done, NoShow, Unserved, Held, Cancelled };

DayTotals dayTotals(const QList<Ticket> &tickets);
/// The tickets a total counts, in order of coming.
QList<Ticket> ticketsOf(DayPart part, QList<Ticket> tickets);

} // namespace ow
