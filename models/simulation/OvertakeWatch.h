#pragma once
// Starvation is an invariant, not a statistic: holds every call against what the published formula allows (perf.md §1.5), without
// asking the code that chose.
#include "models/queue/HeadChoice.h"

#include <vector>

namespace ow {

/// How much later one may stand who goes before a ticket of the class `passed` that has waited so long. Credit: by the difference of the
/// credits or, where longest waits are set, of these; accumulating: by (1 − weight ÷ weight) of the wait. Of one class nobody passes.
qint64 overtakeWindowMs(OrderMode mode, const PriorityClass &passed, const PriorityClass &by, qint64 waitedMs);

class OvertakeWatch {
public:
    /// Of the policy's classes in their order.
    explicit OvertakeWatch(const QueuePolicy &policy);

    /// Holds a call against the other heads of the same window. A head that is only helped by the window, or whose queue has had enough
    /// priority calls in a row, gave way by rule.
    void check(std::span<const CallHead> heads, size_t called, Instant now);

    qint64 calls() const { return m_calls; }
    /// Calls that passed somebody who stood longer.
    qint64 overtakes() const { return m_overtakes; }
    /// Those of them the formula does not allow.
    qint64 outside() const { return m_outside; }

private:
    OrderMode m_mode;
    int m_runMax;
    qint64 m_calls = 0;
    qint64 m_overtakes = 0;
    qint64 m_outside = 0;
};

} // namespace ow
