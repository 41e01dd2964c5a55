#include "app/bench/BenchHub.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QUrl>
#include <csignal>
#include <cstdio>
#include <sys/prctl.h>

namespace ow {

namespace {
constexpr int hubPatienceMs = 30000;
constexpr qsizetype logShownBytes = 2000;
} // namespace

QProcessEnvironment onDisk(Disk disk)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (disk == Disk::Slow)
        environment.insert(QStringLiteral("LD_PRELOAD"),
                           QCoreApplication::applicationDirPath() + QStringLiteral("/slowsync.so"));
    return environment;
}

void tieToBench(QProcess &process, const QString &log)
{
    process.setStandardErrorFile(log, QIODevice::Append);
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

BenchHub::~BenchHub()
{
    if (m_process.state() != QProcess::NotRunning)
        kill9();
}

std::optional<HubEndpoint> BenchHub::start(Disk disk)
{
    const QString endpointFile = m_folder + QStringLiteral("/hub.endpoint");
    QFile::remove(endpointFile);
    const QString log = m_folder + QStringLiteral("/log");
    tieToBench(m_process, log);
    m_process.setProcessEnvironment(onDisk(disk));
    m_process.start(QCoreApplication::applicationDirPath() + QStringLiteral("/onewindow-hub"),
                    QStringList{QStringLiteral("--data"), m_folder, QStringLiteral("--demo"),
                                QStringLiteral("--test-clock"), m_folder + QStringLiteral("/clock"),
                                QStringLiteral("--port"), m_port}
                        + m_arguments);
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < hubPatienceMs && !m_process.waitForFinished(5)) {
        QFile file(endpointFile);
        if (!file.open(QIODevice::ReadOnly))
            continue;
        if (auto endpoint = fromJson<HubEndpoint>(file.readAll(), Strictness::Tolerant)) {
            m_port = QString::number(QUrl(endpoint->url).port());
            return *endpoint;
        }
    }
    if (QFile file(log); file.open(QIODevice::ReadOnly))
        std::fprintf(stderr, "the hub did not start:\n%s\n", file.readAll().right(logShownBytes).constData());
    return std::nullopt;
}

void BenchHub::kill9()
{
    m_process.kill();
    m_process.waitForFinished(hubPatienceMs);
}

bool BenchHub::terminate()
{
    m_process.terminate();
    return m_process.waitForFinished(hubPatienceMs);
}

} // namespace ow
