#include "app/bench/StartupBench.h"

#include "app/bench/CallHall.h"
#include "models/base/Files.h"

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

namespace ow {

namespace {
constexpr int patienceMs = 20000;
constexpr int deskCount = 3;
constexpr int backlog = 200;

void tellPainted()
{
    std::printf("painted\n");
    std::fflush(stdout);
}

/// Tells when it has been painted, as the program does (StartMeasure).
class EmptyWindow final : public QWidget {
protected:
    void paintEvent(QPaintEvent *) override
    {
        QTimer::singleShot(0, this, [] {
            tellPainted();
            QCoreApplication::quit();
        });
    }
};

/// Milliseconds from the start of programs to a line of theirs, one a round.
struct StartTimes {
    QList<qint64> painted;
    QList<qint64> reached;
};

qint64 median(QList<qint64> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// Milliseconds until each line, in their order; fewer when the program ended, failed or took too long.
QList<qint64> timesOfLines(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    QElapsedTimer timer;
    timer.start();
    process.start(program, arguments, QIODevice::ReadOnly);
    QList<qint64> times;
    while (timer.elapsed() < patienceMs && process.waitForReadyRead(patienceMs)) {
        for (; process.canReadLine(); process.readLine())
            times.append(timer.elapsed());
    }
    if (!process.waitForFinished(patienceMs)) {
        process.kill();
        process.waitForFinished();
    }
    return times;
}

/// Starts the program again; `counted` is false for the first time, which makes the station's files.
bool measureStart(const QString &program, const QStringList &arguments, int lines, bool counted, StartTimes &times)
{
    const QList<qint64> seen = timesOfLines(program, arguments);
    if (seen.size() != lines) {
        std::fprintf(stderr, "%s %s\n  ended before it had told all %d steps\n", qPrintable(program),
                     qPrintable(arguments.join(QLatin1Char(' '))), lines);
        return false;
    }
    if (counted) {
        times.painted.append(seen.first());
        times.reached.append(seen.last());
    }
    return true;
}

bool measureRounds(const QString &dir, const CallDesk &desk, int rounds)
{
    const QString bench = QCoreApplication::applicationFilePath();
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/onewindow");
    const QStringList hall{QStringLiteral("--data"), dir, QStringLiteral("--demo"), QStringLiteral("--test-clock"),
                           dir + QStringLiteral("/clock")};
    const QStringList boardRole = hall
        + QStringList{QStringLiteral("--role"), QStringLiteral("board"), QStringLiteral("--device"),
                      QStringLiteral("B1"), QStringLiteral("--measure")};
    const QStringList windowRole =
        hall + QStringList{QStringLiteral("--role"),     QStringLiteral("window"), QStringLiteral("--window"),
                           QString::number(desk.window), QStringLiteral("--user"), desk.user,
                           QStringLiteral("--measure")};
    StartTimes empty;
    StartTimes board;
    StartTimes window;
    for (int i = 0; i <= rounds; ++i) {
        // A number is called at one start and, asked for advice only, done with at the next.
        const QString key = i % 2 == 0 ? QStringLiteral("Space") : QStringLiteral("2");
        if (!measureStart(bench, {QStringLiteral("--empty-window")}, 1, i > 0, empty)
            || !measureStart(program, boardRole + QStringList{QStringLiteral("none")}, 1, i > 0, board)
            || !measureStart(program, windowRole + QStringList{key}, 2, i > 0, window))
            return false;
    }
    const auto ms = [](const QList<qint64> &times) { return static_cast<long long>(median(times)); };
    const double emptyMs = double(median(empty.painted));
    std::printf("bench startup role=board rounds=%d empty_ms=%lld painted_ms=%lld x_empty=%.2f\n", rounds,
                ms(empty.painted), ms(board.painted), double(median(board.painted)) / emptyMs);
    std::printf("bench startup role=window rounds=%d empty_ms=%lld painted_ms=%lld reached_ms=%lld x_empty=%.2f\n",
                rounds, ms(empty.painted), ms(window.painted), ms(window.reached),
                double(median(window.reached)) / emptyMs);
    std::fflush(stdout);
    return true;
}
} // namespace

int runEmptyWindow(int argc, char **argv)
{
    QApplication app(argc, argv);
    EmptyWindow window;
    window.resize(1366, 768);
    window.show();
    return app.exec();
}

bool benchStartup(int rounds)
{
    QTemporaryDir dir;
    const auto desks = makeCallHall(dir.path(), deskCount, backlog);
    if (!desks) {
        std::fprintf(stderr, "%s\n", qPrintable(desks.error().sentence()));
        return false;
    }
    const CallDesk &desk = desks->first();
    // The program signs demo users in by itself when it finds them here.
    const QStringList columns{desk.user, desk.password, QString(), desk.user, QStringLiteral("clerk")};
    if (!writePrivateFile(dir.filePath(QStringLiteral("demo-users.txt")),
                          columns.join(QLatin1Char('\t')).toUtf8() + '\n'))
        return false;
    QProcess hub;
    hub.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    hub.start(QCoreApplication::applicationDirPath() + QStringLiteral("/onewindow-hub"),
              {QStringLiteral("--data"), dir.path(), QStringLiteral("--demo"), QStringLiteral("--test-clock"),
               dir.filePath(QStringLiteral("clock"))});
    QElapsedTimer timer;
    timer.start();
    while (!QFile::exists(dir.filePath(QStringLiteral("hub.endpoint"))) && timer.elapsed() < patienceMs)
        hub.waitForFinished(50);
    const bool measured = measureRounds(dir.path(), desk, rounds);
    hub.terminate();
    hub.waitForFinished(patienceMs);
    return measured;
}

} // namespace ow
