#pragma once
#include "models/ratings/Rating.h"
#include "models/store/Event.h"

namespace ow {

struct RatingCounts {
    int opened = 0;
    int given = 0;
    int unrated = 0;
    int bad = 0;
    static Fields fields();
};

class RatingStore {
public:
    static std::optional<Rating> find(Connection &db, const QUuid &id);
    /// Those of a window that may still be answered, oldest first.
    static QList<Rating> openAt(Connection &db, int window);
    /// May the service of this ticket at this window still be rated, or was it?
    static bool openedFor(Connection &db, const QUuid &ticket, int window);
    static bool givenFor(Connection &db, const QUuid &ticket, int window);
    /// Whether a rating of this case's service, opened that day, still waits.
    static bool openOf(Connection &db, const QString &caseNumber, QDate day);
    static QList<Rating> ofDay(Connection &db, QDate day, int limit);
    static RatingCounts counts(Connection &db, QDate day);

    template <class E>
    static void apply(Connection &db, const EventMeta &meta, const E &event)
    {
        put(db, meta, event.rating);
    }

private:
    static void put(Connection &db, const EventMeta &meta, const Rating &rating);
};

} // namespace ow
