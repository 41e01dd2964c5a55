#pragma once
#include "models/base/Describe.h"

namespace ow {

/// The five levels of the standard.
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

/// 非常满意 … 非常不满意: the exact wording of the standard; stars 5 … 1.
QString ratingLevelText(RatingLevel level);
int ratingStars(RatingLevel level);
/// The lower two levels (差评).
bool isBadRating(RatingLevel level);

} // namespace ow
