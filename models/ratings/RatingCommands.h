#pragma once
#include "models/ratings/RatingStore.h"
#include "models/store/Command.h"

namespace ow {

struct RatingReply {
    PublicRating rating;
    static Fields fields();
};

/// Only from a rating screen, and only for the window it stands at.
struct GiveRating {
    static constexpr char name[] = "rating.give";
    using Reply = RatingReply;
    QUuid rating;
    RatingLevel level = RatingLevel::VerySatisfied;
    QList<QString> reasons;
    std::optional<QString> text;
    static Fields fields();
};

struct RatingTermsReply {
    RatingTerms terms;
    static Fields fields();
};
/// From the next service on.
struct SetRatingTerms {
    static constexpr char name[] = "rating.setTerms";
    using Reply = RatingTermsReply;
    RatingTerms terms;
    QString reason;
    static Fields fields();
};

/// The rating screen of a window: what may be answered now, oldest first. Parameter window, for a screen the set-up stands nowhere.
struct RatingScreenView {
    static constexpr char name[] = "rating";
    int window = 0;
    QList<PublicRating> open;
    static Fields fields();
};

/// Supervisor: today's ratings. The rated clerk's colleagues never see who rated.
struct RatingsView {
    static constexpr char name[] = "ratings";
    RatingCounts counts;
    QList<Rating> ratings;
    static Fields fields();
};

/// A service took place at a window: its rating may now be given.
PendingEvent ratingOpened(CommandContext &context, RatingOccasion occasion, int window, const QUuid &ticket,
                          const QString &ticketNumber, const QList<QString> &cases);
/// The next call takes what was not answered off the screen, but for the visit that has ended just now, when there is one.
std::vector<PendingEvent> unansweredEnded(CommandContext &context, int window, const QUuid &butOf = {});
/// What stood on a screen long enough leaves it. The hub's own act, by the clock.
Result<Decision> decideRatingClock(CommandContext &context);

PublicRating publicRating(const Rating &rating);
QString ratingSubject(const Rating &rating);

/// What screens and staff hear of it: no level, no words, no clerk (domain.md §7, raters stay unknown).
struct PublicRatingEvent {
    PublicRating rating;
    static Fields fields();
};
template <class E>
QByteArray projectRating(Projection, const EventMeta &, const E &event)
{
    return toJson(PublicRatingEvent{publicRating(event.rating)});
}
template <class E>
constexpr EventRow ratingEventRow()
{
    return eventRow<E, &RatingStore::apply<E>, projectRating<E>>(TopicRatings);
}

std::span<const CommandRow> ratingCommands();
std::span<const EventRow> ratingEvents();
std::span<const ViewRow> ratingViews();

} // namespace ow
