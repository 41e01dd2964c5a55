#pragma once
// The textbook's hall: equal windows, one queue, even arrivals, exponential services. Theory knows its waits (QueueFormulas.h).
#include "models/simulation/DayPlan.h"

namespace ow {

struct SteadyLoad {
    QString priorityClass; ///< "ordinary" first
    double perService = 0; ///< arrivals in one mean service time
};

/// Its description, for HallDay.
HallModel steadyHall(int windows, const QList<SteadyLoad> &loads);
/// A long run of it from empty; the mean service is serviceMs.
void planSteady(const QList<SteadyLoad> &loads, qint64 serviceMs, int tickets, quint64 seed, DayPlan &out);

} // namespace ow
