#include "models/progress/QueryTryStore.h"

#include "models/store/Connection.h"

namespace ow {

namespace {
constexpr qint64 minuteMs = 60'000;
constexpr qint64 pauseMs = QueryTryStore::pauseMinutes * minuteMs;
} // namespace

int QueryTryStore::minutesToWait(Connection &db, const QString &subject, int wrongMax, Instant now)
{
    Query q = db.query("SELECT wrong, last_at_ms FROM query_try WHERE subject = ?", subject);
    if (!q.next() || q.integer(0) < wrongMax)
        return 0;
    const qint64 left = q.integer(1) + pauseMs - now.ms;
    return left > 0 ? int((left + minuteMs - 1) / minuteMs) : 0;
}

void QueryTryStore::addWrong(Connection &db, const QString &subject, Instant now)
{
    db.run("DELETE FROM query_try WHERE last_at_ms <= ?", now.ms - pauseMs);
    db.run("INSERT INTO query_try(subject, wrong, last_at_ms) VALUES(?, 1, ?) "
           "ON CONFLICT(subject) DO UPDATE SET wrong = wrong + 1, last_at_ms = excluded.last_at_ms",
           subject, now);
}

} // namespace ow
