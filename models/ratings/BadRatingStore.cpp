#include "models/ratings/BadRatingStore.h"

#include "models/base/Uuid.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/ratings/RatingStore.h"
#include "models/store/StoredRecords.h"

namespace ow {

std::optional<BadRating> BadRatingStore::find(Connection &db, const QUuid &id)
{
    return storedRecord<BadRating>(db, db.query("SELECT record FROM bad_rating WHERE id = ?", id));
}

QList<BadRating> BadRatingStore::open(Connection &db)
{
    return storedRecords<BadRating>(db,
                                    db.query("SELECT record FROM bad_rating WHERE over = 0 ORDER BY opened_at_ms, id"));
}

QList<BadRating> BadRatingStore::over(Connection &db, QDate from, QDate to, int limit)
{
    return storedRecords<BadRating>(db,
                                    db.query("SELECT record FROM bad_rating WHERE over = 1 AND day BETWEEN ? AND ? "
                                             "ORDER BY day DESC, opened_at_ms DESC, id LIMIT ?",
                                             from, to, limit));
}

QList<BadRating> BadRatingStore::between(Connection &db, QDate from, QDate to)
{
    return storedRecords<BadRating>(
        db, db.query("SELECT record FROM bad_rating WHERE day BETWEEN ? AND ? ORDER BY day, id", from, to));
}

QList<BadRating> BadRatingStore::ofClerk(Connection &db, const QString &clerk, int limit)
{
    return storedRecords<BadRating>(
        db,
        db.query("SELECT record FROM bad_rating WHERE clerk = ? ORDER BY opened_at_ms DESC, id LIMIT ?", clerk, limit));
}

void BadRatingStore::put(Connection &db, const BadRating &bad)
{
    db.run("INSERT INTO bad_rating(id, clerk, day, opened_at_ms, over, record) VALUES(?,?,?,?,?,?) "
           "ON CONFLICT(id) DO UPDATE SET over = excluded.over, record = excluded.record",
           bad.id, bad.clerk, hallDate(bad.openedAt), bad.openedAt, isOver(bad.state) ? 1 : 0,
           QString::fromUtf8(toJson(bad)));
}

std::vector<PendingEvent> loopOpened(CommandContext &context, const Rating &given)
{
    std::vector<PendingEvent> events;
    if (!given.level || !isBadRating(*given.level))
        return events;
    BadRating bad;
    bad.id = given.id;
    bad.window = given.window;
    bad.clerk = given.clerk;
    bad.ticketNumber = given.ticketNumber;
    bad.openedAt = context.now;
    const Term term{RatingStore::terms(context.db).verifyWorkingDays, TimeUnit::WorkingDay};
    if (const auto due = context.calendar.dueDate(hallDate(context.now), term))
        bad.verifyDue = *due;
    events.push_back(pendingEvent(badRatingSubject(bad), BadRatingOpened{bad}));
    return events;
}

QString badRatingSubject(const BadRating &bad)
{
    return QStringLiteral("badRating/") + uuidText(bad.id);
}

Fields BadRatingMoved::fields()
{
    return {field("id", &BadRatingMoved::id), field("state", &BadRatingMoved::state)};
}

} // namespace ow
