#include "models/duplicates/DuplicateStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

std::optional<DuplicatePair> DuplicateStore::find(Connection &db, const QUuid &id)
{
    return storedRecord<DuplicatePair>(db, db.query("SELECT record FROM duplicate_pair WHERE id = ?", id));
}

QList<DuplicatePair> DuplicateStore::ofApplication(Connection &db, const QUuid &application)
{
    return storedRecords<DuplicatePair>(
        db, db.query("SELECT record FROM duplicate_pair WHERE application = ? ORDER BY found_seq", application));
}

QList<DuplicatePair> DuplicateStore::all(Connection &db, int limit)
{
    return storedRecords<DuplicatePair>(
        db, db.query("SELECT record FROM duplicate_pair ORDER BY found_seq DESC LIMIT ?", limit));
}

int DuplicateStore::days(Connection &db)
{
    Query q = db.query("SELECT days FROM duplicate_days");
    return q.next() ? int(q.integer(0)) : daysDefault;
}

void DuplicateStore::applyDays(Connection &db, const EventMeta &, const DuplicateDaysSet &event)
{
    db.run("INSERT INTO duplicate_days(one, days) VALUES(1, ?) ON CONFLICT(one) DO UPDATE SET days = excluded.days",
           event.days);
}

void DuplicateStore::put(Connection &db, const EventMeta &meta, const DuplicatePair &p)
{
    db.run("INSERT INTO duplicate_pair(id, application, item, found_seq, record) VALUES(?,?,?,?,?) "
           "ON CONFLICT(id) DO UPDATE SET record = excluded.record",
           p.id, p.application, p.item, meta.seq, QString::fromUtf8(toJson(p)));
}

Fields DuplicatePair::fields()
{
    return {field("id", &DuplicatePair::id),
            field("application", &DuplicatePair::application),
            field("item", &DuplicatePair::item),
            field("itemName", &DuplicatePair::itemName),
            field("shortNumber", &DuplicatePair::shortNumber),
            field("maskedName", &DuplicatePair::maskedName),
            field("otherCase", &DuplicatePair::otherCase),
            field("otherNumber", &DuplicatePair::otherNumber),
            field("otherMaskedName", &DuplicatePair::otherMaskedName),
            field("otherOn", &DuplicatePair::otherOn),
            field("differing", &DuplicatePair::differing),
            field("foundOn", &DuplicatePair::foundOn),
            field("foundBy", &DuplicatePair::foundBy),
            field("same", &DuplicatePair::same),
            field("reason", &DuplicatePair::reason, {.lengthMax = 300}),
            field("settledBy", &DuplicatePair::settledBy),
            field("settledOn", &DuplicatePair::settledOn)};
}

Fields DuplicateFound::fields()
{
    return {field("pair", &DuplicateFound::pair)};
}

Fields DuplicateSettled::fields()
{
    return {field("pair", &DuplicateSettled::pair)};
}

Fields DuplicateDaysSet::fields()
{
    return {field("days", &DuplicateDaysSet::days, {.max = 3660}), field("by", &DuplicateDaysSet::by)};
}

} // namespace ow
