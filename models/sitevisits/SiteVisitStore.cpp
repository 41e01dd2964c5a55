#include "models/sitevisits/SiteVisitStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

std::optional<SiteVisit> SiteVisitStore::find(Connection &db, const QUuid &id)
{
    return storedRecord<SiteVisit>(db, db.query("SELECT record FROM site_visit WHERE id = ?", id));
}

QList<SiteVisit> SiteVisitStore::planned(Connection &db, int limit)
{
    return storedRecords<SiteVisit>(
        db,
        db.query("SELECT record FROM site_visit WHERE planned_on IS NOT NULL ORDER BY planned_on, made_seq LIMIT ?",
                 limit));
}

QList<SiteVisit> SiteVisitStore::ofCase(Connection &db, const QUuid &caseId)
{
    return storedRecords<SiteVisit>(db,
                                    db.query("SELECT v.record FROM site_stop s JOIN site_visit v ON v.id = s.visit "
                                             "WHERE s.case_id = ? ORDER BY v.made_seq DESC",
                                             caseId));
}

std::optional<SiteVisit> SiteVisitStore::openOf(Connection &db, const QUuid &caseId)
{
    for (const SiteVisit &visit : ofCase(db, caseId)) {
        const SiteStop *stop = visit.stopOf(caseId);
        if (visit.state == SiteVisitState::Planned && stop && !stop->finding)
            return visit;
    }
    return std::nullopt;
}

void SiteVisitStore::put(Connection &db, const EventMeta &meta, const SiteVisit &visit)
{
    const auto planned = visit.state == SiteVisitState::Planned ? std::optional(visit.on) : std::nullopt;
    db.run("INSERT INTO site_visit(id, planned_on, made_seq, record) VALUES(?,?,?,?) ON CONFLICT(id) DO UPDATE SET "
           "planned_on = excluded.planned_on, record = excluded.record",
           visit.id, planned, meta.seq, QString::fromUtf8(toJson(visit)));
    for (const SiteStop &stop : visit.stops)
        db.run("INSERT INTO site_stop(visit, case_id) VALUES(?,?) ON CONFLICT(visit, case_id) DO NOTHING", visit.id,
               stop.caseId);
}

} // namespace ow
