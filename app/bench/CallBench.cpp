#include "app/bench/CallBench.h"

#include "app/bench/CallHall.h"
#include "app/bench/FloorStore.h"
#include "models/base/Uuid.h"
#include "models/queue/Ticket.h"
#include "sync/protocol/Messages.h"
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
#include <unistd.h>

namespace ow {

namespace {
constexpr int hubStartMs = 20000;
constexpr int floorMs = 2000;

QString programBeside(const char *name)
{
    return QCoreApplication::applicationDirPath() + QLatin1Char('/') + QLatin1String(name);
}

std::optional<HubEndpoint> startedHub(QProcess &hub, const QString &folder)
{
    hub.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    hub.start(programBeside("onewindow-hub"),
              {QStringLiteral("--data"), folder, QStringLiteral("--demo"), QStringLiteral("--test-clock"),
               folder + QStringLiteral("/clock")});
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < hubStartMs && hub.state() != QProcess::NotRunning) {
        QFile file(folder + QStringLiteral("/hub.endpoint"));
        if (file.open(QIODevice::ReadOnly)) {
            if (const auto endpoint = fromJson<HubEndpoint>(file.readAll(), Strictness::Tolerant))
                return *endpoint;
        }
        hub.waitForFinished(20);
    }
    return std::nullopt;
}

/// Microseconds of CPU a process has used.
qint64 cpuMicroseconds(qint64 pid)
{
    QFile file(QStringLiteral("/proc/%1/stat").arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArray line = file.readAll();
    const QList<QByteArray> fields = line.mid(line.lastIndexOf(')') + 2).split(' ');
    return (fields.value(11).toLongLong() + fields.value(12).toLongLong()) * 1'000'000 / sysconf(_SC_CLK_TCK);
}

qint64 commitsOf(const HubEndpoint &endpoint)
{
    const QUrl url(endpoint.url);
    HttpClient http({.host = url.host(), .port = quint16(url.port()), .pin = endpoint.pin.toLatin1()});
    const auto reply = http.send({"GET", "/metrics", {}, {}});
    const auto match = QRegularExpression(QStringLiteral("\\nonewindow_commits_total (\\d+)"))
                           .match(reply ? QString::fromLatin1(reply->body) : QString());
    return match.captured(1).toLongLong();
}

struct Checked {
    int doubled = 0;
    int lost = 0;
    int inversions = 0;
};

/// The log against what the windows were told: one queue in order of issue, so serials must rise.
Checked check(const QList<StoredEvent> &events, const QSet<QString> &acknowledged)
{
    Checked checked;
    QSet<QString> called;
    int lastSerial = 0;
    for (const StoredEvent &event : events) {
        if (event.meta.type != QLatin1String(TicketCalled::type))
            continue;
        const auto call = fromJson<TicketCalled>(event.fact, Strictness::Tolerant);
        const QString id = call ? uuidText(call->ticket.id) : QString();
        checked.doubled += called.contains(id) ? 1 : 0;
        checked.inversions += call && call->ticket.serial < lastSerial ? 1 : 0;
        lastSerial = call ? call->ticket.serial : lastSerial;
        called.insert(id);
    }
    for (const QString &id : acknowledged)
        checked.lost += called.contains(id) ? 0 : 1;
    return checked;
}
} // namespace

bool benchCall(int windows, int tickets, int milliseconds)
{
    QTemporaryDir dir;
    const double floor = floorCommitsPerSecond(dir.path(), floorMs);
    const auto desks = makeCallHall(dir.path(), windows, tickets);
    QProcess hub;
    const auto endpoint = desks ? startedHub(hub, dir.path()) : std::nullopt;
    if (!endpoint || floor <= 0) {
        std::fprintf(stderr, "bench call: the hall could not be made\n");
        return false;
    }
    std::vector<std::unique_ptr<QProcess>> callers;
    for (const CallDesk &desk : *desks) {
        auto caller = std::make_unique<QProcess>();
        caller->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        caller->start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--caller"), endpoint->url, endpoint->pin, uuidText(desk.station),
                       QString::fromLatin1(desk.token), QString::number(desk.window), QString::number(milliseconds)});
        callers.push_back(std::move(caller));
    }
    for (const auto &caller : callers)
        caller->waitForStarted();
    const qint64 commitsBefore = commitsOf(*endpoint);
    const qint64 cpuBefore = cpuMicroseconds(endpoint->pid);
    for (const auto &caller : callers) {
        caller->write("go\n");
        caller->waitForBytesWritten(); // QProcess only buffers: unflushed, the windows would run one after another
    }
    QList<qint64> latencies;
    QSet<QString> acknowledged;
    bool ran = true;
    for (const auto &caller : callers) {
        ran = caller->waitForFinished(milliseconds + 30000) && caller->exitCode() == 0 && ran;
        for (const QByteArray &line : caller->readAllStandardOutput().split('\n')) {
            const QList<QByteArray> parts = line.split(' ');
            if (parts.size() == 3) {
                latencies.append(parts.at(1).toLongLong());
                acknowledged.insert(QString::fromLatin1(parts.at(2)));
            }
        }
    }
    const qint64 commits = commitsOf(*endpoint) - commitsBefore;
    const qint64 cpu = cpuMicroseconds(endpoint->pid) - cpuBefore;
    hub.terminate();
    hub.waitForFinished(hubStartMs);
    const auto events = callHallEvents(dir.path());
    if (!events || latencies.isEmpty())
        return false;
    const Checked checked = check(*events, acknowledged);
    std::sort(latencies.begin(), latencies.end());
    const double calls = double(latencies.size());
    const double callsPerSecond = calls * 1000 / milliseconds;
    // A call comes with its finish: two commands, each durable before its answer.
    std::printf(
        "bench call windows=%d double=%d lost=%d inversions=%d calls_s=%.0f commands_s=%.0f floor_s=%.0f x_floor=%.2f "
        "sync_per_call=%.3f cpu_us_per_call=%.0f p50_ms=%.2f p99_ms=%.2f\n",
        windows, checked.doubled, checked.lost, checked.inversions, callsPerSecond, 2 * callsPerSecond, floor,
        2 * callsPerSecond / floor, double(commits) / calls, double(cpu) / calls,
        double(latencies.at(latencies.size() / 2)) / 1000, double(latencies.at(latencies.size() * 99 / 100)) / 1000);
    std::fflush(stdout);
    return ran && checked.doubled == 0 && checked.lost == 0 && checked.inversions == 0;
}

} // namespace ow
