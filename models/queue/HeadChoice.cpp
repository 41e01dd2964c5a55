#include "models/queue/HeadChoice.h"

#include <algorithm>

namespace ow {

int lowestLevelOf(std::span<const CallHead> heads)
{
    int lowest = heads.empty() ? 1 : heads[0].level;
    for (const CallHead &head : heads)
        lowest = std::min(lowest, head.level);
    return lowest;
}

HeadStanding standingOf(const QueuePolicy &policy, std::span<const CallHead> heads, size_t head, int lowestLevel,
                        Instant now)
{
    const CallHead &at = heads[head];
    HeadStanding standing;
    standing.head = head;
    standing.score = scoreOf(policy.mode, *at.known, at.standsFrom, now);
    const qint64 limit = at.standsFrom.ms + at.known->waitMaxMinutes * qint64(60'000);
    if (at.level != 1 && !at.backlogged && at.level != lowestLevel) {
        standing.rank = HeadStanding::StandsBack;
        standing.backFor = PassedOver::Help;
    } else if (at.known->waitMaxMinutes > 0 && now.ms > limit) {
        standing.rank = HeadStanding::OverLimit;
        standing.limitMs = limit;
    } else if (policy.priorityRunMax > 0 && at.ordinaryBehind && at.priorityRun >= policy.priorityRunMax
               && at.known->isPriority()) {
        standing.rank = HeadStanding::StandsBack;
        standing.backFor = PassedOver::RunMax;
    }
    return standing;
}

bool goesBefore(std::span<const CallHead> heads, const HeadStanding &a, const HeadStanding &b)
{
    if (a.rank != b.rank)
        return a.rank < b.rank;
    if (a.limitMs != b.limitMs)
        return a.limitMs < b.limitMs;
    if (a.score != b.score)
        return a.score > b.score;
    const CallHead &x = heads[a.head];
    const CallHead &y = heads[b.head];
    return std::tie(x.standsFrom.ms, x.series, x.serial) < std::tie(y.standsFrom.ms, y.series, y.serial);
}

std::optional<HeadStanding> chooseHead(const QueuePolicy &policy, std::span<const CallHead> heads, Instant now)
{
    if (heads.empty())
        return std::nullopt;
    const int lowestLevel = lowestLevelOf(heads);
    HeadStanding best = standingOf(policy, heads, 0, lowestLevel, now);
    for (size_t i = 1; i < heads.size(); ++i) {
        const HeadStanding standing = standingOf(policy, heads, i, lowestLevel, now);
        if (goesBefore(heads, standing, best))
            best = standing;
    }
    return best;
}

} // namespace ow
