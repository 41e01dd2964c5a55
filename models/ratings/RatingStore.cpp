#include "models/ratings/RatingStore.h"

#include "models/store/Connection.h"

namespace ow {

#define OW_RATING_COLUMNS \
    "id, occasion, state, window, clerk, ticket, ticket_number, cases, opened_at_ms, ended_at_ms, level, reasons, " \
    "text"

namespace {
Rating ratingFrom(const Query &row)
{
    Rating r;
    r.id = row.uuid(0);
    r.occasion = row.code<RatingOccasion>(1);
    r.state = row.code<RatingState>(2);
    r.window = int(row.integer(3));
    r.clerk = row.text(4);
    r.ticket = row.uuid(5);
    r.ticketNumber = row.text(6);
    r.cases = row.text(7).split(QLatin1Char(','), Qt::SkipEmptyParts);
    r.openedAt = row.instant(8);
    if (!row.isNull(9))
        r.endedAt = row.instant(9);
    if (!row.isNull(10))
        r.level = row.code<RatingLevel>(10);
    r.reasons = row.text(11).split(QLatin1Char(','), Qt::SkipEmptyParts);
    if (!row.isNull(12))
        r.text = row.text(12);
    return r;
}
} // namespace

std::optional<Rating> RatingStore::find(Connection &db, const QUuid &id)
{
    Query q = db.query("SELECT " OW_RATING_COLUMNS " FROM rating WHERE id = ?", id);
    return q.next() ? std::optional(ratingFrom(q)) : std::nullopt;
}

QList<Rating> RatingStore::openAt(Connection &db, int window)
{
    QList<Rating> found;
    Query q = db.query("SELECT " OW_RATING_COLUMNS
                       " FROM rating WHERE window = ? AND state = 'open' ORDER BY opened_at_ms, id",
                       window);
    while (q.next())
        found.append(ratingFrom(q));
    return found;
}

bool RatingStore::openedFor(Connection &db, const QUuid &ticket, int window)
{
    return db
        .query("SELECT 1 FROM rating WHERE ticket = ? AND window = ? AND state <> 'unrated' LIMIT 1", ticket, window)
        .next();
}

bool RatingStore::givenFor(Connection &db, const QUuid &ticket, int window)
{
    return db.query("SELECT 1 FROM rating WHERE ticket = ? AND window = ? AND state = 'given' LIMIT 1", ticket, window)
        .next();
}

bool RatingStore::openOf(Connection &db, const QString &caseNumber, QDate day)
{
    return db
        .query("SELECT 1 FROM rating WHERE day = ? AND state = 'open' "
               "AND instr(',' || cases || ',', ',' || ? || ',') > 0 LIMIT 1",
               day, caseNumber)
        .next();
}

QList<Rating> RatingStore::ofDay(Connection &db, QDate day, int limit)
{
    QList<Rating> found;
    Query q = db.query("SELECT " OW_RATING_COLUMNS " FROM rating WHERE day = ? ORDER BY opened_at_ms DESC, id LIMIT ?",
                       day, limit);
    while (q.next())
        found.append(ratingFrom(q));
    return found;
}

RatingCounts RatingStore::counts(Connection &db, QDate day)
{
    RatingCounts counts;
    for (const Rating &rating : ofDay(db, day, 1'000'000)) {
        ++counts.opened;
        counts.given += rating.state == RatingState::Given ? 1 : 0;
        counts.unrated += rating.state == RatingState::Unrated ? 1 : 0;
        counts.bad += rating.level && isBadRating(*rating.level) ? 1 : 0;
    }
    return counts;
}

void RatingStore::put(Connection &db, const EventMeta &, const Rating &r)
{
    db.run("INSERT INTO rating(" OW_RATING_COLUMNS ", day) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
           "ON CONFLICT(id) DO UPDATE SET state = excluded.state, ended_at_ms = excluded.ended_at_ms, level = "
           "excluded.level, "
           "reasons = excluded.reasons, text = excluded.text",
           r.id, r.occasion, r.state, r.window, r.clerk, r.ticket, r.ticketNumber, r.cases.join(QLatin1Char(',')),
           r.openedAt, r.endedAt, r.level, r.reasons.join(QLatin1Char(',')), r.text, hallDate(r.openedAt));
}

Fields RatingCounts::fields()
{
    return {field("opened", &RatingCounts::opened), field("given", &RatingCounts::given),
            field("unrated", &RatingCounts::unrated), field("bad", &RatingCounts::bad)};
}

} // namespace ow
