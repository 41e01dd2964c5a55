#include "models/sampling/SampleStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

std::optional<InstantLot> SampleStore::find(Connection &db, const QUuid &caseId)
{
    return storedRecord<InstantLot>(db, db.query("SELECT record FROM instant_lot WHERE case_id = ?", caseId));
}

QList<InstantLot> SampleStore::drawn(Connection &db, int limit)
{
    return storedRecords<InstantLot>(
        db, db.query("SELECT record FROM instant_lot WHERE drawn = 1 ORDER BY drawn_seq DESC LIMIT ?", limit));
}

QList<ClerkSample> SampleStore::clerks(Connection &db, QDate since)
{
    QList<ClerkSample> clerks;
    Query q = db.query("SELECT clerk, max(json_extract(record, '$.clerkName')), count(*), sum(drawn), count(verdict), "
                       "count(CASE WHEN verdict = 'faulty' THEN 1 END) FROM instant_lot WHERE concluded_on >= ? "
                       "GROUP BY clerk ORDER BY clerk",
                       since);
    while (q.next())
        clerks.append(
            {q.text(0), q.text(1), int(q.integer(2)), int(q.integer(3)), int(q.integer(4)), int(q.integer(5))});
    return clerks;
}

int SampleStore::perMille(Connection &db)
{
    Query q = db.query("SELECT per_mille FROM sample_share");
    return q.next() ? int(q.integer(0)) : samplePerMilleDefault;
}

void SampleStore::applyShare(Connection &db, const EventMeta &, const SampleShareSet &event)
{
    db.run("INSERT INTO sample_share(one, per_mille) VALUES(1, ?) ON CONFLICT(one) DO UPDATE SET per_mille = "
           "excluded.per_mille",
           event.perMille);
}

void SampleStore::put(Connection &db, const EventMeta &meta, const InstantLot &l)
{
    db.run(
        "INSERT INTO instant_lot(case_id, clerk, concluded_on, drawn, verdict, drawn_seq, record) "
        "VALUES(?,?,?,?,?,?,?) ON CONFLICT(case_id) DO UPDATE SET verdict = excluded.verdict, record = excluded.record",
        l.caseId, l.clerk, l.concludedOn, l.drawn ? 1 : 0,
        l.finding ? std::optional(QString::fromLatin1(codeText(l.finding->verdict))) : std::nullopt, meta.seq,
        QString::fromUtf8(toJson(l)));
}

Fields ClerkSample::fields()
{
    return {field("clerk", &ClerkSample::clerk),         field("clerkName", &ClerkSample::clerkName),
            field("concluded", &ClerkSample::concluded), field("drawn", &ClerkSample::drawn),
            field("judged", &ClerkSample::judged),       field("faulty", &ClerkSample::faulty)};
}

} // namespace ow
