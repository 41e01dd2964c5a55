#include "tests/base/Testing.h"
#include "tests/sync/hub_uplink/UplinkBench.h"

#include <QRegularExpression>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
void passMinutes(UplinkBench &b, int minutes)
{
    const qint64 until = b.clock.steadyMs() + minutes * 60'000;
    while (b.clock.steadyMs() < until)
        b.driveOnce();
}

QByteArray metricsOf(RequestHandler &server)
{
    return server.handle({"GET", "/metrics", {}, {}, {}, {}, {}}).body;
}

qint64 metricIn(const QByteArray &text, const QByteArray &name)
{
    for (const QByteArray &line : text.split('\n')) {
        if (line.startsWith(name + ' '))
            return line.mid(name.size() + 1).toLongLong();
    }
    return -1;
}
} // namespace

/// 全部已送达 stands there only when it is so, and what is not delivered is named with its reason.
class tst_UplinkTruth : public QObject {
    Q_OBJECT
private slots:
    void deliveredIsTrue();
    void everythingOpenIsNamed();
    void exceptionsComeAndGo();
    void restoredPlatformIsFoundOut();
    void metricsTell();
};

void tst_UplinkTruth::deliveredIsTrue()
{
    int said = 0;
    for (quint64 seed = 1; seed <= 4; ++seed) {
        SeededRandom chance(seed);
        UplinkBench b;
        for (int round = 0; round < 60; ++round) {
            if (chance.below(3) == 0)
                b.happen(1 + int(chance.below(30)));
            for (quint32 i = chance.below(3); i > 0; --i)
                b.faults.push_back(WireFault(chance.below(int(WireFault::Overloaded) + 1)));
            b.driveOnce();
            if (chance.below(8) == 0)
                b.openPlatform();
            const UplinkStatus status = b.status();
            const bool says = status.state == UplinkState::Delivered;
            said += says ? 1 : 0;
            QCOMPARE(status.sentence == QStringLiteral("全部已送达。"), says);
            QVERIFY(!says || status.undelivered.isEmpty());
            if (says)
                QCOMPARE(b.difference(), QString());
        }
    }
    QVERIFY(said > 20);
}

void tst_UplinkTruth::everythingOpenIsNamed()
{
    UplinkBench b;
    b.happen(5);
    b.faults = {WireFault::Lost};
    b.driveOnce();
    UplinkStatus status = b.status();
    QCOMPARE(status.undelivered.size(), 1);
    QCOMPARE(status.undelivered.first().kind, UndeliveredKind::Offline);
    QCOMPARE(status.undelivered.first().count, 5);
    QVERIFY(status.undelivered.first().since);
    QVERIFY(b.drive());
    QVERIFY(b.status().undelivered.isEmpty());
    b.happen(2);
    QCOMPARE(b.status().undelivered.first().kind, UndeliveredKind::Sending);
    QVERIFY(
        b.changePlatform([](auto &db) { db.run("UPDATE intake SET hash = ? WHERE seq = 5", QByteArray(32, 'x')); }));
    for (int i = 0; i < 6; ++i)
        b.driveOnce();
    // The line stops at once; as soon as that is stored, the hall is held for two supervisors to look.
    QTRY_COMPARE(b.status().undelivered.first().kind, UndeliveredKind::Recovering);
    QVERIFY(b.status().undelivered.first().count >= 2); // and what says so
}

void tst_UplinkTruth::exceptionsComeAndGo()
{
    UplinkBench b;
    b.happen(6);
    QVERIFY(b.drive());
    QVERIFY(b.changePlatform(
        [](auto &db) { db.run("UPDATE intake SET state = 'quarantined', problem = 'duplicate' WHERE seq = 3"); }));
    b.happen(1);
    passMinutes(b, 3);
    UplinkStatus status = b.status();
    QCOMPARE(status.state, UplinkState::Waiting);
    QCOMPARE(status.undelivered.size(), 1);
    QCOMPARE(status.undelivered.first().kind, UndeliveredKind::Quarantined);
    QCOMPARE(status.undelivered.first().seq, 3);
    QCOMPARE(status.undelivered.first().reason, QStringLiteral("duplicate"));
    QCOMPARE(b.hubEvents(UplinkExceptions::type).size(), 1);
    QCOMPARE(metricIn(metricsOf(*b.hub), "onewindow_uplink_exceptions"), 1);
    // Known over a restart, and told once.
    b.closeHub();
    b.openHub();
    passMinutes(b, 3);
    QCOMPARE(b.hubEvents(UplinkExceptions::type).size(), 1);
    QCOMPARE(b.status().undelivered.size(), 1);
    // Somebody up there has put it right.
    QVERIFY(b.changePlatform(
        [](auto &db) { db.run("UPDATE intake SET state = 'applied', problem = NULL WHERE seq = 3"); }));
    passMinutes(b, 3);
    status = b.status();
    QCOMPARE(status.state, UplinkState::Delivered);
    QVERIFY(status.undelivered.isEmpty());
    QCOMPARE(b.hubEvents(UplinkExceptions::type).size(), 2);
    QCOMPARE(b.difference(), QString());
}

/// A platform that was restored from an older backup gets what it lost, though nothing happens in the hall.
void tst_UplinkTruth::restoredPlatformIsFoundOut()
{
    UplinkBench b;
    b.happen(10);
    QVERIFY(b.drive());
    QVERIFY(b.changePlatform([](auto &db) { db.run("DELETE FROM intake WHERE seq > 4"); }));
    passMinutes(b, 17);
    QCOMPARE(b.difference(), QString());
    QCOMPARE(b.status().state, UplinkState::Delivered);
}

void tst_UplinkTruth::metricsTell()
{
    UplinkBench b;
    b.happen(4);
    const QByteArray before = metricsOf(*b.hub);
    QCOMPARE(metricIn(before, "onewindow_event_seq"), 4);
    QVERIFY(b.drive());
    b.happen(3);
    b.clock.advance(90'000);
    const QByteArray hub = metricsOf(*b.hub);
    QCOMPARE(metricIn(hub, "onewindow_uplink_configured"), 1);
    QCOMPARE(metricIn(hub, "onewindow_uplink_online"), 1);
    QCOMPARE(metricIn(hub, "onewindow_uplink_unsent_events"), 3);
    QVERIFY(metricIn(hub, "onewindow_uplink_oldest_unsent_seconds") >= 90);
    QCOMPARE(metricIn(hub, "onewindow_backup_last_good_timestamp_seconds"), 0);
    QCOMPARE(metricIn(hub, "onewindow_disk_full"), 0);
    const QByteArray platform = metricsOf(*b.platform);
    QVERIFY(metricIn(platform, "onewindow_platform_events_total") >= 4);
    static const QRegularExpression hall(
        QStringLiteral("onewindow_platform_hall_events_total\\{hall=\"[^\"]+\"\\} [1-9]"));
    QVERIFY(hall.match(QString::fromUtf8(platform)).hasMatch());
    static const QRegularExpression form(
        QStringLiteral("^(# TYPE [a-z_]+ (counter|gauge)|[a-z_]+(\\{hall=\"[^\"]*\"\\})? -?[0-9]+|)$"));
    for (const QByteArray &text : {hub, platform}) {
        for (const QByteArray &line : text.split('\n'))
            QVERIFY2(form.match(QString::fromUtf8(line)).hasMatch(), line.constData());
    }
}

OW_TEST(tst_UplinkTruth)
#include "tst_UplinkTruth.moc"
