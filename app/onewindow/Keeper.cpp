#include "app/onewindow/Keeper.h"

#include "models/base/Clock.h"
#include "models/base/Log.h"
#include "models/stations/StationHealth.h"

#include <QCoreApplication>
#include <QProcess>
#include <algorithm>
#include <csignal>
#include <sys/prctl.h>

namespace ow {

Keeper::Keeper(QStringList arguments) : m_arguments(std::move(arguments)), m_process(new QProcess(this))
{
    m_arguments.append(QStringLiteral("--") + QLatin1String(pulseOption));
    m_process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGTERM); });
    connect(m_process, &QProcess::readyReadStandardOutput, this, [this] {
        m_process->readAllStandardOutput();
        m_beats = true;
        m_heard.start();
    });
    connect(m_process, &QProcess::finished, this, &Keeper::ended);
    connect(m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended();
    });
    connect(&m_look, &QTimer::timeout, this, &Keeper::look);
    m_look.start(1000);
    start();
}

Keeper::~Keeper()
{
    m_process->disconnect(this);
    m_process->terminate();
    if (!m_process->waitForFinished(5000))
        m_process->kill();
    m_process->waitForFinished(5000);
}

void Keeper::start()
{
    m_beats = false;
    m_heard.start();
    m_started.start();
    m_hung = false;
    QStringList arguments = m_arguments;
    if (!m_restarted.isEmpty())
        arguments << QStringLiteral("--") + QLatin1String(restartedOption) << m_restarted;
    m_process->start(QCoreApplication::applicationFilePath(), arguments);
}

void Keeper::ended()
{
    const bool inOrder = m_process->error() != QProcess::FailedToStart
        && m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
    if (inOrder) {
        QCoreApplication::exit(0);
        return;
    }
    log::error("station ended by itself, it is started anew", {log::number("exitCode", m_process->exitCode())});
    const RestartReason reason = m_hung ? RestartReason::Hung : RestartReason::Crashed;
    m_restarted = QStringLiteral("%1:%2").arg(SystemClock().now().ms).arg(QLatin1String(codeText(reason)));
    if (m_started.hasExpired(soundMs))
        m_againMs = againMsFirst;
    QTimer::singleShot(m_againMs, this, &Keeper::start);
    m_againMs = std::min(2 * m_againMs, againMsMax);
}

void Keeper::look()
{
    if (m_process->state() == QProcess::NotRunning || !m_heard.hasExpired(m_beats ? silentMsMax : startMsMax))
        return;
    log::error("station has no pulse, it is ended");
    m_heard.start();
    m_hung = true;
    m_process->kill();
}

} // namespace ow

#include "moc_Keeper.cpp"
