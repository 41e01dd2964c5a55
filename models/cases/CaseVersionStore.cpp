#include "models/cases/CaseVersionStore.h"

namespace ow {

QList<ItemVersion> CaseVersionStore::onDesks(Connection &db)
{
    QList<ItemVersion> versions;
    Query q = db.query("SELECT DISTINCT json_extract(j.value, '$.code'), json_extract(j.value, '$.version') "
                       "FROM draft d JOIN application a ON a.id = d.application, json_each(a.items) j "
                       "UNION SELECT DISTINCT item, json_extract(record, '$.itemVersion') FROM case_record "
                       "WHERE state IN ('received', 'correcting', 'accepted', 'tolerant', 'suspended') ORDER BY 1, 2");
    while (q.next())
        versions.append({q.text(0), int(q.integer(1))});
    return versions;
}

QMap<ItemVersion, int> CaseVersionStore::ofAll(Connection &db)
{
    QMap<ItemVersion, int> versions;
    Query q = db.query("SELECT code, version, count(*) FROM ("
                       "SELECT json_extract(j.value, '$.code') AS code, json_extract(j.value, '$.version') AS version "
                       "FROM draft d JOIN application a ON a.id = d.application, json_each(a.items) j "
                       "UNION ALL SELECT item, json_extract(record, '$.itemVersion') FROM case_record) "
                       "GROUP BY code, version");
    while (q.next())
        versions.insert({q.text(0), int(q.integer(1))}, int(q.integer(2)));
    return versions;
}

} // namespace ow
