#include "models/cases/ScanStore.h"

#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
/// The record is kept as it came in its event; the columns beside it are for finding.
QList<Scan> scansFrom(Connection &db, Query query)
{
    QList<Scan> found;
    while (query.next()) {
        if (auto scan = fromJson<Scan>(query.text(0).toUtf8(), Strictness::Tolerant))
            found.append(std::move(*scan));
        else
            db.fail(Problem(problem::DatabaseCorrupt));
    }
    return found;
}
} // namespace

std::optional<Scan> ScanStore::find(Connection &db, const QUuid &id)
{
    const QList<Scan> found = scansFrom(db, db.query("SELECT record FROM scan WHERE id = ?", id));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<Scan> ScanStore::ofApplication(Connection &db, const QUuid &application)
{
    return scansFrom(db,
                     db.query("SELECT record FROM scan WHERE application = ? ORDER BY added_at_ms, id", application));
}

QList<Scan> ScanStore::ofPrincipal(Connection &db, const QUuid &principal, int limit)
{
    return scansFrom(db,
                     db.query("SELECT record FROM scan WHERE principal = ? AND removed = 0 "
                              "ORDER BY added_at_ms DESC, id LIMIT ?",
                              principal, limit));
}

void ScanStore::put(Connection &db, const Scan &scan)
{
    db.run("INSERT INTO scan(id, application, principal, material, added_at_ms, removed, record) VALUES(?,?,?,?,?,?,?) "
           "ON CONFLICT(id) DO UPDATE SET removed = excluded.removed, record = excluded.record",
           scan.id, scan.application, scan.principal, scan.material, scan.added.at, scan.removal ? 1 : 0,
           QString::fromUtf8(toJson(scan)));
}

} // namespace ow
