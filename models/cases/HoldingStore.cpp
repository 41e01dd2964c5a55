#include "models/cases/HoldingStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

QList<Draft> HoldingStore::draftsOf(Connection &db, const QString &user, int limit)
{
    QList<Draft> found;
    Query q = db.query("SELECT application, rev, holder, holder_name, fence, body_sealed, saved_at_ms FROM draft "
                       "WHERE holder = ? ORDER BY saved_at_ms, application LIMIT ?",
                       user, limit);
    while (q.next())
        found.append({q.uuid(0), int(q.integer(1)), q.text(2), q.text(3), int(q.integer(4)), q.bytes(5), q.instant(6)});
    return found;
}

QList<Case> HoldingStore::keptBy(Connection &db, const QString &user, int limit)
{
    return storedRecords<Case>(
        db,
        db.query(
            "SELECT record FROM (SELECT c.record, c.application, c.number FROM case_record c LEFT JOIN original_holder "
            "h "
            "ON h.application = c.application WHERE c.receiver = ?1 AND h.holder IS NULL AND "
            "c.state IN ('received', 'correcting', 'accepted', 'tolerant', 'suspended', 'approved') UNION ALL "
            "SELECT c.record, c.application, c.number FROM original_holder h JOIN case_record c ON c.application = "
            "h.application WHERE h.holder = ?1 AND c.state IN ('received', 'correcting', 'accepted', 'tolerant', "
            "'suspended', 'approved')) ORDER BY number LIMIT ?2",
            user, limit));
}

void HoldingStore::setHolder(Connection &db, const QUuid &application, const QString &user)
{
    db.run(
        "INSERT INTO original_holder(application, holder) VALUES(?,?) ON CONFLICT(application) DO UPDATE SET holder = "
        "excluded.holder",
        application, user);
}

} // namespace ow
