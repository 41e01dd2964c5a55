#include "sync/client/HubProcess.h"

#include "models/base/Clock.h"
#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Scheduler.h"

#include <QCoreApplication>
#include <QPointer>
#include <cerrno>
#include <csignal>
#include <utility>

namespace ow {

namespace {
bool processLives(qint64 pid)
{
    return ::kill(pid_t(pid), 0) == 0 || errno == EPERM;
}
} // namespace

HubProcess::HubProcess(QString program, QString dataDir, QStringList arguments, Clock &clock, Scheduler &scheduler,
                       Random &random)
    : m_program(std::move(program)), m_dataDir(std::move(dataDir)), m_arguments(std::move(arguments)), m_clock(clock),
      m_scheduler(scheduler), m_backoff(random)
{
    m_process.setProcessChannelMode(QProcess::ForwardedChannels);
    m_process.setInputChannelMode(QProcess::ManagedInputChannel);
    connect(&m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        ended(status == QProcess::CrashExit ? QStringLiteral("程序异常退出") : QStringLiteral("退出码%1").arg(code));
    });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended(QStringLiteral("找不到或不能运行%1").arg(m_program));
    });
}

HubProcess::~HubProcess()
{
    ++m_round;
    m_process.disconnect(this);
    if (!isOurs())
        return;
    m_process.terminate();
    m_process.waitForFinished(endWithinMs);
    if (isOurs())
        log::error("hub does not end and is killed", {log::number("pid", m_process.processId())});
}

QString HubProcess::programBesideThis()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/onewindow-hub");
}

void HubProcess::start()
{
    lookForHub();
}

void HubProcess::lookForHub()
{
    const Result<RunningHub> endpoint = RunningHub::read(m_dataDir);
    if (!endpoint || !processLives(endpoint->pid)) {
        launch();
        return;
    }
    const int round = ++m_round;
    watchJoined(endpoint->pid);
    if (round == m_round)
        emit ready(endpoint->address);
}

void HubProcess::watchJoined(qint64 pid)
{
    m_scheduler.after(aliveEveryMs, [self = QPointer<HubProcess>(this), pid, round = m_round] {
        if (!self || round != self->m_round)
            return;
        if (processLives(pid))
            self->watchJoined(pid);
        else
            self->lookForHub();
    });
}

void HubProcess::launch()
{
    ++m_round;
    m_ready = false;
    m_launchedAtMs = m_clock.steadyMs();
    m_process.start(m_program, QStringList{QStringLiteral("--data"), m_dataDir} + m_arguments);
    awaitEndpoint();
}

void HubProcess::awaitEndpoint()
{
    m_scheduler.after(lookEveryMs, [self = QPointer<HubProcess>(this), round = m_round] {
        if (!self || round != self->m_round || !self->isOurs())
            return;
        // The file of a hub that died may still lie there; only the child's own counts.
        const Result<RunningHub> endpoint = RunningHub::read(self->m_dataDir);
        if (endpoint && endpoint->pid == self->m_process.processId()) {
            self->m_ready = true;
            emit self->ready(endpoint->address);
            return;
        }
        if (self->m_clock.steadyMs() - self->m_launchedAtMs > startWithinMs) {
            self->m_launchedAtMs = self->m_clock.steadyMs();
            emit self->failed(
                Problem(problem::HubNotStarted, {{QStringLiteral("what"), QStringLiteral("迟迟没有就绪")}}));
        }
        if (self)
            self->awaitEndpoint();
    });
}

void HubProcess::ended(const QString &what)
{
    const int round = ++m_round;
    const bool wasReady = std::exchange(m_ready, false);
    log::warning("hub ended");
    if (wasReady)
        m_backoff.reset();
    // Another program may have been first on this folder; then its hub is the one to join.
    m_scheduler.after(m_backoff.nextMs(), [self = QPointer<HubProcess>(this), round] {
        if (self && round == self->m_round)
            self->lookForHub();
    });
    if (!wasReady)
        emit failed(Problem(problem::HubNotStarted, {{QStringLiteral("what"), what}}));
}

} // namespace ow

#include "moc_HubProcess.cpp"
