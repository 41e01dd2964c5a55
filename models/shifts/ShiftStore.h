#pragma once
#include "models/shifts/Shift.h"
#include "models/store/Event.h"

namespace ow {

class ShiftStore {
public:
    static std::optional<Shift> find(Connection &db, const QUuid &id);
    /// The sheet of a window that is neither signed nor taken back.
    static std::optional<Shift> openAt(Connection &db, int window);
    /// The last one first.
    static QList<Shift> newest(Connection &db, int limit);

    template <class E>
    static void apply(Connection &db, const EventMeta &meta, const E &event)
    {
        put(db, meta, event.shift);
    }
    /// From now on the originals on the sheet are in the successor's hands.
    static void applySigned(Connection &db, const EventMeta &meta, const ShiftSigned &event);

private:
    static void put(Connection &db, const EventMeta &meta, const Shift &shift);
};

} // namespace ow
