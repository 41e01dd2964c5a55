#include "models/credit/CreditStore.h"

#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
QList<CreditMark> creditMarks(Connection &db, Query q)
{
    QList<CreditMark> marks;
    while (q.next()) {
        if (const auto mark = fromJson<CreditMark>(q.text(0).toUtf8(), Strictness::Tolerant))
            marks.append(*mark);
        else
            db.fail(Problem(problem::DatabaseCorrupt));
    }
    return marks;
}
} // namespace

std::optional<CreditMark> CreditStore::find(Connection &db, const QUuid &id)
{
    const QList<CreditMark> marks = creditMarks(db, db.query("SELECT record FROM credit_mark WHERE id = ?", id));
    return marks.isEmpty() ? std::nullopt : std::optional(marks.first());
}

QList<CreditMark> CreditStore::ofPerson(Connection &db, const QByteArray &personIndex)
{
    return creditMarks(db,
                       db.query("SELECT record FROM credit_mark WHERE person_index = ? ORDER BY until", personIndex));
}

QList<CreditMark> CreditStore::inForce(Connection &db, QDate day, int limit)
{
    return creditMarks(
        db,
        db.query("SELECT record FROM credit_mark WHERE repaired = 0 AND until >= ? ORDER BY until LIMIT ?", day,
                 limit));
}

QList<CreditMark> CreditStore::all(Connection &db, int limit)
{
    return creditMarks(db, db.query("SELECT record FROM credit_mark ORDER BY marked_seq DESC LIMIT ?", limit));
}

void CreditStore::put(Connection &db, const EventMeta &meta, const CreditMark &m)
{
    db.run(
        "INSERT INTO credit_mark(id, regime, person_index, until, repaired, marked_seq, record) VALUES(?,?,?,?,?,?,?) "
        "ON CONFLICT(id) DO UPDATE SET repaired = excluded.repaired, record = excluded.record",
        m.id, m.regime, m.personIndex, m.until, m.repair ? 1 : 0, meta.seq, QString::fromUtf8(toJson(m)));
}

} // namespace ow
