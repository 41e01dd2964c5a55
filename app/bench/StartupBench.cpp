#include "app/bench/StartupBench.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>
#include <QWidget>
#include <algorithm>
#include <cstdio>

#include "app/bench/CallHall.h"

namespace ow {

namespace {
constexpr int patienceMs = 60000;

qint64 median(QList<qint64> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// Milliseconds until the program has ended by itself; -1 when it failed.
qint64 runTime(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments);
    return process.waitForFinished(patienceMs) && process.exitCode() == 0 ? timer.elapsed() : -1;
}
} // namespace

int runEmptyWindow(int argc, char **argv)
{
    QApplication app(argc, argv);
    QWidget window;
    window.resize(1366, 768);
    window.show();
    QTimer::singleShot(0, &window, [&window] {
        window.grab();
        QCoreApplication::quit();
    });
    return app.exec();
}

bool benchStartup(int rounds)
{
    const QString folder = QCoreApplication::applicationDirPath();
    QTemporaryDir dir;
    const auto desks = makeCallHall(dir.path(), 3, 200);
    if (!desks)
        return false;
    QProcess hub;
    hub.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    hub.start(folder + QStringLiteral("/onewindow-hub"), {QStringLiteral("--data"), dir.path(), QStringLiteral("--demo"), QStringLiteral("--test-clock"),
                                                          dir.filePath(QStringLiteral("clock"))});
    QElapsedTimer timer;
    timer.start();
    while (!QFile::exists(dir.filePath(QStringLiteral("hub.endpoint"))) && timer.elapsed() < patienceMs)
        hub.waitForFinished(50);
    QList<qint64> empty;
    QList<qint64> board;
    bool ran = true;
    for (int i = 0; i < rounds && ran; ++i) {
        empty.append(runTime(QCoreApplication::applicationFilePath(), {QStringLiteral("--empty-window")}));
        board.append(runTime(folder + QStringLiteral("/onewindow"),
                             {QStringLiteral("--role"), QStringLiteral("board"), QStringLiteral("--data"), dir.path(), QStringLiteral("--demo"),
                              QStringLiteral("--test-clock"), dir.filePath(QStringLiteral("clock")), QStringLiteral("--screenshot"),
                              dir.filePath(QStringLiteral("board.png"))}));
        ran = empty.last() > 0 && board.last() > 0;
    }
    hub.terminate();
    hub.waitForFinished(patienceMs);
    if (!ran)
        return false;
    std::printf("bench startup role=board rounds=%d empty_ms=%lld page_ms=%lld x_empty=%.2f\n", rounds, static_cast<long long>(median(empty)),
                static_cast<long long>(median(board)), double(median(board)) / double(median(empty)));
    std::fflush(stdout);
    return true;
}

} // namespace ow
