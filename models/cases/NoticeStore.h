#pragma once
#include "models/cases/CorrectionRules.h"

namespace ow {

class NoticeStore {
public:
    static std::optional<NoticeWarning> find(Connection &db, const QUuid &id);
    /// The last one first.
    static QList<NoticeWarning> all(Connection &db, int limit);

    template <class E>
    static void apply(Connection &db, const EventMeta &meta, const E &event)
    {
        put(db, meta, event.warning);
    }

private:
    static void put(Connection &db, const EventMeta &meta, const NoticeWarning &warning);
};

} // namespace ow
