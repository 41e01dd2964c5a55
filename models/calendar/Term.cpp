#include "models/calendar/Term.h"

namespace ow {

Fields Term::fields()
{
    return {field("value", &Term::value, {.min = 0, .max = termValueMax}), field("unit", &Term::unit)};
}

} // namespace ow
