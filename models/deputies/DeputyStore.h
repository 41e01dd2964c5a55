#pragma once
#include "models/deputies/Deputy.h"

namespace ow {

class DeputyStore {
public:
    static std::optional<Deputyship> find(Connection &db, const QUuid &id);
    /// Not over on that day, the first to begin first.
    static QList<Deputyship> from(Connection &db, QDate day);

    template <class E>
    static void apply(Connection &db, const EventMeta &, const E &event)
    {
        put(db, event.deputyship);
    }

private:
    static void put(Connection &db, const Deputyship &deputyship);
};

} // namespace ow
