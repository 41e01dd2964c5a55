#include "models/folders/FolderStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

std::optional<FolderStanding> FolderStore::standing(Connection &db, const QUuid &caseId)
{
    return storedRecord<FolderStanding>(db, db.query("SELECT record FROM folder WHERE case_id = ?", caseId));
}

std::optional<FolderBatch> FolderStore::batch(Connection &db, const QUuid &id)
{
    return storedRecord<FolderBatch>(db, db.query("SELECT record FROM folder_batch WHERE id = ?", id));
}

std::optional<FolderBatch> FolderStore::batchByNumber(Connection &db, const QString &number)
{
    return storedRecord<FolderBatch>(db, db.query("SELECT record FROM folder_batch WHERE number = ?", number));
}

QList<FolderBatch> FolderStore::onTheWay(Connection &db, int limit)
{
    return storedRecords<FolderBatch>(
        db, db.query("SELECT record FROM folder_batch WHERE state = 'onTheWay' ORDER BY due, made_seq LIMIT ?", limit));
}

QList<FolderBatch> FolderStore::onTheWayOf(Connection &db, const QString &sender, int limit)
{
    return storedRecords<FolderBatch>(db,
                                      db.query("SELECT record FROM folder_batch WHERE state = 'onTheWay' AND sender = "
                                               "? ORDER BY due, made_seq LIMIT ?",
                                               sender, limit));
}

QList<FolderBatch> FolderStore::newest(Connection &db, int limit)
{
    return storedRecords<FolderBatch>(
        db, db.query("SELECT record FROM folder_batch ORDER BY made_seq DESC LIMIT ?", limit));
}

std::optional<FolderException> FolderStore::exception(Connection &db, const QUuid &id)
{
    return storedRecord<FolderException>(db, db.query("SELECT record FROM folder_exception WHERE id = ?", id));
}

QList<FolderException> FolderStore::openExceptions(Connection &db, int limit)
{
    return storedRecords<FolderException>(
        db, db.query("SELECT record FROM folder_exception WHERE open = 1 ORDER BY made_seq, id LIMIT ?", limit));
}

QList<FolderException> FolderStore::settledExceptions(Connection &db, int limit)
{
    return storedRecords<FolderException>(
        db, db.query("SELECT record FROM folder_exception WHERE open = 0 ORDER BY made_seq DESC, id LIMIT ?", limit));
}

QList<FolderException> FolderStore::exceptionsOf(Connection &db, const QUuid &caseId)
{
    return storedRecords<FolderException>(
        db, db.query("SELECT record FROM folder_exception WHERE case_id = ? ORDER BY made_seq, id", caseId));
}

FolderTerms FolderStore::terms(Connection &db)
{
    return storedRecord<FolderTerms>(db, db.query("SELECT record FROM folder_terms")).value_or(FolderTerms());
}

QList<Case> FolderStore::inHall(Connection &db, const QList<CaseState> &states, int limit)
{
    QList<Case> found;
    for (const CaseState state : states)
        found += storedRecords<Case>(
            db,
            db.query("SELECT c.record FROM case_record c LEFT JOIN folder f ON f.case_id = c.id WHERE c.state = ? AND "
                     "(f.spot IS NULL OR f.spot = 'hall') ORDER BY c.due, c.number LIMIT ?",
                     state, limit));
    return found;
}

QList<Case> FolderStore::at(Connection &db, const FolderPlace &place, int limit)
{
    return storedRecords<Case>(
        db,
        db.query("SELECT c.record FROM folder f JOIN case_record c ON c.id = f.case_id WHERE f.spot = ? AND f.unit = ? "
                 "AND c.state <> 'delivered' ORDER BY f.since_seq, c.number LIMIT ?",
                 place.spot, place.unit, limit));
}

void FolderStore::applyReceived(Connection &db, const EventMeta &meta, const BatchReceived &event)
{
    apply(db, meta, event);
    for (const FolderException &exception : event.exceptions)
        put(db, meta, exception);
}

void FolderStore::applySettled(Connection &db, const EventMeta &meta, const FolderExceptionSettled &event)
{
    put(db, meta, event.exception);
    if (event.standing)
        put(db, meta, *event.standing);
}

void FolderStore::applyTerms(Connection &db, const EventMeta &, const FolderTermsSet &event)
{
    db.run("INSERT INTO folder_terms(one, record) VALUES(1, ?) ON CONFLICT(one) DO UPDATE SET record = excluded.record",
           QString::fromUtf8(toJson(event.terms)));
}

void FolderStore::put(Connection &db, const EventMeta &meta, const FolderBatch &batch)
{
    db.run("INSERT INTO folder_batch(id, number, state, sender, due, made_seq, record) VALUES(?,?,?,?,?,?,?) ON "
           "CONFLICT(id) DO UPDATE SET state = excluded.state, record = excluded.record",
           batch.id, batch.number, batch.state, batch.sent.user, batch.due, meta.seq, QString::fromUtf8(toJson(batch)));
}

void FolderStore::put(Connection &db, const EventMeta &meta, const FolderStanding &standing)
{
    db.run("INSERT INTO folder(case_id, spot, unit, since_seq, record) VALUES(?,?,?,?,?) ON CONFLICT(case_id) DO "
           "UPDATE SET spot = excluded.spot, unit = excluded.unit, since_seq = excluded.since_seq, record = "
           "excluded.record",
           standing.caseId, standing.place.spot, standing.place.unit, meta.seq, QString::fromUtf8(toJson(standing)));
}

void FolderStore::put(Connection &db, const EventMeta &meta, const FolderException &exception)
{
    db.run("INSERT INTO folder_exception(id, case_id, open, made_seq, record) VALUES(?,?,?,?,?) ON CONFLICT(id) DO "
           "UPDATE SET open = excluded.open, record = excluded.record",
           exception.id, exception.caseId, int(exception.isOpen()), meta.seq, QString::fromUtf8(toJson(exception)));
}

} // namespace ow
