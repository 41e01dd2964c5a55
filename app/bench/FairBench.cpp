#include "app/bench/FairBench.h"

#include "models/simulation/QueueFormulas.h"
#include "models/simulation/SteadyHall.h"
#include "models/simulation/WaitPromise.h"
#include "models/simulation/WaitTally.h"

#include <QElapsedTimer>
#include <QFile>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <deque>
#include <functional>
#include <limits>
#include <memory>
#include <queue>

namespace ow {

namespace {
constexpr double fairMinuteMs = 60'000;
constexpr int steadyWindows = 20;
constexpr qint64 steadyServiceMs = 20 * 60'000;
constexpr int steadyBatch = 500'000;

/// One policy over all days.
struct FairRun {
    const char *name;
    HallDay day;
    DayTally tally;
    QList<qint64> breaches; ///< by class
    double seconds = 0;

    FairRun(const char *called, const HallModel &hall, const QueuePolicy &policy)
        : name(called), day(hall, policy), tally(hall), breaches(classesOf(hall).size(), 0)
    {
    }
    void play(const DayPlan &plan, const QList<WaitPromise> &promises)
    {
        const std::vector<DayOutcome> &outcomes = day.play(plan);
        tally.add(plan, outcomes);
        for (size_t i = 0; i < outcomes.size(); ++i) {
            const int of = plan.tickets[i].priorityClass;
            breaches[of] += outcomes[i].calledMs - plan.tickets[i].readyMs > promises.at(of).totalMs() ? 1 : 0;
        }
    }
};

void tellRun(const FairRun &run, const HallModel &hall)
{
    const QList<QString> codes = classesOf(hall);
    for (qsizetype c = 0; c < codes.size(); ++c) {
        const WaitTally &waits = run.tally.classes[size_t(c)];
        std::printf("bench fair policy=%s class=%s tickets=%lld mean_min=%.2f p90_min=%.1f longest_min=%.1f\n",
                    run.name, qPrintable(codes.at(c)), static_cast<long long>(waits.count()),
                    waits.meanMs() / fairMinuteMs, double(waits.quantileMs(900)) / fairMinuteMs,
                    double(waits.longestMs()) / fairMinuteMs);
    }
    std::printf("bench fair policy=%s class=all tickets=%lld mean_min=%.2f p90_min=%.1f longest_min=%.1f\n", run.name,
                static_cast<long long>(run.tally.all.count()), run.tally.all.meanMs() / fairMinuteMs,
                double(run.tally.all.quantileMs(900)) / fairMinuteMs, double(run.tally.all.longestMs()) / fairMinuteMs);
}

/// A rule and what theory says of it, in mean service times by class; without a closed form the plain program below says it.
struct SteadyRow {
    const char *rule;
    QueuePolicy policy;
    std::vector<double> theory;
};

/// The credit rule by hand, for who would not believe the dispatcher: two lines, twenty windows, the smaller of came − credit.
class PlainCredit {
public:
    explicit PlainCredit(qint64 creditMs) : m_credits{0, creditMs} {}

    void play(const DayPlan &plan)
    {
        std::priority_queue<qint64, std::vector<qint64>, std::greater<>> freeAt;
        for (int i = 0; i < steadyWindows; ++i)
            freeAt.push(0);
        std::deque<size_t> lines[2];
        const auto key = [&](int of) {
            return lines[of].empty() ? std::numeric_limits<qint64>::max()
                                     : plan.tickets[lines[of].front()].readyMs - m_credits[of];
        };
        size_t next = 0;
        while (next < plan.tickets.size() || !lines[0].empty() || !lines[1].empty()) {
            qint64 now = freeAt.top();
            if (lines[0].empty() && lines[1].empty())
                now = std::max(now, plan.tickets[next].readyMs);
            for (; next < plan.tickets.size() && plan.tickets[next].readyMs <= now; ++next)
                lines[plan.tickets[next].priorityClass].push_back(next);
            const int of = key(0) <= key(1) ? 0 : 1;
            const PlannedTicket &ticket = plan.tickets[lines[of].front()];
            lines[of].pop_front();
            freeAt.pop();
            freeAt.push(now + ticket.serviceMs);
            m_waitedMs[of] += double(now - ticket.readyMs);
            ++m_called[of];
        }
    }
    double wait(int of) const { return m_waitedMs[of] / double(m_called[of]) / double(steadyServiceMs); }

private:
    qint64 m_credits[2];
    double m_waitedMs[2] = {};
    qint64 m_called[2] = {};
};

QueuePolicy steadyPolicy(OrderMode mode, int creditMinutes, int weight)
{
    QueuePolicy policy;
    policy.mode = mode;
    policy.classes = {{QLatin1String(ordinaryClass), QStringLiteral("普通"), 0, 1, 0, 3, 20, false},
                      {QStringLiteral("elder"), QStringLiteral("老年人"), creditMinutes, weight, 0, 3, 20, false}};
    return policy;
}

/// M/M/20 at .9, a fifth of it priority. Counts calls and overtakes into what the days had; returns how far off the worst mean is, in
/// per cent of theory.
double benchSteady(int tickets, qint64 &calls, qint64 &outside)
{
    const QList<SteadyLoad> loads{{QLatin1String(ordinaryClass), 14.4}, {QStringLiteral("elder"), 3.6}};
    const auto kleinrock = [](double weight) {
        return accumulatingWaits(steadyWindows, 1, {{14.4, 1}, {3.6, weight}});
    };
    const int half = int(steadyServiceMs / 60'000 / 2);
    PlainCredit halfByHand(half * qint64(60'000));
    PlainCredit twoByHand(4 * half * qint64(60'000));
    SteadyRow rows[] = {{"fifo", steadyPolicy(OrderMode::Credit, 0, 1), kleinrock(1)},
                        {"accumulating-2", steadyPolicy(OrderMode::Accumulating, 0, 2), kleinrock(2)},
                        {"credit-half", steadyPolicy(OrderMode::Credit, half, 1), {}},
                        {"credit-2", steadyPolicy(OrderMode::Credit, 4 * half, 1), {}}};
    const HallModel hall = steadyHall(steadyWindows, loads);
    std::vector<std::unique_ptr<HallDay>> days;
    std::vector<DayTally> tallies;
    for (const SteadyRow &row : rows) {
        days.push_back(std::make_unique<HallDay>(hall, row.policy));
        tallies.emplace_back(hall);
    }
    DayPlan plan;
    for (int batch = 0; batch * steadyBatch < tickets; ++batch) {
        planSteady(loads, steadyServiceMs, steadyBatch, quint64(batch) + 1, plan);
        for (size_t r = 0; r < days.size(); ++r)
            tallies[r].add(plan, days[r]->play(plan));
        halfByHand.play(plan);
        twoByHand.play(plan);
    }
    rows[2].theory = {halfByHand.wait(0), halfByHand.wait(1)};
    rows[3].theory = {twoByHand.wait(0), twoByHand.wait(1)};
    double worstOfAll = 0;
    for (size_t r = 0; r < days.size(); ++r) {
        double worst = 0;
        double waits[2] = {};
        for (size_t c = 0; c < 2; ++c) {
            waits[c] = tallies[r].classes[c].meanMs() / double(steadyServiceMs);
            worst = std::max(worst, std::abs(waits[c] / rows[r].theory[c] - 1));
        }
        const double all = tallies[r].all.meanMs() / double(steadyServiceMs);
        std::printf("bench fair steady=%s arrivals=%lld ordinary=%.4f theory=%.4f priority=%.4f theory=%.4f "
                    "off_percent=%.2f x_erlang=%.4f\n",
                    rows[r].rule, static_cast<long long>(tallies[r].all.count()), waits[0], rows[r].theory[0], waits[1],
                    rows[r].theory[1], 100 * worst, all / erlangWait(steadyWindows, 18, 1));
        calls += days[r]->watch().calls();
        outside += days[r]->watch().outside();
        worstOfAll = std::max(worstOfAll, 100 * worst);
    }
    return worstOfAll;
}
} // namespace

bool benchFair(int days, int steadyTickets)
{
    QFile file(QStringLiteral(":/simulation/hall40.json"));
    if (!file.open(QIODevice::ReadOnly))
        return false;
    const Result<HallModel> hall = readHallModel(file.readAll());
    if (!hall) {
        std::fprintf(stderr, "%s\n", qPrintable(hall.error().sentence()));
        return false;
    }
    const QList<WaitPromise> promises = promisedWaits(*hall, hall->policy);
    FairRun fifo("fifo", *hall, firstComePolicy(hall->policy));
    FairRun strict("strict", *hall, strictPolicy(hall->policy));
    FairRun ours("credit", *hall, hall->policy);
    const DayPlanner planner(*hall);
    DayPlan plan;
    QElapsedTimer timer;
    for (int seed = 1; seed <= days; ++seed) {
        // Planning counts for each: a day alone has to be planned too.
        timer.start();
        planner.plan(quint64(seed), plan);
        const double planned = double(timer.nsecsElapsed()) / 1e9;
        for (FairRun *run : {&fifo, &strict, &ours}) {
            timer.start();
            run->play(plan, promises);
            run->seconds += planned + double(timer.nsecsElapsed()) / 1e9;
        }
    }
    for (const FairRun *run : {&fifo, &strict, &ours})
        tellRun(*run, *hall);
    qint64 breaches = 0;
    double worstBound = 0;
    for (qsizetype c = 0; c < promises.size(); ++c) {
        const WaitPromise &one = promises.at(c);
        const double bound = double(one.totalMs()) / double(fifo.tally.classes[size_t(c)].longestMs());
        worstBound = std::max(worstBound, bound);
        breaches += ours.breaches.at(c);
        std::printf("bench fair class=%s promised_min=%.1f first_come_min=%.1f passing_min=%.1f chance_min=%.1f "
                    "longest_min=%.1f fifo_longest_min=%.1f bound_x_fifo=%.2f breaches=%lld strict_breaches=%lld\n",
                    qPrintable(one.priorityClass), double(one.totalMs()) / fairMinuteMs,
                    double(one.firstComeMs) / fairMinuteMs, double(one.passingMs) / fairMinuteMs,
                    double(one.chanceMs) / fairMinuteMs,
                    double(ours.tally.classes[size_t(c)].longestMs()) / fairMinuteMs,
                    double(fifo.tally.classes[size_t(c)].longestMs()) / fairMinuteMs, bound,
                    static_cast<long long>(ours.breaches.at(c)), static_cast<long long>(strict.breaches.at(c)));
    }
    qint64 calls = ours.day.watch().calls();
    qint64 outside = ours.day.watch().outside();
    const double off = benchSteady(steadyTickets, calls, outside);
    const qint64 lost = fifo.tally.lost + strict.tally.lost + ours.tally.lost;
    std::printf("bench fair days=%d days_s=%.0f breaches=%lld bound_x_fifo=%.2f mean_x_fifo=%.3f calls=%lld "
                "overtakes_outside=%lld lost=%lld theory_off_percent=%.2f\n",
                days, days / ours.seconds, static_cast<long long>(breaches), worstBound,
                ours.tally.all.meanMs() / fifo.tally.all.meanMs(), static_cast<long long>(calls),
                static_cast<long long>(outside), static_cast<long long>(lost), off);
    std::fflush(stdout);
    return breaches == 0 && outside == 0 && lost == 0 && off <= 1;
}

} // namespace ow
