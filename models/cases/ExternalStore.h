#pragma once
#include "models/cases/CaseStore.h"
#include "models/cases/ExternalSystem.h"

namespace ow {

struct ExternalSystemsSet {
    static constexpr char type[] = "gov.external.systemsSet.v1";
    ExternalSystems systems;
    static Fields fields();
};

class ExternalStore {
public:
    /// The systems this hall works with: those shipped, or what the hall set in their place.
    static ExternalSystems systems(Connection &db);
    /// The case this number of that system stands for.
    static std::optional<QUuid> caseOfNumber(Connection &db, const QString &system, const QString &number);

    template <class E>
    static void apply(Connection &db, const EventMeta &meta, const E &event)
    {
        CaseStore::applyCase(db, meta, event);
        put(db, event.record);
    }
    static void applySystems(Connection &db, const EventMeta &meta, const ExternalSystemsSet &event);

private:
    static void put(Connection &db, const Case &record);
};

} // namespace ow
