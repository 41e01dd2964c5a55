#include "models/ratings/RatingWatch.h"

#include <QMap>
#include <algorithm>
#include <cmath>

namespace ow {

namespace {
constexpr qint64 watchMinuteMs = 60'000;
constexpr qint64 watchDayMsMin = 4 * 60 * watchMinuteMs; ///< a day's ratings are spread over this at least
constexpr int watchOneInMax = 1'000'000'000;

double logChoose(int n, int k)
{
    return std::lgamma(n + 1.0) - std::lgamma(k + 1.0) - std::lgamma(n - k + 1.0);
}

/// Among sorted moments: the most in any span of that length, and where it begins.
struct Densest {
    int count = 0;
    Instant from;
};
Densest densest(const QList<Instant> &moments, qint64 spanMs)
{
    Densest best;
    qsizetype end = 0;
    for (qsizetype begin = 0; begin < moments.size(); ++begin) {
        while (end < moments.size() && moments.at(end).ms <= moments.at(begin).ms + spanMs)
            ++end;
        if (int(end - begin) > best.count)
            best = {int(end - begin), moments.at(begin)};
    }
    return best;
}

struct Suspect {
    WatchFinding finding;
    double chance = 1;
};

/// Moments of ratings by day and window.
using WatchedDays = QMap<QDate, QMap<int, QList<Instant>>>;

QList<Suspect> bursts(const QList<WatchedService> &services)
{
    constexpr qint64 spanMs = watchBurstMinutes * watchMinuteMs;
    WatchedDays days;
    for (const WatchedService &service : services) {
        if (service.ratedAt)
            days[hallDate(*service.ratedAt)][service.window].append(*service.ratedAt);
    }
    QList<Suspect> suspects;
    for (QMap<int, QList<Instant>> &windows : days) {
        QList<Instant> all;
        for (QList<Instant> &moments : windows) {
            std::sort(moments.begin(), moments.end());
            all += moments;
        }
        std::sort(all.begin(), all.end());
        const qint64 day = std::max(watchDayMsMin, all.last().ms - all.first().ms);
        for (auto window = windows.cbegin(); window != windows.cend(); ++window) {
            QList<Instant> others;
            for (auto other = windows.cbegin(); other != windows.cend(); ++other) {
                if (other.key() != window.key())
                    others += *other;
            }
            std::sort(others.begin(), others.end());
            const double peak = others.isEmpty() ? 0 : double(densest(others, spanMs).count) / double(others.size());
            const double q = std::min(1.0, std::max(double(spanMs) / double(day), peak));
            const int n = int(window->size());
            const Densest found = densest(*window, spanMs);
            Suspect suspect;
            suspect.finding.kind = WatchKind::Burst;
            suspect.finding.window = window.key();
            suspect.finding.at = found.from;
            suspect.finding.count = found.count;
            suspect.finding.of = n;
            suspect.chance = std::min(1.0, n * binomialTail(n - 1, q, found.count - 1));
            suspects.append(suspect);
        }
    }
    return suspects;
}

struct WatchTally {
    int services = 0;
    int rated = 0;
    int best = 0;
};

QList<Suspect> ratios(const QList<WatchedService> &services)
{
    QMap<QString, WatchTally> clerks;
    WatchTally all;
    for (const WatchedService &service : services) {
        for (WatchTally *tally : {&clerks[service.clerk], &all}) {
            tally->services += 1;
            tally->rated += service.ratedAt ? 1 : 0;
            tally->best += service.ratedAt && service.best ? 1 : 0;
        }
    }
    QList<Suspect> suspects;
    for (auto clerk = clerks.cbegin(); clerk != clerks.cend(); ++clerk) {
        const auto add = [&](WatchKind kind, int count, int of, int allCount, int allOf) {
            Suspect suspect;
            suspect.finding.kind = kind;
            suspect.finding.clerk = clerk.key();
            suspect.finding.count = count;
            suspect.finding.of = of;
            suspect.finding.othersCount = allCount - count;
            suspect.finding.othersOf = allOf - of;
            suspect.chance = hypergeometricTail(allOf, allCount, of, count);
            suspects.append(suspect);
        };
        add(WatchKind::Praise, clerk->best, clerk->rated, all.best, all.rated);
        add(WatchKind::Share, clerk->rated, clerk->services, all.rated, all.services);
    }
    return suspects;
}
} // namespace

double binomialTail(int n, double p, int k)
{
    if (k <= 0)
        return 1;
    if (k > n || p <= 0)
        return 0;
    if (p >= 1)
        return 1;
    double sum = 0;
    for (int i = k; i <= n; ++i)
        sum += std::exp(logChoose(n, i) + i * std::log(p) + (n - i) * std::log1p(-p));
    return std::min(1.0, sum);
}

double hypergeometricTail(int all, int marked, int drawn, int k)
{
    const int least = std::max(0, drawn - (all - marked));
    const int most = std::min(drawn, marked);
    if (k <= least)
        return 1;
    double sum = 0;
    for (int i = k; i <= most; ++i)
        sum += std::exp(logChoose(marked, i) + logChoose(all - marked, drawn - i) - logChoose(all, drawn));
    return std::min(1.0, sum);
}

QList<WatchFinding> watchRatings(const QList<WatchedService> &services)
{
    QList<Suspect> suspects = bursts(services) + ratios(services);
    std::stable_sort(suspects.begin(), suspects.end(),
                     [](const Suspect &a, const Suspect &b) { return a.chance < b.chance; });
    QList<WatchFinding> findings;
    const double tests = double(suspects.size());
    for (Suspect &suspect : suspects) {
        const double family = suspect.chance * tests;
        if (family > watchFamilyAlpha)
            break;
        suspect.finding.oneIn = family * watchOneInMax <= 1 ? watchOneInMax : int(1 / family);
        findings.append(suspect.finding);
    }
    return findings;
}

Fields WatchFinding::fields()
{
    return {field("kind", &WatchFinding::kind),
            field("window", &WatchFinding::window),
            field("clerk", &WatchFinding::clerk),
            field("at", &WatchFinding::at),
            field("count", &WatchFinding::count),
            field("of", &WatchFinding::of),
            field("othersCount", &WatchFinding::othersCount),
            field("othersOf", &WatchFinding::othersOf),
            field("oneIn", &WatchFinding::oneIn)};
}

} // namespace ow
