#pragma once
#include "models/ratings/Rating.h"
#include "models/ratings/RatingTerms.h"
#include "models/store/Event.h"

namespace ow {

struct RatingCounts {
    int opened = 0;
    int given = 0;
    int unrated = 0;
    int bad = 0;
    static Fields fields();
};

/// What is kept of a code on a slip.
struct RatingCodeRecord {
    QUuid ticket;
    std::optional<QUuid> follows = {}; ///< good for a later word on that rating, and for nothing else
    std::optional<Instant> validUntil = {};
    bool used = false;
};

class RatingStore {
public:
    static std::optional<Rating> find(Connection &db, const QUuid &id);
    /// Those of a window that may be answered on its screen, oldest first.
    static QList<Rating> openAt(Connection &db, int window);
    /// Asked on some screen since then or longer.
    static QList<Rating> openSince(Connection &db, Instant upTo);
    /// Of a ticket, the last one first; later words not among them.
    static QList<Rating> ofTicket(Connection &db, const QUuid &ticket);
    /// Later words on this one, the first one first.
    static QList<Rating> following(Connection &db, const QUuid &id);
    /// May the service of this ticket at this window still be rated, or was it?
    static bool openedFor(Connection &db, const QUuid &ticket, int window);
    static bool givenFor(Connection &db, const QUuid &ticket, int window);
    /// Whether a rating of this case's service, opened that day, still waits.
    static bool openOf(Connection &db, const QString &caseNumber, QDate day);
    /// Of services for this case since that day, the last one first; later words not among them.
    static QList<Rating> ofCase(Connection &db, const QString &caseNumber, QDate from);
    /// Given for this case's service, opened that day; later words not among them.
    static QList<Rating> givenOf(Connection &db, const QString &caseNumber, QDate day);
    static QList<Rating> ofDay(Connection &db, QDate day, int limit);
    /// Of services in [from, to], rated or not; later words not among them.
    static QList<Rating> ofServices(Connection &db, QDate from, QDate to);
    static RatingCounts counts(Connection &db, QDate day);

    static std::optional<RatingCodeRecord> code(Connection &db, const QByteArray &hash);
    /// Whether the slip of this ticket has a code.
    static bool hasCode(Connection &db, const QUuid &ticket);
    static RatingTerms terms(Connection &db);

    template <class E>
    static void apply(Connection &db, const EventMeta &meta, const E &event)
    {
        put(db, meta, event.rating);
        if constexpr (requires { event.code; })
            useUp(db, event.code);
    }
    static void applyCode(Connection &db, const EventMeta &meta, const RatingCodeMade &event);
    static void applyTerms(Connection &db, const EventMeta &meta, const RatingTermsSet &event);

private:
    static void put(Connection &db, const EventMeta &meta, const Rating &rating);
    static void useUp(Connection &db, const std::optional<QByteArray> &code);
};

} // namespace ow
