#include "models/cases/HearingStore.h"

#include "models/cases/CaseClock.h"
#include "models/store/StoredRecords.h"

namespace ow {

QList<Case> HearingStore::waitingFor(Connection &db, const QString &unit, int limit)
{
    return storedRecords<Case>(
        db,
        db.query("SELECT record FROM case_hearing JOIN case_record ON id = case_id WHERE case_hearing.unit = ? "
                 "ORDER BY case_hearing.due, number LIMIT ?",
                 unit, limit));
}

void HearingStore::put(Connection &db, const Case &record)
{
    if (!record.hearing)
        return;
    db.run("DELETE FROM case_hearing WHERE case_id = ?", record.id);
    for (const HearingRequest &request : record.hearing->requests) {
        if (awaitsDecision(record.state) && !request.standing())
            db.run("INSERT INTO case_hearing(case_id, unit, due) VALUES(?,?,?)", record.id, request.unit,
                   request.due.due);
    }
}

} // namespace ow
