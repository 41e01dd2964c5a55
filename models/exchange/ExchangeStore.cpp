#include "models/exchange/ExchangeStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

std::optional<ExchangeRow> ExchangeStore::row(Connection &db, const QUuid &guid)
{
    return storedRecord<ExchangeRow>(db, db.query("SELECT record FROM exchange_row WHERE guid = ?", guid));
}

QList<ExchangeRow> ExchangeStore::ofCase(Connection &db, const QUuid &caseId)
{
    return storedRecords<ExchangeRow>(
        db, db.query("SELECT record FROM exchange_row WHERE case_id = ? ORDER BY guid", caseId));
}

QList<ExchangeRow> ExchangeStore::toCorrect(Connection &db, int limit)
{
    return storedRecords<ExchangeRow>(
        db,
        db.query(
            "SELECT record FROM exchange_row WHERE state IN ('held', 'returned') ORDER BY changed_seq DESC LIMIT ?",
            limit));
}

QList<QUuid> ExchangeStore::casesHeld(Connection &db, const QString &peer, int limit)
{
    QList<QUuid> cases;
    // The first condition is the index's own.
    Query q = db.query("SELECT case_id FROM exchange_row WHERE state IN ('held', 'returned') AND state = 'held' AND "
                       "peer = ? ORDER BY changed_seq DESC LIMIT ?",
                       peer, limit);
    while (q.next()) {
        if (const QUuid id = q.uuid(0); !cases.contains(id))
            cases.append(id);
    }
    return cases;
}

QList<ExchangePeer> ExchangeStore::peers(Connection &db)
{
    return storedRecords<ExchangePeer>(db, db.query("SELECT record FROM exchange_peer ORDER BY code"));
}

ExchangeFigures ExchangeStore::figures(Connection &db, const QString &peer)
{
    ExchangeFigures figures;
    Query q = db.query("SELECT state, rows FROM exchange_figure WHERE peer = ?", peer);
    while (q.next()) {
        const int count = int(q.integer(1));
        switch (q.code<RowState>(0)) {
        case RowState::Held: figures.held = count; break;
        case RowState::Sending: figures.sending = count; break;
        case RowState::Acknowledged: figures.acknowledged = count; break;
        case RowState::Returned: figures.returned = count; break;
        }
    }
    return figures;
}

QList<ExchangeBatch> ExchangeStore::pending(Connection &db, int limit)
{
    return storedRecords<ExchangeBatch>(
        db, db.query("SELECT record FROM exchange_batch WHERE open = 1 ORDER BY made_seq LIMIT ?", limit));
}

std::optional<ExchangeBatch> ExchangeStore::batch(Connection &db, const QUuid &id)
{
    return storedRecord<ExchangeBatch>(db, db.query("SELECT record FROM exchange_batch WHERE id = ?", id));
}

QList<QUuid> ExchangeStore::batchesOf(Connection &db, const QUuid &row)
{
    QList<QUuid> batches;
    Query q = db.query("SELECT batch FROM exchange_sent WHERE guid = ? ORDER BY version", row);
    while (q.next())
        batches.append(q.uuid(0));
    return batches;
}

qint64 ExchangeStore::lookedThrough(Connection &db)
{
    Query q = db.query("SELECT seq FROM exchange_cursor");
    return q.next() ? q.integer(0) : 0;
}

void ExchangeStore::setLookedThrough(Connection &db, qint64 seq)
{
    db.run("INSERT INTO exchange_cursor(one, seq) VALUES(1, ?) ON CONFLICT(one) DO UPDATE SET seq = excluded.seq", seq);
}

void ExchangeStore::put(Connection &db, const EventMeta &meta, const ExchangeRow &row)
{
    db.run("UPDATE exchange_figure SET rows = rows - 1 WHERE (peer, state) = (SELECT peer, state FROM exchange_row "
           "WHERE guid = ?)",
           row.guid);
    db.run("INSERT INTO exchange_figure(peer, state, rows) VALUES(?, ?, 1) "
           "ON CONFLICT(peer, state) DO UPDATE SET rows = rows + 1",
           row.peerCode(), row.state);
    db.run(
        "INSERT INTO exchange_row(guid, case_id, peer, table_name, version, state, changed_seq, record) "
        "VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(guid) DO UPDATE SET version = excluded.version, state = excluded.state, "
        "changed_seq = excluded.changed_seq, record = excluded.record",
        row.guid, row.caseId, row.peerCode(), row.table, row.version, row.state, meta.seq,
        QString::fromUtf8(toJson(row)));
}

void ExchangeStore::apply(Connection &db, const EventMeta &meta, const ExchangeBatched &event)
{
    const ExchangeBatch &batch = event.batch;
    db.run("INSERT INTO exchange_batch(id, case_id, made_seq, open, record) VALUES(?, ?, ?, 1, ?)", batch.id,
           batch.caseId, meta.seq, QString::fromUtf8(toJson(batch)));
    for (const ExchangeRow &row : batch.rows) {
        put(db, meta, row);
        db.run("INSERT INTO exchange_sent(guid, version, batch) VALUES(?, ?, ?)", row.guid, row.version, batch.id);
    }
}

void ExchangeStore::apply(Connection &db, const EventMeta &meta, const ExchangeHeld &event)
{
    for (const ExchangeRow &row : event.rows)
        put(db, meta, row);
    if (event.batch)
        db.run("UPDATE exchange_batch SET open = 0 WHERE id = ?", *event.batch);
}

void ExchangeStore::apply(Connection &db, const EventMeta &meta, const ExchangeAcknowledged &event)
{
    db.run("UPDATE exchange_batch SET open = 0 WHERE id = ?", event.batch);
    const auto acknowledged = batch(db, event.batch);
    for (const ExchangeRow &sent : acknowledged ? acknowledged->rows : QList<ExchangeRow>()) {
        auto now = row(db, sent.guid);
        // The peer may have sent it back before its word that it has it arrived.
        if (!now || now->batch != event.batch || now->state != RowState::Sending)
            continue;
        now->state = RowState::Acknowledged;
        now->changedAt = meta.recordedAt;
        put(db, meta, *now);
    }
}

void ExchangeStore::apply(Connection &db, const EventMeta &meta, const ExchangeReturned &event)
{
    put(db, meta, event.row);
}

void ExchangeStore::apply(Connection &db, const EventMeta &, const ExchangePeerChanged &event)
{
    db.run("INSERT INTO exchange_peer(code, record) VALUES(?, ?) ON CONFLICT(code) DO UPDATE SET record = "
           "excluded.record",
           event.peer.code, QString::fromUtf8(toJson(event.peer)));
}

Fields ExchangeFigures::fields()
{
    return {field("sending", &ExchangeFigures::sending), field("acknowledged", &ExchangeFigures::acknowledged),
            field("held", &ExchangeFigures::held), field("returned", &ExchangeFigures::returned)};
}

} // namespace ow
