#include "models/queue/QueuePolicy.h"

namespace ow {

Fields PriorityClass::fields()
{
    return {field("code", &PriorityClass::code, {.lengthMin = 1, .lengthMax = 20}),
            field("name", &PriorityClass::name, {.lengthMin = 1, .lengthMax = 20}),
            field("creditMinutes", &PriorityClass::creditMinutes, {.min = 0, .max = 600}),
            field("weight", &PriorityClass::weight, {.min = 1, .max = 1000}),
            field("waitMaxMinutes", &PriorityClass::waitMaxMinutes, {.min = 0, .max = 600}),
            field("callsMax", &PriorityClass::callsMax, {.min = 1, .max = 10}),
            field("recallSeconds", &PriorityClass::recallSeconds, {.min = 0, .max = 600}),
            field("alertsGreeter", &PriorityClass::alertsGreeter),
            field("nameEn", &PriorityClass::nameEn, {.lengthMin = 1, .lengthMax = 40})};
}

Fields QueuePolicy::fields()
{
    return {field("mode", &QueuePolicy::mode), field("classes", &QueuePolicy::classes, {.itemsMax = 30}),
            field("priorityRunMax", &QueuePolicy::priorityRunMax, {.min = 0, .max = 100}),
            field("helpBacklog", &QueuePolicy::helpBacklog, {.min = 0, .max = 1000})};
}

Fields CallCandidate::fields()
{
    return {field("id", &CallCandidate::id),
            field("number", &CallCandidate::number),
            field("queue", &CallCandidate::queue),
            field("class", &CallCandidate::priorityClass),
            field("standsFrom", &CallCandidate::standsFrom),
            field("score", &CallCandidate::score, {.min = -9007199254740991}),
            field("passedOver", &CallCandidate::passedOver),
            field("enteredAt", &CallCandidate::enteredAt)};
}

Fields CallWhy::fields()
{
    return {field("rule", &CallWhy::rule), field("candidates", &CallWhy::candidates),
            field("reason", &CallWhy::reason)};
}

} // namespace ow
