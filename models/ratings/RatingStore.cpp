#include "models/ratings/RatingStore.h"

#include "models/store/StoredRecords.h"

namespace ow {

#define OW_RATING_COLUMNS \
    "id, occasion, state, window, clerk, ticket, ticket_number, cases, opened_at_ms, ended_at_ms, level, reasons, " \
    "text, channel, scores, valid_until_ms, follows, invalid"

namespace {
/// "efficiency=satisfied,attitude=dissatisfied".
QList<RatingScore> scoresFrom(const Query &row, int column)
{
    QList<RatingScore> scores;
    for (const QString &part : row.text(column).split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const auto level = codeValue<RatingLevel>(part.section(QLatin1Char('='), 1));
        scores.append({part.section(QLatin1Char('='), 0, 0), level.value_or(RatingLevel::VerySatisfied)});
    }
    return scores;
}

std::optional<QString> scoresText(const std::optional<QList<RatingScore>> &scores)
{
    if (!scores)
        return std::nullopt;
    QStringList parts;
    for (const RatingScore &score : *scores)
        parts.append(score.indicator + QLatin1Char('=') + QLatin1String(codeText(score.level)));
    return parts.join(QLatin1Char(','));
}

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
    if (!row.isNull(13))
        r.channel = row.code<RatingChannel>(13);
    if (!row.isNull(14))
        r.scores = scoresFrom(row, 14);
    if (!row.isNull(15))
        r.validUntil = row.instant(15);
    if (!row.isNull(16))
        r.follows = row.uuid(16);
    if (!row.isNull(17)) {
        if (const auto invalid = fromJson<RatingInvalid>(row.text(17).toUtf8(), Strictness::Tolerant))
            r.invalid = *invalid;
    }
    return r;
}

QList<Rating> ratingsFrom(Query q)
{
    QList<Rating> found;
    while (q.next())
        found.append(ratingFrom(q));
    return found;
}
} // namespace

std::optional<Rating> RatingStore::find(Connection &db, const QUuid &id)
{
    Query q = db.query("SELECT " OW_RATING_COLUMNS " FROM rating WHERE id = ?", id);
    return q.next() ? std::optional(ratingFrom(q)) : std::nullopt;
}

QList<Rating> RatingStore::openAt(Connection &db, int window)
{
    return ratingsFrom(db.query("SELECT " OW_RATING_COLUMNS
                                " FROM rating WHERE window = ? AND state = 'open' ORDER BY opened_at_ms, id",
                                window));
}

QList<Rating> RatingStore::openSince(Connection &db, Instant upTo)
{
    return ratingsFrom(db.query("SELECT " OW_RATING_COLUMNS
                                " FROM rating WHERE state = 'open' AND opened_at_ms <= ? ORDER BY opened_at_ms, id",
                                upTo));
}

QList<Rating> RatingStore::ofTicket(Connection &db, const QUuid &ticket)
{
    return ratingsFrom(db.query("SELECT " OW_RATING_COLUMNS
                                " FROM rating WHERE ticket = ? AND follows IS NULL ORDER BY opened_at_ms DESC, id DESC",
                                ticket));
}

QList<Rating> RatingStore::following(Connection &db, const QUuid &id)
{
    return ratingsFrom(
        db.query("SELECT " OW_RATING_COLUMNS " FROM rating WHERE follows = ? ORDER BY opened_at_ms, id", id));
}

bool RatingStore::openedFor(Connection &db, const QUuid &ticket, int window)
{
    return db
        .query(
            "SELECT 1 FROM rating WHERE ticket = ? AND window = ? AND state <> 'unrated' AND follows IS NULL LIMIT 1",
            ticket, window)
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

QList<Rating> RatingStore::ofCase(Connection &db, const QString &caseNumber, QDate from)
{
    return ratingsFrom(db.query("SELECT " OW_RATING_COLUMNS " FROM rating WHERE day >= ? AND follows IS NULL "
                                "AND instr(',' || cases || ',', ',' || ? || ',') > 0 "
                                "ORDER BY opened_at_ms DESC, id DESC",
                                from, caseNumber));
}

QList<Rating> RatingStore::givenOf(Connection &db, const QString &caseNumber, QDate day)
{
    return ratingsFrom(db.query("SELECT " OW_RATING_COLUMNS " FROM rating WHERE day = ? AND state = 'given' "
                                "AND follows IS NULL AND instr(',' || cases || ',', ',' || ? || ',') > 0 "
                                "ORDER BY opened_at_ms, id",
                                day, caseNumber));
}

QList<Rating> RatingStore::ofDay(Connection &db, QDate day, int limit)
{
    return ratingsFrom(db.query(
        "SELECT " OW_RATING_COLUMNS " FROM rating WHERE day = ? ORDER BY opened_at_ms DESC, id LIMIT ?", day, limit));
}

QList<Rating> RatingStore::ofServices(Connection &db, QDate from, QDate to)
{
    return ratingsFrom(db.query("SELECT " OW_RATING_COLUMNS " FROM rating WHERE day BETWEEN ? AND ? "
                                "AND follows IS NULL ORDER BY day, opened_at_ms, id",
                                from, to));
}

RatingCounts RatingStore::counts(Connection &db, QDate day)
{
    RatingCounts counts;
    for (const Rating &rating : ofDay(db, day, 1'000'000)) {
        // A later word is about a service that is counted already.
        if (rating.follows)
            continue;
        ++counts.opened;
        counts.given += isCounted(rating) ? 1 : 0;
        counts.unrated += rating.state == RatingState::Unrated ? 1 : 0;
        counts.bad += isCounted(rating) && rating.level && isBadRating(*rating.level) ? 1 : 0;
    }
    return counts;
}

std::optional<RatingCodeRecord> RatingStore::code(Connection &db, const QByteArray &hash)
{
    Query q = db.query("SELECT ticket, follows, valid_until_ms, used FROM rating_code WHERE code = ?", hash);
    if (!q.next())
        return std::nullopt;
    RatingCodeRecord found{q.uuid(0), {}, {}, q.integer(3) == 1};
    if (!q.isNull(1))
        found.follows = q.uuid(1);
    if (!q.isNull(2))
        found.validUntil = q.instant(2);
    return found;
}

bool RatingStore::hasCode(Connection &db, const QUuid &ticket)
{
    return db.query("SELECT 1 FROM rating_code WHERE ticket = ? AND follows IS NULL LIMIT 1", ticket).next();
}

RatingTerms RatingStore::terms(Connection &db)
{
    return storedRecord<RatingTerms>(db, db.query("SELECT record FROM rating_terms")).value_or(RatingTerms());
}

void RatingStore::applyCode(Connection &db, const EventMeta &, const RatingCodeMade &event)
{
    db.run("INSERT INTO rating_code(code, ticket, follows, valid_until_ms, used) VALUES(?,?,?,?,0)", event.code,
           event.ticket, event.follows, event.validUntil);
}

void RatingStore::applyTerms(Connection &db, const EventMeta &, const RatingTermsSet &event)
{
    db.run("INSERT INTO rating_terms(one, record) VALUES(1, ?) ON CONFLICT(one) DO UPDATE SET record = excluded.record",
           QString::fromUtf8(toJson(event.terms)));
}

void RatingStore::useUp(Connection &db, const std::optional<QByteArray> &code)
{
    if (code)
        db.run("UPDATE rating_code SET used = 1 WHERE code = ?", *code);
}

void RatingStore::put(Connection &db, const EventMeta &, const Rating &r)
{
    const std::optional<QString> invalid =
        r.invalid ? std::optional(QString::fromUtf8(toJson(*r.invalid))) : std::nullopt;
    db.run("INSERT INTO rating(" OW_RATING_COLUMNS ", day) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?) "
           "ON CONFLICT(id) DO UPDATE SET state = excluded.state, ended_at_ms = excluded.ended_at_ms, level = "
           "excluded.level, reasons = excluded.reasons, text = excluded.text, channel = excluded.channel, "
           "scores = excluded.scores, invalid = excluded.invalid",
           r.id, r.occasion, r.state, r.window, r.clerk, r.ticket, r.ticketNumber, r.cases.join(QLatin1Char(',')),
           r.openedAt, r.endedAt, r.level, r.reasons.join(QLatin1Char(',')), r.text, r.channel, scoresText(r.scores),
           r.validUntil, r.follows, invalid, hallDate(r.openedAt));
}

Fields RatingCounts::fields()
{
    return {field("opened", &RatingCounts::opened), field("given", &RatingCounts::given),
            field("unrated", &RatingCounts::unrated), field("bad", &RatingCounts::bad)};
}

} // namespace ow
