#include "models/identity/Person.h"

namespace ow {

Fields Person::fields()
{
    return {field("id", &Person::id),
            field("key", &Person::key),
            field("cardSealed", &Person::cardSealed, {.lengthMax = 4000}),
            field("maskedName", &Person::maskedName),
            field("maskedNumber", &Person::maskedNumber),
            field("numberIndex", &Person::numberIndex),
            field("lastFourIndex", &Person::lastFourIndex)};
}

Fields PersonStored::fields()
{
    return {field("person", &PersonStored::person)};
}

} // namespace ow
