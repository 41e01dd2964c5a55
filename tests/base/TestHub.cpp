#include "tests/base/TestHub.h"

#include "tests/base/ServerProcess.h"

#include <QFile>
#include <QTest>

namespace ow::testing {

namespace {
constexpr int startMs = 30000;
constexpr int endMs = 10000;
} // namespace

TestHub::TestHub(Instant begin, QStringList more) : m_more(std::move(more))
{
    FileClock::write(clockFile(), begin);
    m_clock = FileClock::open(clockFile());
    start();
}

TestHub::~TestHub()
{
    if (!isRunning())
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(endMs))
        kill();
}

bool TestHub::start()
{
    tieToUs(m_process);
    m_process.start(QStringLiteral(ONEWINDOW_BIN "/onewindow-hub"),
                    QStringList{QStringLiteral("--data"), m_dir.path(), QStringLiteral("--test-clock"), clockFile()}
                        + (isTraining() ? QStringList{} : QStringList{QStringLiteral("--demo")}) + m_more);
    return QTest::qWaitFor(
        [&] {
            // After a kill the file of the dead one still lies there.
            const Result<RunningHub> running = RunningHub::read(m_dir.path());
            if (!running || running->pid != m_process.processId() || !isRunning())
                return false;
            m_address = running->address;
            return true;
        },
        startMs);
}

bool TestHub::isTraining() const
{
    return m_more.contains(QStringLiteral("--training"));
}

void TestHub::kill()
{
    m_process.kill();
    m_process.waitForFinished(endMs);
}

void TestHub::advance(qint64 milliseconds)
{
    m_skippedMs += milliseconds;
    pass(milliseconds);
}

void TestHub::pass(qint64 milliseconds)
{
    FileClock::write(clockFile(), m_clock->now().plus(milliseconds));
}

TestHub::User TestHub::user(const QString &name) const
{
    QFile file(m_dir.filePath(QStringLiteral("demo-users.txt")));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    for (const QString &line : QString::fromUtf8(file.readAll()).split(QLatin1Char('\n'))) {
        const QStringList parts = line.split(QLatin1Char('\t'));
        if (parts.size() == 5 && parts.at(0) == name)
            return {name, parts.at(1), parts.at(2), parts.at(3)};
    }
    return {};
}

} // namespace ow::testing
