#pragma once
#include "models/ratings/Rating.h"

namespace ow {

/// The words of levels and tags in the language that holds now.
QString ratingWord(RatingLevel level);
QString ratingWord(const RatingTag &tag);

} // namespace ow
