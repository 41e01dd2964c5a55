#pragma once
#include "models/stations/StationHealth.h"
#include "models/store/Event.h"

namespace ow {

class StationStore {
public:
    static std::optional<StationStanding> find(Connection &db, const QUuid &id);
    static QList<StationStanding> all(Connection &db);
    /// Those that were heard last.
    static QList<QUuid> heard(Connection &db);

    template <class E>
    static void apply(Connection &db, const EventMeta &, const E &event)
    {
        put(db, event.station);
    }

private:
    static void put(Connection &db, const StationStanding &station);
};

} // namespace ow
