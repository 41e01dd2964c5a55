#include "ui/kiosk/EnglishNames.h"

namespace ow {

PublicView withEnglishNames(PublicView view)
{
    view.hall = view.hallEn.value_or(view.hall);
    for (PublicZone &zone : view.zones)
        zone.name = zone.nameEn.value_or(zone.name);
    for (PublicQueue &queue : view.queues) {
        queue.name = queue.nameEn.value_or(queue.name);
        queue.hint = queue.hintEn.value_or(queue.hint);
    }
    for (PriorityReason &reason : view.priorityReasons)
        reason.name = reason.nameEn.value_or(reason.name);
    return view;
}

} // namespace ow
