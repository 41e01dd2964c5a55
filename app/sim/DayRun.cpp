#include "app/sim/DayRun.h"

#include "models/base/ProblemTypes.h"
#include "models/simulation/WaitPromise.h"
#include "models/simulation/WaitTally.h"

#include <QFile>

namespace ow {

namespace {
constexpr double runMinuteMs = 60'000;

Result<QByteArray> contentOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    return file.readAll();
}

void addTickets(QByteArray &out, const HallModel &hall, quint64 seed, const DayPlan &plan,
                const std::vector<DayOutcome> &outcomes)
{
    const QList<QString> codes = classesOf(hall);
    for (size_t i = 0; i < outcomes.size(); ++i) {
        const PlannedTicket &ticket = plan.tickets[i];
        const DayOutcome &outcome = outcomes[i];
        const QString window = outcome.window < 0 ? QString() : QString::number(hall.windows.at(outcome.window).number);
        out += QStringLiteral("%1,%2,%3,%4,%5,%6,%7,%8,%9,")
                   .arg(seed)
                   .arg(hall.queues.at(ticket.queue).code)
                   .arg(ticket.serial)
                   .arg(codes.at(ticket.priorityClass))
                   .arg(ticket.issuedMs)
                   .arg(ticket.readyMs)
                   .arg(outcome.calledMs)
                   .arg(outcome.startedMs)
                   .arg(outcome.endedMs)
                   .toUtf8();
        out += window.toUtf8() + (ticket.noShow ? ",1\n" : ",0\n");
    }
}

QByteArray summaryLine(const QString &name, const WaitTally &waits, const QString &promised)
{
    return QStringLiteral("%1\t%2\t%3\t%4\t%5\t%6\n")
        .arg(name)
        .arg(waits.count())
        .arg(waits.meanMs() / runMinuteMs, 0, 'f', 2)
        .arg(double(waits.quantileMs(900)) / runMinuteMs, 0, 'f', 1)
        .arg(double(waits.longestMs()) / runMinuteMs, 0, 'f', 1)
        .arg(promised)
        .toUtf8();
}

QByteArray summaryOf(const HallModel &hall, const QueuePolicy &policy, const DayTally &tally)
{
    QByteArray out("class\ttickets\tmean_min\tp90_min\tlongest_min\tpromised_min\n");
    const QList<WaitPromise> promises = promisedWaits(hall, policy);
    for (qsizetype c = 0; c < promises.size(); ++c)
        out += summaryLine(promises.at(c).priorityClass, tally.classes[size_t(c)],
                           QString::number(double(promises.at(c).totalMs()) / runMinuteMs, 'f', 1));
    out += summaryLine(QStringLiteral("all"), tally.all, {});
    return out;
}
} // namespace

Result<QByteArray> runDays(const DayRunOptions &options)
{
    const Result<HallModel> hall = contentOf(options.hall).and_then(readHallModel);
    if (!hall)
        return fail(hall.error());
    QueuePolicy policy = hall->policy;
    if (!options.policy.isEmpty()) {
        const Result<QueuePolicy> other = contentOf(options.policy).and_then(readPolicy);
        if (!other)
            return fail(other.error());
        policy = *other;
    }
    const DayPlanner planner(*hall);
    HallDay day(*hall, policy);
    DayPlan plan;
    DayTally tally(*hall);
    QByteArray out;
    if (options.tickets)
        out = "seed,queue,serial,class,issued_ms,ready_ms,called_ms,started_ms,ended_ms,window,no_show\n";
    for (int i = 0; i < options.days; ++i) {
        const quint64 seed = options.seed + quint64(i);
        planner.plan(seed, plan);
        const std::vector<DayOutcome> &outcomes = day.play(plan);
        if (options.tickets)
            addTickets(out, *hall, seed, plan, outcomes);
        else
            tally.add(plan, outcomes);
    }
    return options.tickets ? out : summaryOf(*hall, policy, tally);
}

QString refusalText(const Problem &problem)
{
    QString text = problem.sentence() + QLatin1Char('\n');
    for (const Fault &fault : problem.faults())
        text += QStringLiteral("  %1：%2\n").arg(fault.place, fault.sentence());
    return text;
}

} // namespace ow
