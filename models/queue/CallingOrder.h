#pragma once
#include "models/queue/Hall.h"
#include "models/queue/Ticket.h"

namespace ow {

/// Of these tickets those that wait for the window and its clerk, in the order in which `ticket.callNext` would give them to it if it
/// called one after the other now; the same chooseCall() decides.
QList<Ticket> waitingFor(const HallWindow &window, const QString &clerk, const QueuePolicy &policy,
                         const QList<Ticket> &tickets, Instant now);

} // namespace ow
