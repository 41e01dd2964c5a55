#include "models/registry/RegistryStore.h"

#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
QList<RegistryCheck> checksFrom(Connection &db, Query q)
{
    QList<RegistryCheck> found;
    while (q.next()) {
        if (const auto check = fromJson<RegistryCheck>(q.text(0).toUtf8(), Strictness::Tolerant))
            found.append(*check);
        else
            db.fail(Problem(problem::DatabaseCorrupt));
    }
    return found;
}
} // namespace

std::optional<RegistryCheck> RegistryStore::find(Connection &db, const QUuid &id)
{
    const QList<RegistryCheck> found = checksFrom(db, db.query("SELECT record FROM registry_check WHERE id = ?", id));
    return found.isEmpty() ? std::nullopt : std::optional(found.first());
}

QList<RegistryCheck> RegistryStore::ofApplication(Connection &db, const QUuid &application)
{
    return checksFrom(
        db, db.query("SELECT record FROM registry_check WHERE application = ? ORDER BY asked_seq", application));
}

QList<RegistryCheck> RegistryStore::open(Connection &db, int limit)
{
    return checksFrom(
        db, db.query("SELECT record FROM registry_check WHERE state = 'asked' ORDER BY asked_seq LIMIT ?", limit));
}

void RegistryStore::put(Connection &db, const EventMeta &meta, const RegistryCheck &check)
{
    db.run("INSERT INTO registry_check(id, application, source, state, asked_seq, record) VALUES(?,?,?,?,?,?) "
           "ON CONFLICT(id) DO UPDATE SET state = excluded.state, record = excluded.record",
           check.id, check.application, check.source, check.state, meta.seq, QString::fromUtf8(toJson(check)));
}

} // namespace ow
