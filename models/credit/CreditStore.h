#pragma once
#include "models/credit/CreditMark.h"

namespace ow {

class CreditStore {
public:
    static std::optional<CreditMark> find(Connection &db, const QUuid &id);
    /// By the blind index of his number.
    static QList<CreditMark> ofPerson(Connection &db, const QByteArray &personIndex);
    /// Not repaired and not over on that day, the one that ends first in front.
    static QList<CreditMark> inForce(Connection &db, QDate day, int limit);
    /// The last one first.
    static QList<CreditMark> all(Connection &db, int limit);

    template <class E>
    static void apply(Connection &db, const EventMeta &meta, const E &event)
    {
        put(db, meta, event.mark);
    }

private:
    static void put(Connection &db, const EventMeta &meta, const CreditMark &mark);
};

} // namespace ow
