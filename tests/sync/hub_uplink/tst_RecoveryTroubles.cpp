#include "models/recovery/RecoveryStore.h"
#include "models/space/SpaceRules.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub_uplink/RecoveryBench.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

/// What can go wrong around a recovery: full disks, a second one, a platform that forgot, a hall that begins anew.
class tst_RecoveryTroubles : public QObject {
    Q_OBJECT
private slots:
    void secondInOneRun();
    void noticedUntilStored();
    void restoredAmidRecovery();
    void freshDatabase();
    void platformGone();
    void platformForgotTheEpoch();
    void platformBehindTheBackup();
    void decidedAgain();
    void destroyedKeysStayGone();
};

namespace {
const QString ticketType = QStringLiteral("gov.ticket.issued.v1");

/// Some of what came after the backup is at the platform, the rest is known to stations only.
void loseWork(RecoveryBench &b)
{
    QVERIFY(!b.issue().isEmpty());
    QVERIFY(b.drive());
    b.backUp();
    QVERIFY(!b.issue().isEmpty());
    QCOMPARE(b.call(), 200);
    QVERIFY(b.drive());
    QVERIFY(!b.issue().isEmpty());
    QCOMPARE(b.finish(), 200);
    b.remember();
    b.restore(true);
}
} // namespace

namespace {
OpenStation seenAhead(RecoveryBench &b, qint64 by)
{
    OpenStation body;
    body.stationId = b.kiosk.actor.station;
    body.seenEpoch = b.hub->identity().epoch;
    body.seenSeq = b.hub->writer().headSeq() + by;
    body.seenHash = QByteArray(32, 'x');
    return body;
}

void flush(RecoveryBench &b)
{
    b.hub->writer().submitOutside([](Connection &, Instant) {}).get();
}
} // namespace

/// The program runs on for weeks: the next recovery registers an epoch of its own.
void tst_RecoveryTroubles::secondInOneRun()
{
    RecoveryBench b;
    loseWork(b);
    QVERIFY(b.recoverAll());
    QCOMPARE(b.send(b.lin, "recovery.finish", "{}").status, 200);
    b.hub->recovery().tick();
    const QUuid first = b.hub->identity().epoch;
    QVERIFY(b.hub->recovery().hearStation(seenAhead(b, 5)));
    flush(b);
    QVERIFY(b.release() == 200 && b.collect() && b.resume());
    QVERIFY(b.hub->identity().epoch != first);
    QVERIFY(!b.issue().isEmpty());
    QVERIFY(b.drive());
    QCOMPARE(b.status().state, UplinkState::Delivered);
    QVERIFY(!b.isHeld());
    QCOMPARE(b.countsDiffer(ticketType), QString());
}

/// A full disk refuses the note: the hall is held all the same, the files beside the database keep what they know, and it is noted as soon
/// as there is room.
void tst_RecoveryTroubles::noticedUntilStored()
{
    RecoveryBench b;
    QVERIFY(!b.issue().isEmpty());
    b.hub->recovery().keepTip();
    QVERIFY(RestoredMark::put(b.hubDir.path()));
    const auto tip = HubTip::read(b.hubDir.path());
    QVERIFY(tip && !b.issue().isEmpty());
    b.hub->writer().setRoom(Room::None);
    QVERIFY(b.hub->recovery().hearStation(seenAhead(b, 5)));
    for (int i = 0; i < 3; ++i) {
        flush(b);
        b.hub->recovery().tick();
        b.hub->recovery().keepTip();
    }
    QVERIFY(b.isHeld());
    QVERIFY(!b.state());
    QCOMPARE(HubTip::read(b.hubDir.path())->seq, tip->seq);
    QVERIFY(RestoredMark::isThere(b.hubDir.path()));
    b.hub->writer().setRoom(Room::All);
    b.hub->recovery().tick();
    flush(b);
    QVERIFY(b.state());
    QCOMPARE(b.state()->cause, RecoveryCause::StationAhead);
    QVERIFY(b.isHeld());
    b.hub->recovery().tick();
    b.hub->recovery().keepTip();
    QCOMPARE(HubTip::read(b.hubDir.path())->seq, b.hub->writer().headSeq());
    QVERIFY(!RestoredMark::isThere(b.hubDir.path()));
    QCOMPARE(b.hubEvents(RecoveryChanged::type).size(), 1);
    QVERIFY(isEssentialCommand(QLatin1String(ConfirmRecovery::name))); // and it is released with little room, too
}

/// The backup was made while an earlier recovery was under way: what was agreed on then counts no more.
void tst_RecoveryTroubles::restoredAmidRecovery()
{
    RecoveryBench b;
    loseWork(b);
    QCOMPARE(b.release(), 200);
    const QUuid earlier = b.state()->id;
    b.backUp();
    b.restore(true);
    flush(b);
    QVERIFY(b.state());
    QVERIFY(b.state()->id != earlier);
    QCOMPARE(b.state()->stage, RecoveryStage::Noticed);
    QVERIFY(b.isHeld() && !b.state()->newEpoch);
    QVERIFY(b.recoverAll());
    QCOMPARE(b.lostOrDoubled(), QString());
    QVERIFY(b.drive());
    QCOMPARE(b.countsDiffer(ticketType), QString());
}

/// What stands beside a database that was made new speaks of the one before.
void tst_RecoveryTroubles::freshDatabase()
{
    RecoveryBench b;
    QVERIFY(!b.issue().isEmpty());
    b.hub->recovery().keepTip();
    b.closeHub();
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(b.file() + QLatin1String(suffix));
    b.openHub();
    flush(b);
    QVERIFY(!b.isHeld());
    QVERIFY(!b.state());
    // The hall begins anew; the platform is told so.
    b.happen(2);
    QVERIFY(b.drive());
    QCOMPARE(b.status().state, UplinkState::Delivered);
}

/// A hall that has no platform any more does not wait for it.
void tst_RecoveryTroubles::platformGone()
{
    RecoveryBench b;
    loseWork(b);
    QCOMPARE(b.release(), 200);
    QVERIFY(!b.state()->isPlatformDone);
    forgetPlatform(b.hub->writer());
    QVERIFY(b.handIn(b.kiosk) == 200 && b.handIn(b.window) == 200 && b.resume());
    QVERIFY(!b.view().state->withoutPlatform);
    QCOMPARE(b.send(b.lin, "recovery.finish", "{}").status, 200);
}

/// Hall restored, then the platform, to a day before it heard of the hall's new epoch: the hall says it again, and nobody stands still.
void tst_RecoveryTroubles::platformForgotTheEpoch()
{
    if (TestPostgres::isMeant())
        QSKIP("restores the SQLite file");
    RecoveryBench b;
    loseWork(b);
    const QString live = b.platformDir.filePath(QStringLiteral("platform.db"));
    const QString kept = b.platformDir.filePath(QStringLiteral("kept.db"));
    {
        const auto db = Connection::open(live, OpenMode::Reader);
        QVERIFY((*db)->copyTo(kept));
    }
    QVERIFY(b.recoverAll());
    QCOMPARE(b.send(b.lin, "recovery.finish", "{}").status, 200);
    QVERIFY(!b.issue().isEmpty() && b.drive());
    b.platform.reset();
    for (const char *suffix : {"", "-wal", "-shm"})
        QFile::remove(live + QLatin1String(suffix));
    QVERIFY(QFile::copy(kept, live));
    b.openPlatform();
    QVERIFY(!b.issue().isEmpty());
    b.passSeconds(20 * 60);
    QVERIFY(!b.isHeld());
    QCOMPARE(b.status().state, UplinkState::Delivered);
    QCOMPARE(b.countsDiffer(ticketType), QString());
}

/// The line was cut before the backup: what the platform had not heard of yet is the hall's past all the same, and nothing done anew.
void tst_RecoveryTroubles::platformBehindTheBackup()
{
    RecoveryBench b;
    QVERIFY(b.drive());
    QVERIFY(!b.issue().isEmpty());
    b.backUp();
    QCOMPARE(b.call(), 200);
    QCOMPARE(b.finish(), 200);
    b.remember();
    b.restore(true);
    const qint64 stood = b.hub->writer().headSeq();
    QVERIFY(b.recoverAll());
    QVERIFY(b.state()->commonSeq >= stood - 1);
    QCOMPARE(b.view().leftCount, 0);
    QCOMPARE(b.lostOrDoubled(), QString());
    QVERIFY(b.drive());
    QCOMPARE(b.status().state, UplinkState::Delivered);
    QCOMPARE(b.countsDiffer(ticketType), QString());
}

/// The kiosk asked once more before it handed in: what the hub decided since stands, and the first one is on the list.
void tst_RecoveryTroubles::decidedAgain()
{
    RecoveryBench b;
    QVERIFY(b.drive());
    b.backUp();
    const QString number = b.issue();
    QVERIFY(!number.isEmpty());
    b.restore(true);
    QVERIFY(b.release() == 200 && b.collect() && b.resume());
    QCOMPARE(b.sendAgain(b.kiosk.sent.last()).status, 200);
    QCOMPARE(b.handIn(b.kiosk), 200);
    b.hub->recovery().tick();
    flush(b);
    const RecoveryView view = b.view();
    QVERIFY(view.leftCount > 0);
    for (const RecoveryLeft &left : view.left) {
        QCOMPARE(left.reason, left.type == ticketType ? LeftReason::DoneAnew : left.reason);
        QVERIFY(left.number.isEmpty() || left.number == number);
    }
    QCOMPARE(b.hubEvents(ticketType.toLatin1()).size(), 1);
}

/// A data key that was destroyed does not come back by a receipt or by a platform that has not heard of it.
void tst_RecoveryTroubles::destroyedKeysStayGone()
{
    RecoveryBench b;
    const QUuid id = QUuid::createUuid();
    bool isThere = true;
    b.hub->writer()
        .submitOutside([&](Connection &db, Instant) {
            RecoveryStore::putKey(db, id, QStringLiteral("case/x"), QByteArray(60, 'k'));
            db.run("DELETE FROM data_key WHERE id = ?", id);
            RecoveryStore::putKey(db, id, QStringLiteral("case/x"), QByteArray(60, 'k'));
            Query q = db.query("SELECT 1 FROM data_key WHERE id = ?", id);
            isThere = q.next();
        })
        .get();
    QVERIFY(!isThere);
}

OW_TEST(tst_RecoveryTroubles)
#include "tst_RecoveryTroubles.moc"
