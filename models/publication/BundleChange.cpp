#include "models/publication/BundleChange.h"

namespace ow {

Fields BundleChanged::fields()
{
    return {field("code", &BundleChanged::code, {.lengthMin = 1, .lengthMax = 40}),
            field("bundle", &BundleChanged::bundle), field("by", &BundleChanged::by),
            field("reason", &BundleChanged::reason, {.lengthMin = 1, .lengthMax = 500})};
}

} // namespace ow
