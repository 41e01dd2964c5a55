// Histories of a hall with everything that can go wrong between it, its stations and the platform: nothing is lost, nothing is there
// twice, nothing is called delivered that is not.
#include "models/base/Log.h"
#include "sync/simulation/SimWorld.h"
#include "tests/base/Testing.h"

#include <QElapsedTimer>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr quint64 honestSeeds = 1000;
constexpr quint64 honestRow = 125;
constexpr quint64 lyingSeedsMax = 200;
} // namespace

class tst_Faults : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void plans();
    void sameSeedSameHistory();
    void nothingIsLost_data();
    void nothingIsLost();
    void lyingDisksAreFound();

private:
    std::unique_ptr<SimBeginning> m_beginning;
};

void tst_Faults::initTestCase()
{
    ow::log::setLevel(ow::log::Level::Nothing);
    m_beginning = SimBeginning::make();
    QVERIFY(m_beginning);
}

/// Every act comes, and about as often as it should.
void tst_Faults::plans()
{
    QMap<SimAct, int> acts;
    int all = 0;
    for (quint64 seed = 1; seed <= 200; ++seed) {
        for (const SimEvent &event : simPlan(seed)) {
            ++acts[event.act];
            ++all;
        }
        QCOMPARE(simPlanText(simPlan(seed)), simPlanText(simPlan(seed)));
    }
    QCOMPARE(acts.size(), qsizetype(std::size(simActCodes)));
    QVERIFY(acts.value(SimAct::Talk) > all / 5 && acts.value(SimAct::DiskFails) > all / 200);
}

void tst_Faults::sameSeedSameHistory()
{
    QSet<QByteArray> histories;
    for (quint64 seed = 1; seed <= 20; ++seed) {
        const SimOutcome once = runSimPlan(*m_beginning, seed, simPlan(seed));
        const SimOutcome again = runSimPlan(*m_beginning, seed, simPlan(seed));
        QCOMPARE(once.history, again.history);
        histories.insert(once.history);
    }
    QCOMPARE(histories.size(), 20);
}

void tst_Faults::nothingIsLost_data()
{
    QTest::addColumn<quint64>("first");
    for (quint64 first = 1; first <= honestSeeds; first += honestRow)
        QTest::addRow("from %llu", first) << first;
}

void tst_Faults::nothingIsLost()
{
    QFETCH(quint64, first);
    SimCounts all;
    QElapsedTimer timer;
    timer.start();
    for (quint64 seed = first; seed < first + honestRow; ++seed) {
        const SimPlan plan = simPlan(seed);
        const SimOutcome outcome = runSimPlan(*m_beginning, seed, plan);
        if (!outcome.failure.isEmpty()) {
            qWarning("seed %llu at %d: %s", seed, outcome.failedAt,
                     qPrintable(outcome.failure)); // cutting it down takes a while
            QFAIL(qPrintable(simPlanText(shrunkPlan(*m_beginning, seed, plan))));
        }
        all += outcome.counts;
    }
    qInfo("seeds=%llu events=%d crashes=%d lost=%d doubled=%d tickets=%d directives=%d seeds_per_s=%.1f", honestRow,
          all.events, all.crashes, all.lost, all.doubled, all.tickets, all.directives,
          1000.0 * double(honestRow) / double(qMax<qint64>(1, timer.elapsed())));
    // A history in which nothing goes wrong shows nothing.
    QVERIFY(all.crashes > 500 && all.lost > 2000 && all.doubled > 1000 && all.tickets > 1000 && all.directives > 100);
}

/// The eye that looks: what a disk that calls a sync done and does nothing loses is seen, and a short plan shows it.
void tst_Faults::lyingDisksAreFound()
{
    for (quint64 seed = 1; seed <= lyingSeedsMax; ++seed) {
        const SimPlan plan = simPlan(seed);
        const SimOutcome outcome = runSimPlan(*m_beginning, seed, plan, SimHonesty::Lying);
        if (outcome.failure.isEmpty())
            continue;
        const SimPlan shortest = shrunkPlan(*m_beginning, seed, plan, SimHonesty::Lying);
        qInfo("seed %llu: %s\n%s", seed, qPrintable(outcome.failure), qPrintable(simPlanText(shortest)));
        QVERIFY(shortest.size() < plan.size() / 2);
        return;
    }
    QFAIL("no seed found it");
}

OW_TEST(tst_Faults)
#include "tst_Faults.moc"
