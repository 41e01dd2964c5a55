#pragma once
// 延后: a waiting visitor lets others go first. Pure.
#include "models/queue/Hall.h"
#include "models/queue/Ticket.h"

namespace ow {

/// Since when the ticket stands after it let the next few of its queue go first: as many as a restored no-show stands behind, at least
/// one, or all who are behind it. `order`: who waits in its queue, in the order of the calls. Nothing when nobody is behind it.
std::optional<Instant> postponedStand(const Ticket &ticket, const QList<Ticket> &order, const QueueRules &rules,
                                      Instant now);

} // namespace ow
