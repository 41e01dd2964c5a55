#include "models/base/Clock.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/store/Connection.h"
#include "sync/hub/Hub.h"
#include "tests/base/SmallDisk.h"
#include "tests/base/Testing.h"
#include "tests/sync/crash/HubProgram.h"
#include "tests/sync/hub/Replay.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSet>
#include <QTest>
#include <QThread>
#include <list>
#include <thread>

using namespace ow;
using namespace ow::testing;

namespace {
/// A kiosk that does as the client does: the same command under the same id until it is answered for good.
class StubbornKiosk {
public:
    StubbornKiosk(const HubEndpoint &endpoint, const QString &device) : m_caller(StationRole::Kiosk, device)
    {
        m_caller.connectTo(endpoint);
        m_joined = m_caller.join();
    }
    bool joined() const { return m_joined; }
    void run(const std::atomic<bool> &stop)
    {
        m_thread = std::thread([this, &stop] {
            SystemRandom random;
            for (qint64 seq = 1; !stop; ++seq) {
                const QUuid id = makeUuid(SystemClock().now(), random);
                while (!stop) {
                    const auto answer =
                        m_caller.send(id, seq, "{\"command\":\"ticket.issue\",\"data\":{\"queue\":\"zonghe\"}}");
                    if (answer && answer->status == 200) {
                        acknowledged.append(id);
                        ++count;
                        break;
                    }
                    ++(answer && answer->status == 507 ? refused : lost);
                    QThread::msleep(20);
                }
            }
        });
    }
    void join() { m_thread.join(); }

    QList<QUuid> acknowledged;
    std::atomic<int> count{0};
    std::atomic<int> refused{0};
    std::atomic<int> lost{0};

private:
    HubCaller m_caller;
    bool m_joined = false;
    std::thread m_thread;
};
} // namespace

/// The disk under the real program is filled while kiosks give numbers: nothing acknowledged is lost, nothing is done twice, and with room it
/// goes on by itself.
class tst_FullDisk : public QObject {
    Q_OBJECT
private slots:
    void goesOnByItself()
    {
        SmallDisk disk(64);
        if (!disk.isMounted())
            QSKIP("this test mounts a small volume, which is not permitted here");
        HubProgram hub(disk.path() + QStringLiteral("/data"));
        QVERIFY(QDir().mkpath(hub.folder()));
        FileClock::write(hub.file("clock"), hallInstant(QDate(2026, 9, 24), QTime(9, 0)));
        const auto endpoint = hub.start();
        QVERIFY2(endpoint, hub.errors().constData());
        std::atomic<bool> stop{false};
        std::list<StubbornKiosk> kiosks;
        for (const char *device : {"K1", "K2"}) {
            kiosks.emplace_back(*endpoint, QString::fromLatin1(device));
            QVERIFY(kiosks.back().joined());
        }
        const auto count = [&](std::atomic<int> StubbornKiosk::*what) {
            int sum = 0;
            for (const StubbornKiosk &kiosk : kiosks)
                sum += kiosk.*what;
            return sum;
        };
        const auto waitFor = [](const std::function<bool()> &condition) {
            QElapsedTimer timer;
            for (timer.start(); timer.elapsed() < 30'000; QThread::msleep(5)) {
                if (condition())
                    return true;
            }
            return false;
        };
        for (StubbornKiosk &kiosk : kiosks)
            kiosk.run(stop);
        QString told;
        QList<qint64> backMs;
        // Twice: to the brim while commands are under way, and with a little left, which the hub keeps for itself.
        for (const qint64 left : {qint64(0), qint64(600 * 1024)}) {
            const int before = count(&StubbornKiosk::count);
            const int refusedBefore = count(&StubbornKiosk::refused);
            if (!waitFor([&] { return count(&StubbornKiosk::count) > before + 50; }))
                told += QStringLiteral("no numbers before filling; ");
            disk.fill(left);
            if (!waitFor([&] { return count(&StubbornKiosk::refused) > refusedBefore + 20; }))
                told += QStringLiteral("the full disk was not noticed; ");
            disk.fill(left);
            QThread::msleep(1500);
            const int full = count(&StubbornKiosk::count);
            disk.clear();
            QElapsedTimer back;
            back.start();
            if (!waitFor([&] { return count(&StubbornKiosk::count) > full + 20; }))
                told += QStringLiteral("it did not go on; ");
            backMs.append(back.elapsed());
        }
        stop = true;
        QSet<QUuid> acknowledged;
        for (StubbornKiosk &kiosk : kiosks) {
            kiosk.join();
            for (const QUuid &id : kiosk.acknowledged)
                acknowledged.insert(id);
        }
        QVERIFY2(told.isEmpty(), qPrintable(told));
        QVERIFY2(hub.runs(), "the program ended");
        // As the power goes: what was acknowledged is on the disk.
        hub.kill9();
        const QString path = hub.file("hub.db");
        {
            const auto db = Connection::open(path, OpenMode::Writer);
            QVERIFY(db);
            QSet<QUuid> answered;
            Query q = (*db)->query("SELECT id FROM command_log WHERE status = 200");
            while (q.next())
                answered.insert(q.uuid(0));
            QVERIFY2(!(QSet<QUuid>(acknowledged) - answered).size(), "acknowledged and lost");
            Query tickets = (*db)->query("SELECT count(*) FROM ticket");
            QVERIFY(tickets.next());
            QCOMPARE(tickets.integer(0), answered.size());
            QVERIFY(answered.size() - acknowledged.size() <= 2); // answers under way at the end
            QVERIFY(verifyChain(**db));
            QCOMPARE((*db)->integrity(), QStringLiteral("ok"));
        }
        QCOMPARE(serialGaps(path), QString());
        QCOMPARE(replayDifference(path, hubRegistry()), QString());
        qInfo(
            "disk filled twice: %lld acknowledged, %d refused, lost 0, twice 0, %d answers not come; goes on %lld and "
            "%lld ms after there is room",
            qint64(acknowledged.size()), count(&StubbornKiosk::refused), count(&StubbornKiosk::lost), backMs.value(0),
            backMs.value(1));
    }
};

OW_TEST(tst_FullDisk)
#include "tst_FullDisk.moc"
