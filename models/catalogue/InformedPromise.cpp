#include "models/catalogue/InformedPromise.h"

namespace ow {

Fields PromiseChoice::fields()
{
    return {field("question", &PromiseChoice::question, {.lengthMin = 3, .lengthMax = 100}),
            field("value", &PromiseChoice::value, {.lengthMin = 1, .lengthMax = 40})};
}

Fields InformedPromise::fields()
{
    return {field("conditions", &InformedPromise::conditions, {.lengthMin = 1, .lengthMax = 200, .itemsMax = 20}),
            field("instead", &InformedPromise::instead, {.lengthMin = 1, .lengthMax = 40, .itemsMax = 20}),
            field("legalBasis", &InformedPromise::legalBasis, {.lengthMin = 1, .lengthMax = 300}),
            field("checkWithin", &InformedPromise::checkWithin),
            field("bar", &InformedPromise::bar),
            field("choice", &InformedPromise::choice)};
}

} // namespace ow
