#include "app/bench/CallBench.h"

#include "app/bench/BenchHub.h"
#include "app/bench/CallHall.h"
#include "app/bench/CallRow.h"
#include "app/bench/OrderJudge.h"
#include "app/bench/PostgresPeer.h"
#include "app/bench/ProcessFigures.h"
#include "app/bench/RedisPeer.h"
#include "models/base/Clock.h"
#include "models/base/Uuid.h"
#include "models/queue/Ticket.h"
#include "sync/server/HttpClient.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QUrl>
#include <algorithm>
#include <atomic>
#include <cstdio>
#include <memory>
#include <numeric>
#include <thread>

namespace ow {

namespace {
constexpr int floorMs = 2000;
constexpr int callerPatienceMs = 30000;
constexpr int clockStepMs = 10;

/// The clock of the hall goes on from where it stands: ids that begin with the time stand beside one another, as in any hall.
class RunningClock {
public:
    RunningClock(const QString &file, Instant from)
        : m_thread([this, file, from] {
              QElapsedTimer timer;
              timer.start();
              while (!m_stop) {
                  FileClock::write(file, from.plus(timer.elapsed()));
                  std::this_thread::sleep_for(std::chrono::milliseconds(clockStepMs));
              }
          })
    {
    }
    ~RunningClock()
    {
        m_stop = true;
        m_thread.join();
    }
    RunningClock(const RunningClock &) = delete;
    RunningClock &operator=(const RunningClock &) = delete;

private:
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

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

CallRow callFrom(const QList<CallDesk> &desks, const HubEndpoint &endpoint, int milliseconds,
                 QSet<QString> &acknowledged)
{
    CallRow row;
    row.seconds = double(milliseconds) / 1000;
    row.windows = int(desks.size());
    std::vector<std::unique_ptr<QProcess>> callers;
    for (const CallDesk &desk : desks) {
        auto caller = std::make_unique<QProcess>();
        caller->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        caller->start(QCoreApplication::applicationFilePath(),
                      {QStringLiteral("--caller"), endpoint.url, uuidText(desk.station),
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
        row.ran = caller->waitForFinished(milliseconds + callerPatienceMs) && caller->exitCode() == 0 && row.ran;
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
/// Commits a second of the floor, by a process on that disk.
double floorOn(Disk disk, const QString &folder)
{
    QProcess process;
    tieToBench(process, folder + QStringLiteral("/floor.log"));
    process.setProcessEnvironment(onDisk(disk));
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--floor"), folder, QString::number(floorMs)}, QIODevice::ReadOnly);
    return process.waitForFinished(floorMs + callerPatienceMs) ? process.readAllStandardOutput().toDouble() : 0;
}

bool copyFolder(const QString &from, const QString &to)
{
    QDir().mkpath(to);
    for (const QFileInfo &entry : QDir(from).entryInfoList(QDir::Files | QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString target = to + QLatin1Char('/') + entry.fileName();
        if (!(entry.isDir() ? copyFolder(entry.filePath(), target) : QFile::copy(entry.filePath(), target)))
            return false;
    }
    return true;
}

const char *nameOf(Disk disk)
{
    return disk == Disk::Slow ? "slow" : "plain";
}

/// The rows of the hub on a hall of its own. A call ends the visit before it in the same command, durable before its answer: two acts,
/// as the peers do them one after the other.
std::optional<QList<CallRow>> callHub(Disk disk, const QString &hall, const CallTask &task,
                                      const QList<CallDesk> &desks, double floor, bool &good)
{
    BenchHub hub(hall);
    const auto endpoint = hub.start(disk);
    if (!endpoint)
        return std::nullopt;
    const RunningClock clock(callHallClock(hall), callHallTime());
    QSet<QString> acknowledged;
    QList<CallRow> rows;
    qsizetype first = 0; // each row has windows of its own, which count their commands from one
    for (const int count : task.windows) {
        rows.append(callFrom(desks.mid(first, count), *endpoint, task.milliseconds, acknowledged));
        first += count;
        if (!rows.last().ran || rows.last().latencies.isEmpty())
            return std::nullopt;
    }
    hub.terminate();
    const auto events = callHallEvents(hall);
    if (!events)
        return std::nullopt;
    Judged judged = judgeOrder(hall, *events);
    judged.lost += lostCalls(*events, acknowledged);
    good = judged.good() && good;
    for (const CallRow &row : rows) {
        std::printf("bench call disk=%s windows=%d backlog=%d double=%d lost=%d inversions=%d calls_s=%.0f "
                    "acts_s=%.0f floor_s=%.0f x_floor=%.2f sync_per_call=%.3f cpu_us_per_call=%.0f p50_ms=%.2f "
                    "p99_ms=%.2f\n",
                    nameOf(disk), row.windows, task.tickets, judged.doubled, judged.lost, judged.inversions,
                    row.perSecond(), 2 * row.perSecond(), floor, 2 * row.perSecond() / floor,
                    double(row.commits) / row.calls(), row.cpuPerCall(), row.milliseconds(50), row.milliseconds(99));
    }
    std::fflush(stdout);
    return rows;
}

/// The same rows of PostgreSQL, with what the hub took of it.
bool callPostgres(Disk disk, PeerWork work, const CallTask &task, const QList<CallRow> &ours, double floor)
{
    PostgresPeer peer;
    if (!peer.start(disk, task.tickets, work))
        return false;
    QList<CallRow> rows;
    for (const int count : task.windows) {
        const auto row = peer.call(count, task.milliseconds);
        if (!row)
            return false;
        rows.append(*row);
    }
    const int doubled = peer.doubled();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const CallRow &row = rows.at(i);
        std::printf("bench call disk=%s peer=%s windows=%d backlog=%d double=%d calls_s=%.0f commands_s=%.0f "
                    "x_floor=%.2f cpu_us_per_call=%.0f p50_ms=%.2f p99_ms=%.2f hub_x_calls=%.2f hub_x_cpu=%.2f "
                    "hub_x_p99=%.2f\n",
                    nameOf(disk), work == PeerWork::Audited ? "postgresql-audited" : "postgresql", row.windows,
                    task.tickets, doubled, row.perSecond(), 2 * row.perSecond(), 2 * row.perSecond() / floor,
                    row.cpuPerCall(), row.milliseconds(50), row.milliseconds(99),
                    ours.at(i).perSecond() / row.perSecond(), ours.at(i).cpuPerCall() / row.cpuPerCall(),
                    ours.at(i).milliseconds(99) / row.milliseconds(99));
    }
    std::fflush(stdout);
    return true;
}

/// As many calls as the disk would take in the time, were every group of windows one sync.
bool callRedis(Disk disk, const CallTask &task, double floor)
{
    RedisPeer peer;
    if (!peer.start(disk, task.tickets))
        return false;
    for (const int count : task.windows) {
        const int calls =
            std::clamp(int(floor * count * task.milliseconds / 1000), 1, task.tickets / int(task.windows.size()));
        const auto row = peer.call(count, calls);
        if (!row)
            return false;
        std::printf("bench call disk=%s peer=redis windows=%d backlog=%d double=%d calls_s=%.0f commands_s=%.0f "
                    "x_floor=%.2f cpu_us_per_call=%.0f p50_ms=%.2f p99_ms=%.2f\n",
                    nameOf(disk), count, task.tickets, peer.doubled(), row->callsPerSecond, row->callsPerSecond,
                    row->callsPerSecond / floor, row->cpuPerCall, row->p50, row->p99);
    }
    std::fflush(stdout);
    return true;
}
} // namespace

bool benchCall(const CallTask &task)
{
    QTemporaryDir dir;
    const QString made = dir.filePath(QStringLiteral("made"));
    QDir().mkpath(made);
    const auto desks = makeCallHall(made, std::accumulate(task.windows.begin(), task.windows.end(), 0), task.tickets);
    if (!desks) {
        std::fprintf(stderr, "bench call: the hall could not be made\n");
        return false;
    }
    bool good = true;
    for (const Disk disk : task.disks) {
        const QString hall = dir.filePath(QLatin1String(nameOf(disk)));
        const double floor = floorOn(disk, dir.path());
        const auto rows =
            floor > 0 && copyFolder(made, hall) ? callHub(disk, hall, task, *desks, floor, good) : std::nullopt;
        if (!rows) {
            std::fprintf(stderr, "bench call: not every window could call\n");
            return false;
        }
        if (task.peers
            && !(callPostgres(disk, PeerWork::Bare, task, *rows, floor)
                 && callPostgres(disk, PeerWork::Audited, task, *rows, floor))) {
            std::fprintf(stderr, "bench call: PostgreSQL did not serve the windows\n");
            return false;
        }
        if (task.peers && !callRedis(disk, task, floor)) {
            std::fprintf(stderr, "bench call: Redis did not serve the windows\n");
            return false;
        }
    }
    return good;
}

} // namespace ow
