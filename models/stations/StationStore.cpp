#include "models/stations/StationStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

std::optional<StationStanding> StationStore::find(Connection &db, const QUuid &id)
{
    return storedRecord<StationStanding>(db, db.query("SELECT record FROM station_standing WHERE id = ?", id));
}

QList<StationStanding> StationStore::all(Connection &db)
{
    return storedRecords<StationStanding>(db,
                                          db.query("SELECT record FROM station_standing ORDER BY role, device, id"));
}

QList<QUuid> StationStore::heard(Connection &db)
{
    QList<QUuid> ids;
    for (Query q = db.query("SELECT id FROM station_standing WHERE is_lost = 0"); q.next();)
        ids.append(q.uuid(0));
    return ids;
}

void StationStore::put(Connection &db, const StationStanding &s)
{
    db.run("INSERT INTO station_standing(id, role, device, is_lost, record) VALUES(?,?,?,?,?) "
           "ON CONFLICT(id) DO UPDATE SET role = excluded.role, device = excluded.device, "
           "is_lost = excluded.is_lost, record = excluded.record",
           s.id, s.role, s.device, s.lostSince.has_value(), QString::fromUtf8(toJson(s)));
}

} // namespace ow
