#include "app/bench/CallBench.h"

#include "app/bench/BenchHub.h"
#include "app/bench/CallHall.h"
#include "app/bench/FloorStore.h"
#include "app/bench/OrderJudge.h"
#include "app/bench/ProcessFigures.h"
#include "models/base/Uuid.h"
#include "models/queue/Ticket.h"
#include "sync/server/HttpClient.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QThread>
#include <QUrl>
#include <algorithm>
#include <cstdio>
#include <memory>
#include <numeric>
#include <unistd.h>

namespace ow {

namespace {
constexpr int floorMs = 2000;

qint64 commitsOf(const HubEndpoint &endpoint)
{
    const QUrl url(endpoint.url);
    HttpClient http({.host = url.host(), .port = quint16(url.port()), .pin = endpoint.pin.toLatin1()});
    const auto reply = http.send({"GET", "/metrics", {}, {}});
    const auto match = QRegularExpression(QStringLiteral("\\nonewindow_commits_total (\\d+)"))
                           .match(reply ? QString::fromLatin1(reply->body) : QString());
    return match.captured(1).toLongLong();
}

/// How many calls the windows were told of that the log does not hold.
int lostCalls(const QList<StoredEvent> &events, const QSet<QString> &acknowledged)
{
    QSet<QString> called;
    for (const StoredEvent &event : events) {
        if (event.meta.type == QLatin1String(TicketCalled::type))
            called.insert(event.meta.subject.section(QLatin1Char('/'), 1));
    }
    int lost = 0;
    for (const QString &id : acknowledged)
        lost += called.contains(id) ? 0 : 1;
    return lost;
}

/// What so many windows did on the running hub.
struct Row {
    int windows = 0;
    QList<qint64> latencies;
    qint64 commits = 0;
    qint64 cpu = 0;
    bool ran = true;
};

Row callFrom(const QList<CallDesk> &desks, const HubEndpoint &endpoint, int milliseconds, QSet<QString> &acknowledged)
{
    Row row;
    row.windows = int(desks.size());
    std::vector<std::unique_ptr<QProcess>> callers;
    for (const CallDesk &desk : desks) {
        auto caller = std::make_unique<QProcess>();
        caller->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        caller->start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--caller"), endpoint.url, endpoint.pin, uuidText(desk.station),
                       QString::fromLatin1(desk.token), QString::number(desk.window), QString::number(milliseconds)});
        callers.push_back(std::move(caller));
    }
    for (const auto &caller : callers)
        caller->waitForStarted();
    const qint64 commitsBefore = commitsOf(endpoint);
    const qint64 cpuBefore = cpuMicroseconds(endpoint.pid);
    for (const auto &caller : callers) {
        caller->write("go\n");
        caller->waitForBytesWritten(); // QProcess only buffers: unflushed, the windows would run one after another
    }
    for (const auto &caller : callers) {
        row.ran = caller->waitForFinished(milliseconds + 30000) && caller->exitCode() == 0 && row.ran;
        for (const QByteArray &line : caller->readAllStandardOutput().split('\n')) {
            const QList<QByteArray> parts = line.split(' ');
            if (parts.size() == 3) {
                row.latencies.append(parts.at(1).toLongLong());
                acknowledged.insert(QString::fromLatin1(parts.at(2)));
            }
        }
    }
    row.commits = commitsOf(endpoint) - commitsBefore;
    row.cpu = cpuMicroseconds(endpoint.pid) - cpuBefore;
    std::sort(row.latencies.begin(), row.latencies.end());
    return row;
}
} // namespace

bool benchCall(const QList<int> &windows, int tickets, int milliseconds)
{
    QTemporaryDir dir;
    const double floor = floorCommitsPerSecond(dir.path(), floorMs);
    const auto desks = makeCallHall(dir.path(), std::accumulate(windows.begin(), windows.end(), 0), tickets);
    BenchHub hub(dir.path());
    const auto endpoint = desks ? hub.start() : std::nullopt;
    if (!endpoint || floor <= 0) {
        std::fprintf(stderr, "bench call: the hall could not be made\n");
        return false;
    }
    QSet<QString> acknowledged;
    QList<Row> rows;
    bool ran = true;
    qsizetype first = 0; // each row has windows of its own, which count their commands from one
    for (const int count : windows) {
        rows.append(callFrom(desks->mid(first, count), *endpoint, milliseconds, acknowledged));
        first += count;
        ran = rows.last().ran && !rows.last().latencies.isEmpty() && ran;
    }
    hub.terminate();
    const auto events = callHallEvents(dir.path());
    if (!events || !ran)
        return false;
    Judged checked = judgeOrder(dir.path(), *events);
    checked.lost += lostCalls(*events, acknowledged);
    for (const Row &row : rows) {
        const double calls = double(row.latencies.size());
        const double perSecond = calls * 1000 / milliseconds;
        // A call comes with its finish: two commands, each durable before its answer.
        std::printf("bench call windows=%d backlog=%d double=%d lost=%d inversions=%d calls_s=%.0f commands_s=%.0f "
                    "floor_s=%.0f "
                    "x_floor=%.2f sync_per_call=%.3f cpu_us_per_call=%.0f p50_ms=%.2f p99_ms=%.2f\n",
                    row.windows, tickets, checked.doubled, checked.lost, checked.inversions, perSecond, 2 * perSecond,
                    floor, 2 * perSecond / floor, double(row.commits) / calls, double(row.cpu) / calls,
                    double(row.latencies.at(row.latencies.size() / 2)) / 1000,
                    double(row.latencies.at(row.latencies.size() * 99 / 100)) / 1000);
    }
    std::fflush(stdout);
    return checked.good();
}

} // namespace ow
