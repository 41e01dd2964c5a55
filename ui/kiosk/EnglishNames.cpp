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

Problem withNamesOf(const Problem &problem, const PublicView &hall, const PublicView &shown)
{
    ProblemParameters parameters = problem.parameters();
    for (QString &value : parameters) {
        for (qsizetype i = 0; i < hall.queues.size() && i < shown.queues.size(); ++i) {
            if (value == hall.queues.at(i).name)
                value = shown.queues.at(i).name;
        }
    }
    return Problem(problem.type(), parameters, problem.faults());
}

} // namespace ow
