#pragma once
#include "models/cases/Scan.h"

namespace ow {

class Connection;

class ScanStore {
public:
    static std::optional<Scan> find(Connection &db, const QUuid &id);
    /// In the order they were made, removed ones too.
    static QList<Scan> ofApplication(Connection &db, const QUuid &application);
    /// Those that stand, the last one first.
    static QList<Scan> ofPrincipal(Connection &db, const QUuid &principal, int limit);

    template <class E>
    static void apply(Connection &db, const EventMeta &, const E &event)
    {
        put(db, event.scan);
    }

private:
    static void put(Connection &db, const Scan &scan);
};

} // namespace ow
