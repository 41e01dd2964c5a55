#include "models/opinions/OpinionStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

std::optional<OpinionList> OpinionStore::list(Connection &db, const QString &owner)
{
    return storedRecord<OpinionList>(db, db.query("SELECT record FROM opinion_list WHERE owner = ?", owner));
}

void OpinionStore::apply(Connection &db, const EventMeta &, const OpinionsSet &event)
{
    db.run(
        "INSERT INTO opinion_list(owner, record) VALUES(?,?) ON CONFLICT(owner) DO UPDATE SET record = excluded.record",
        event.list.owner, QString::fromUtf8(toJson(event.list)));
}

} // namespace ow
