#include "models/cases/Collecting.h"

namespace ow {

namespace {
constexpr int collectTextMax = 300;
}

Fields CollectReminder::fields()
{
    return {field("on", &CollectReminder::on), field("how", &CollectReminder::how),
            field("words", &CollectReminder::words, {.lengthMax = collectTextMax}), field("by", &CollectReminder::by)};
}

Fields Collecting::fields()
{
    return {field("way", &Collecting::way),
            field("mailedOn", &Collecting::mailedOn),
            field("tracking", &Collecting::tracking, {.lengthMax = 40}),
            field("returnedOn", &Collecting::returnedOn),
            field("reminders", &Collecting::reminders, {.itemsMax = 100}),
            field("shelvedOn", &Collecting::shelvedOn),
            field("authority", &Collecting::authority, {.lengthMax = collectTextMax})};
}

} // namespace ow
