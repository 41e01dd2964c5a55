#include "models/queue/HallStore.h"

#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/queue/HallRules.h"
#include "models/store/Connection.h"

#include <QHash>
#include <mutex>

namespace ow {

namespace {
WindowStatus windowFrom(const Query &row)
{
    WindowStatus window{int(row.integer(0)), row.code<WindowState>(1), {}, {}, {}, {}, {}, {}};
    if (!row.isNull(2))
        window.clerk = row.text(2);
    if (!row.isNull(3))
        window.clerkName = row.text(3);
    if (!row.isNull(4))
        window.station = row.uuid(4);
    if (!row.isNull(5))
        window.since = row.instant(5);
    if (!row.isNull(6))
        window.pauseReason = row.text(6);
    if (!row.isNull(7))
        window.helpSince = row.instant(7);
    return window;
}
} // namespace

std::shared_ptr<const HallSetup> HallStore::setup(Connection &db)
{
    // Keyed by the digest of its bytes, so every connection shares one parse and none can see another's set-up.
    static std::mutex mutex;
    static QHash<QByteArray, std::shared_ptr<const HallSetup>> parsed;
    QByteArray digest;
    {
        Query q = db.query(
            "SELECT s.sha256, t.sha256 FROM hall_setup s LEFT JOIN hall_steering t ON t.id = s.id WHERE s.id = 1");
        if (!q.next())
            return nullptr;
        digest = q.bytes(0) + (q.isNull(1) ? QByteArray() : q.bytes(1));
    }
    const std::lock_guard lock(mutex);
    if (const auto known = parsed.constFind(digest); known != parsed.constEnd())
        return *known;
    Query q = db.query("SELECT setup FROM hall_setup WHERE id = 1");
    if (!q.next())
        return nullptr;
    const auto read = fromJson<HallSetup>(q.text(0).toUtf8(), Strictness::Tolerant);
    if (!read) {
        db.fail(Problem(problem::DatabaseCorrupt));
        return nullptr;
    }
    return *parsed.insert(digest, std::make_shared<const HallSetup>(steered(*read, steering(db))));
}

HallSteering HallStore::steering(Connection &db)
{
    Query q = db.query("SELECT steering FROM hall_steering WHERE id = 1");
    if (!q.next())
        return {};
    const auto read = fromJson<HallSteering>(q.text(0).toUtf8(), Strictness::Tolerant);
    if (!read)
        db.fail(Problem(problem::DatabaseCorrupt));
    return read.value_or(HallSteering());
}

QDate HallStore::steeredOn(Connection &db)
{
    Query q = db.query("SELECT day FROM hall_steering WHERE id = 1");
    return q.next() ? q.date(0) : QDate();
}

std::optional<WindowStatus> HallStore::window(Connection &db, int number)
{
    Query q = db.query("SELECT number, state, clerk, clerk_name, station, since_ms, pause_reason, help_since_ms FROM "
                       "window WHERE number = ?",
                       number);
    return q.next() ? std::optional(windowFrom(q)) : std::nullopt;
}

std::optional<WindowStatus> HallStore::windowOfClerk(Connection &db, const QString &clerk)
{
    Query q = db.query("SELECT number, state, clerk, clerk_name, station, since_ms, pause_reason, help_since_ms FROM "
                       "window WHERE clerk = ?",
                       clerk);
    return q.next() ? std::optional(windowFrom(q)) : std::nullopt;
}

QList<WindowStatus> HallStore::windows(Connection &db)
{
    QList<WindowStatus> found;
    Query q = db.query("SELECT number, state, clerk, clerk_name, station, since_ms, pause_reason, help_since_ms FROM "
                       "window ORDER BY number");
    while (q.next())
        found.append(windowFrom(q));
    return found;
}

void HallStore::apply(Connection &db, const EventMeta &meta, const HallConfigured &event)
{
    const QByteArray json = toJson(event.setup);
    db.run("INSERT INTO hall_setup(id, setup, sha256, configured_at_ms) VALUES(1, ?, ?, ?) "
           "ON CONFLICT(id) DO UPDATE SET setup = excluded.setup, sha256 = excluded.sha256, configured_at_ms = "
           "excluded.configured_at_ms",
           QString::fromUtf8(json), sha256(json), meta.recordedAt);
    db.run("DELETE FROM hall_steering");
    db.run("DELETE FROM window");
    for (const HallWindow &window : event.setup.windows)
        db.run("INSERT INTO window(number, state) VALUES(?, 'closed')", window.number);
}

void HallStore::apply(Connection &db, const EventMeta &meta, const HallSteered &event)
{
    const QByteArray json = toJson(event.steering);
    db.run("INSERT INTO hall_steering(id, steering, sha256, day) VALUES(1, ?, ?, ?) "
           "ON CONFLICT(id) DO UPDATE SET steering = excluded.steering, sha256 = excluded.sha256, day = excluded.day",
           QString::fromUtf8(json), sha256(json), hallDate(meta.recordedAt));
}

void HallStore::apply(Connection &db, const EventMeta &, const WindowChanged &event)
{
    const WindowStatus &w = event.window;
    db.run("UPDATE window SET state = ?, clerk = ?, clerk_name = ?, station = ?, since_ms = ?, pause_reason = ?, "
           "help_since_ms = ? WHERE number = ?",
           w.state, w.clerk, w.clerkName, w.station, w.since, w.pauseReason, w.helpSince, w.number);
}

} // namespace ow
