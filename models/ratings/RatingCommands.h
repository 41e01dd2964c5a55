#pragma once
#include "models/ratings/RatingStore.h"
#include "models/store/Command.h"

namespace ow {

struct RatingReply {
    PublicRating rating;
    static constexpr auto fields() { return std::tuple{field("rating", &RatingReply::rating)}; }
};

/// Only from a rating screen, and only for the window it stands at.
struct GiveRating {
    static constexpr char name[] = "rating.give";
    using Reply = RatingReply;
    QUuid rating;
    RatingLevel level = RatingLevel::VerySatisfied;
    QList<QString> reasons;
    std::optional<QString> text;
    static constexpr auto fields()
    {
        return std::tuple{field("rating", &GiveRating::rating), field("level", &GiveRating::level),
                          field("reasons", &GiveRating::reasons, {.lengthMax = 20, .itemsMax = 10}),
                          field("text", &GiveRating::text, {.lengthMax = 500})};
    }
};

/// The rating screen of a window: what may be answered now, oldest first. Parameter window, for a screen the set-up stands nowhere.
struct RatingScreenView {
    static constexpr char name[] = "rating";
    int window = 0;
    QList<PublicRating> open;
    static constexpr auto fields()
    {
        return std::tuple{field("window", &RatingScreenView::window), field("open", &RatingScreenView::open)};
    }
};

/// Supervisor: today's ratings. The rated clerk's colleagues never see who rated.
struct RatingsView {
    static constexpr char name[] = "ratings";
    RatingCounts counts;
    QList<Rating> ratings;
    static constexpr auto fields()
    {
        return std::tuple{field("counts", &RatingsView::counts),
                          field("ratings", &RatingsView::ratings, {.itemsMax = 100000})};
    }
};

/// A service took place at a window: its rating may now be given.
PendingEvent ratingOpened(CommandContext &context, RatingOccasion occasion, int window, const QUuid &ticket,
                          const QString &ticketNumber, const QList<QString> &cases);
/// The next call ends what was not answered.
std::vector<PendingEvent> unansweredEnded(CommandContext &context, int window);

PublicRating publicRating(const Rating &rating);

std::span<const CommandRow> ratingCommands();
std::span<const EventRow> ratingEvents();
std::span<const ViewRow> ratingViews();

} // namespace ow
