#include "models/cases/ExternalStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

ExternalSystems ExternalStore::systems(Connection &db)
{
    return storedRecord<ExternalSystems>(db, db.query("SELECT record FROM external_systems"))
        .value_or(ExternalSystems::shipped());
}

std::optional<QUuid> ExternalStore::caseOfNumber(Connection &db, const QString &system, const QString &number)
{
    Query q = db.query("SELECT case_id FROM external_number WHERE system = ? AND number = ?", system, number);
    return q.next() ? std::optional(q.uuid(0)) : std::nullopt;
}

void ExternalStore::put(Connection &db, const Case &record)
{
    if (!record.external || !record.external->number)
        return;
    db.run("DELETE FROM external_number WHERE case_id = ?", record.id);
    db.run("INSERT INTO external_number(system, number, case_id) VALUES(?,?,?)", record.external->system,
           *record.external->number, record.id);
}

void ExternalStore::applySystems(Connection &db, const EventMeta &, const ExternalSystemsSet &event)
{
    db.run("INSERT INTO external_systems(one, record) VALUES(1, ?) ON CONFLICT(one) DO UPDATE SET record = "
           "excluded.record",
           QString::fromUtf8(toJson(event.systems)));
}

Fields ExternalSystemsSet::fields()
{
    return {field("systems", &ExternalSystemsSet::systems)};
}

} // namespace ow
