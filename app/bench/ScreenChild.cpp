#include "app/bench/ScreenChild.h"

#include <QCoreApplication>
#include <QProcess>
#include <cstdio>

namespace ow {

bool runScreenChild(const QStringList &arguments, int withinMs)
{
    QProcess child;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    if (!environment.contains(QStringLiteral("QT_QPA_PLATFORM")))
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"), QStringLiteral("offscreen"));
    child.setProcessEnvironment(environment);
    child.setProcessChannelMode(QProcess::ForwardedChannels);
    child.start(QCoreApplication::applicationFilePath(), arguments, QIODevice::ReadOnly);
    if (!child.waitForFinished(withinMs)) {
        child.kill();
        child.waitForFinished();
        std::fprintf(stderr, "bench: %s did not end in time\n", qPrintable(arguments.value(0)));
        return false;
    }
    return child.exitStatus() == QProcess::NormalExit && child.exitCode() == 0;
}

} // namespace ow
