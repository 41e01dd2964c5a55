#include "models/catalogue/JointHearing.h"

namespace ow {

Fields HeardUnit::fields()
{
    return {field("unit", &HeardUnit::unit, {.lengthMin = 1, .lengthMax = 40}),
            field("matter", &HeardUnit::matter, {.lengthMin = 1, .lengthMax = 60}), field("within", &HeardUnit::within),
            field("silence", &HeardUnit::silence, {.lengthMin = 1, .lengthMax = 300}), field("veto", &HeardUnit::veto)};
}

Fields JointHearing::fields()
{
    return {field("rule", &JointHearing::rule), field("quorum", &JointHearing::quorum, {.min = 1, .max = 20}),
            field("units", &JointHearing::units, {.itemsMax = 20}),
            field("legalBasis", &JointHearing::legalBasis, {.lengthMin = 1, .lengthMax = 300})};
}

} // namespace ow
