#include "models/deputies/Deputy.h"

namespace ow {

Fields Deputyship::fields()
{
    return {field("id", &Deputyship::id),
            field("user", &Deputyship::user),
            field("name", &Deputyship::name),
            field("unit", &Deputyship::unit),
            field("deputy", &Deputyship::deputy),
            field("deputyName", &Deputyship::deputyName),
            field("from", &Deputyship::from),
            field("to", &Deputyship::to),
            field("reason", &Deputyship::reason, {.lengthMax = 200}),
            field("madeOn", &Deputyship::madeOn),
            field("endedOn", &Deputyship::endedOn)};
}

} // namespace ow
