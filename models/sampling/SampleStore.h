#pragma once
#include "models/sampling/InstantLot.h"

namespace ow {

/// What one clerk decided alone, and what was found of it.
struct ClerkSample {
    QString clerk; ///< user
    QString clerkName;
    int concluded = 0;
    int drawn = 0;
    int judged = 0;
    int faulty = 0;

    static Fields fields();
};

class SampleStore {
public:
    static std::optional<InstantLot> find(Connection &db, const QUuid &caseId);
    /// Drawn ones, the last one first.
    static QList<InstantLot> drawn(Connection &db, int limit);
    /// By clerk, of cases concluded on that day or later.
    static QList<ClerkSample> clerks(Connection &db, QDate since);
    static int perMille(Connection &db);

    template <class E>
    static void apply(Connection &db, const EventMeta &meta, const E &event)
    {
        put(db, meta, event.lot);
    }
    static void applyShare(Connection &db, const EventMeta &meta, const SampleShareSet &event);

private:
    static void put(Connection &db, const EventMeta &meta, const InstantLot &lot);
};

} // namespace ow
