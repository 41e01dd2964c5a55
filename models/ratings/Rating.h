#pragma once
// 好差评: opened only by a service that took place, given only by the visitor on the rating screen, never invented (domain.md §7).
#include "models/base/Describe.h"

namespace ow {

enum class RatingLevel { VerySatisfied, Satisfied, BasicallySatisfied, Dissatisfied, VeryDissatisfied };
constexpr Code<RatingLevel> ratingLevelCodes[] = {{RatingLevel::VerySatisfied, "verySatisfied"},
                                                  {RatingLevel::Satisfied, "satisfied"},
                                                  {RatingLevel::BasicallySatisfied, "basicallySatisfied"},
                                                  {RatingLevel::Dissatisfied, "dissatisfied"},
                                                  {RatingLevel::VeryDissatisfied, "veryDissatisfied"}};
constexpr std::span<const Code<RatingLevel>> codesOf(RatingLevel)
{
    return ratingLevelCodes;
}

/// Open: may be answered. Given. Unrated: the next call ended it; stays so for ever.
enum class RatingState { Open, Given, Unrated };
constexpr Code<RatingState> ratingStateCodes[] = {
    {RatingState::Open, "open"}, {RatingState::Given, "given"}, {RatingState::Unrated, "unrated"}};
constexpr std::span<const Code<RatingState>> codesOf(RatingState)
{
    return ratingStateCodes;
}

/// What it is about: the service at the window, or the hand-over of results (一次一评, 一事一评).
enum class RatingOccasion { Visit, Delivery };
constexpr Code<RatingOccasion> ratingOccasionCodes[] = {{RatingOccasion::Visit, "visit"},
                                                        {RatingOccasion::Delivery, "delivery"}};
constexpr std::span<const Code<RatingOccasion>> codesOf(RatingOccasion)
{
    return ratingOccasionCodes;
}

struct Rating {
    QUuid id;
    RatingOccasion occasion = RatingOccasion::Visit;
    RatingState state = RatingState::Open;
    int window = 0;
    QString clerk;
    QUuid ticket;
    QString ticketNumber;
    QList<QString> cases; ///< case numbers the service was about
    Instant openedAt;
    std::optional<Instant> endedAt;
    std::optional<RatingLevel> level;
    QList<QString> reasons; ///< codes of ticked reasons
    std::optional<QString> text;

    static Fields fields();
};

/// What the rating screen shows: no clerk's name, no cases.
struct PublicRating {
    QUuid id;
    RatingOccasion occasion = RatingOccasion::Visit;
    RatingState state = RatingState::Open;
    int window = 0;
    QString ticketNumber;
    static Fields fields();
};

struct RatingOpened {
    static constexpr char type[] = "gov.rating.opened.v1";
    Rating rating;
    static Fields fields();
};
struct RatingGiven {
    static constexpr char type[] = "gov.rating.given.v1";
    Rating rating;
    static Fields fields();
};
struct RatingEnded {
    static constexpr char type[] = "gov.rating.unrated.v1";
    Rating rating;
    static Fields fields();
};

/// 非常满意 … 非常不满意: the exact wording of the standard; stars 5 … 1.
QString ratingLevelText(RatingLevel level);
int ratingStars(RatingLevel level);
/// The lower two levels (差评).
bool isBadRating(RatingLevel level);

struct RatingReason {
    QString code;
    QString text;
};
/// What a visitor may tick when dissatisfied.
QList<RatingReason> ratingReasons();

/// The rating as given, or why not: ended, answered before, a bad one without reason, an unknown reason.
Result<Rating> givenRating(Rating rating, RatingLevel level, const QList<QString> &reasons,
                           const std::optional<QString> &text, Instant now);

} // namespace ow
