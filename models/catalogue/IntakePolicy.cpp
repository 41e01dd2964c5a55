#include "models/catalogue/IntakePolicy.h"

namespace ow {

Fields IntakePolicy::fields()
{
    return {field("incomplete", &IntakePolicy::incomplete), field("correctWithin", &IntakePolicy::correctWithin),
            field("uncorrected", &IntakePolicy::uncorrected), field("noticesOnce", &IntakePolicy::noticesOnce),
            field("silenceAccepts", &IntakePolicy::silenceAccepts)};
}

} // namespace ow
