#pragma once
#include "models/ratings/BadRatingStore.h"
#include "models/ratings/RatingWatch.h"
#include "models/store/Command.h"

namespace ow {

/// Share of a whole; without one there is no share, and none is shown.
struct RatingShare {
    int of = 0; ///< numerator
    int all = 0;
    static Fields fields();
};

/// One bad rating with what was said. Who said it stands in no line.
struct BadRatingRow {
    BadRating bad;
    Rating rating;
    QList<Rating> later; ///< said afterwards, the first one first
    QString clerkName;
    BadRatingLight light = BadRatingLight::None;
    std::optional<QDate> due = {};
    bool named = false; ///< the hall knows whom to call back
    static Fields fields();
};

/// The supervisor's duty list: under way first, the oldest first; then those of the last year that are over.
struct BadRatingsView {
    static constexpr char name[] = "badRatings";
    QList<BadRatingRow> rows;
    RatingTerms terms;
    RatingShare calledBack; ///< 实名差评回访率: of the last year
    RatingShare verifiedInTime;
    RatingShare fixedInTime; ///< 按期整改率
    static Fields fields();
};

/// Who rated, in clear: parameters id (the rating) and reason. Only for the officer who calls back; leaves a trace.
struct RaterView {
    static constexpr char name[] = "rater";
    QString fullName;
    std::optional<QString> phone = {};
    static Fields fields();
};

/// 异常评价: what cannot be chance among the ratings of the last month.
struct RatingWatchRow {
    WatchFinding finding;
    QString clerkName; ///< empty for a window's
    static Fields fields();
};
struct RatingWatchView {
    static constexpr char name[] = "ratingWatch";
    QDate from;
    QDate to;
    int services = 0;
    int rated = 0;
    QList<RatingWatchRow> rows;
    static Fields fields();
};

/// What a rated one sees of a rating of himself: what and on which day, never who or which ticket.
struct OwnBadRating {
    QUuid id;
    QDate day;
    RatingLevel level = RatingLevel::Dissatisfied;
    QList<QString> reasons;
    std::optional<QString> text = {};
    BadRatingState state = BadRatingState::New;
    std::optional<QString> finding = {}; ///< evidence, once it was found so
    std::optional<RatedWord> statement = {};
    std::optional<RatedAppeal> appeal = {};
    static Fields fields();
};
struct OwnBadRatingReply {
    OwnBadRating own;
    static Fields fields();
};
struct OwnBadRatingsView {
    static constexpr char name[] = "ownBadRatings";
    QList<OwnBadRating> ratings;
    static Fields fields();
};

OwnBadRating ownBadRating(const BadRating &bad, const Rating &rating);

std::span<const ViewRow> redressViews();

} // namespace ow
