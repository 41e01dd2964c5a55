#include "models/recovery/RecoveryStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

std::optional<RecoveryState> RecoveryStore::last(Connection &db)
{
    return storedRecord<RecoveryState>(
        db, db.query("SELECT record FROM recovery ORDER BY noticed_at_ms DESC, id DESC LIMIT 1"));
}

QList<RecoverySource> RecoveryStore::sources(Connection &db, const QUuid &recovery)
{
    return storedRecords<RecoverySource>(
        db,
        db.query("SELECT record FROM recovery_source WHERE recovery = ? ORDER BY code = 'platform' DESC, code",
                 recovery));
}

std::optional<RecoverySource> RecoveryStore::source(Connection &db, const QUuid &recovery, const QString &code)
{
    return storedRecord<RecoverySource>(
        db, db.query("SELECT record FROM recovery_source WHERE recovery = ? AND code = ?", recovery, code));
}

QList<RecoveryLeft> RecoveryStore::left(Connection &db, const QUuid &recovery, int limit)
{
    return storedRecords<RecoveryLeft>(
        db,
        db.query("SELECT record FROM recovery_left WHERE recovery = ? ORDER BY record ->> '$.at', event LIMIT ?",
                 recovery, limit));
}

qint64 RecoveryStore::leftOf(Connection &db, const QUuid &recovery, const QString &source)
{
    Query q = db.query("SELECT count(*) FROM recovery_left WHERE recovery = ? AND record ->> '$.source' = ?", recovery,
                       source);
    return q.next() ? q.integer(0) : 0;
}

qint64 RecoveryStore::leftCount(Connection &db, const QUuid &recovery)
{
    Query q = db.query("SELECT count(*) FROM recovery_left WHERE recovery = ?", recovery);
    return q.next() ? q.integer(0) : 0;
}

qint64 RecoveryStore::missing(Connection &db, const RecoveryState &state)
{
    Query q = db.query("SELECT count(*), coalesce(max(old_seq), 0) FROM returned_event WHERE epoch = ? AND old_seq > ?",
                       state.oldEpoch, state.commonSeq);
    if (!q.next())
        return 0;
    const qint64 last = qMax(q.integer(1), state.seenSeq);
    return qMax<qint64>(0, last - state.commonSeq - q.integer(0));
}

bool RecoveryStore::hasPlatform(Connection &db)
{
    Query q = db.query("SELECT configured FROM uplink_cursor");
    return q.next() && q.integer(0) == 1;
}

bool RecoveryStore::isLeft(Connection &db, const QUuid &event)
{
    Query q = db.query("SELECT 1 FROM recovery_left WHERE event = ?", event);
    return q.next();
}

bool RecoveryStore::isKnown(Connection &db, qint64 seq, const QUuid &event)
{
    Query q = db.query("SELECT 1 FROM event WHERE seq = ?1 AND id = ?2 UNION ALL SELECT 1 FROM returned_event r WHERE "
                       "r.event = ?2 AND NOT EXISTS (SELECT 1 FROM recovery_left l WHERE l.event = ?2) LIMIT 1",
                       seq, event);
    return q.next();
}

void RecoveryStore::keepLeft(Connection &db, const QUuid &recovery, const RecoveryLeft &left)
{
    db.run("INSERT OR REPLACE INTO recovery_left(event, recovery, subject, epoch, old_seq, record) VALUES(?,?,?,?,?,?)",
           left.event, recovery, left.subject, left.epoch, left.seq, QString::fromUtf8(toJson(left)));
}

void RecoveryStore::dropLeft(Connection &db, const QUuid &event)
{
    db.run("DELETE FROM recovery_left WHERE event = ?", event);
}

void RecoveryStore::apply(Connection &db, const EventMeta &, const RecoveryChanged &event)
{
    db.run("INSERT INTO recovery(id, noticed_at_ms, record) VALUES(?,?,?) ON CONFLICT(id) DO UPDATE SET record = "
           "excluded.record",
           event.state.id, event.state.noticedAt, QString::fromUtf8(toJson(event.state)));
}

void RecoveryStore::apply(Connection &db, const EventMeta &, const RecoveryTaken &event)
{
    RecoverySource sums = source(db, event.recovery, event.sums.code).value_or(RecoverySource{event.sums.code});
    sums.name = event.sums.name;
    sums.returned += event.sums.returned;
    sums.known += event.sums.known;
    sums.left += event.sums.left;
    const auto first = event.sums.firstAt;
    const auto last = event.sums.lastAt;
    if (first && (!sums.firstAt || *first < *sums.firstAt))
        sums.firstAt = first;
    if (last && (!sums.lastAt || *sums.lastAt < *last))
        sums.lastAt = last;
    db.run("INSERT INTO recovery_source(recovery, code, record) VALUES(?,?,?) ON CONFLICT DO UPDATE SET record = "
           "excluded.record",
           event.recovery, sums.code, QString::fromUtf8(toJson(sums)));
    for (const RecoveryLeft &one : event.left)
        keepLeft(db, event.recovery, one);
    for (const QUuid &id : event.resolved)
        dropLeft(db, id);
}

void RecoveryStore::hand(Connection &db, const HandedReceipt &r)
{
    db.run("INSERT OR IGNORE INTO handed_receipt(command, epoch, first_seq, station, receipt) VALUES(?,?,?,?,?)",
           r.command, r.epoch, r.firstSeq, r.station, r.receipt);
}

void RecoveryStore::tryAgain(Connection &db)
{
    db.run("UPDATE handed_receipt SET is_tried = 0 WHERE is_tried = 1");
}

void RecoveryStore::noteStation(Connection &db, const QUuid &station, qint64 receipts, bool isWhole, Instant now)
{
    db.run("INSERT INTO handed_station(station, at_ms, receipts, is_whole) VALUES(?,?,?,?) ON CONFLICT(station) DO "
           "UPDATE SET at_ms = excluded.at_ms, receipts = receipts + excluded.receipts, is_whole = excluded.is_whole",
           station, now, receipts, isWhole);
}

QList<HandedStation> RecoveryStore::handed(Connection &db)
{
    QList<HandedStation> all;
    Query q = db.query("SELECT station, at_ms, receipts, is_whole FROM handed_station ORDER BY at_ms");
    while (q.next())
        all.append({q.uuid(0), q.instant(1), q.integer(2), q.integer(3) == 1});
    return all;
}

QList<HandedReceipt> RecoveryStore::receipts(Connection &db, int limit, qint64 bytes)
{
    QList<QUuid> epochs;
    {
        // Epochs this file has written under come in their order; one it has never heard of is newer than all of them.
        Query q = db.query("SELECT h.epoch FROM (SELECT DISTINCT epoch FROM handed_receipt WHERE is_tried = 0) h LEFT "
                           "JOIN log_epoch e ON e.epoch = h.epoch ORDER BY e.after_seq IS NULL, e.after_seq, h.epoch");
        while (q.next())
            epochs.append(q.uuid(0));
    }
    QList<HandedReceipt> all;
    for (const QUuid &epoch : std::as_const(epochs)) {
        Query q = db.query("SELECT command, epoch, first_seq, station, receipt FROM handed_receipt WHERE epoch = ? AND "
                           "is_tried = 0 ORDER BY first_seq LIMIT ?",
                           epoch, limit - int(all.size()));
        while (bytes >= 0 && q.next()) {
            all.append({q.uuid(0), q.uuid(1), q.integer(2), q.uuid(3), q.bytes(4)});
            bytes -= all.last().receipt.size();
        }
        if (bytes < 0 || all.size() >= limit)
            break;
    }
    return all;
}

void RecoveryStore::dropReceipt(Connection &db, const QUuid &command)
{
    db.run("DELETE FROM handed_receipt WHERE command = ?", command);
}

void RecoveryStore::keepReceipt(Connection &db, const QUuid &command)
{
    db.run("UPDATE handed_receipt SET is_tried = 1 WHERE command = ?", command);
}

qint64 RecoveryStore::receiptsWaiting(Connection &db)
{
    Query q = db.query("SELECT count(*) FROM handed_receipt WHERE is_tried = 0");
    return q.next() ? q.integer(0) : 0;
}

QList<KnownStation> RecoveryStore::stations(Connection &db)
{
    QList<KnownStation> all;
    // Those that give commands; a board or a rating screen keeps nothing.
    Query q = db.query("SELECT id, CASE WHEN device = '' THEN role ELSE device END FROM station WHERE role NOT IN "
                       "('board', 'supervisor') ORDER BY 2, id");
    while (q.next())
        all.append({q.uuid(0), q.text(1)});
    return all;
}

QString RecoveryStore::stationName(Connection &db, const QUuid &station)
{
    Query q = db.query("SELECT CASE WHEN device = '' THEN role ELSE device END FROM station WHERE id = ?", station);
    return q.next() ? q.text(0) : QStringLiteral("");
}

void RecoveryStore::forgetHanded(Connection &db)
{
    db.run("DELETE FROM handed_receipt");
    db.run("DELETE FROM handed_station");
}

void RecoveryStore::addReturned(Connection &db, const QUuid &epoch, qint64 oldSeq, const QUuid &event,
                                const QUuid &command)
{
    db.run("INSERT OR IGNORE INTO returned_event(epoch, old_seq, event) VALUES(?,?,?)", epoch, oldSeq, event);
    if (!command.isNull())
        db.run("INSERT OR IGNORE INTO returned_command(id) VALUES(?)", command);
}

bool RecoveryStore::isReturned(Connection &db, const QUuid &epoch, qint64 oldSeq)
{
    Query q = db.query("SELECT 1 FROM returned_event WHERE epoch = ? AND old_seq = ?", epoch, oldSeq);
    return q.next();
}

bool RecoveryStore::isCommandReturned(Connection &db, const QUuid &command)
{
    Query q = db.query("SELECT 1 FROM returned_command WHERE id = ?", command);
    return q.next();
}

bool RecoveryStore::isDoneAnew(Connection &db, const QString &subject, qint64 commonSeq)
{
    Query q = db.query("SELECT 1 FROM event e WHERE e.subject = ? AND e.seq > ? AND NOT EXISTS (SELECT 1 FROM "
                       "returned_event r WHERE r.event = e.id) LIMIT 1",
                       subject, commonSeq);
    return q.next();
}

bool RecoveryStore::isSubjectLeft(Connection &db, const QUuid &recovery, const QString &subject, const QUuid &epoch,
                                  qint64 oldSeq)
{
    Query q = db.query("SELECT 1 FROM recovery_left WHERE recovery = ? AND subject = ? AND epoch = ? AND old_seq < ? "
                       "LIMIT 1",
                       recovery, subject, epoch, oldSeq);
    return q.next();
}

void RecoveryStore::putKey(Connection &db, const QUuid &id, const QString &subject, const QByteArray &wrapped)
{
    // One that was destroyed, and that the platform has not been told of yet, stays destroyed.
    db.run("INSERT OR IGNORE INTO data_key(id, subject, wrapped) SELECT ?1, ?2, ?3 WHERE NOT EXISTS (SELECT 1 FROM "
           "key_waiting WHERE id = ?1 AND is_gone = 1)",
           id, subject, wrapped);
}

} // namespace ow
