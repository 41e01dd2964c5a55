#include "models/backup/BackupCommands.h"
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/space/SpaceCommands.h"
#include "models/space/SpaceStore.h"
#include "models/store/Connection.h"
#include "tests/base/SmallDisk.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr qint64 spaceMega = 1024 * 1024;

void lookAround(TestHall &hall, qint64 freeMb)
{
    hall.room = {freeMb * spaceMega, 1'000'000 * spaceMega};
    hall.hub().tick();
    while (hall.hub().step()) {}
}

SpaceView spaceOf(TestHall &hall, const Sender &as)
{
    const auto json = TestHall::json(hall.get("/v1/views/space", &as).body);
    const auto view = fromJson<SpaceView>(json.value(QLatin1String("data")), Strictness::Exact);
    return view ? *view : SpaceView();
}

Reply putScan(TestHall &hall, const Sender &as, const QByteArray &text, bool isPaper)
{
    const QByteArray pdf = "%PDF-1.4\n" + text + "\n%%EOF\n";
    QList<QPair<QString, QString>> query;
    if (isPaper)
        query.append({QStringLiteral("purpose"), QStringLiteral("paper")});
    return hall.ask({"PUT",
                     "/v1/blobs/" + sha256(pdf).toHex(),
                     query,
                     {{QByteArray(header::authorization), "Bearer " + as.token}},
                     pdf,
                     {},
                     {}});
}

bool isRefused(const Reply &reply, const ProblemType &type)
{
    return reply.status == type.status && TestHall::problem(reply.body).is(type)
        && isClearSentence(TestHall::problem(reply.body).sentence());
}
} // namespace

/// What still goes on in each class, and that all of it comes back by itself.
class tst_Space : public QObject {
    Q_OBJECT
private slots:
    void classesAreKeptToAndTold();
    void whatWasDoneIsAnsweredOnAFullDisk();
    void limitsAreHallData();
    void filledToTheBrim();
};

void tst_Space::classesAreKeptToAndTold()
{
    TestHall hall;
    Sender office = hall.station(StationRole::Supervisor);
    Sender clerk = hall.clerkAt(3);
    Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
    QCOMPARE(hall.signIn(office, QStringLiteral("supervisor")).status, 200);
    const QByteArray ticket = "{\"queue\":\"zonghe\"}";
    const auto issues = [&] { return hall.send(kiosk, "ticket.issue", ticket); };
    lookAround(hall, 100'000);
    QCOMPARE(spaceOf(hall, office).state.level, SpaceClass::Ample);
    QVERIFY(!spaceOf(hall, office).state.since.isSet());

    lookAround(hall, 4000);
    QCOMPARE(spaceOf(hall, office).state.level, SpaceClass::Low);
    QCOMPARE(spaceOf(hall, office).state.freeBytes, 4000 * spaceMega);
    QCOMPARE(issues().status, 200);
    QCOMPARE(putScan(hall, clerk, "low", false).status, 200);
    QCOMPARE(hall.send(office, "backup.now", "{}").status, 200);

    lookAround(hall, 1000);
    QCOMPARE(spaceOf(hall, office).state.level, SpaceClass::Scarce);
    QVERIFY(isRefused(putScan(hall, clerk, "scarce", false), problem::SpaceAttachments));
    QCOMPARE(putScan(hall, clerk, "a paper", true).status, 200);
    QCOMPARE(hall.send(office, "backup.now", "{}").status, 200);

    lookAround(hall, 300);
    QCOMPARE(spaceOf(hall, office).state.level, SpaceClass::Essentials);
    QCOMPARE(issues().status, 200);
    QVERIFY(isRefused(hall.send(office, "backup.now", "{}"), problem::SpaceEssentials));
    QCOMPARE(putScan(hall, clerk, "essential paper", true).status, 200);

    lookAround(hall, 50);
    QCOMPARE(spaceOf(hall, office).state.level, SpaceClass::Full);
    const qint64 head = hall.hub().writer().headSeq();
    QVERIFY(isRefused(issues(), problem::SpaceFull));
    QVERIFY(isRefused(putScan(hall, clerk, "full", true), problem::SpaceFull));
    QVERIFY(isRefused(hall.get("/healthz"), problem::SpaceFull));
    hall.clock.advance(60'000); // nothing is decided by the clock either
    lookAround(hall, 50);
    QCOMPARE(hall.hub().writer().headSeq(), head);
    // It is read all the same.
    QCOMPARE(hall.get("/v1/views/backups", &office).status, 200);

    lookAround(hall, 100'000);
    QCOMPARE(spaceOf(hall, office).state.level, SpaceClass::Ample);
    QCOMPARE(issues().status, 200);
    QCOMPARE(hall.send(office, "backup.now", "{}").status, 200);
    QCOMPARE(putScan(hall, clerk, "ample", false).status, 200);
    QCOMPARE(hall.get("/healthz").status, 200);
    QCOMPARE(replayDifference(hall.path(), hubRegistry()), QString());
}

void tst_Space::whatWasDoneIsAnsweredOnAFullDisk()
{
    TestHall hall;
    Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
    const Sending done = hall.sending(kiosk, "ticket.issue", "{\"queue\":\"zonghe\"}");
    const Reply first = hall.ask(TestHall::commandRequest(kiosk, done));
    QCOMPARE(first.status, 200);
    kiosk.seq = done.seq;
    lookAround(hall, 1);
    const Reply repeated = hall.ask(TestHall::commandRequest(kiosk, done));
    QCOMPARE(repeated.status, 200);
    QCOMPARE(repeated.body, first.body);
    // What was refused has used up nothing: the same command goes through when there is room.
    const Sending waiting = hall.sending(kiosk, "ticket.issue", "{\"queue\":\"zonghe\"}");
    QCOMPARE(hall.ask(TestHall::commandRequest(kiosk, waiting)).status, problem::SpaceFull.status);
    lookAround(hall, 100'000);
    QCOMPARE(hall.ask(TestHall::commandRequest(kiosk, waiting)).status, 200);
    QCOMPARE(serialGaps(hall.path()), QString());
}

void tst_Space::limitsAreHallData()
{
    TestHall hall;
    Sender office = hall.station(StationRole::Supervisor);
    QCOMPARE(hall.signIn(office, QStringLiteral("supervisor")).status, 200);
    lookAround(hall, 5000);
    QCOMPARE(spaceOf(hall, office).state.level, SpaceClass::Ample);
    QCOMPARE(hall.send(office, "space.set",
                       "{\"limits\":{\"lowMb\":100,\"scarceMb\":1536,\"essentialsMb\":512,\"fullMb\":128}}")
                 .status,
             422);
    QCOMPARE(hall.send(office, "space.set",
                       "{\"limits\":{\"lowMb\":9000,\"scarceMb\":6000,\"essentialsMb\":512,\"fullMb\":128}}")
                 .status,
             200);
    lookAround(hall, 5000);
    QCOMPARE(spaceOf(hall, office).state.level, SpaceClass::Scarce);
    Sender clerk = hall.clerkAt(3);
    QCOMPARE(hall.send(clerk, "space.set", "{}").status, 403);
    QCOMPARE(hall.get("/v1/views/space", &clerk).status, 403);
}

/// On a real volume, with the hub believing that there is room: every commit that does not fit is undone whole, and nothing was half done.
void tst_Space::filledToTheBrim()
{
    SmallDisk disk(48);
    if (!disk.isMounted())
        QSKIP("this test mounts a small volume, which is not permitted here");
    const QByteArray was = qgetenv("TMPDIR");
    qputenv("TMPDIR", disk.path().toUtf8());
    TestHall hall;
    was.isEmpty() ? qunsetenv("TMPDIR") : qputenv("TMPDIR", was);
    QVERIFY(hall.folder().startsWith(disk.path()));
    Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
    disk.fill();
    QCOMPARE(disk.freeBytes(), 0);
    QList<QUuid> acknowledged;
    int refused = 0;
    for (int i = 0; i < 4000 && refused < 5; ++i) {
        const Sending sending = hall.sending(kiosk, "ticket.issue", "{\"queue\":\"zonghe\"}");
        const Reply reply = hall.ask(TestHall::commandRequest(kiosk, sending));
        if (reply.status == 200) {
            kiosk.seq = sending.seq;
            acknowledged.append(sending.id);
        } else {
            QVERIFY(isRefused(reply, problem::SpaceFull));
            ++refused;
        }
    }
    QCOMPARE(refused, 5);
    QVERIFY(hall.hub().writer().isFull() && !hall.hub().writer().readOnly());
    lookAround(hall, 100'000);
    QVERIFY2(hall.hub().writer().isFull(), "there is no room yet");
    disk.clear();
    lookAround(hall, 100'000);
    QVERIFY(!hall.hub().writer().isFull());
    const Sending sending = hall.sending(kiosk, "ticket.issue", "{\"queue\":\"zonghe\"}");
    QCOMPARE(hall.ask(TestHall::commandRequest(kiosk, sending)).status, 200);
    acknowledged.append(sending.id);
    const auto db = Connection::open(hall.path(), OpenMode::Reader);
    Query q = (*db)->query("SELECT count(*) FROM ticket");
    QVERIFY(q.next());
    QCOMPARE(q.integer(0), acknowledged.size());
    QVERIFY(verifyChain(**db));
    QCOMPARE((*db)->integrity(), QStringLiteral("ok"));
    QCOMPARE(serialGaps(hall.path()), QString());
    QCOMPARE(replayDifference(hall.path(), hubRegistry()), QString());
}

OW_TEST(tst_Space)
#include "tst_Space.moc"
