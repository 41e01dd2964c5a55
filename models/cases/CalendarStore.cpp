#include "models/cases/CalendarStore.h"

#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"

namespace ow {

QList<CalendarYear> CalendarStore::years(Connection &db)
{
    QList<CalendarYear> years;
    Query q = db.query("SELECT body FROM calendar_year ORDER BY year");
    while (q.next()) {
        const auto year = fromJson<CalendarYear>(q.text(0).toUtf8(), Strictness::Tolerant);
        if (!year)
            db.fail(Problem(problem::DatabaseCorrupt));
        else
            years.append(*year);
    }
    return years;
}

void CalendarStore::apply(Connection &db, const EventMeta &meta, const CalendarGiven &event)
{
    db.run("INSERT INTO calendar_year(year, given_at_ms, body) VALUES(?,?,?) ON CONFLICT(year) DO UPDATE SET "
           "given_at_ms = "
           "excluded.given_at_ms, body = excluded.body",
           event.year.year, meta.recordedAt, QString::fromUtf8(toJson(event.year)));
}

} // namespace ow
