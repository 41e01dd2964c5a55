#pragma once
#include "models/simulation/HallDay.h"

namespace ow {

/// Waits of the tickets of many days: from when a ticket takes part to its call.
class WaitTally {
public:
    void add(qint64 waitMs);

    qint64 count() const { return m_count; }
    double meanMs() const { return m_count > 0 ? m_sumMs / double(m_count) : 0; }
    qint64 longestMs() const { return m_longestMs; }
    /// Not more than so many of a thousand waited longer than this, to the second.
    qint64 quantileMs(int perMille) const;

private:
    qint64 m_count = 0;
    double m_sumMs = 0;
    qint64 m_longestMs = 0;
    std::vector<qint64> m_bySecond;
};

/// One a class of classesOf(hall), and the whole.
struct DayTally {
    std::vector<WaitTally> classes;
    WaitTally all;
    qint64 noShows = 0;
    qint64 lost = 0; ///< never called

    explicit DayTally(const HallModel &hall) : classes(size_t(classesOf(hall).size())) {}
    void add(const DayPlan &plan, const std::vector<DayOutcome> &outcomes);
};

} // namespace ow
