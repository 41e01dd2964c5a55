#pragma once
#include "models/ratings/BadRating.h"
#include "models/store/Command.h"

namespace ow {

class BadRatingStore {
public:
    static std::optional<BadRating> find(Connection &db, const QUuid &id);
    /// Still under way, the oldest first.
    static QList<BadRating> open(Connection &db);
    /// Opened in [from, to] and over, the last one first.
    static QList<BadRating> over(Connection &db, QDate from, QDate to, int limit);
    /// Opened in [from, to], whatever became of them.
    static QList<BadRating> between(Connection &db, QDate from, QDate to);
    /// About this user, the last one first.
    static QList<BadRating> ofClerk(Connection &db, const QString &clerk, int limit);

    template <class E>
    static void apply(Connection &db, const EventMeta &, const E &event)
    {
        put(db, event.bad);
    }

private:
    static void put(Connection &db, const BadRating &bad);
};

/// What a rating that was just given sets going: nothing, or its loop.
std::vector<PendingEvent> loopOpened(CommandContext &context, const Rating &given);

QString badRatingSubject(const BadRating &bad);

/// Staff hear that something moved in a loop; what it says is read in a view.
struct BadRatingMoved {
    QUuid id;
    BadRatingState state = BadRatingState::New;
    static Fields fields();
};
template <class E>
QByteArray projectBadRating(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(BadRatingMoved{event.bad.id, event.bad.state}) : QByteArray();
}
template <class E>
constexpr EventRow badRatingEventRow()
{
    return eventRow<E, &BadRatingStore::apply<E>, projectBadRating<E>>(TopicRatings);
}

} // namespace ow
