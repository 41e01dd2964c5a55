#include "models/base/ProblemTypes.h"
#include "models/queue/QueueClock.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub_uplink/RecoveryBench.h"

#include <QJsonDocument>
#include <QTest>

using namespace ow;
using namespace ow::testing;

/// A hub that was put back to an older day finds it out, waits for two people, and gets everything back once.
class tst_Recovery : public QObject {
    Q_OBJECT
private slots:
    void everythingComesBackOnce();
    void twoPersons();
    void heldUntilReleased();
    void commandsAreNotDoneTwice();
    void lateStation();
    void twoHubsOneEpoch();
    void anotherMachine();
    void stationNotices();
    void tipNotices();
    void platformRestored();
    void anyCut_data();
    void anyCut();
};

namespace {
const QString issuedType = QStringLiteral("gov.ticket.issued.v1");

/// Half of what came after the backup is at the platform, the rest is known to stations only.
void workAndLose(RecoveryBench &b, bool isMarked)
{
    for (int i = 0; i < 3; ++i)
        QVERIFY(!b.issue().isEmpty());
    QCOMPARE(b.call(), 200);
    QVERIFY(b.drive());
    b.backUp();
    for (int i = 0; i < 3; ++i)
        QVERIFY(!b.issue().isEmpty());
    QCOMPARE(b.finish(), 200);
    QVERIFY(b.drive());
    QCOMPARE(b.call(), 200);
    for (int i = 0; i < 2; ++i)
        QVERIFY(!b.issue().isEmpty());
    QCOMPARE(b.finish(), 200);
    b.remember();
    b.restore(isMarked);
}
} // namespace

void tst_Recovery::everythingComesBackOnce()
{
    for (const bool isMarked : {true, false}) {
        RecoveryBench b;
        workAndLose(b, isMarked);
        b.passSeconds(120);
        QVERIFY(b.isHeld());
        QVERIFY(b.state());
        QCOMPARE(b.state()->cause, isMarked ? RecoveryCause::Restored : RecoveryCause::PlatformAhead);
        QVERIFY(b.issue().isEmpty());
        QVERIFY(b.status().state != UplinkState::Delivered);
        QVERIFY(b.recoverAll());
        QCOMPARE(b.lostOrDoubled(), QString());
        QCOMPARE(b.tablesDiffer(), QString());
        QCOMPARE(b.countsDiffer(issuedType), QString());
        const RecoveryView view = b.view();
        QCOMPARE(view.leftCount, 0);
        QCOMPARE(view.missing, 0);
        QCOMPARE(b.issue(), QStringLiteral("A009")); // numbers go on behind what was printed
        QVERIFY(b.drive());
        QCOMPARE(b.status().state, UplinkState::Delivered);
        QCOMPARE(b.countsDiffer(issuedType), QString());
        QCOMPARE(b.send(b.lin, "recovery.finish", "{}").status, 200);
    }
}

void tst_Recovery::twoPersons()
{
    RecoveryBench b;
    workAndLose(b, true);
    QCOMPARE(b.send(b.lin, "recovery.confirm", "{}").status, problem::RecoveryStage.status);
    QCOMPARE(b.send(b.chen, "recovery.ask", "{\"reason\":\"x\"}").status, 200);
    const auto alone = b.send(b.chen, "recovery.confirm", "{}");
    QCOMPARE(alone.status, problem::RecoverySamePerson.status);
    QVERIFY(b.isHeld());
    QVERIFY(!b.state()->newEpoch);
    const QUuid before = b.hub->identity().epoch;
    QCOMPARE(b.send(b.lin, "recovery.confirm", "{}").status, 200);
    QVERIFY(b.hub->identity().epoch != before);
    QVERIFY(b.hubEvents(RecoveryChanged::type).size() >= 3); // noticed, asked, confirmed: each with its person
    QVERIFY(b.lastFact(RecoveryChanged::type).contains("\"actor\":\"lin\""));
    const RecoveryView view = b.view();
    QCOMPARE(view.state->askedBy, QStringLiteral("chen"));
    QCOMPARE(view.state->confirmedBy, QStringLiteral("lin"));
    QCOMPARE(view.state->oldEpoch, before);
    QVERIFY(view.state->endedAt);
    // The platform is no person of the hall.
    QCOMPARE(
        b.administer("/v1/halls/H1/directives", "{\"command\":\"recovery.resume\",\"data\":{\"withoutPlatform\":true}}")
            .status,
        200);
    QVERIFY(b.collect());
    QVERIFY(b.resume());
    QVERIFY(b.drive());
    QVERIFY(QString::fromUtf8(b.lastFact(DirectiveRefused::type)).contains(QLatin1String(problem::Forbidden.id)));
}

void tst_Recovery::heldUntilReleased()
{
    RecoveryBench b;
    workAndLose(b, true);
    const auto refused = b.send(b.kiosk, "ticket.issue", "{\"queue\":\"zonghe\"}");
    QCOMPARE(refused.status, problem::HubHeld.status);
    QVERIFY(!refused.recorded);
    const int delivered = b.delivered;
    b.passSeconds(300);
    QCOMPARE(b.delivered, delivered); // not a byte under the contested epoch
    b.closeHub();
    b.openHub();
    QVERIFY(b.isHeld()); // over a restart, too
    QCOMPARE(b.hubEvents(RecoveryChanged::type).size(), 1);
}

/// A command whose answer was lost with the hub is sent again: its facts came back, and nothing happens twice.
void tst_Recovery::commandsAreNotDoneTwice()
{
    RecoveryBench b;
    workAndLose(b, true);
    QVERIFY(b.release() == 200 && b.collect() && b.resume());
    const qint64 head = b.hub->writer().headSeq();
    int recovered = 0;
    // The platform brought the facts, nobody the answer.
    for (const SentCommand &sent : std::as_const(b.kiosk.sent)) {
        const CommandOutcome outcome = b.sendAgain(sent);
        recovered +=
            outcome.status == problem::CommandRecovered.status && outcome.body.contains(problem::CommandRecovered.id)
            ? 1
            : 0;
    }
    QCOMPARE(recovered, 3);
    // The station brings both: the same bytes as the first time.
    QCOMPARE(b.handIn(b.kiosk), 200);
    b.hub->recovery().tick();
    QVERIFY(b.drive());
    for (qsizetype i = 0; i < b.kiosk.sent.size(); ++i) {
        const CommandOutcome outcome = b.sendAgain(b.kiosk.sent.at(i));
        QVERIFY(outcome.replayed);
        QCOMPARE(outcome.body, b.kiosk.answers.at(i));
    }
    QVERIFY(b.hub->writer().headSeq() > head);
    QCOMPARE(b.view().leftCount, 0);
}

/// The window is back before the kiosk: what it did with a number nobody knows waits, and is put right when the kiosk comes.
void tst_Recovery::lateStation()
{
    RecoveryBench b;
    QVERIFY(b.drive());
    b.backUp();
    QVERIFY(!b.issue().isEmpty());
    QCOMPARE(b.call(), 200);
    QCOMPARE(b.finish(), 200);
    b.remember();
    b.restore(true);
    QVERIFY(b.release() == 200 && b.collect() && b.handIn(b.window) == 200 && b.resume());
    RecoveryView view = b.view();
    QVERIFY(view.leftCount > 0);
    QCOMPARE(view.left.first().reason, LeftReason::PartGone);
    QVERIFY(b.lostOrDoubled().startsWith(QLatin1String("lost")));
    QCOMPARE(b.handIn(b.kiosk), 200);
    b.hub->recovery().tick();
    QVERIFY(b.drive());
    view = b.view();
    QCOMPARE(view.leftCount, 0);
    QCOMPARE(b.lostOrDoubled(), QString());
    QCOMPARE(b.tablesDiffer(), QString());
    // Handed in again: known.
    const qint64 head = b.hub->writer().headSeq();
    QCOMPARE(b.handIn(b.kiosk), 200);
    b.hub->recovery().tick();
    QVERIFY(b.drive());
    QVERIFY(b.hub->writer().headSeq() <= head + 1);
    QCOMPARE(b.lostOrDoubled(), QString());
    // Another station's receipts are none of its own.
    QCOMPARE(b.hub->recovery()
                 .handle({"POST", "/v1/recovery/receipts", {}, {}, toJson(HandIn{b.window.receipts, true}), {}, {}},
                         b.kiosk.actor)
                 .status,
             problem::ReceiptBroken.status);
}

namespace {
/// Two hubs went on from one backup: the first one sent what it did, the second one worked while the line was cut.
void fork(RecoveryBench &b)
{
    QVERIFY(!b.issue().isEmpty());
    QVERIFY(b.drive());
    b.backUp();
    for (int i = 0; i < 3; ++i)
        QVERIFY(!b.issue().isEmpty());
    QVERIFY(b.drive());
    b.restore(false);
    b.kiosk.receipts.clear();
    b.platform.reset();
    for (int i = 0; i < 4; ++i)
        QVERIFY(!b.issue().isEmpty());
    b.remember();
    b.openPlatform();
    b.passSeconds(120);
    QVERIFY(b.isHeld());
}
} // namespace

void tst_Recovery::twoHubsOneEpoch()
{
    RecoveryBench b;
    fork(b);
    QCOMPARE(b.state()->cause, RecoveryCause::PlatformOther);
    QVERIFY(b.status().state == UplinkState::Recovering);
    QVERIFY(b.release() == 200 && b.collect() && b.resume() && b.drive());
    // The hub's own work stays as it is; the other one's numbers are taken, and stand on the list.
    QCOMPARE(b.lostOrDoubled(), QString());
    const RecoveryView view = b.view();
    QCOMPARE(view.leftCount, 3);
    QStringList numbers;
    for (const RecoveryLeft &one : view.left) {
        QCOMPARE(one.reason, LeftReason::Clash);
        QCOMPARE(one.source, QStringLiteral("platform"));
        numbers.append(one.number);
    }
    numbers.sort();
    QCOMPARE(numbers, (QStringList{QStringLiteral("A002"), QStringLiteral("A003"), QStringLiteral("A004")}));
    QCOMPARE(b.issue(), QStringLiteral("A006"));
    QVERIFY(b.drive());
    QCOMPARE(b.status().state, UplinkState::Delivered);
}

void tst_Recovery::anotherMachine()
{
    RecoveryBench b;
    QVERIFY(!b.issue().isEmpty());
    QVERIFY(b.drive());
    b.closeHub();
    QVERIFY(QFile::remove(b.hubDir.filePath(QStringLiteral("hub.installation"))));
    b.openHub();
    QVERIFY(!b.issue().isEmpty());
    b.passSeconds(120);
    QVERIFY(b.isHeld());
    QCOMPARE(b.state()->cause, RecoveryCause::Cloned);
    // What the first one sends is told to it, too, once the second one goes on under an epoch of its own.
    QVERIFY(b.release() == 200 && b.collect() && b.resume() && b.drive());
    QCOMPARE(b.countsDiffer(issuedType), QString());
    QVERIFY(b.view().leftCount == 0);
}

void tst_Recovery::stationNotices()
{
    RecoveryBench b;
    QVERIFY(b.drive());
    b.backUp();
    QVERIFY(!b.issue().isEmpty());
    const auto last = openedReceipt(b.hub->sealer(), b.kiosk.receipts.last());
    QVERIFY(last);
    b.restore(false);
    OpenStation body;
    body.stationId = b.kiosk.actor.station;
    body.seenEpoch = last->epoch;
    body.seenSeq = last->lastSeq;
    body.seenHash = last->hash;
    QVERIFY(b.hub->recovery().hearStation(body));
    QVERIFY(b.isHeld());
    b.passSeconds(1);
    b.hub->recovery().tick();
    b.hub->writer().submitOutside([](Connection &, Instant) {}).get();
    QCOMPARE(b.state()->cause, RecoveryCause::StationAhead);
    QCOMPARE(b.state()->seenSeq, last->lastSeq);
}

void tst_Recovery::tipNotices()
{
    RecoveryBench b;
    QVERIFY(!b.issue().isEmpty());
    b.backUp();
    QVERIFY(!b.issue().isEmpty());
    b.hub->recovery().keepTip();
    b.closeHub();
    b.openHub();
    QVERIFY(!b.isHeld()); // the very file
    b.restore(false);
    QVERIFY(b.isHeld());
    b.hub->recovery().keepTip();
    b.hub->writer().submitOutside([](Connection &, Instant) {}).get();
    b.hub->recovery().keepTip();
    b.closeHub();
    b.openHub();
    QVERIFY(b.isHeld()); // known, though the tip follows the file again
    QCOMPARE(b.state()->cause, RecoveryCause::TipAhead);
    QCOMPARE(b.hubEvents(RecoveryChanged::type).size(), 1);
}

/// The platform is put back to an older day: it says so, gets what it lost, and what it had sent is done once.
void tst_Recovery::platformRestored()
{
    if (TestPostgres::isMeant())
        QSKIP("restores the SQLite file");
    RecoveryBench b;
    const auto direct = [&](const char *source) {
        return b.administer(
                    "/v1/halls/H1/directives",
                    QByteArray("{\"command\":\"calendar.import\",\"data\":{\"reason\":\"x\",\"year\":{\"year\":2027,"
                               "\"source\":\"")
                        + source + "\",\"off\":[{\"date\":\"2027-01-01\",\"name\":\"x\"}],\"work\":[]}}}")
                   .status
            == 200;
    };
    QVERIFY(direct("first") && !b.issue().isEmpty() && b.drive());
    b.platform.reset();
    const QString live = b.platformDir.filePath(QStringLiteral("platform.db"));
    const QString kept = b.platformDir.filePath(QStringLiteral("kept.db"));
    {
        const auto db = Connection::open(live, OpenMode::Reader);
        QVERIFY((*db)->copyTo(kept));
    }
    b.openPlatform();
    for (int i = 0; i < 4; ++i)
        QVERIFY(!b.issue().isEmpty());
    QVERIFY(direct("second") && b.drive());
    QCOMPARE(b.hubEvents("gov.calendar.given.v1").size(), 2);
    b.platform.reset();
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(live + QLatin1String(suffix));
    QVERIFY(QFile::copy(kept, live));
    b.openPlatform();
    b.passSeconds(20 * 60);
    QCOMPARE(b.countsDiffer(issuedType), QString());
    QCOMPARE(b.status().state, UplinkState::Delivered);
    QVERIFY(!b.isHeld());
    QCOMPARE(b.hubEvents("gov.calendar.given.v1").size(), 2); // offered again, done once
    QVERIFY(direct("third") && b.drive());
    b.passSeconds(60);
    QCOMPARE(b.hubEvents("gov.calendar.given.v1").size(), 3); // nothing of the new feed is passed over
    Request metrics;
    metrics.method = "GET";
    metrics.path = "/metrics";
    QVERIFY(b.platform->handle(metrics).body.contains("onewindow_platform_restored_alarms 1"));
}

void tst_Recovery::anyCut_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 12; ++seed)
        QTest::addRow("%d", seed) << seed;
}

/// Whatever was pushed, backed up and only known to stations: in the end every fact stands there once, here and above.
void tst_Recovery::anyCut()
{
    QFETCH(int, seed);
    SeededRandom chance{quint64(seed)};
    RecoveryBench b;
    b.backUp();
    bool isServing = false;
    const auto work = [&] {
        switch (chance.below(6)) {
        case 0:
        case 1:
        case 2: QVERIFY(!b.issue().isEmpty()); break;
        case 3:
            if (isServing && b.finish() == 200)
                isServing = false;
            else
                isServing = b.call() == 200;
            break;
        case 4: b.driveOnce(); break;
        case 5:
            b.clock.advance(1000 * qint64(chance.below(200)));
            b.hub->writer().submitInternal(&decideQueueClock).get(); // what the hub decides by itself
            break;
        }
    };
    for (quint32 i = 5 + chance.below(20); i > 0; --i)
        work();
    b.backUp();
    for (quint32 i = 5 + chance.below(30); i > 0; --i)
        work();
    if (chance.below(2) == 0)
        QVERIFY(b.drive());
    for (quint32 i = chance.below(15); i > 0; --i)
        work();
    b.hub->writer().submitOutside([](Connection &, Instant) {}).get();
    b.remember();
    b.restore(chance.below(2) == 0);
    if (chance.below(3) == 0)
        b.faults = {WireFault::ReplyLost, WireFault::Twice, WireFault::Lost};
    b.passSeconds(120);
    if (!b.isHeld()) {
        QVERIFY(b.drive());
        return; // nobody knew of more
    }
    QVERIFY(b.recoverAll());
    const RecoveryView view = b.view();
    QString told = b.lostOrDoubled();
    if (view.missing == 0)
        QCOMPARE(told, QString());
    QCOMPARE(view.leftCount, 0);
    QCOMPARE(b.countsDiffer(issuedType), QString());
    QVERIFY(!b.issue().isEmpty());
    QVERIFY(b.drive());
    QCOMPARE(b.status().state, UplinkState::Delivered);
    QCOMPARE(b.countsDiffer(issuedType), QString());
}

OW_TEST(tst_Recovery)
#include "tst_Recovery.moc"
