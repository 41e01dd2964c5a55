#include "models/simulation/WaitPromise.h"

#include "models/simulation/HallDay.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace ow {

namespace {
constexpr qint64 promiseHalfHourMs = 30 * 60'000;
constexpr int rehearsals = 200;
constexpr quint64 rehearsalSeed = 0x9e3779b97f4a7c15; ///< far from the small seeds people give
constexpr int creditOfStrict = 100'000;               ///< minutes: no wait of a day is as long
constexpr double deviationsPromised = 4;

/// The longest wait of each rehearsed day, by class.
std::vector<std::vector<double>> longestFirstCome(const HallModel &hall, const QueuePolicy &policy)
{
    std::vector<std::vector<double>> longest(size_t(classesOf(hall).size()));
    const DayPlanner planner(hall);
    HallDay day(hall, firstComePolicy(policy));
    DayPlan plan;
    for (quint64 i = 1; i <= rehearsals; ++i) {
        planner.plan(rehearsalSeed * i, plan);
        const std::vector<DayOutcome> &outcomes = day.play(plan);
        std::vector<qint64> most(longest.size(), 0);
        for (size_t t = 0; t < outcomes.size(); ++t) {
            qint64 &one = most[size_t(plan.tickets[t].priorityClass)];
            one = std::max(one, outcomes[t].calledMs - plan.tickets[t].readyMs);
        }
        for (size_t c = 0; c < longest.size(); ++c)
            longest[c].push_back(double(most[c]));
    }
    return longest;
}

struct MeanAndVariance {
    double mean = 0;
    double variance = 0;
};

MeanAndVariance momentsOf(const std::vector<double> &values)
{
    MeanAndVariance moments;
    moments.mean = std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
    for (const double one : values)
        moments.variance += (one - moments.mean) * (one - moments.mean) / double(values.size() - 1);
    return moments;
}

/// Tickets of the queue expected in its busiest stretch of that length.
double busiest(const QueueModel &queue, qint64 lengthMs)
{
    const double sum = std::accumulate(queue.halfHours.begin(), queue.halfHours.end(), 0);
    double most = 0;
    for (qsizetype begin = 0; begin < queue.halfHours.size() && sum > 0; ++begin) {
        double expected = 0;
        double left = double(lengthMs) / promiseHalfHourMs;
        for (qsizetype i = begin; i < queue.halfHours.size() && left > 0; ++i, left -= 1)
            expected += queue.halfHours.at(i) * std::min(left, 1.0);
        most = std::max(most, expected * queue.ticketsPerDay / sum);
    }
    return most;
}

/// Windows that have the queue as their own work; one with several counts in parts.
double ownWindows(const HallModel &hall, const QString &queue)
{
    double windows = 0;
    for (const HallWindow &window : hall.windows) {
        const auto own = std::count_if(window.skills.begin(), window.skills.end(),
                                       [](const HallSkill &skill) { return skill.level == 1; });
        for (const HallSkill &skill : window.skills)
            windows += skill.queue == queue && skill.level == 1 ? 1.0 / double(own) : 0.0;
    }
    return windows;
}

/// Of all who are expected, those of a class.
double shareOf(const HallModel &hall, const QString &priorityClass)
{
    double walkIn = 0;
    double others = 0;
    for (const ClassShare &share : hall.classes) {
        walkIn += share.priorityClass == priorityClass ? share.perMille : 0;
        others += share.perMille;
    }
    if (priorityClass == QLatin1String(ordinaryClass))
        walkIn += 1000 - others;
    const double booked = hall.booking.perMille / 1000.0;
    const double here = hall.booking.priorityClass == priorityClass ? 1 - hall.booking.absentPerMille / 1000.0 : 0;
    return walkIn / 1000 * (1 - booked) + booked * here;
}

/// Standard deviation ÷ mean of a service of the queue.
double serviceVariation(const QueueModel &queue)
{
    switch (queue.law) {
    case ServiceLaw::Fixed: return 0;
    case ServiceLaw::Exponential: return 1;
    case ServiceLaw::Lognormal: break;
    }
    return queue.serviceCvPercent / 100.0;
}

/// Milliseconds of a window's work; people come as they like, so their number has its mean as variance.
MeanAndVariance passingWork(const HallModel &hall, const QueuePolicy &policy, const QString &passed, double waitMs)
{
    MeanAndVariance most;
    const PriorityClass &mine = classOf(policy, passed);
    const qint64 dayMs = 48 * promiseHalfHourMs;
    for (const QueueModel &queue : hall.queues) {
        double expected = 0;
        for (const QString &code : classesOf(hall)) {
            const qint64 window =
                std::min(dayMs, overtakeWindowMs(policy.mode, mine, classOf(policy, code), qint64(waitMs)));
            expected += busiest(queue, window) * shareOf(hall, code);
        }
        // Where nobody has it as his own work, one window helps.
        const double one = queue.serviceSeconds * 1000.0 / std::max(1.0, ownWindows(hall, queue.code));
        const double variation = serviceVariation(queue);
        if (expected * one > most.mean)
            most = {expected * one, expected * one * one * (1 + variation * variation)};
    }
    return most;
}
} // namespace

QueuePolicy firstComePolicy(QueuePolicy policy)
{
    policy.mode = OrderMode::Credit;
    policy.priorityRunMax = 0;
    for (PriorityClass &one : policy.classes) {
        one.creditMinutes = 0;
        one.waitMaxMinutes = 0;
    }
    return policy;
}

QueuePolicy strictPolicy(QueuePolicy policy)
{
    policy = firstComePolicy(std::move(policy));
    for (PriorityClass &one : policy.classes)
        one.creditMinutes = one.isPriority() ? creditOfStrict : 0;
    return policy;
}

QList<WaitPromise> promisedWaits(const HallModel &hall, const QueuePolicy &policy)
{
    const std::vector<std::vector<double>> longest = longestFirstCome(hall, policy);
    const QList<QString> codes = classesOf(hall);
    QList<WaitPromise> promises;
    for (qsizetype c = 0; c < codes.size(); ++c) {
        const MeanAndVariance alone = momentsOf(longest[size_t(c)]);
        const double atMost = alone.mean + deviationsPromised * std::sqrt(alone.variance);
        const MeanAndVariance passing = passingWork(hall, policy, codes.at(c), atMost);
        promises.append({codes.at(c), qint64(alone.mean), qint64(passing.mean),
                         qint64(deviationsPromised * std::sqrt(alone.variance + passing.variance))});
    }
    return promises;
}

} // namespace ow
