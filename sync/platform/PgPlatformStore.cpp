#include "models/base/ProblemTypes.h"
#include "sync/platform/PgConnection.h"
#include "sync/platform/SqlPlatformStore.h"

#include <QDir>
#include <QFile>
#include <QSet>

namespace ow {

namespace {
/// Whoever makes the tables keeps the others waiting.
constexpr qint64 schemaLock = 0x4f57'5031;
constexpr qint64 allLock = schemaLock + 1;

/// A batch costs a few round trips, not a few an event: what is known of its events is read at once; events, counts and cases are
/// written at once, before anybody reads their tables.
class PgPlatformStore final : public SqlPlatformStore<PgConnection> {
public:
    using SqlPlatformStore::SqlPlatformStore;

    void beginFor(const QString &hall) override
    {
        forget();
        db().begin();
        PgRows q = hall.isEmpty()
            ? db().query("SELECT value FROM meta WHERE name = 'epoch'")
            : db().query("SELECT m.value FROM meta m CROSS JOIN hall h WHERE m.name = 'epoch' AND h.code = ? FOR NO "
                         "KEY UPDATE OF h",
                         hall);
        // Another process may have begun a new one.
        if (q.next())
            setEpoch(q.uuid(0));
    }
    void beginForAll() override
    {
        beginFor({});
        db().run("SELECT pg_advisory_xact_lock(?)", allLock);
    }
    Result<void> commit() override
    {
        settle();
        settleCases();
        forget();
        return SqlPlatformStore::commit();
    }
    void rollback() override
    {
        forget();
        SqlPlatformStore::rollback();
    }

    void expect(const QString &hall, const QList<ChainedEvent> &events) override
    {
        QByteArrayList ids;
        for (const ChainedEvent &event : events) {
            ids.append(event.meta.id.toRfc4122().toHex());
            m_known.insert(event.meta.id, std::nullopt);
        }
        PgRows q =
            db().query("SELECT i.id, i.type, i.subject, i.recorded_at_ms, i.body FROM unnest(string_to_array(?::text, "
                       "',')) AS h(hex) JOIN intake i ON i.hall = ? AND i.id = decode(h.hex, 'hex')",
                       QString::fromLatin1(ids.join(',')), hall);
        while (q.next())
            m_known.insert(q.uuid(0), KnownEvent{hall, q.text(1), q.text(2), q.instant(3), q.bytes(4)});
    }
    std::optional<KnownEvent> eventById(const QString &hall, const QUuid &id) override
    {
        if (const auto known = m_known.constFind(id); known != m_known.cend())
            return *known;
        settle();
        PgRows q =
            db().query("SELECT type, subject, recorded_at_ms, body FROM intake WHERE hall = ? AND id = ?", hall, id);
        return q.next() ? std::optional(KnownEvent{hall, q.text(0), q.text(1), q.instant(2), q.bytes(3)})
                        : std::nullopt;
    }
    bool hasEvent(const QString &hall, const QUuid &id) override { return eventById(hall, id).has_value(); }
    void addEvent(const IntakeEvent &e, Instant now) override
    {
        const EventMeta &meta = e.event.meta;
        m_events.append({e.hall, e.epoch, meta.seq, meta.id, meta.type, meta.subject, meta.recordedAt, e.event.body,
                         e.event.hash, now, e.state, e.problem.isEmpty() ? std::nullopt : std::optional(e.problem)});
        m_known.insert(meta.id, KnownEvent{e.hall, meta.type, meta.subject, meta.recordedAt, e.event.body});
    }

    std::optional<CaseProgress> caseById(const QString &hall, const QUuid &id) override
    {
        const auto known = m_cases.constFind({hall, id});
        if (known != m_cases.cend())
            return *known;
        return *m_cases.insert({hall, id}, SqlPlatformStore::caseById(hall, id));
    }
    std::optional<CaseProgress> caseByNumber(const QString &hall, const QString &number) override
    {
        if (const auto owner = m_numbers.constFind({hall, number}); owner != m_numbers.cend()) {
            const auto found = caseById(hall, *owner);
            if (found && found->number == number)
                return found;
        }
        auto found = SqlPlatformStore::caseByNumber(hall, number);
        // What waits to be written goes before what is written.
        if (found && m_changed.contains({hall, found->id}))
            return std::nullopt;
        if (found) {
            m_cases.insert({hall, found->id}, found);
            m_numbers.insert({hall, number}, found->id);
        }
        return found;
    }
    void putCase(const QString &hall, const CaseProgress &progress) override
    {
        m_cases.insert({hall, progress.id}, progress);
        m_changed.insert({hall, progress.id});
        if (!progress.number.isEmpty())
            m_numbers.insert({hall, progress.number}, progress.id);
    }
    void removeCase(const QString &hall, const QUuid &id) override
    {
        m_changed.remove({hall, id});
        m_cases.insert({hall, id}, std::nullopt);
        SqlPlatformStore::removeCase(hall, id);
    }
    PlatformFigures figures() override
    {
        settleCases();
        return SqlPlatformStore::figures();
    }
    qint64 lastFeed(const QString &hall) override
    {
        PgRows q = db().query("SELECT feed_last FROM hall WHERE code = ?", hall);
        return q.next() ? q.integer(0) : 0;
    }
    /// Two processes that start at once: the later one finds what the first has left.
    QList<IntakeEvent> deferred() override
    {
        db().run("SELECT pg_advisory_xact_lock(?)", schemaLock);
        return SqlPlatformStore::deferred();
    }

protected:
    qint64 nextFeed(const QString &hall) override
    {
        PgRows q = db().query("UPDATE hall SET feed_last = feed_last + 1 WHERE code = ? RETURNING feed_last", hall);
        return q.next() ? q.integer(0) : 0;
    }
    void settle() override
    {
        db().copy("COPY intake(hall, epoch, seq, id, type, subject, recorded_at_ms, body, hash, received_at_ms, state, "
                  "problem) FROM STDIN (FORMAT binary)",
                  m_events);
        m_events.clear();
    }

private:
    void settleCases()
    {
        for (const auto &[hall, id] : std::as_const(m_changed)) {
            if (const auto &progress = m_cases.value({hall, id}))
                SqlPlatformStore::putCase(hall, *progress);
        }
        m_changed.clear();
    }
    void forget()
    {
        m_known.clear();
        m_events.clear();
        m_cases.clear();
        m_numbers.clear();
        m_changed.clear();
    }

    QHash<QUuid, std::optional<KnownEvent>> m_known; ///< nothing: there is none
    PgCopy m_events;
    QHash<QPair<QString, QUuid>, std::optional<CaseProgress>> m_cases;
    QHash<QPair<QString, QString>, QUuid> m_numbers;
    QSet<QPair<QString, QUuid>> m_changed;
};

/// The files of resources/sql/platform-pg that are not in it yet; they are whole or not at all.
Result<void> makePgTables(PgConnection &db)
{
    db.begin();
    db.run("SELECT pg_advisory_xact_lock(?)", schemaLock);
    db.runScript("CREATE TABLE IF NOT EXISTS schema_version(version bigint NOT NULL)");
    qint64 version = 0;
    {
        PgRows q = db.query("SELECT coalesce(max(version), 0) FROM schema_version");
        if (q.next())
            version = q.integer(0);
    }
    const QDir folder(QStringLiteral(":/sql/platform-pg"));
    const QStringList files = folder.entryList(QDir::Files, QDir::Name);
    if (version > files.size()) {
        db.rollback();
        return fail(problem::DatabaseNewer,
                    {{QStringLiteral("found"), QString::number(version)},
                     {QStringLiteral("known"), QString::number(files.size())}});
    }
    for (qint64 next = version; next < files.size(); ++next) {
        QFile file(folder.filePath(files.at(next)));
        if (!file.open(QIODevice::ReadOnly))
            return fail(problem::FileFailed, {{QStringLiteral("file"), file.fileName()}});
        db.runScript(file.readAll());
        db.run("INSERT INTO schema_version(version) VALUES(?)", next + 1);
    }
    return db.commit();
}
} // namespace

Result<std::unique_ptr<PlatformStore>> openPgPlatformStore(const QString &database, Random &random)
{
    auto db = PgConnection::open(database);
    if (!db)
        return fail(db.error());
    if (const auto made = makePgTables(**db); !made)
        return fail(made.error());
    (*db)->begin();
    (*db)->run("INSERT INTO meta(name, value) VALUES('epoch', ?) ON CONFLICT DO NOTHING",
               QUuid::fromRfc4122(random.bytes(16)));
    QUuid epoch;
    {
        PgRows q = (*db)->query("SELECT value FROM meta WHERE name = 'epoch'");
        if (q.next())
            epoch = q.uuid(0);
    }
    if (const auto committed = (*db)->commit(); !committed)
        return fail(committed.error());
    return std::unique_ptr<PlatformStore>(std::make_unique<PgPlatformStore>(std::move(*db), epoch));
}

} // namespace ow
