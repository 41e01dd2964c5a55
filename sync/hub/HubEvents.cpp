#include "sync/hub/HubEvents.h"

#include "models/cases/AccessStore.h"

namespace ow {

namespace {
void applyClockJump(Connection &, const EventMeta &, const ClockJumped &) {}

QByteArray projectClockJump(Projection projection, const EventMeta &, const ClockJumped &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

const EventRow hubEventTable[] = {
    eventRow<ClockJumped, applyClockJump, projectClockJump>(TopicHall),
    eventRow<PersonalShown, &AccessStore::apply, projectNothing<PersonalShown>>(0),
};
} // namespace

std::span<const EventRow> hubEvents()
{
    return hubEventTable;
}

Fields ClockJumped::fields()
{
    return {field("byMs", &ClockJumped::byMs, {.min = -9007199254740991})};
}

} // namespace ow
