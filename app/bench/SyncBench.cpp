#include "app/bench/SyncBench.h"

#include "app/bench/BenchHub.h"
#include "app/bench/BenchPlatform.h"
#include "app/bench/BenchStation.h"
#include "app/bench/CallHall.h"
#include "app/bench/CaseHall.h"
#include "app/bench/CommandSender.h"
#include "app/bench/PouchPeer.h"
#include "app/bench/ProcessFigures.h"
#include "app/bench/RawCopyStore.h"
#include "app/bench/StormBench.h"
#include "models/backup/BackupStore.h"
#include "models/base/Files.h"
#include "models/base/Uuid.h"
#include "models/queue/TicketCommands.h"
#include "sync/protocol/CloudEvents.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>
#include <QUrl>
#include <algorithm>
#include <cstdio>

namespace ow {

namespace {
constexpr int offlineDays = 14;
constexpr int openDaysOfWeek = 5;
constexpr int syncPapers = 4;
constexpr int visitorsAtOnce = 63;     ///< told of in four events each
constexpr int applicationsAtOnce = 40; ///< each of somebody new, with keys of its own
constexpr int acceptedAtOnce = 8;
constexpr int stationPauseMs = 20;
constexpr int askEveryMs = 5;
constexpr int quietMs = 2000;
constexpr qint64 drainPatienceMs = 1'200'000;
constexpr double growthLimit = 1.25;
constexpr double pouchGoal = 5;
constexpr double againGoal = 0.2;
constexpr double stationGoal = 1.5; ///< times what a command takes in the quiet hall
const QString syncHallCode = QStringLiteral("BENCH");
const QString syncQueue = QStringLiteral("zonghe");

qint64 megabytes(const QString &file)
{
    return (QFileInfo(file).size() + QFileInfo(file + QStringLiteral("-wal")).size()) / (1024 * 1024);
}

/// The n-th day on which such a hall is open, weeks without holidays.
QDate openDay(qint64 n)
{
    return QDate(2026, 10, 12).addDays(n / openDaysOfWeek * 7 + n % openDaysOfWeek);
}

/// Goes on with the hall's work until it has told of so many events; the first `whole` of them fall into 14 days, those behind it come in
/// busier ones.
bool workUntil(CaseHall &hall, qint64 events, qint64 whole)
{
    constexpr qint64 openDays = offlineDays * openDaysOfWeek / 7;
    while (hall.events() < events) {
        const qint64 told = hall.events();
        const qint64 day =
            std::min(told, whole) * openDays / whole + std::max<qint64>(0, told - whole) * openDays / (3 * whole);
        if (hallDate(hall.now()) != openDay(day) && !hall.goTo(openDay(day)))
            return false;
        const auto applications = hall.prepare(applicationsAtOnce);
        if (!hall.serve(visitorsAtOnce) || !applications || hall.acceptedPerSecond(*applications, acceptedAtOnce) <= 0)
            return false;
    }
    return true;
}

/// The hall as it stands now, for a program of its own.
bool copyHall(CaseHall &hall, const QString &from, const QString &to)
{
    const QDir keys(from + QStringLiteral("/keys"));
    bool good =
        makePrivateFolder(to + QStringLiteral("/keys")).has_value() && FileClock::write(callHallClock(to), hall.now());
    for (const QString &name : keys.entryList(QDir::Files))
        good = good && QFile::copy(keys.filePath(name), to + QStringLiteral("/keys/") + name);
    const auto copied = hall.copy(QStringLiteral("copy.db"));
    return good && copied && QFile::rename(*copied, to + QStringLiteral("/hub.db"));
}

struct HubPlace {
    QUuid epoch;
    qint64 head = 0;
};
std::optional<HubPlace> placeOfHub(const HubEndpoint &endpoint)
{
    const QUrl url(endpoint.url);
    HttpClient http({.host = url.host(), .port = quint16(url.port()), .pin = endpoint.pin.toLatin1()});
    const auto reply = http.send({"GET", "/v1/hub", {}, {}});
    const auto info = reply.and_then([](const Reply &r) { return fromJson<HubInfo>(r.body, Strictness::Tolerant); });
    if (!info)
        return std::nullopt;
    HubPlace place{info->epoch, 0};
    for (const auto &[name, value] : reply->headers) {
        if (name == header::hubSeq)
            place.head = value.toLongLong();
    }
    return place;
}

struct Drained {
    qint64 events = 0;
    double seconds = 0;
    double hubCpuSeconds = 0;
    double platformCpuSeconds = 0;
};

/// A hall and its platform as programs, each on a folder of its own.
class SyncPair {
public:
    SyncPair() : m_hub(hubFolder()), m_platform(folder(QStringLiteral("platform"))) {}
    QString hubFolder() const { return folder(QStringLiteral("hub")); }
    QString hubDatabase() const { return hubFolder() + QStringLiteral("/hub.db"); }
    QString platformDatabase() const { return m_platform.database(); }
    QString path(const QString &name) const { return m_dir.filePath(name); }
    qint64 head() const { return m_head; }
    const std::optional<HubEndpoint> &endpoint() const { return m_endpoint; }

    /// A hall that works has its backup; one that is made here has it made before anything is measured.
    bool settle()
    {
        if (!m_hub.start())
            return false;
        QElapsedTimer timer;
        for (timer.start(); timer.elapsed() < drainPatienceMs; QThread::msleep(askEveryMs)) {
            const auto db = Connection::open(hubDatabase(), OpenMode::Reader);
            if (db && BackupStore::lastGood(**db))
                return m_hub.terminate();
        }
        return false;
    }
    /// The platform first; the hub's line begins when the hub says that it serves, and then the clock runs. `meanwhile` is called all the
    /// time.
    std::optional<Drained> drain(qint64 storedBefore, const std::function<bool()> &meanwhile = {})
    {
        if (!m_platform.start())
            return std::nullopt;
        if (m_arguments.isEmpty())
            m_arguments = m_platform.addHall(syncHallCode);
        m_hub.setArguments(m_arguments);
        m_endpoint = m_hub.start();
        QElapsedTimer timer;
        timer.start();
        const auto place = m_endpoint ? placeOfHub(*m_endpoint) : std::nullopt;
        if (!place)
            return std::nullopt;
        const qint64 hubCpu = cpuMicroseconds(m_endpoint->pid);
        const qint64 platformCpu = cpuMicroseconds(m_platform.pid());
        m_head = place->head;
        for (qint64 askedMs = 0; timer.elapsed() < drainPatienceMs;) {
            if (meanwhile && !meanwhile())
                return std::nullopt;
            // Asking costs the platform time: the longer it takes, the less often.
            if (timer.elapsed() - askedMs < std::clamp<qint64>(timer.elapsed() / 40, askEveryMs, 10 * askEveryMs)) {
                QThread::msleep(1);
                continue;
            }
            askedMs = timer.elapsed();
            if (m_platform.storedThrough(place->epoch).value_or(0) >= m_head)
                return Drained{m_head - storedBefore, double(timer.nsecsElapsed()) / 1e9,
                               double(cpuMicroseconds(m_endpoint->pid) - hubCpu) / 1e6,
                               double(cpuMicroseconds(m_platform.pid()) - platformCpu) / 1e6};
        }
        return std::nullopt;
    }
    bool cutPlatform() { return m_platform.terminate(); }
    bool endHub() { return m_hub.terminate(); }

private:
    QString folder(const QString &name) const
    {
        QDir(m_dir.path()).mkpath(name);
        return m_dir.filePath(name);
    }
    QTemporaryDir m_dir;
    BenchHub m_hub;
    BenchPlatform m_platform;
    QStringList m_arguments;
    std::optional<HubEndpoint> m_endpoint;
    qint64 m_head = 0;
};

/// A kiosk where somebody takes a number again and again.
class BusyStation {
public:
    explicit BusyStation(const HubEndpoint &endpoint)
        : m_station(openStation(endpoint, StationRole::Kiosk, QStringLiteral("K1"))),
          m_sender(endpoint.url, uuidText(m_station.id).toLatin1(), m_station.token)
    {
    }
    /// One command, when the last one is some time ago; false when it was refused or not answered.
    bool work() { return (m_pause.isValid() && m_pause.elapsed() < stationPauseMs) || send(); }
    bool send()
    {
        QElapsedTimer timer;
        timer.start();
        const auto reply = m_sender.send(IssueTicket{syncQueue, {}, {}});
        m_times.append(timer.nsecsElapsed() / 1000);
        m_pause.start();
        return reply && reply->status == 200;
    }
    /// Milliseconds of what was sent since the last time: half of them took no longer than the first, 99 of 100 than the second.
    std::pair<double, double> take()
    {
        std::sort(m_times.begin(), m_times.end());
        const auto at = [&](int percent) {
            return m_times.isEmpty()
                ? 0
                : double(m_times.at(std::min(m_times.size() - 1, m_times.size() * percent / 100))) / 1000;
        };
        const std::pair<double, double> told(at(50), at(99));
        m_times.clear();
        return told;
    }
    qsizetype sent() const { return m_times.size(); }

private:
    BenchStation m_station;
    CommandSender m_sender;
    QElapsedTimer m_pause;
    QList<qint64> m_times; ///< µs
};

const char *metText(bool met)
{
    return met ? "yes" : "no";
}

bool benchGrowth(const Drained &few, const Drained &more)
{
    const double backlogs = double(more.events) / double(few.events);
    const double growth = more.seconds / few.seconds / backlogs;
    std::printf("bench sync growth backlog=%lld|%lld seconds=%.2f|%.2f events_s=%.0f|%.0f time_by_backlog=%.2f (limit "
                "%.2f) met=%s\n",
                static_cast<long long>(few.events), static_cast<long long>(more.events), few.seconds, more.seconds,
                double(few.events) / few.seconds, double(more.events) / more.seconds, growth, growthLimit,
                metText(growth <= growthLimit));
    std::fflush(stdout);
    return growth <= growthLimit;
}

/// One per cent more while the platform is away, then both again.
std::optional<Drained> drainAgain(SyncPair &pair, int more)
{
    const qint64 before = pair.head();
    if (!pair.cutPlatform())
        return std::nullopt;
    {
        BusyStation station(*pair.endpoint());
        for (auto place = placeOfHub(*pair.endpoint()); !place || place->head < before + more;
             place = placeOfHub(*pair.endpoint())) {
            if (!place || !station.send())
                return std::nullopt;
        }
    }
    return pair.endHub() ? pair.drain(before) : std::nullopt;
}

bool benchPouch(const SyncPair &pair, const Drained &drained, const Drained &again)
{
    QString why = QStringLiteral("the documents could not be written");
    std::optional<PouchFigures> pouch;
    QTemporaryDir dir;
    const QString first = dir.filePath(QStringLiteral("first.ndjson"));
    const QString more = dir.filePath(QStringLiteral("more.ndjson"));
    const qint64 through = drained.events + again.events;
    if (exportDocuments(pair.hubDatabase(), 0, drained.events, first)
        && exportDocuments(pair.hubDatabase(), drained.events, through, more))
        pouch = pouchFigures(dir.path(), first, more, through, why);
    if (!pouch) {
        std::printf("bench sync pouchdb peers=unavailable (%s)\n", qPrintable(why));
        std::fflush(stdout);
        return false;
    }
    const double faster = pouch->drainSeconds / drained.seconds;
    const double share = again.seconds / pouch->againSeconds;
    std::printf("bench sync pouchdb docs=%lld seconds=%.2f docs_s=%.0f durable=no tls=no x_pouchdb=%.2f (goal %.0f) "
                "met=%s again_docs=%lld again_ms=%.0f x_again=%.2f (goal %.2f) met=%s\n",
                static_cast<long long>(drained.events), pouch->drainSeconds,
                double(drained.events) / pouch->drainSeconds, faster, pouchGoal, metText(faster >= pouchGoal),
                static_cast<long long>(again.events), pouch->againSeconds * 1000, share, againGoal,
                metText(share <= againGoal));
    std::fflush(stdout);
    return faster >= pouchGoal && share <= againGoal;
}

/// What the days without the line come to, and what a station notices while they are told.
bool benchOffline(SyncPair &pair, int commands)
{
    const qint64 hubBefore = megabytes(pair.hubDatabase());
    std::optional<BusyStation> station;
    const auto drained = pair.drain(0, [&] {
        if (!station)
            station.emplace(*pair.endpoint());
        return station->work();
    });
    if (!drained)
        return false;
    const qsizetype meanwhile = station->sent();
    const auto [busy50, busy99] = station->take();
    QThread::msleep(quietMs);
    while (station->sent() < commands) {
        if (!station->work())
            return false;
        QThread::msleep(1);
    }
    const auto [quiet50, quiet99] = station->take();
    const bool met = busy99 <= stationGoal * quiet99;
    std::printf(
        "bench sync offline days=%d events=%lld hub_mb=%lld platform_mb=%lld seconds=%.2f events_s=%.0f "
        "commands=%lld quiet_p50_ms=%.2f quiet_p99_ms=%.2f draining_p50_ms=%.2f draining_p99_ms=%.2f x_p50=%.2f "
        "x_p99=%.2f (goal %.1f) met=%s\n",
        offlineDays, static_cast<long long>(drained->events), static_cast<long long>(hubBefore),
        static_cast<long long>(megabytes(pair.platformDatabase())), drained->seconds,
        double(drained->events) / drained->seconds, static_cast<long long>(meanwhile), quiet50, quiet99, busy50, busy99,
        busy50 / quiet50, busy99 / quiet99, stationGoal, metText(met));
    std::fflush(stdout);
    return met;
}

/// The smaller hall with its platform, the whole one twice, and the largest one.
struct SyncHalls {
    std::unique_ptr<SyncPair> few = std::make_unique<SyncPair>();
    std::unique_ptr<SyncPair> whole = std::make_unique<SyncPair>();
    std::unique_ptr<SyncPair> offline = std::make_unique<SyncPair>();
    std::unique_ptr<SyncPair> many = std::make_unique<SyncPair>();
};

bool makeHalls(SyncHalls &halls, const SyncTask &task)
{
    QTemporaryDir dir;
    QElapsedTimer timer;
    timer.start();
    auto hall = CaseHall::make(dir.path(), syncPapers);
    if (!hall)
        return false;
    const auto copyTo = [&](const SyncPair &pair) { return copyHall(**hall, dir.path(), pair.hubFolder()); };
    if (!workUntil(**hall, task.few, task.events) || !copyTo(*halls.few) || !workUntil(**hall, task.events, task.events)
        || !copyTo(*halls.whole) || !copyTo(*halls.offline)
        || (task.many > 0 && (!workUntil(**hall, task.many, task.events) || !copyTo(*halls.many))))
        return false;
    std::printf("bench sync hall events=%lld made_s=%.1f\n", static_cast<long long>((*hall)->events()),
                double(timer.elapsed()) / 1000);
    std::fflush(stdout);
    return true;
}
} // namespace

bool benchSync(const SyncTask &task)
{
    SyncHalls halls;
    if (!makeHalls(halls, task)) {
        std::fprintf(stderr, "bench sync: the hall could not be made\n");
        return false;
    }
    const auto few = halls.few->settle() ? halls.few->drain(0) : std::nullopt;
    halls.few.reset();
    const auto drained = few && halls.whole->settle() ? halls.whole->drain(0) : std::nullopt;
    if (!drained) {
        std::fprintf(stderr, "bench sync: the backlog was not drained\n");
        return false;
    }
    QTemporaryDir floorDir;
    const auto floor = rawCopySeconds(halls.whole->hubDatabase(), floorDir.filePath(QStringLiteral("floor.db")),
                                      drained->events, batchEventsMax);
    if (!floor)
        return false;
    std::printf("bench sync drain events=%lld tls=yes durable=both seconds=%.2f events_s=%.0f floor_s=%.2f "
                "floor_events_s=%.0f x_floor=%.3f hub_cpu_us=%.0f platform_cpu_us=%.0f\n",
                static_cast<long long>(drained->events), drained->seconds, double(drained->events) / drained->seconds,
                *floor, double(drained->events) / *floor, *floor / drained->seconds,
                drained->hubCpuSeconds * 1e6 / double(drained->events),
                drained->platformCpuSeconds * 1e6 / double(drained->events));
    std::fflush(stdout);
    const auto again = drainAgain(*halls.whole, int(drained->events / 100));
    if (!again) {
        std::fprintf(stderr, "bench sync: what came later was not drained\n");
        return false;
    }
    std::printf("bench sync again events=%lld after=%lld ms=%.0f x_drain=%.3f\n", static_cast<long long>(again->events),
                static_cast<long long>(drained->events), again->seconds * 1000, again->seconds / drained->seconds);
    std::fflush(stdout);
    bool good = benchGrowth(*few, *drained);
    if (task.many > 0) {
        const auto many = halls.many->settle() ? halls.many->drain(0) : std::nullopt;
        good = many && benchGrowth(*drained, *many) && good;
    }
    halls.many.reset();
    if (task.peers) {
        halls.whole->cutPlatform();
        halls.whole->endHub();
        good = benchPouch(*halls.whole, *drained, *again) && good;
    }
    halls.whole.reset();
    good = halls.offline->settle() && benchOffline(*halls.offline, task.commands) && good;
    halls.offline.reset();
    return (!task.reconnect || benchStorm(500)) && good;
}

} // namespace ow
