#pragma once
#include "models/registry/RegistryCheck.h"
#include "models/store/Event.h"

namespace ow {

class RegistryStore {
public:
    static std::optional<RegistryCheck> find(Connection &db, const QUuid &id);
    /// In the order they were asked.
    static QList<RegistryCheck> ofApplication(Connection &db, const QUuid &application);
    /// Those still without an answer, the oldest first.
    static QList<RegistryCheck> open(Connection &db, int limit);

    template <class E>
    static void apply(Connection &db, const EventMeta &meta, const E &event)
    {
        put(db, meta, event.check);
    }

private:
    static void put(Connection &db, const EventMeta &meta, const RegistryCheck &check);
};

} // namespace ow
