#include "models/cases/ToleratedStore.h"

#include "models/cases/CaseClock.h"
#include "models/store/Connection.h"

namespace ow {

QList<ToleratedPaper> ToleratedStore::since(Connection &db, QDate acceptedOn)
{
    QList<ToleratedPaper> papers;
    Query q = db.query("SELECT item, material, accepted_on, due, first_due, received_on, ended FROM tolerated_paper "
                       "WHERE accepted_on >= ? ORDER BY item, material, case_id",
                       acceptedOn);
    while (q.next())
        papers.append({q.text(0), q.text(1), q.date(2), q.date(3), q.date(4),
                       q.isNull(5) ? std::nullopt : std::optional(q.date(5)), ToleratedPaper::End(q.integer(6))});
    return papers;
}

namespace {
ToleratedPaper::End endOf(const Case &record, const Supplement &supplement)
{
    if (awaitsDecision(record.state))
        return ToleratedPaper::End::Living;
    const bool lapsed = !supplement.receivedOn && record.ending && record.ending->on > supplement.due.due;
    return lapsed ? ToleratedPaper::End::Lapsed : ToleratedPaper::End::Ended;
}
} // namespace

void ToleratedStore::put(Connection &db, const Case &record)
{
    for (const Supplement &one : record.supplements)
        db.run("INSERT INTO tolerated_paper(case_id, material, item, accepted_on, due, first_due, received_on, ended) "
               "VALUES(?,?,?,?,?,?,?,?) ON CONFLICT(case_id, material) DO UPDATE SET due = excluded.due, "
               "received_on = excluded.received_on, ended = excluded.ended",
               record.id, one.material, record.item, record.acceptedOn.value_or(record.receivedOn), one.due.due,
               one.moved ? one.moved->from : one.due.due, one.receivedOn, int(endOf(record, one)));
}

} // namespace ow
