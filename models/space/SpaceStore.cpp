#include "models/space/SpaceStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

SpaceLimits SpaceStore::limits(Connection &db)
{
    return storedRecord<SpaceLimits>(db, db.query("SELECT record FROM space_limits")).value_or(SpaceLimits());
}

SpaceState SpaceStore::state(Connection &db)
{
    return storedRecord<SpaceState>(db, db.query("SELECT record FROM space_state")).value_or(SpaceState());
}

void SpaceStore::apply(Connection &db, const EventMeta &, const SpaceChanged &event)
{
    db.run("INSERT OR REPLACE INTO space_state(one, record) VALUES(1,?)", QString::fromUtf8(toJson(event.state)));
}

void SpaceStore::apply(Connection &db, const EventMeta &, const SpaceLimitsSet &event)
{
    db.run("INSERT OR REPLACE INTO space_limits(one, record) VALUES(1,?)", QString::fromUtf8(toJson(event.limits)));
}

} // namespace ow
