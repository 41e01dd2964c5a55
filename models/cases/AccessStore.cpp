#include "models/cases/AccessStore.h"

#include "models/cases/CaseStore.h"
#include "models/cases/RaterOf.h"
#include "models/identity/PersonStore.h"
#include "models/ratings/RatingStore.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
QList<AccessLine> accessLines(Query query)
{
    QList<AccessLine> lines;
    while (query.next())
        lines.append({Instant{query.integer(0)}, query.text(1), query.text(2), query.text(3), query.text(4)});
    return lines;
}
} // namespace

AccessTarget AccessStore::targetOf(Connection &db, const QUuid &id)
{
    if (const auto owner = CaseStore::ownerOf(db, id))
        return {owner->application, owner->principal};
    // Who rated, as who calls back about a bad rating is shown.
    if (const auto rating = RatingStore::find(db, id))
        return {{}, raterOf(db, *rating)};
    return PersonStore::find(db, id) ? AccessTarget{{}, id} : AccessTarget{};
}

QList<AccessLine> AccessStore::ofScan(Connection &db, const QUuid &application, const QString &sha256)
{
    return accessLines(db.query("SELECT at_ms, view, user, name, reason FROM personal_access "
                                "WHERE application = ? AND subject = ? ORDER BY seq DESC LIMIT ?",
                                application, sha256, linesMax));
}

QList<AccessLine> AccessStore::ofFile(Connection &db, const QUuid &application, const QUuid &principal)
{
    return accessLines(db.query("SELECT at_ms, view, user, name, reason FROM ("
                                "SELECT * FROM personal_access WHERE application = ?1 UNION ALL "
                                "SELECT * FROM personal_access WHERE person = ?2 AND application IS NULL) "
                                "ORDER BY seq DESC LIMIT ?3",
                                application, principal, linesMax));
}

void AccessStore::apply(Connection &db, const EventMeta &meta, const PersonalShown &shown)
{
    db.run("INSERT INTO personal_access(seq, at_ms, view, subject, user, name, reason, application, person) "
           "VALUES(?,?,?,?,?,?,?,?,?)",
           meta.seq, meta.recordedAt, shown.view, shown.subject, shown.user, shown.name.value_or(shown.user),
           shown.reason, shown.application, shown.person);
}

} // namespace ow
