#pragma once
#include "models/sitevisits/SiteVisit.h"

namespace ow {

class Connection;

class SiteVisitStore {
public:
    static std::optional<SiteVisit> find(Connection &db, const QUuid &id);
    /// Still to be gone or to be written down, the first first.
    static QList<SiteVisit> planned(Connection &db, int limit);
    /// Of one case, the last one first.
    static QList<SiteVisit> ofCase(Connection &db, const QUuid &caseId);
    /// The one this case waits for.
    static std::optional<SiteVisit> openOf(Connection &db, const QUuid &caseId);

    template <class E>
    static void apply(Connection &db, const EventMeta &meta, const E &event)
    {
        put(db, meta, event.visit);
    }

private:
    static void put(Connection &db, const EventMeta &meta, const SiteVisit &visit);
};

} // namespace ow
