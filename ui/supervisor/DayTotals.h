#pragma once
#include "models/queue/Ticket.h"

namespace ow {

/// A day's tickets by how they ended; issued is the sum of the others.
struct DayTotals {
    int issued = 0;
    int done = 0;
    int noShow = 0;
    int unserved = 0; ///< waiting, called, held or being served
    int cancelled = 0;

    friend bool operator==(const DayTotals &, const DayTotals &) = default;
};

DayTotals dayTotals(const QList<Ticket> &tickets);
/// Those not served to the end, in order of coming.
QList<Ticket> unservedTickets(QList<Ticket> tickets);

} // namespace ow
