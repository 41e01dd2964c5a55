#pragma once
#include "models/queue/Hall.h"
#include "models/queue/Ticket.h"

namespace ow {

/// Of these tickets those that wait for the window, in the order `ticket.callNext` gives them to it: its own queues first, then those
/// it helps, and within a level by calledBefore.
QList<Ticket> waitingFor(const HallWindow &window, const QList<Ticket> &tickets);

} // namespace ow
