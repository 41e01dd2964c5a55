#include "models/ratings/RatingTerms.h"

namespace ow {

Fields RatingTerms::fields()
{
    return {field("codeDays", &RatingTerms::codeDays, {.min = 1, .max = 90}),
            field("screenSeconds", &RatingTerms::screenSeconds, {.min = 30, .max = 3600}),
            field("verifyWorkingDays", &RatingTerms::verifyWorkingDays, {.min = 1, .max = 10}),
            field("simpleWorkingDays", &RatingTerms::simpleWorkingDays, {.min = 0, .max = 10}),
            field("complexWorkingDays", &RatingTerms::complexWorkingDays, {.min = 1, .max = 60}),
            field("warnWorkingDays", &RatingTerms::warnWorkingDays, {.min = 0, .max = 10})};
}

Fields RatingTermsSet::fields()
{
    return {field("terms", &RatingTermsSet::terms), field("reason", &RatingTermsSet::reason),
            field("by", &RatingTermsSet::by)};
}

} // namespace ow
