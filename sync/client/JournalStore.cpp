#include "sync/client/JournalStore.h"

#include "models/base/Clock.h"
#include "models/base/Crypto.h"
#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/store/Connection.h"
#include "models/store/Migrations.h"

#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSaveFile>
#include <fcntl.h>
#include <unistd.h>

namespace ow {

namespace {
constexpr int journalApplicationId = 0x4F575354; // "OWST"
constexpr int stationKeyBytes = 32;
constexpr char commandKind[] = "command";
constexpr char draftKind[] = "draft";
constexpr char noteKind[] = "note";

tl::unexpected<Problem> stationFileFailed(const QString &path)
{
    return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
}

QByteArray stationKeyCheck(const QByteArray &key)
{
    return hmacSha256(key, "onewindow station key");
}

Result<QByteArray> makeStationKey(const QString &path, Random &random)
{
    const QByteArray key = random.bytes(stationKeyBytes);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        || file.write(key) != key.size() || !file.commit())
        return stationFileFailed(path);
    // The name must be on the disk before anything is sealed with the key.
    const int folder = ::open(QFile::encodeName(QFileInfo(path).path()).constData(), O_RDONLY | O_DIRECTORY);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return key;
}
} // namespace

Result<std::unique_ptr<JournalStore>> JournalStore::open(const QString &dir, Clock &clock, Random &random,
                                                         const char *vfs)
{
    const QString keys = dir + QStringLiteral("/keys");
    if (!QDir().mkpath(keys) || !QFile::setPermissions(keys, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner))
        return stationFileFailed(keys);
    auto lock = std::make_unique<QLockFile>(dir + QStringLiteral("/station.lock"));
    lock->setStaleLockTime(0); // a station runs for months; only a dead owner makes its lock stale
    if (!lock->tryLock())
        return lock->error() == QLockFile::LockFailedError
            ? Result<std::unique_ptr<JournalStore>>(fail(problem::StationRunning))
            : stationFileFailed(dir);

    const QString path = dir + QStringLiteral("/station.db");
    Result<std::unique_ptr<Connection>> connection = Connection::open(path, OpenMode::Writer, vfs);
    if (!connection)
        return fail(connection.error());
    if (const auto migrated =
            Migrations(QStringLiteral(":/sql/station"), journalApplicationId).apply(**connection, path);
        !migrated)
        return fail(migrated.error());

    const QString keyPath = keys + QStringLiteral("/station.key");
    QByteArray key;
    const bool keyIsNew = !QFile::exists(keyPath);
    if (!keyIsNew) {
        QFile file(keyPath);
        if (!file.open(QIODevice::ReadOnly))
            return stationFileFailed(keyPath);
        key = file.readAll();
        if (key.size() != stationKeyBytes)
            return fail(problem::KeyWrong);
    }
    std::unique_ptr<JournalStore> store(new JournalStore(std::move(lock), std::move(*connection), key, clock, random));
    if (const auto known = store->prepare(keyIsNew); !known)
        return fail(known.error());
    if (!store->m_stationId.isNull())
        return store;

    if (keyIsNew) {
        Result<QByteArray> made = makeStationKey(keyPath, random);
        if (!made)
            return fail(made.error());
        store->m_key = *made;
    }
    store->m_stationId = makeUuid(clock.now(), random);
    store->m_connection->begin();
    store->m_connection->run("INSERT INTO station (only_row, station_id, last_seq, key_check) VALUES (1, ?, 0, ?)",
                             store->m_stationId, stationKeyCheck(store->m_key));
    if (const auto written = store->m_connection->commit(); !written)
        return fail(written.error());
    return store;
}

Result<std::unique_ptr<JournalStore>> JournalStore::openInMemory(const QUuid &station, Clock &clock, Random &random)
{
    const QString path = QStringLiteral(":memory:");
    Result<std::unique_ptr<Connection>> connection = Connection::open(path, OpenMode::Writer);
    if (!connection)
        return fail(connection.error());
    if (const auto migrated =
            Migrations(QStringLiteral(":/sql/station"), journalApplicationId).apply(**connection, path);
        !migrated)
        return fail(migrated.error());
    std::unique_ptr<JournalStore> store(
        new JournalStore(nullptr, std::move(*connection), random.bytes(stationKeyBytes), clock, random));
    store->m_stationId = station;
    store->m_connection->begin();
    store->m_connection->run("INSERT INTO station (only_row, station_id, last_seq, key_check) VALUES (1, ?, 0, ?)",
                             store->m_stationId, stationKeyCheck(store->m_key));
    if (const auto written = store->m_connection->commit(); !written)
        return fail(written.error());
    return store;
}

JournalStore::JournalStore(std::unique_ptr<QLockFile> lock, std::unique_ptr<Connection> connection, QByteArray key,
                           Clock &clock, Random &random)
    : m_lock(std::move(lock)), m_connection(std::move(connection)), m_key(std::move(key)), m_clock(clock),
      m_random(random)
{
}

JournalStore::~JournalStore() = default;

Result<void> JournalStore::prepare(bool keyIsNew)
{
    QByteArray check;
    m_connection->begin();
    {
        Query row = m_connection->query("SELECT station_id, key_check FROM station");
        if (row.next()) {
            m_stationId = row.uuid(0);
            check = row.bytes(1);
        }
    }
    if (const auto read = m_connection->commit(); !read)
        return read;
    if (m_stationId.isNull())
        return {};
    if (keyIsNew)
        return fail(problem::KeyMissing, {{QStringLiteral("file"), QStringLiteral("keys/station.key")}});
    if (!equalInConstantTime(check, stationKeyCheck(m_key)))
        return fail(problem::KeyWrong);
    return {};
}

Result<void> JournalStore::record(const QUuid &id, const QByteArray &body)
{
    m_connection->begin();
    insert(id, body);
    return m_connection->commit();
}

Result<void> JournalStore::recordNoted(const QUuid &id, const QByteArray &body, const QByteArray &note)
{
    m_connection->begin();
    insert(id, body);
    writeNote(note);
    return m_connection->commit();
}

void JournalStore::insert(const QUuid &id, const QByteArray &body)
{
    Connection &db = *m_connection;
    const Instant now = m_clock.now();
    const QByteArray sealed = seal(commandKind, id, body);
    db.run("DELETE FROM command WHERE state IN ('answered', 'dropped') AND at_ms < ?", now.ms - keptMs);
    db.run("UPDATE station SET last_seq = last_seq + 1");
    // When nothing is before it, it goes out at once: one commit instead of two.
    db.run("INSERT INTO command (command_id, station_seq, body, state, at_ms) SELECT ?, last_seq, ?, "
           "CASE WHEN EXISTS (SELECT 1 FROM command WHERE state IN ('new', 'sent')) THEN 'new' ELSE 'sent' END, ? FROM "
           "station",
           id, sealed, now.ms);
}

void JournalStore::writeNote(const QByteArray &note)
{
    m_connection->run(
        "INSERT INTO note (only_row, body) VALUES (1, ?) ON CONFLICT (only_row) DO UPDATE SET body = excluded.body",
        seal(noteKind, m_stationId, note));
}

Result<void> JournalStore::putNote(const QByteArray &note)
{
    m_connection->begin();
    writeNote(note);
    return m_connection->commit();
}

Result<QByteArray> JournalStore::note()
{
    QByteArray sealed;
    m_connection->begin();
    {
        Query row = m_connection->query("SELECT body FROM note");
        if (row.next())
            sealed = row.bytes(0);
    }
    if (const auto done = m_connection->commit(); !done)
        return fail(done.error());
    if (sealed.isEmpty())
        return QByteArray();
    const Result<QByteArray> opened = unseal(noteKind, m_stationId, sealed);
    if (!opened)
        log::error("station note cannot be opened");
    return opened.value_or(QByteArray());
}

Result<std::optional<JournalCommand>> JournalStore::head()
{
    m_connection->begin();
    std::optional<JournalCommand> found = readHead();
    if (const auto done = m_connection->commit(); !done)
        return fail(done.error());
    return found;
}

Result<std::optional<JournalCommand>> JournalStore::settle(const QUuid &id, CommandEnd end,
                                                           const std::optional<JournalReceipt> &receipt)
{
    Connection &db = *m_connection;
    db.begin();
    if (receipt) {
        const Instant now = m_clock.now();
        db.run("DELETE FROM receipt WHERE at_ms < ?", now.ms - keptMs);
        db.run("INSERT OR REPLACE INTO receipt(command_id, epoch, last_seq, hash, body, at_ms) VALUES(?,?,?,?,?,?)",
               receipt->command, receipt->epoch, receipt->lastSeq, receipt->hash, receipt->body, now.ms);
    }
    if (end == CommandEnd::Answered) {
        db.run("UPDATE command SET state = 'answered' WHERE command_id = ? AND state IN ('new', 'sent')", id);
    } else {
        qint64 freed = 0;
        {
            Query row =
                db.query("SELECT station_seq FROM command WHERE command_id = ? AND state IN ('new', 'sent')", id);
            if (row.next())
                freed = row.integer(0);
        }
        if (freed > 0) {
            db.run("UPDATE command SET state = 'dropped' WHERE command_id = ?", id);
            number(freed, false);
        }
    }
    std::optional<JournalCommand> next = readHead();
    if (const auto done = db.commit(); !done)
        return fail(done.error());
    return next;
}

Result<JournalSeen> JournalStore::seen()
{
    JournalSeen last;
    m_connection->begin();
    {
        Query row = m_connection->query("SELECT epoch, last_seq, hash FROM receipt ORDER BY place DESC LIMIT 1");
        if (row.next())
            last = {row.uuid(0), row.integer(1), row.bytes(2)};
    }
    if (const auto done = m_connection->commit(); !done)
        return fail(done.error());
    return last;
}

Result<QList<JournalReceipt>> JournalStore::receiptsFor(const QUuid &epoch, int limit)
{
    QList<JournalReceipt> found;
    m_connection->begin();
    {
        Query rows =
            m_connection->query("SELECT command_id, epoch, last_seq, hash, body FROM receipt WHERE epoch <> ?1 "
                                "AND (handed_to IS NULL OR handed_to <> ?1) ORDER BY place LIMIT ?2",
                                epoch, limit);
        qsizetype bytes = 0;
        while (bytes <= handedBytes && rows.next()) {
            found.append({rows.uuid(0), rows.uuid(1), rows.integer(2), rows.bytes(3), rows.bytes(4)});
            bytes += found.last().body.size();
        }
    }
    if (const auto done = m_connection->commit(); !done)
        return fail(done.error());
    return found;
}

Result<void> JournalStore::handedTo(const QUuid &epoch, const QList<QUuid> &commands)
{
    m_connection->begin();
    for (const QUuid &id : commands)
        m_connection->run("UPDATE receipt SET handed_to = ? WHERE command_id = ?", epoch, id);
    return m_connection->commit();
}

Result<void> JournalStore::alignTo(qint64 hubLastSeq)
{
    Connection &db = *m_connection;
    db.begin();
    bool keepFirst = false;
    {
        Query row = db.query("SELECT station_seq FROM command WHERE state IN ('new', 'sent') ORDER BY place LIMIT 1");
        keepFirst = row.next() && row.integer(0) <= hubLastSeq;
    }
    number(hubLastSeq + 1, keepFirst);
    return db.commit();
}

Result<void> JournalStore::renumberFrom(qint64 stationSeq)
{
    m_connection->begin();
    number(stationSeq, false);
    return m_connection->commit();
}

void JournalStore::number(qint64 first, bool keepFirst)
{
    Connection &db = *m_connection;
    QList<qint64> places;
    {
        Query rows = db.query("SELECT place FROM command WHERE state IN ('new', 'sent') ORDER BY place");
        while (rows.next())
            places.append(rows.integer(0));
    }
    if (keepFirst)
        places.removeFirst();
    // Through negative numbers, because each row must stay unique while the others still have their old one.
    qint64 next = first;
    for (const qint64 place : places)
        db.run("UPDATE command SET station_seq = ? WHERE place = ?", -next++, place);
    db.run("UPDATE command SET station_seq = -station_seq WHERE station_seq < 0 AND state IN ('new', 'sent')");
    db.run("UPDATE station SET last_seq = ?", next - 1);
}

std::optional<JournalCommand> JournalStore::readHead()
{
    Connection &db = *m_connection;
    for (;;) {
        JournalCommand command;
        QByteArray sealed;
        bool isNew = false;
        {
            Query row = db.query("SELECT command_id, station_seq, body, state = 'new' FROM command WHERE state IN "
                                 "('new', 'sent') ORDER BY place LIMIT 1");
            if (!row.next())
                return std::nullopt;
            command.id = row.uuid(0);
            command.stationSeq = row.integer(1);
            sealed = row.bytes(2);
            isNew = row.integer(3) != 0;
        }
        const Result<QByteArray> body = unseal(commandKind, command.id, sealed);
        if (body) {
            if (isNew)
                db.run("UPDATE command SET state = 'sent' WHERE command_id = ?", command.id);
            command.body = *body;
            return command;
        }
        // Rotten on the disk. It must not stand for ever before everything that comes after it.
        log::error("journal command cannot be opened and is dropped", {log::id("command", command.id)});
        db.run("UPDATE command SET state = 'dropped' WHERE command_id = ?", command.id);
        number(command.stationSeq, false);
    }
}

Result<void> JournalStore::putDraft(const JournalDraft &draft)
{
    m_connection->begin();
    m_connection->run(
        "INSERT INTO draft (draft_id, body, rev, at_ms) VALUES (?, ?, ?, ?) ON CONFLICT (draft_id) DO UPDATE SET "
        "body = excluded.body, rev = excluded.rev, at_ms = excluded.at_ms WHERE excluded.rev >= draft.rev",
        draft.id, seal(draftKind, draft.id, draft.body), draft.rev, m_clock.now().ms);
    return m_connection->commit();
}

Result<std::optional<JournalDraft>> JournalStore::draft(const QUuid &id)
{
    JournalDraft found;
    QByteArray sealed;
    m_connection->begin();
    {
        Query row = m_connection->query("SELECT draft_id, body, rev FROM draft WHERE draft_id = ?", id);
        if (row.next()) {
            found.id = row.uuid(0);
            sealed = row.bytes(1);
            found.rev = row.integer(2);
        }
    }
    if (const auto done = m_connection->commit(); !done)
        return fail(done.error());
    if (found.id.isNull())
        return std::optional<JournalDraft>();
    return unseal(draftKind, found.id, sealed).map([&](const QByteArray &body) {
        found.body = body;
        return std::optional<JournalDraft>(found);
    });
}

Result<QList<JournalDraft>> JournalStore::drafts()
{
    QList<JournalDraft> found;
    m_connection->begin();
    {
        Query rows = m_connection->query("SELECT draft_id, body, rev FROM draft ORDER BY at_ms, draft_id");
        while (rows.next())
            found.append({rows.uuid(0), rows.bytes(1), rows.integer(2)});
    }
    if (const auto done = m_connection->commit(); !done)
        return fail(done.error());
    for (JournalDraft &draft : found) {
        const Result<QByteArray> body = unseal(draftKind, draft.id, draft.body);
        if (!body)
            return fail(body.error());
        draft.body = *body;
    }
    return found;
}

Result<void> JournalStore::removeDraft(const QUuid &id)
{
    m_connection->begin();
    m_connection->run("DELETE FROM draft WHERE draft_id = ?", id);
    return m_connection->commit();
}

QByteArray JournalStore::seal(const char *kind, const QUuid &id, const QByteArray &plain)
{
    return sealBytes(m_key, plain, kind + id.toRfc4122(), m_random);
}

Result<QByteArray> JournalStore::unseal(const char *kind, const QUuid &id, const QByteArray &sealed) const
{
    return openBytes(m_key, sealed, kind + id.toRfc4122());
}

} // namespace ow
