#include "models/ratings/RatingLevel.h"

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

} // namespace ow
