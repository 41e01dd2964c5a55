#include "models/deputies/DeputyStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

std::optional<Deputyship> DeputyStore::find(Connection &db, const QUuid &id)
{
    return storedRecord<Deputyship>(db, db.query("SELECT record FROM deputyship WHERE id = ?", id));
}

QList<Deputyship> DeputyStore::from(Connection &db, QDate day)
{
    return storedRecords<Deputyship>(
        db, db.query("SELECT record FROM deputyship WHERE to_day >= ? AND ended = 0 ORDER BY from_day, id", day));
}

void DeputyStore::put(Connection &db, const Deputyship &d)
{
    db.run("INSERT INTO deputyship(id, from_day, to_day, ended, record) VALUES(?,?,?,?,?) "
           "ON CONFLICT(id) DO UPDATE SET ended = excluded.ended, record = excluded.record",
           d.id, d.from, d.to, d.endedOn ? 1 : 0, QString::fromUtf8(toJson(d)));
}

} // namespace ow
