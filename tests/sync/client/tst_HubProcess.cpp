#include "FakeScheduler.h"
#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "sync/client/HubProcess.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

using namespace ow;
using namespace ow::testing;

class tst_HubProcess : public QObject {
    Q_OBJECT
private slots:
    void startsAndEnds();
    void startsAgain();
    void joins();
    void joinedHubDies();
    void staleEndpoint();
    void cannotStart();
    void endsAtOnce();

private:
    struct Bench {
        QTemporaryDir dir;
        FixedClock clock{{1'700'000'000'000}};
        FakeScheduler scheduler;
        SeededRandom random{5};

        QString hub(const QByteArray &afterStart = "exec sleep 600") const
        {
            const QString path = dir.filePath(QStringLiteral("fake-hub"));
            QFile file(path);
            if (!file.open(QIODevice::WriteOnly))
                return {};
            file.write("#!/bin/sh\n[ \"$1\" = --data ] || exit 9\n"
                       "printf '{\"url\":\"https://127.0.0.1:%d\",\"pin\":\""
                       + QByteArray(64, 'a')
                       + "\",\"joinKey\":\"ab\",\"pid\":%d}' $(( $$ % 60000 + 1 )) $$ > \"$2/hub.endpoint.new\"\n"
                         "mv \"$2/hub.endpoint.new\" \"$2/hub.endpoint\"\n"
                       + afterStart + '\n');
            file.close();
            file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
            return path;
        }
        std::unique_ptr<HubProcess> process(const QString &program)
        {
            return std::make_unique<HubProcess>(program, dir.path(), QStringList{QStringLiteral("--demo")}, clock,
                                                scheduler, random);
        }
        bool until(const std::function<bool()> &condition)
        {
            return QTest::qWaitFor(
                [&] {
                    scheduler.run(Backoff::capMs);
                    return condition();
                },
                20000);
        }
        qint64 pid() const
        {
            const Result<RunningHub> endpoint = RunningHub::read(dir.path());
            return endpoint ? endpoint->pid : 0;
        }
        static bool lives(qint64 pid) { return ::kill(pid_t(pid), 0) == 0; }
    };
};

void tst_HubProcess::startsAndEnds()
{
    Bench b;
    auto process = b.process(b.hub());
    QSignalSpy ready(process.get(), &HubProcess::ready);
    process->start();
    QVERIFY(ready.isEmpty());
    QVERIFY(b.until([&] { return ready.size() == 1; }));
    QVERIFY(process->isOurs());
    QCOMPARE(ready.first().first().value<HubAddress>().joinKey, QByteArray("ab"));
    const qint64 pid = b.pid();
    QVERIFY(Bench::lives(pid));
    process.reset();
    QVERIFY(!Bench::lives(pid));
}

void tst_HubProcess::startsAgain()
{
    Bench b;
    auto process = b.process(b.hub());
    QSignalSpy ready(process.get(), &HubProcess::ready);
    QSignalSpy failed(process.get(), &HubProcess::failed);
    process->start();
    QVERIFY(b.until([&] { return ready.size() == 1; }));
    const qint64 first = b.pid();
    ::kill(pid_t(first), SIGKILL);
    QVERIFY(b.until([&] { return ready.size() == 2; }));
    QVERIFY(b.pid() != first);
    QVERIFY(failed.isEmpty()); // it had been ready: nothing a person must hear of
}

void tst_HubProcess::joins()
{
    Bench b;
    QProcess other;
    other.start(b.hub(), {QStringLiteral("--data"), b.dir.path()});
    QVERIFY(b.until([&] { return b.pid() > 0; }));
    auto process = b.process(QStringLiteral("/nonexistent/hub"));
    QSignalSpy ready(process.get(), &HubProcess::ready);
    process->start();
    QCOMPARE(ready.size(), 1);
    QVERIFY(!process->isOurs());
    process.reset();
    QVERIFY(Bench::lives(other.processId())); // not ours to end
    other.kill();
    other.waitForFinished();
}

void tst_HubProcess::joinedHubDies()
{
    Bench b;
    const QString program = b.hub();
    QProcess other;
    other.start(program, {QStringLiteral("--data"), b.dir.path()});
    QVERIFY(b.until([&] { return b.pid() > 0; }));
    auto process = b.process(program);
    QSignalSpy ready(process.get(), &HubProcess::ready);
    process->start();
    QCOMPARE(ready.size(), 1);
    other.kill();
    other.waitForFinished();
    QVERIFY(b.until([&] { return ready.size() == 2; }));
    QVERIFY(process->isOurs());
}

void tst_HubProcess::staleEndpoint()
{
    Bench b;
    QFile file(b.dir.filePath(QStringLiteral("hub.endpoint")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    // A process that has just ended has an id nobody has.
    QProcess gone;
    gone.start(QStringLiteral("/bin/true"), {});
    QVERIFY(gone.waitForStarted());
    const qint64 pid = gone.processId();
    QVERIFY(gone.waitForFinished());
    file.write("{\"url\":\"https://127.0.0.1:9\",\"pin\":\"" + QByteArray(64, 'b')
               + "\",\"joinKey\":\"cd\",\"pid\":" + QByteArray::number(pid) + '}');
    file.close();
    auto process = b.process(b.hub());
    QSignalSpy ready(process.get(), &HubProcess::ready);
    process->start();
    QVERIFY(b.until([&] { return ready.size() == 1; }));
    QCOMPARE(ready.first().first().value<HubAddress>().joinKey, QByteArray("ab"));
}

void tst_HubProcess::cannotStart()
{
    Bench b;
    auto process = b.process(QStringLiteral("/nonexistent/hub"));
    QSignalSpy ready(process.get(), &HubProcess::ready);
    QList<Problem> failed;
    connect(process.get(), &HubProcess::failed, this, [&](const Problem &problem) { failed.append(problem); });
    process->start();
    QVERIFY(b.until([&] { return failed.size() >= 3; })); // said, and tried again
    QVERIFY(ready.isEmpty());
    QVERIFY(failed.first().is(problem::HubNotStarted));
}

void tst_HubProcess::endsAtOnce()
{
    // Another program was first: ours exits, the other's hub is joined.
    Bench b;
    const QString program = b.hub();
    const QString refusing = b.dir.filePath(QStringLiteral("refusing"));
    QFile file(refusing);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\nexit 3\n");
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::ExeOwner);
    auto process = b.process(refusing);
    QSignalSpy ready(process.get(), &HubProcess::ready);
    QList<Problem> failed;
    connect(process.get(), &HubProcess::failed, this, [&](const Problem &problem) { failed.append(problem); });
    process->start();
    QVERIFY(b.until([&] { return failed.size() == 1; }));
    QVERIFY(failed.first().sentence().contains(QStringLiteral("3")));
    QProcess other;
    other.start(program, {QStringLiteral("--data"), b.dir.path()});
    QVERIFY(b.until([&] { return ready.size() == 1; }));
    QVERIFY(!process->isOurs());
    other.kill();
    other.waitForFinished();
}

OW_TEST(tst_HubProcess)
#include "tst_HubProcess.moc"
