#include "models/simulation/WaitTally.h"

#include <algorithm>

namespace ow {

namespace {
constexpr qint64 tallySecondMs = 1000;
}

void WaitTally::add(qint64 waitMs)
{
    ++m_count;
    m_sumMs += double(waitMs);
    m_longestMs = std::max(m_longestMs, waitMs);
    const size_t second = size_t((waitMs + tallySecondMs - 1) / tallySecondMs);
    if (second >= m_bySecond.size())
        m_bySecond.resize(second + 1);
    ++m_bySecond[second];
}

qint64 WaitTally::quantileMs(int perMille) const
{
    qint64 seen = 0;
    for (size_t second = 0; second < m_bySecond.size(); ++second) {
        seen += m_bySecond[second];
        if (seen * 1000 >= m_count * perMille)
            return qint64(second) * tallySecondMs;
    }
    return 0;
}

void DayTally::add(const DayPlan &plan, const std::vector<DayOutcome> &outcomes)
{
    for (size_t i = 0; i < outcomes.size(); ++i) {
        const PlannedTicket &ticket = plan.tickets[i];
        if (outcomes[i].calledMs < 0) {
            ++lost;
            continue;
        }
        noShows += ticket.noShow ? 1 : 0;
        const qint64 waited = outcomes[i].calledMs - ticket.readyMs;
        all.add(waited);
        classes[size_t(ticket.priorityClass)].add(waited);
    }
}

} // namespace ow
