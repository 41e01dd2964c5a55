#include "models/simulation/OvertakeWatch.h"

#include <algorithm>
#include <limits>

namespace ow {

namespace {
constexpr qint64 watchMinuteMs = 60'000;
}

qint64 overtakeWindowMs(OrderMode mode, const PriorityClass &passed, const PriorityClass &by, qint64 waitedMs)
{
    if (&passed == &by)
        return 0;
    qint64 allowed = 0;
    if (mode == OrderMode::Credit)
        allowed = (by.creditMinutes - passed.creditMinutes) * watchMinuteMs;
    else if (by.weight > passed.weight)
        allowed = waitedMs * (by.weight - passed.weight) / by.weight;
    if (by.waitMaxMinutes > 0) {
        const qint64 byLimit = passed.waitMaxMinutes > 0 ? (passed.waitMaxMinutes - by.waitMaxMinutes) * watchMinuteMs
                                                         : std::numeric_limits<qint64>::max();
        allowed = std::max(allowed, byLimit);
    }
    return std::max<qint64>(allowed, 0);
}

OvertakeWatch::OvertakeWatch(const QueuePolicy &policy) : m_mode(policy.mode), m_runMax(policy.priorityRunMax) {}

void OvertakeWatch::check(std::span<const CallHead> heads, size_t called, Instant now)
{
    ++m_calls;
    const CallHead &by = heads[called];
    bool passedAny = false;
    bool outside = false;
    int nearest = by.level;
    for (const CallHead &head : heads)
        nearest = std::min(nearest, head.level);
    for (const CallHead &head : heads) {
        const qint64 later = by.standsFrom.ms - head.standsFrom.ms;
        if (later <= 0)
            continue;
        passedAny = true;
        const bool helped = head.level > 1 && head.level > nearest && !head.backlogged;
        const bool hadEnough =
            m_runMax > 0 && head.priorityRun >= m_runMax && head.ordinaryBehind && head.known->isPriority();
        if (!helped && !hadEnough
            && later > overtakeWindowMs(m_mode, *head.known, *by.known, now.ms - head.standsFrom.ms))
            outside = true;
    }
    m_overtakes += passedAny ? 1 : 0;
    m_outside += outside ? 1 : 0;
}

} // namespace ow
