#include "models/mailing/ParcelStore.h"

#include "models/mailing/ParcelRules.h"
#include "models/store/StoredRecords.h"

namespace ow {

std::optional<Parcel> ParcelStore::find(Connection &db, const QUuid &id)
{
    return storedRecord<Parcel>(db, db.query("SELECT record FROM parcel WHERE id = ?", id));
}

std::optional<Parcel> ParcelStore::underWay(Connection &db, const QString &tracking)
{
    return storedRecord<Parcel>(
        db, db.query("SELECT record FROM parcel WHERE tracking = ? AND under_way = 1 LIMIT 1", tracking));
}

std::optional<Parcel> ParcelStore::numbered(Connection &db, const QString &tracking)
{
    return storedRecord<Parcel>(
        db, db.query("SELECT record FROM parcel WHERE tracking = ? ORDER BY changed_seq DESC LIMIT 1", tracking));
}

QList<Parcel> ParcelStore::all(Connection &db, int limit)
{
    return storedRecords<Parcel>(
        db, db.query("SELECT record FROM parcel ORDER BY under_way DESC, changed_seq DESC LIMIT ?", limit));
}

CollectTerms ParcelStore::terms(Connection &db)
{
    return storedRecord<CollectTerms>(db, db.query("SELECT record FROM collect_terms")).value_or(CollectTerms());
}

void ParcelStore::apply(Connection &db, const EventMeta &meta, const ParcelPacked &event)
{
    put(db, meta, event.parcel);
}

void ParcelStore::apply(Connection &db, const EventMeta &meta, const ParcelEnded &event)
{
    put(db, meta, event.parcel);
}

void ParcelStore::apply(Connection &db, const EventMeta &meta, const ParcelsHanded &event)
{
    for (const Parcel &parcel : event.parcels)
        put(db, meta, parcel);
}

void ParcelStore::apply(Connection &db, const EventMeta &, const CollectTermsSet &event)
{
    db.run(
        "INSERT INTO collect_terms(one, record) VALUES(1, ?) ON CONFLICT(one) DO UPDATE SET record = excluded.record",
        QString::fromUtf8(toJson(event.terms)));
}

void ParcelStore::put(Connection &db, const EventMeta &meta, const Parcel &parcel)
{
    db.run("INSERT INTO parcel(id, tracking, under_way, changed_seq, record) VALUES(?,?,?,?,?) ON CONFLICT(id) DO "
           "UPDATE SET under_way = excluded.under_way, changed_seq = excluded.changed_seq, record = excluded.record",
           parcel.id, parcel.tracking, int(isUnderWay(parcel.state)), meta.seq, QString::fromUtf8(toJson(parcel)));
}

} // namespace ow
