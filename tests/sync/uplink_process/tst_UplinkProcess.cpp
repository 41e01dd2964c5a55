#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/store/Connection.h"
#include "tests/base/OnlineSending.h"
#include "tests/base/TestHub.h"
#include "tests/base/TestPlatform.h"
#include "tests/base/Testing.h"
#include "tests/models/online/OnlineFilings.h"
#include "tests/sync/uplink_process/TicketTaker.h"

#include <QElapsedTimer>
#include <QFile>
#include <QJsonObject>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr int arrivalMsMax = 2000;
const QString hallCode = QStringLiteral("H0042");

qint64 countIn(const QString &database, const char *sql)
{
    const auto db = Connection::open(database, OpenMode::Reader);
    if (!db)
        return -1;
    Query q = (*db)->query(sql);
    return q.next() ? q.integer(0) : -1;
}
} // namespace

class tst_UplinkProcess : public QObject {
    Q_OBJECT
private slots:
    void arrivesWithinTwoSeconds();
    void survivesKills();
    void onlineApplicationsOnce();
};

void tst_UplinkProcess::arrivesWithinTwoSeconds()
{
    TestPlatform platform;
    QVERIFY(platform.isRunning());
    TestHub hub(hallInstant(QDate(2026, 9, 24), QTime(8, 25)), platform.hubArguments(hallCode));
    QVERIFY(hub.isRunning());
    const QString hubDatabase = hub.dir() + QStringLiteral("/hub.db");
    const auto arrived = [&](const char *type) { return countIn(platform.database(), type); };
    QVERIFY(QTest::qWaitFor(
        [&] { return arrived("SELECT count(*) FROM intake WHERE type = 'gov.hall.configured.v1'") == 1; },
        ow::testing::patienceMs));

    TicketTaker kiosk(hub);
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(kiosk.take());
        QElapsedTimer timer;
        timer.start();
        QVERIFY(QTest::qWaitFor(
            [&] { return arrived("SELECT count(*) FROM intake WHERE type = 'gov.ticket.issued.v1'") == i; },
            arrivalMsMax));
        QVERIFY(timer.elapsed() < arrivalMsMax);
    }

    // A catalogue goes down, and the fact that it was taken comes back.
    QCOMPARE(platform.administer({QStringLiteral("publish"), QStringLiteral("--catalogue"),
                                  QStringLiteral(ONEWINDOW_SOURCE "/resources/catalogue")}),
             0);
    QVERIFY(QTest::qWaitFor(
        [&] { return arrived("SELECT count(*) FROM intake WHERE type = 'gov.catalogue.published.v1'") == 1; },
        ow::testing::patienceMs));
    QCOMPARE(countIn(hubDatabase, "SELECT max(version) FROM catalogue_publication"), 1);
}

void tst_UplinkProcess::survivesKills()
{
    TestPlatform platform;
    TestHub hub(hallInstant(QDate(2026, 9, 24), QTime(8, 25)), platform.hubArguments(hallCode));
    QVERIFY(hub.isRunning());
    for (int round = 0; round < 3; ++round) {
        TicketTaker kiosk(hub);
        QVERIFY(kiosk.take());
        platform.kill();
        QVERIFY(kiosk.take()); // the hall goes on
        hub.kill();
        QVERIFY(platform.start());
        QVERIFY(hub.start());
    }
    const QString hubDatabase = hub.dir() + QStringLiteral("/hub.db");
    QCOMPARE(countIn(hubDatabase, "SELECT count(*) FROM event WHERE type = 'gov.ticket.issued.v1'"), 6);
    const qint64 events = countIn(hubDatabase, "SELECT count(*) FROM event");
    QVERIFY(QTest::qWaitFor([&] { return countIn(platform.database(), "SELECT count(*) FROM intake") == events; },
                            ow::testing::patienceMs));
    const auto hashes = [](const QString &database, const char *sql) {
        QByteArrayList found;
        const auto db = Connection::open(database, OpenMode::Reader);
        Query q = (*db)->query(sql);
        while (q.next())
            found.append(q.bytes(0));
        return found;
    };
    QCOMPARE(hashes(platform.database(), "SELECT hash FROM intake ORDER BY seq"),
             hashes(hubDatabase, "SELECT hash FROM event ORDER BY seq"));
}

/// Sent twice, with either program killed at any moment: each application becomes one case, and both ends know it.
void tst_UplinkProcess::onlineApplicationsOnce()
{
    TestPlatform platform;
    TestHub hub(hallInstant(QDate(2026, 9, 24), QTime(8, 25)), platform.hubArguments(hallCode));
    QVERIFY(hub.isRunning());
    const QString hubDatabase = hub.dir() + QStringLiteral("/hub.db");
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("application.json"));
    constexpr int rounds = 4;
    QVERIFY(uploadOnline(platform, hallCode, onlineShop().materials));
    for (int round = 0; round < rounds; ++round) {
        OnlineFiling filing = onlineShop(QStringLiteral("21030220260924100%1").arg(round));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(toJson(filing)) > 0);
        file.close();
        const auto send = [&] {
            return platform.administer(
                {QStringLiteral("application"), QStringLiteral("--hall"), hallCode, QStringLiteral("--file"), path});
        };
        QCOMPARE(send(), 0);
        QTest::qWait(round * 150); // in the middle of what follows, another middle each time
        if (round % 2)
            hub.kill();
        platform.kill();
        QCOMPARE(send(), 0); // the portal asks again while nobody is there
        QVERIFY(platform.start());
        if (round % 2)
            QVERIFY(hub.start());
        else {
            hub.kill();
            QVERIFY(hub.start());
        }
    }
    QVERIFY(QTest::qWaitFor(
        [&] { return countIn(hubDatabase, "SELECT count(*) FROM case_record WHERE state = 'preReview'") == rounds; },
        ow::testing::patienceMs));
    QCOMPARE(countIn(hubDatabase, "SELECT count(*) FROM event WHERE type = 'gov.case.taken.v1'"), rounds);
    QCOMPARE(countIn(hubDatabase, "SELECT count(*) FROM event WHERE type = 'gov.directive.refused.v1'"), 0);
    // Their files follow, each once.
    QVERIFY(
        QTest::qWaitFor([&] { return countIn(hubDatabase, "SELECT count(*) FROM online_file WHERE held = 0") == 0; },
                        ow::testing::patienceMs));
    QCOMPARE(countIn(hubDatabase, "SELECT count(*) FROM scan"), rounds * int(onlineShop().materials.size()));
    QVERIFY(QTest::qWaitFor(
        [&] {
            return countIn(platform.database(),
                           "SELECT count(*) FROM online_case o JOIN case_progress p "
                           "ON p.hall = o.hall AND p.number = o.number WHERE p.state = 'preReview'")
                == rounds;
        },
        ow::testing::patienceMs));
}

OW_TEST(tst_UplinkProcess)
#include "tst_UplinkProcess.moc"
