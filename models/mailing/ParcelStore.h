#pragma once
#include "models/mailing/Parcel.h"
#include "models/store/Event.h"

namespace ow {

class ParcelStore {
public:
    static std::optional<Parcel> find(Connection &db, const QUuid &id);
    /// Under way with this number.
    static std::optional<Parcel> underWay(Connection &db, const QString &tracking);
    /// The last one that had this number.
    static std::optional<Parcel> numbered(Connection &db, const QString &tracking);
    /// Under way first, then those that ended, the last one first.
    static QList<Parcel> all(Connection &db, int limit);
    static CollectTerms terms(Connection &db);

    static void apply(Connection &db, const EventMeta &meta, const ParcelPacked &event);
    static void apply(Connection &db, const EventMeta &meta, const ParcelEnded &event);
    static void apply(Connection &db, const EventMeta &meta, const ParcelsHanded &event);
    static void apply(Connection &db, const EventMeta &meta, const CollectTermsSet &event);

private:
    static void put(Connection &db, const EventMeta &meta, const Parcel &parcel);
};

} // namespace ow
