#include "models/ratings/Rating.h"

#include "models/base/ProblemTypes.h"

namespace ow {

QString ratingLevelText(RatingLevel level)
{
    switch (level) {
    case RatingLevel::VerySatisfied: return QStringLiteral("非常满意");
    case RatingLevel::Satisfied: return QStringLiteral("满意");
    case RatingLevel::BasicallySatisfied: return QStringLiteral("基本满意");
    case RatingLevel::Dissatisfied: return QStringLiteral("不满意");
    case RatingLevel::VeryDissatisfied: return QStringLiteral("非常不满意");
    }
    return {};
}

int ratingStars(RatingLevel level)
{
    return 5 - int(level);
}

bool isBadRating(RatingLevel level)
{
    return ratingStars(level) <= 2;
}

QList<RatingReason> ratingReasons()
{
    return {{QStringLiteral("slow"), QStringLiteral("办理太慢")},
            {QStringLiteral("attitude"), QStringLiteral("态度不好")},
            {QStringLiteral("unclear"), QStringLiteral("没有一次讲清")},
            {QStringLiteral("extraPapers"), QStringLiteral("要求指南之外的材料")},
            {QStringLiteral("facilities"), QStringLiteral("设施不便")},
            {QStringLiteral("other"), QStringLiteral("其他原因")}};
}

Result<Rating> givenRating(Rating rating, RatingLevel level, const QList<QString> &reasons,
                           const std::optional<QString> &text, Instant now)
{
    if (rating.state == RatingState::Given)
        return fail(problem::RatingDuplicate);
    if (rating.state == RatingState::Unrated)
        return fail(problem::RatingClosed);
    if (isBadRating(level) && reasons.isEmpty() && text.value_or(QString()).trimmed().isEmpty())
        return fail(problem::RatingReasonMissing);
    const QList<RatingReason> known = ratingReasons();
    for (const QString &reason : reasons) {
        if (std::none_of(known.begin(), known.end(), [&](const RatingReason &r) { return r.code == reason; }))
            return fail(inputRefused({{QStringLiteral("reasons"),
                                       &problem::ReferenceUnknown,
                                       {{QStringLiteral("what"), QStringLiteral("原因")}}}}));
    }
    rating.state = RatingState::Given;
    rating.level = level;
    rating.reasons = reasons;
    rating.text = text;
    rating.endedAt = now;
    return rating;
}

Fields Rating::fields()
{
    return {field("id", &Rating::id),
            field("occasion", &Rating::occasion),
            field("state", &Rating::state),
            field("window", &Rating::window),
            field("clerk", &Rating::clerk),
            field("ticket", &Rating::ticket),
            field("ticketNumber", &Rating::ticketNumber),
            field("cases", &Rating::cases),
            field("openedAt", &Rating::openedAt),
            field("endedAt", &Rating::endedAt),
            field("level", &Rating::level),
            field("reasons", &Rating::reasons),
            field("text", &Rating::text, {.lengthMax = 500})};
}

Fields PublicRating::fields()
{
    return {field("id", &PublicRating::id), field("occasion", &PublicRating::occasion),
            field("state", &PublicRating::state), field("window", &PublicRating::window),
            field("ticketNumber", &PublicRating::ticketNumber)};
}

Fields RatingOpened::fields()
{
    return {field("rating", &RatingOpened::rating)};
}

Fields RatingGiven::fields()
{
    return {field("rating", &RatingGiven::rating)};
}

Fields RatingEnded::fields()
{
    return {field("rating", &RatingEnded::rating)};
}

} // namespace ow
