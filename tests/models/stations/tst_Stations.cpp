// What stations tell of their devices: kept when it changes, told to the supervisor, and lost when nothing is heard any more.
#include "models/stations/StationDecisions.h"
#include "models/stations/StationStore.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QTest>
#include <algorithm>

using namespace ow;
using namespace ow::testing;

namespace {
struct DeviceHall {
    TestHall hall;
    Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
    Sender window = hall.station(StationRole::Window);
    Sender office = signedIn();
    StationReport report = {QStringLiteral("1.0"), hall.clock.now(), 0, {}, {{StationPart::Printer}}};

    Sender signedIn()
    {
        Sender made = hall.station(StationRole::Supervisor);
        hall.signIn(made, QStringLiteral("supervisor"));
        return made;
    }
    int tell(const Sender &from, const StationReport &told)
    {
        return hall.post("/v1/stations/health", toJson(told), &from).status;
    }
    void pass(qint64 milliseconds)
    {
        hall.clock.advance(milliseconds);
        hall.hub().tick();
        while (hall.hub().step()) {}
    }
    QList<StationsView::Line> lines()
    {
        const QJsonObject body = TestHall::json(hall.get("/v1/views/stations", &office).body);
        const auto view = fromJson<StationsView>(QJsonValue(body.value(QLatin1String("data"))), Strictness::Exact);
        return view ? view->lines : QList<StationsView::Line>();
    }
    StationsView::Line line(const Sender &of)
    {
        for (const StationsView::Line &one : lines()) {
            if (one.standing && one.standing->id == of.actor.station)
                return one;
        }
        return {};
    }
    int events(const char *type)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        Query q = (*db)->query("SELECT count(*) FROM event WHERE type = ?", QString::fromLatin1(type));
        return q.next() ? int(q.integer(0)) : -1;
    }
};
} // namespace

class tst_Stations : public QObject {
    Q_OBJECT
private slots:
    void onlyChangesAreKept();
    void silenceIsNoticed();
    void faultsStandFirst();
    void anotherMachineTakesThePlace();
    void whoMaySeeIt();
    void badReportsAreRefused();
    void aRestartStaysKnown();
};

void tst_Stations::onlyChangesAreKept()
{
    DeviceHall h;
    for (int i = 0; i < 4; ++i) {
        QCOMPARE(h.tell(h.kiosk, h.report), 200);
        h.pass(StationReport::everyMs);
    }
    QCOMPARE(h.events(StationTold::type), 1);
    QCOMPARE(h.line(h.kiosk).need, StationNeed::None);
    QCOMPARE(h.line(h.kiosk).name, QStringLiteral("一楼取号机1"));
    const Instant outAt = h.hall.clock.now();
    h.report.devices[0].state = DeviceState::PaperOut;
    QCOMPARE(h.tell(h.kiosk, h.report), 200);
    QCOMPARE(h.events(StationTold::type), 2);
    h.pass(StationReport::everyMs);
    h.report.devices[0].unprinted = 2;
    QCOMPARE(h.tell(h.kiosk, h.report), 200);
    const StationStanding out = h.line(h.kiosk).standing.value_or(StationStanding());
    QCOMPARE(stationNeed(out), StationNeed::Care);
    QCOMPARE(out.report.devices.at(0).since, std::optional(outAt)); // another paper not printed is the same state
    QCOMPARE(replayDifference(h.hall.path(), h.hall.hub().registry()), QString());
}

void tst_Stations::silenceIsNoticed()
{
    DeviceHall h;
    h.tell(h.kiosk, h.report);
    h.tell(h.window, h.report);
    const Instant heard = h.hall.clock.now();
    h.pass(StationReport::lostAfterMs - 1000);
    h.tell(h.window, h.report);
    QVERIFY(!h.line(h.kiosk).standing->lostSince);
    h.pass(2000);
    QCOMPARE(h.line(h.kiosk).standing->lostSince, std::optional(heard));
    QCOMPARE(h.line(h.kiosk).need, StationNeed::Care);
    QCOMPARE(h.line(h.window).need, StationNeed::None);
    h.pass(StationReport::lostAfterMs + 1000);
    QCOMPARE(h.line(h.window).need, StationNeed::Away); // a desk that is switched off
    QCOMPARE(h.events(StationLost::type), 2);
    h.tell(h.kiosk, h.report);
    QVERIFY(!h.line(h.kiosk).standing->lostSince);
    // The hub starts again: everybody is given the time to come back, and whoever does not is lost.
    h.hall.close();
    QVERIFY(!h.hall.open());
    const Instant again = h.hall.clock.now();
    h.pass(1000);
    QVERIFY(!h.line(h.kiosk).standing->lostSince);
    h.pass(StationReport::lostAfterMs + 1000);
    QVERIFY(h.line(h.kiosk).standing->lostSince >= std::optional(again));
}

void tst_Stations::faultsStandFirst()
{
    DeviceHall h;
    h.tell(h.office, h.report);
    h.tell(h.window, {QStringLiteral("1.0"), h.hall.clock.now(), 3, {}, {{StationPart::Reader, DeviceState::Missing}}});
    h.tell(h.kiosk, h.report);
    const QList<StationsView::Line> lines = h.lines();
    QVERIFY(lines.size() > 3);
    QCOMPARE(lines.at(0).standing->id, h.window.actor.station);
    QCOMPARE(lines.at(1).need, StationNeed::None);
    // What the set-up wants to stand there and was never heard of comes last.
    QCOMPARE(lines.last().need, StationNeed::Away);
    QVERIFY(!lines.last().standing && !lines.last().name.isEmpty());
}

void tst_Stations::anotherMachineTakesThePlace()
{
    DeviceHall h;
    h.tell(h.kiosk, h.report);
    h.pass(StationReport::lostAfterMs + 1000);
    const Sender other = h.hall.station(StationRole::Kiosk, QStringLiteral("K1"));
    h.tell(other, h.report);
    const QList<StationsView::Line> lines = h.lines();
    QCOMPARE(
        std::count_if(lines.begin(), lines.end(), [](const auto &one) { return one.device == QStringLiteral("K1"); }),
        1);
    QCOMPARE(h.line(other).need, StationNeed::None);
}

void tst_Stations::whoMaySeeIt()
{
    DeviceHall h;
    QCOMPARE(h.hall.get("/v1/views/stations", &h.kiosk).status, 403);
    const Sender clerk = h.hall.clerkAt(1);
    QCOMPARE(h.hall.get("/v1/views/stations", &clerk).status, 403);
    QCOMPARE(h.hall.get("/v1/views/stations", &h.office).status, 200);
    QCOMPARE(h.hall.post("/v1/stations/health", toJson(h.report)).status, 401);
}

void tst_Stations::badReportsAreRefused()
{
    DeviceHall h;
    h.report.devices[0].unprinted = -1;
    h.report.version.clear();
    const Reply reply = h.hall.post("/v1/stations/health", toJson(h.report), &h.kiosk);
    QCOMPARE(reply.status, 422);
    QCOMPARE(TestHall::problem(reply.body).faults().size(), 2);
    QCOMPARE(h.events(StationTold::type), 0);
}

void tst_Stations::aRestartStaysKnown()
{
    DeviceHall h;
    h.report.restart = StationRestart{h.hall.clock.now(), RestartReason::Hung};
    h.tell(h.kiosk, h.report);
    h.report.restart.reset(); // staff started it themselves afterwards
    h.report.startedAt = h.hall.clock.now().plus(60'000);
    h.tell(h.kiosk, h.report);
    QCOMPARE(h.line(h.kiosk).standing->report.restart->reason, RestartReason::Hung);
}

OW_TEST(tst_Stations)
#include "tst_Stations.moc"
