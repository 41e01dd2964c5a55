#include "models/numbering/CaseNumberStore.h"

#include "models/store/Connection.h"
#include "models/store/HallKindStore.h"

namespace ow {

qint64 CaseNumberStore::lastSerial(Connection &db)
{
    Query q = db.query("SELECT max(serial) FROM case_serial");
    if (q.next() && !q.isNull(0))
        return q.integer(0);
    return HallKindStore::isTraining(db) ? trainingShortSerial : 0;
}

std::optional<qint64> CaseNumberStore::serialOf(Connection &db, const QUuid &application, const QString &item)
{
    Query q = db.query("SELECT serial FROM case_serial WHERE application = ? AND item = ?", application, item);
    return q.next() ? std::optional(q.integer(0)) : std::nullopt;
}

std::optional<GivenNumber> CaseNumberStore::find(Connection &db, qint64 serial)
{
    Query q = db.query("SELECT application, item FROM case_serial WHERE serial = ?", serial);
    return q.next() ? std::optional(GivenNumber{shortNumber(serial), q.uuid(0), q.text(1)}) : std::nullopt;
}

QList<std::pair<QUuid, QString>> CaseNumberStore::unnumbered(Connection &db, int limit)
{
    QList<std::pair<QUuid, QString>> found;
    Query q = db.query("SELECT application, item FROM case_unnumbered ORDER BY place LIMIT ?", limit);
    while (q.next())
        found.append({q.uuid(0), q.text(1)});
    return found;
}

void CaseNumberStore::put(Connection &db, const GivenNumber &given)
{
    const auto serial = shortNumberSerial(given.number);
    if (serial)
        db.run("INSERT INTO case_serial(serial, application, item) VALUES(?,?,?) ON CONFLICT DO NOTHING", *serial,
               given.application, given.item);
}

void CaseNumberStore::apply(Connection &db, const EventMeta &, const ShortNumbersGiven &event)
{
    for (const GivenNumber &given : event.numbers) {
        put(db, given);
        // A case of before carries it from now on; a letter of before its case finds none.
        db.run(
            "UPDATE case_record SET record = json_set(record, '$.shortNumber', ?) WHERE application = ? AND +item = ?",
            given.number, given.application, given.item);
        db.run("DELETE FROM case_unnumbered WHERE application = ? AND item = ?", given.application, given.item);
    }
}

} // namespace ow
