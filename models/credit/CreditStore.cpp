#include "models/credit/CreditStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

std::optional<CreditMark> CreditStore::find(Connection &db, const QUuid &id)
{
    return storedRecord<CreditMark>(db, db.query("SELECT record FROM credit_mark WHERE id = ?", id));
}

QList<CreditMark> CreditStore::ofPerson(Connection &db, const QByteArray &personIndex)
{
    return storedRecords<CreditMark>(
        db, db.query("SELECT record FROM credit_mark WHERE person_index = ? ORDER BY until", personIndex));
}

QList<CreditMark> CreditStore::inForce(Connection &db, QDate day, int limit)
{
    return storedRecords<CreditMark>(
        db,
        db.query("SELECT record FROM credit_mark WHERE repaired = 0 AND until >= ? ORDER BY until LIMIT ?", day,
                 limit));
}

QList<CreditMark> CreditStore::all(Connection &db, int limit)
{
    return storedRecords<CreditMark>(
        db, db.query("SELECT record FROM credit_mark ORDER BY marked_seq DESC LIMIT ?", limit));
}

void CreditStore::put(Connection &db, const EventMeta &meta, const CreditMark &m)
{
    db.run(
        "INSERT INTO credit_mark(id, regime, person_index, until, repaired, marked_seq, record) VALUES(?,?,?,?,?,?,?) "
        "ON CONFLICT(id) DO UPDATE SET repaired = excluded.repaired, record = excluded.record",
        m.id, m.regime, m.personIndex, m.until, m.repair ? 1 : 0, meta.seq, QString::fromUtf8(toJson(m)));
}

} // namespace ow
