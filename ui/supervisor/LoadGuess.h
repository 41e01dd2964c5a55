#pragma once
#include "models/queue/PolicyBound.h"
#include "models/queue/QueueViews.h"

namespace ow {

/// The load a policy is first judged under; the supervisor may change it.
struct LoadGuess {
    PolicyLoad load;
    QString queue;   ///< code of today's busiest queue
    int tickets = 0; ///< its tickets today
    bool fromToday = false;
};

/// From today's tickets of the busiest queue: its open windows, mean service, arrivals of each class an hour. With too few tickets yet
/// to tell: nine tenths of what the windows can do, a tenth of it each priority class. Every class comes at least once an hour, so that
/// none is left unjudged. `hours`: how long the hall is open.
LoadGuess guessLoad(const QueueView &hall, const QList<Ticket> &day, int hours, Instant now);

} // namespace ow
