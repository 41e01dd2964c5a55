#pragma once
// 异常评价: ratings that cannot be chance. Three tests, each exact in its null model, so that the false-alarm rate is a bound and no hope:
//
//  burst      Of one window on one day, given that it had N ratings, their moments are independent and spread over the day as the hall's are.
//             The chance that some three minutes hold k of them is at most N · P(Binomial(N−1, q) ≥ k−1), with q the larger of the three
//             minutes' share of the day and the largest share of the other windows' ratings in any three minutes (union bound over the
//             first rating of the cluster; a scan statistic).
//  praise     Of one clerk, 非常满意 among his ratings beside everybody else's: hypergeometric tail (Fisher's exact test, the binomial test
//             with the unknown share conditioned away).
//  share      Of one clerk, services that were rated beside everybody else's, likewise: who presses himself leaves none unrated.
//
// All that are made in one look share the chance of one false alarm, familyAlpha, evenly (Bonferroni). So while nobody cheats, at most one
// look in a hundred shows anything. It is a reason to look, never a finding. Pure.
#include "models/ratings/Rating.h"

namespace ow {

/// One service that could be rated.
struct WatchedService {
    int window = 0;
    QString clerk;
    std::optional<Instant> ratedAt = {}; ///< absent: unrated
    bool best = false;                   ///< 非常满意
};

enum class WatchKind { Burst, Praise, Share };
constexpr Code<WatchKind> watchKindCodes[] = {
    {WatchKind::Burst, "burst"}, {WatchKind::Praise, "praise"}, {WatchKind::Share, "share"}};
constexpr std::span<const Code<WatchKind>> codesOf(WatchKind)
{
    return watchKindCodes;
}

struct WatchFinding {
    WatchKind kind = WatchKind::Burst;
    int window = 0;                 ///< of a burst
    QString clerk;                  ///< of the others
    std::optional<Instant> at = {}; ///< when the burst began
    int count = 0;                  ///< ratings in it; best ones; rated ones
    int of = 0;                     ///< of so many
    int othersCount = 0;
    int othersOf = 0;
    int oneIn = 0; ///< by chance at most once in so many looks, 1,000,000,000 at the most
    static Fields fields();
};

constexpr double watchFamilyAlpha = 0.01;
constexpr int watchBurstMinutes = 3;

/// P(Binomial(n, p) ≥ k).
double binomialTail(int n, double p, int k);
/// P(X ≥ k), X of `drawn` out of `all` with `marked` among them.
double hypergeometricTail(int all, int marked, int drawn, int k);

/// What cannot be chance among these, the least likely first.
QList<WatchFinding> watchRatings(const QList<WatchedService> &services);

} // namespace ow
