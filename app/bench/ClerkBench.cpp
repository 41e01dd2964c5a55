#include "app/bench/ClerkBench.h"

#include "app/bench/ClerkJobs.h"
#include "ui/common/Theme.h"

#include <QApplication>
#include <QProcess>
#include <cstdio>

namespace ow {

namespace {
constexpr int clerkPatienceMs = 180'000;
} // namespace

bool benchClerk()
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(QStringLiteral("QT_QPA_PLATFORM")))
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--clerk-jobs")}, QIODevice::ReadOnly);
    if (!child.waitForFinished(clerkPatienceMs)) {
        child.kill();
        child.waitForFinished();
        std::fprintf(stderr, "bench clerk: the pages did not answer\n");
        return false;
    }
    return child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0;
}

int runClerkJobs(int argc, char **argv)
{
    QApplication app(argc, argv);
    Theme::apply(app);
    ClerkJobs jobs;
    return jobs.run() ? 0 : 1;
}

} // namespace ow
