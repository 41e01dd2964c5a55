#include "models/catalogue/PersonPolicy.h"

namespace ow {

Fields NeededParty::fields()
{
    return {field("part", &NeededParty::part), field("legalBasis", &NeededParty::legalBasis)};
}

Fields PersonPolicy::fields()
{
    return {field("expired", &PersonPolicy::expired),
            field("stayExpired", &PersonPolicy::stayExpired),
            field("temporaryCard", &PersonPolicy::temporaryCard),
            field("faceMatch", &PersonPolicy::faceMatch),
            field("agents", &PersonPolicy::agents),
            field("guardianUnder", &PersonPolicy::guardianUnder, {.max = 25}),
            field("guardianFrom", &PersonPolicy::guardianFrom, {.max = 25}),
            field("ownCardFrom", &PersonPolicy::ownCardFrom, {.max = 25}),
            field("parties", &PersonPolicy::parties, {.itemsMax = 10}),
            field("confirms", &PersonPolicy::confirms),
            field("signs", &PersonPolicy::signs),
            field("sharedChecked", &PersonPolicy::sharedChecked)};
}

} // namespace ow
