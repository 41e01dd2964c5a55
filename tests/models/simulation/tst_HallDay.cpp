// The day as a machine: nobody lost or called twice, windows do one thing at a time, the same seed gives the same day, and nobody is
// passed but as the formula says.
#include "models/queue/CallChoice.h"
#include "models/simulation/HallDay.h"
#include "models/simulation/SteadyHall.h"
#include "models/simulation/WaitPromise.h"
#include "models/simulation/WaitTally.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QTest>
#include <algorithm>

using namespace ow;

namespace {
constexpr qint64 minuteMs = 60'000;

HallModel hall40()
{
    QFile file(QStringLiteral(":/simulation/hall40.json"));
    return file.open(QIODevice::ReadOnly) ? readHallModel(file.readAll()).value() : HallModel();
}

QueuePolicy twoClasses(OrderMode mode, int credit, int weight)
{
    QueuePolicy policy;
    policy.mode = mode;
    policy.classes = {{QLatin1String(ordinaryClass), {}, 0, 1, 0, 3, 20, false},
                      {QStringLiteral("elder"), {}, credit, weight, 0, 3, 20, false}};
    return policy;
}

QByteArray bytesOf(const DayPlan &plan, const std::vector<DayOutcome> &outcomes)
{
    QByteArray bytes;
    for (size_t i = 0; i < outcomes.size(); ++i) {
        const PlannedTicket &t = plan.tickets[i];
        for (const qint64 one : {t.issuedMs, t.standsFromMs, t.readyMs, t.serviceMs, qint64(t.serial), qint64(t.queue),
                                 qint64(t.priorityClass), qint64(t.noShow), outcomes[i].calledMs, outcomes[i].startedMs,
                                 outcomes[i].endedMs, qint64(outcomes[i].window)})
            bytes += QByteArray::number(one) + ',';
    }
    return bytes;
}

QByteArray playedOnce(quint64 seed)
{
    const HallModel hall = hall40();
    DayPlan plan;
    DayPlanner(hall).plan(seed, plan);
    HallDay day(hall, hall.policy);
    return bytesOf(plan, day.play(plan));
}

/// Tickets at these minutes, in the order of the list; class 1 is elder.
struct Coming {
    int minute;
    int priorityClass;
};
DayPlan planOf(const QList<Coming> &coming, int serviceMinutes)
{
    DayPlan plan;
    for (const Coming &one : coming) {
        PlannedTicket ticket;
        ticket.issuedMs = ticket.standsFromMs = ticket.readyMs = one.minute * minuteMs;
        ticket.serviceMs = serviceMinutes * minuteMs;
        ticket.serial = int(plan.tickets.size()) + 1;
        ticket.priorityClass = one.priorityClass;
        plan.tickets.push_back(ticket);
    }
    return plan;
}
const QList<SteadyLoad> fifthElder{{QLatin1String(ordinaryClass), 14.4}, {QStringLiteral("elder"), 3.6}};
} // namespace

class tst_HallDay : public QObject {
    Q_OBJECT
private slots:
    void sameSeedSameBytes()
    {
        const QByteArray first = playedOnce(7);
        QVERIFY(first.size() > 50'000);
        QCOMPARE(playedOnce(7), first);
        QVERIFY(playedOnce(8) != first);
        // A day leaves nothing to the next one.
        const HallModel hall = hall40();
        const DayPlanner planner(hall);
        HallDay day(hall, hall.policy);
        DayPlan plan;
        for (const quint64 seed : {8, 9, 7}) {
            planner.plan(seed, plan);
            day.play(plan);
        }
        QCOMPARE(bytesOf(plan, day.play(plan)), first);
    }

    void nobodyLostNobodyTwice()
    {
        const HallModel hall = hall40();
        const DayPlanner planner(hall);
        HallDay day(hall, hall.policy);
        DayPlan plan;
        qint64 tickets = 0;
        for (quint64 seed = 1; seed <= 10; ++seed) {
            planner.plan(seed, plan);
            const std::vector<DayOutcome> &outcomes = day.play(plan);
            QCOMPARE(outcomes.size(), plan.tickets.size());
            std::vector<std::vector<std::pair<qint64, qint64>>> busy(size_t(hall.windows.size()));
            for (size_t i = 0; i < outcomes.size(); ++i) {
                const PlannedTicket &ticket = plan.tickets[i];
                const DayOutcome &outcome = outcomes[i];
                QVERIFY(outcome.calledMs >= ticket.readyMs);
                QVERIFY(ticket.readyMs >= ticket.issuedMs && outcome.calledMs >= plan.opensMs);
                QCOMPARE(outcome.startedMs < 0, ticket.noShow);
                QCOMPARE(outcome.endedMs - outcome.calledMs,
                         ticket.noShow ? hall.noShowSeconds * qint64(1000) : ticket.serviceMs);
                const QList<HallSkill> &skills = hall.windows.at(outcome.window).skills;
                QVERIFY(std::any_of(skills.begin(), skills.end(), [&](const HallSkill &skill) {
                    return skill.queue == hall.queues.at(ticket.queue).code;
                }));
                busy[size_t(outcome.window)].push_back({outcome.calledMs, outcome.endedMs});
            }
            for (auto &window : busy) {
                std::sort(window.begin(), window.end());
                for (size_t i = 1; i < window.size(); ++i)
                    QVERIFY(window[i - 1].second <= window[i].first);
            }
            tickets += qint64(outcomes.size());
        }
        // One call a ticket: the watch counts calls, not tickets.
        QCOMPARE(day.watch().calls(), tickets);
    }

    /// One window, from 10:00 at work for an hour a ticket.
    void pausesWaitForTheServiceAndTakeTheirLength()
    {
        DayPlan plan = planOf({{0, 0}, {1, 0}}, 60);
        plan.pauses = {{10 * minuteMs, 30 * minuteMs, 0}, {200 * minuteMs, 15 * minuteMs, 0}};
        PlannedTicket late = plan.tickets.back();
        late.issuedMs = late.standsFromMs = late.readyMs = 205 * minuteMs;
        plan.tickets.push_back(late);
        HallDay day(steadyHall(1, {{QLatin1String(ordinaryClass), 1}}), twoClasses(OrderMode::Credit, 0, 1));
        const std::vector<DayOutcome> &outcomes = day.play(plan);
        QCOMPARE(outcomes[0].calledMs, 0);
        QCOMPARE(outcomes[1].calledMs, 90 * minuteMs);  // after the service and half an hour of pause
        QCOMPARE(outcomes[2].calledMs, 215 * minuteMs); // an idle window goes at once
    }

    void bookedStandsFromItsSlot()
    {
        // Checked in at 25 after the ordinary ones, for the slot at 10.
        DayPlan plan = planOf({{0, 0}, {12, 1}, {25, 1}}, 60);
        plan.tickets[2].standsFromMs = 10 * minuteMs;
        HallDay day(steadyHall(1, fifthElder), twoClasses(OrderMode::Credit, 0, 1));
        const std::vector<DayOutcome> &outcomes = day.play(plan);
        QCOMPARE(outcomes[2].calledMs, 60 * minuteMs);
        QCOMPARE(outcomes[1].calledMs, 120 * minuteMs);
    }

    void helpsOnlyWhenIdleOrBacklogged_data()
    {
        QTest::addColumn<int>("helpBacklog");
        QTest::addColumn<int>("firstQueue");
        QTest::newRow("own work first") << 0 << 1;
        QTest::newRow("backlog of three is enough") << 2 << 0;
        QTest::newRow("backlog of three is not enough") << 3 << 1;
    }
    void helpsOnlyWhenIdleOrBacklogged()
    {
        QFETCH(int, helpBacklog);
        QFETCH(int, firstQueue);
        HallModel hall = steadyHall(1, {{QLatin1String(ordinaryClass), 1}});
        hall.queues.append(hall.queues.first());
        hall.queues[1].code = QStringLiteral("own");
        hall.windows[0].skills = {{hall.queues.at(0).code, 2}, {hall.queues.at(1).code, 1}};
        DayPlan plan = planOf({{0, 0}, {1, 0}, {2, 0}, {3, 0}, {4, 0}}, 60);
        plan.tickets[4].queue = 1;
        QueuePolicy policy = twoClasses(OrderMode::Credit, 0, 1);
        policy.helpBacklog = helpBacklog;
        HallDay day(hall, policy);
        const std::vector<DayOutcome> &outcomes = day.play(plan);
        QCOMPARE(outcomes[0].calledMs, 0); // nobody else there
        QCOMPARE(outcomes[firstQueue == 1 ? 4 : 1].calledMs, 60 * minuteMs);
        QCOMPARE(day.watch().outside(), 0);
    }

    /// A million calls at a load where most wait: who is passed is passed by the formula.
    void passedByTheFormulaOnly_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("credit");
        QTest::addColumn<int>("weight");
        QTest::addColumn<bool>("passes");
        QTest::newRow("first come") << int(OrderMode::Credit) << 0 << 1 << false;
        QTest::newRow("credit of ten minutes") << int(OrderMode::Credit) << 10 << 1 << true;
        QTest::newRow("credit of an hour") << int(OrderMode::Credit) << 60 << 1 << true;
        QTest::newRow("twice as fast") << int(OrderMode::Accumulating) << 0 << 2 << true;
    }
    void passedByTheFormulaOnly()
    {
        QFETCH(int, mode);
        QFETCH(int, credit);
        QFETCH(int, weight);
        QFETCH(bool, passes);
        HallDay day(steadyHall(20, fifthElder), twoClasses(OrderMode(mode), credit, weight));
        DayPlan plan;
        planSteady(fifthElder, 20 * minuteMs, 250'000, 11, plan);
        const std::vector<DayOutcome> outcomes = day.play(plan);
        QCOMPARE(day.watch().calls(), 250'000);
        QCOMPARE(day.watch().overtakes() > 0, passes);
        QCOMPARE(day.watch().outside(), 0);
        if (OrderMode(mode) != OrderMode::Credit)
            return;
        // The same, looked at from outside: no elder who came more than the credit later was called before an ordinary one.
        qint64 latestElder = -1; // latest coming of an elder called so far
        std::vector<size_t> called(outcomes.size());
        for (size_t i = 0; i < called.size(); ++i)
            called[i] = i;
        std::sort(called.begin(), called.end(), [&](size_t a, size_t b) {
            return std::tie(outcomes[a].calledMs, plan.tickets[a].readyMs)
                < std::tie(outcomes[b].calledMs, plan.tickets[b].readyMs);
        });
        for (const size_t i : called) {
            if (plan.tickets[i].priorityClass == 1)
                latestElder = std::max(latestElder, plan.tickets[i].readyMs);
            else if (latestElder - plan.tickets[i].readyMs > credit * minuteMs)
                QFAIL("passed by one who came later than the credit");
        }
    }

    /// The watch itself: what it must call outside, and what gives way by rule.
    void watchSeesWhatIsWrong_data()
    {
        QTest::addColumn<int>("mode");
        QTest::addColumn<int>("laterMinutes");
        QTest::addColumn<int>("byClass");
        QTest::addColumn<int>("outside");
        QTest::newRow("within the credit") << int(OrderMode::Credit) << 10 << 1 << 0;
        QTest::newRow("beyond the credit") << int(OrderMode::Credit) << 11 << 1 << 1;
        QTest::newRow("of the same class") << int(OrderMode::Credit) << 1 << 0 << 1;
        QTest::newRow("half of the wait") << int(OrderMode::Accumulating) << 30 << 1 << 0;
        QTest::newRow("more than half of the wait") << int(OrderMode::Accumulating) << 31 << 1 << 1;
    }
    void watchSeesWhatIsWrong()
    {
        QFETCH(int, mode);
        QFETCH(int, laterMinutes);
        QFETCH(int, byClass);
        QFETCH(int, outside);
        const QueuePolicy policy = twoClasses(OrderMode(mode), 10, 2);
        OvertakeWatch watch(policy);
        const CallHead heads[] = {{&policy.classes[0], {0}, 1, u"q", 1, false, 0, false},
                                  {&policy.classes[byClass], {laterMinutes * minuteMs}, 2, u"q", 1, false, 0, false}};
        watch.check(heads, 1, {60 * minuteMs});
        QCOMPARE(watch.overtakes(), 1);
        QCOMPARE(watch.outside(), outside);
        watch.check(heads, 0, {60 * minuteMs});
        QCOMPARE(watch.calls(), 2);
        QCOMPARE(watch.outside(), outside);
    }

    /// chooseCall, which explains, and chooseHead, which only decides, over heads of every kind.
    void explainedAndPlainChoiceAgree()
    {
        Chance chance(5);
        const auto below = [&](int bound) { return int(chance.unit() * bound); };
        for (int round = 0; round < 20'000; ++round) {
            QueuePolicy policy =
                twoClasses(below(2) ? OrderMode::Credit : OrderMode::Accumulating, below(40), 1 + below(4));
            policy.classes[0].waitMaxMinutes = below(3) * 30;
            policy.classes[1].waitMaxMinutes = below(3) * 20;
            policy.priorityRunMax = below(4);
            std::vector<WaitingHead> heads;
            std::vector<CallHead> plain;
            const QString queues[] = {QStringLiteral("a"), QStringLiteral("b")};
            for (int i = below(7); i >= 0; --i) {
                WaitingHead head;
                head.serial = 1 + below(4);
                head.queue = queues[below(2)];
                head.series = head.queue;
                head.priorityClass = policy.classes.at(below(2)).code;
                head.standsFrom = {below(90) * minuteMs};
                head.level = 1 + below(3);
                head.backlogged = below(3) == 0;
                head.priorityRun = below(5);
                head.ordinaryBehind = below(2) == 0;
                heads.push_back(head);
            }
            for (const WaitingHead &head : heads)
                plain.push_back({&classOf(policy, head.priorityClass), head.standsFrom, head.serial, head.series,
                                 head.level, head.backlogged, head.priorityRun, head.ordinaryBehind});
            const auto explained = chooseCall(policy, heads, {90 * minuteMs});
            const auto chosen = chooseHead(policy, plain, {90 * minuteMs});
            QVERIFY(explained && chosen);
            QCOMPARE(size_t(explained->head), chosen->head);
            QCOMPARE(explained->why.candidates.first().passedOver, PassedOver::No);
            QCOMPARE(explained->why.candidates.first().standsFrom, heads[chosen->head].standsFrom);
            QCOMPARE(std::count_if(explained->why.candidates.begin(), explained->why.candidates.end(),
                                   [](const CallCandidate &one) { return one.passedOver == PassedOver::No; }),
                     1);
        }
    }

    /// Promised before the day, kept on it; the same promise every time.
    void promisesAreKept()
    {
        const HallModel hall = hall40();
        const QList<WaitPromise> promises = promisedWaits(hall, hall.policy);
        QCOMPARE(promises.size(), classesOf(hall).size());
        const DayPlanner planner(hall);
        HallDay day(hall, hall.policy);
        DayTally tally(hall);
        DayPlan plan;
        for (quint64 seed = 1; seed <= 40; ++seed) {
            planner.plan(seed, plan);
            tally.add(plan, day.play(plan));
        }
        QCOMPARE(tally.lost, 0);
        QCOMPARE(day.watch().outside(), 0);
        for (qsizetype c = 0; c < promises.size(); ++c) {
            QVERIFY(tally.classes[size_t(c)].longestMs() <= promises.at(c).totalMs());
            QVERIFY(promises.at(c).passingMs >= 0 && promises.at(c).firstComeMs > 0);
        }
        QVERIFY(promises.first().passingMs > 0);
        // Nobody has an advantage: nothing but the load is left.
        for (const WaitPromise &one : promisedWaits(hall, firstComePolicy(hall.policy)))
            QCOMPARE(one.passingMs, 0);
    }

    void quantilesOfATally()
    {
        WaitTally tally;
        QCOMPARE(tally.quantileMs(900), 0);
        for (int i = 1; i <= 100; ++i)
            tally.add(i * 1000);
        QCOMPARE(tally.count(), 100);
        QCOMPARE(tally.meanMs(), 50'500.0);
        QCOMPARE(tally.longestMs(), 100'000);
        QCOMPARE(tally.quantileMs(900), 90'000);
        QCOMPARE(tally.quantileMs(1000), 100'000);
    }
};

OW_TEST(tst_HallDay)
#include "tst_HallDay.moc"
