#include "models/store/EventLogStore.h"

#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"

#include <QtEndian>
#include <limits>

namespace ow {

namespace {
constexpr char factKey[] = ",\"fact\":";

QByteArray bigEndian(qint64 number)
{
    QByteArray bytes(8, Qt::Uninitialized);
    qToBigEndian(number, bytes.data());
    return bytes;
}

struct EventBodyHead {
    EventBy by;
    QDate on;

    static Fields fields() { return {field("by", &EventBodyHead::by), field("on", &EventBodyHead::on)}; }
};

/// Fills in what the bytes say.
StoredEvent readEvent(StoredEvent event)
{
    const qsizetype cut = event.body.indexOf(factKey);
    event.fact = event.body.mid(cut + qsizetype(sizeof factKey) - 1);
    event.fact.chop(1);
    if (const auto head = fromJson<EventBodyHead>(event.body.left(cut) + '}', Strictness::Tolerant)) {
        event.meta.by = head->by;
        event.meta.occurredOn = head->on;
    }
    return event;
}

StoredEvent storedEventFrom(const Query &row)
{
    return readEvent({{row.integer(0), row.uuid(1), row.text(2), row.text(3), row.instant(4), {}, {}},
                      row.bytes(5),
                      {},
                      row.bytes(6)});
}
} // namespace

Fields LogEpoch::fields()
{
    return {field("after", &LogEpoch::after), field("epoch", &LogEpoch::epoch)};
}

QUuid EventLogStore::epochAt(qint64 seq) const
{
    for (auto epoch = m_epochs.crbegin(); epoch != m_epochs.crend(); ++epoch) {
        if (seq > epoch->after)
            return epoch->epoch;
    }
    return m_epochs.first().epoch;
}

QList<LogEpoch> EventLogStore::epochsIn(Connection &db)
{
    QList<LogEpoch> epochs;
    {
        Query table = db.query("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'log_epoch'");
        if (!table.next())
            return epochs;
    }
    Query q = db.query("SELECT after_seq, epoch FROM log_epoch ORDER BY after_seq");
    while (q.next())
        epochs.append({q.integer(0), q.uuid(1)});
    return epochs;
}

void EventLogStore::beginEpoch(Connection &db, const LogEpoch &begun)
{
    db.run("INSERT INTO log_epoch(after_seq, epoch) VALUES(?,?)", begun.after, begun.epoch);
    m_epochs.append(begun);
}

QByteArray EventLogStore::chainHash(const QByteArray &previous, const EventMeta &meta, const QByteArray &body) const
{
    return chainHashOfDigest(previous, meta, sha256(body));
}

QByteArray EventLogStore::chainHashOfDigest(const QByteArray &previous, const EventMeta &meta,
                                            const QByteArray &digest) const
{
    return sha256(previous + epochAt(meta.seq).toRfc4122() + bigEndian(meta.seq) + meta.id.toRfc4122()
                  + meta.type.toUtf8() + '\0' + meta.subject.toUtf8() + '\0' + bigEndian(meta.recordedAt.ms) + digest);
}

LogHead EventLogStore::head(Connection &db) const
{
    Query query = db.query("SELECT seq, hash FROM event ORDER BY seq DESC LIMIT 1");
    return query.next() ? LogHead{query.integer(0), query.bytes(1)} : LogHead{};
}

StoredEvent EventLogStore::append(Connection &db, LogHead &head, EventMeta meta, const PendingEvent &event) const
{
    meta.seq = head.seq + 1;
    meta.type = event.type;
    meta.subject = event.subject;
    meta.occurredOn = event.occurredOn.isValid() ? event.occurredOn : hallDate(meta.recordedAt);
    QByteArray body = toJson(EventBodyHead{meta.by, meta.occurredOn});
    body.chop(1);
    body += factKey + event.fact + '}';
    const QByteArray hash = chainHash(head.hash, meta, body);
    db.run("INSERT INTO event(seq, id, type, subject, recorded_at_ms, body, hash) VALUES(?,?,?,?,?,?,?)", meta.seq,
           meta.id, meta.type, meta.subject, meta.recordedAt, body, hash);
    head = {meta.seq, hash};
    return {meta, body, event.fact, hash};
}

StoredEvent EventLogStore::appendAgain(Connection &db, LogHead &head, EventMeta meta, const QByteArray &body) const
{
    meta.seq = head.seq + 1;
    const QByteArray hash = chainHash(head.hash, meta, body);
    db.run("INSERT INTO event(seq, id, type, subject, recorded_at_ms, body, hash) VALUES(?,?,?,?,?,?,?)", meta.seq,
           meta.id, meta.type, meta.subject, meta.recordedAt, body, hash);
    head = {meta.seq, hash};
    return readEvent({meta, body, {}, hash});
}

bool EventLogStore::has(Connection &db, const QUuid &id) const
{
    Query query = db.query("SELECT 1 FROM event WHERE id = ?", id);
    return query.next();
}

QByteArray EventLogStore::hashAt(Connection &db, qint64 seq) const
{
    Query query = db.query("SELECT hash FROM event WHERE seq = ?", seq);
    return query.next() ? query.bytes(0) : QByteArray();
}

qint64 EventLogStore::lastOfSubject(Connection &db, const QString &subject, qint64 before) const
{
    Query query = db.query("SELECT max(seq) FROM event WHERE subject = ? AND seq < ?", subject, before);
    return query.next() ? query.integer(0) : 0;
}

QList<StoredEvent> EventLogStore::after(Connection &db, qint64 seq, int limit) const
{
    QList<StoredEvent> events;
    Query query = db.query(
        "SELECT seq, id, type, subject, recorded_at_ms, body, hash FROM event WHERE seq > ? ORDER BY seq LIMIT ?", seq,
        limit);
    while (query.next())
        events.append(storedEventFrom(query));
    return events;
}

QList<StoredEvent> EventLogStore::ofSubject(Connection &db, const QString &subject, int limit) const
{
    QList<StoredEvent> events;
    Query query = db.query("SELECT seq, id, type, subject, recorded_at_ms, body, hash FROM event WHERE subject = ? "
                           "ORDER BY seq DESC LIMIT ?",
                           subject, limit);
    while (query.next())
        events.append(storedEventFrom(query));
    return events;
}

Result<LogHead> EventLogStore::verify(Connection &db, qint64 after) const
{
    LogHead head;
    if (after > 0) {
        Query start = db.query("SELECT seq, hash FROM event WHERE seq = ?", after);
        if (!start.next())
            return db.failure() ? fail(*db.failure())
                                : fail(problem::ChainBroken, {{QStringLiteral("seq"), QString::number(after)}});
        head = {start.integer(0), start.bytes(1)};
    }
    Query query =
        db.query("SELECT seq, id, type, subject, recorded_at_ms, body, hash FROM event WHERE seq > ? ORDER BY seq",
                 after > 0 ? after : std::numeric_limits<qint64>::min());
    while (query.next()) {
        const EventMeta meta{query.integer(0), query.uuid(1), query.text(2), query.text(3), query.instant(4), {}, {}};
        const QByteArray hash = query.bytes(6);
        if (meta.seq != head.seq + 1 || chainHash(head.hash, meta, query.bytes(5)) != hash)
            return fail(problem::ChainBroken, {{QStringLiteral("seq"), QString::number(head.seq + 1)}});
        head = {meta.seq, hash};
    }
    if (db.failure())
        return fail(*db.failure());
    return head;
}

} // namespace ow
