#include "models/queue/ItemServiceStore.h"

#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"

namespace ow {

QList<QueueService> ItemServiceStore::queues(Connection &db)
{
    Query q = db.query("SELECT queues FROM item_service WHERE id = 1");
    if (!q.next())
        return {};
    const auto read = fromJson<HallServes>(q.text(0).toUtf8(), Strictness::Tolerant);
    if (!read)
        db.fail(Problem(problem::DatabaseCorrupt));
    return read.value_or(HallServes()).queues;
}

void ItemServiceStore::apply(Connection &db, const EventMeta &, const HallServes &event)
{
    db.run("INSERT INTO item_service(id, queues) VALUES(1, ?) ON CONFLICT(id) DO UPDATE SET queues = excluded.queues",
           QString::fromUtf8(toJson(event)));
}

} // namespace ow
