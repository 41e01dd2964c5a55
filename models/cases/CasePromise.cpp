#include "models/cases/CasePromise.h"

namespace ow {

namespace {
constexpr int promiseTextMax = 300;
constexpr int promiseListMax = 20;
} // namespace

Fields PromiseCheck::fields()
{
    return {field("finding", &PromiseCheck::finding),
            field("unmet", &PromiseCheck::unmet, {.lengthMax = promiseTextMax, .itemsMax = promiseListMax}),
            field("text", &PromiseCheck::text, {.lengthMax = promiseTextMax}),
            field("on", &PromiseCheck::on),
            field("by", &PromiseCheck::by),
            field("byName", &PromiseCheck::byName)};
}

Fields CasePromise::fields()
{
    return {field("conditions", &CasePromise::conditions, {.lengthMax = promiseTextMax, .itemsMax = promiseListMax}),
            field("instead", &CasePromise::instead, {.lengthMax = promiseTextMax, .itemsMax = promiseListMax}),
            field("legalBasis", &CasePromise::legalBasis, {.lengthMax = promiseTextMax}),
            field("checkDue", &CasePromise::checkDue),
            field("checkExplanation", &CasePromise::checkExplanation, {.lengthMax = 2000}),
            field("mendDue", &CasePromise::mendDue),
            field("mendExplanation", &CasePromise::mendExplanation, {.lengthMax = 2000}),
            field("checks", &CasePromise::checks, {.itemsMax = 50}),
            field("barredUntil", &CasePromise::barredUntil),
            field("spared", &CasePromise::spared, {.lengthMax = promiseTextMax})};
}

} // namespace ow
