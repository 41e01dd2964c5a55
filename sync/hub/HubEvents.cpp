#include "sync/hub/HubEvents.h"

namespace ow {

namespace {
void applyNothing(Connection &, const EventMeta &, const ClockJumped &) {}

QByteArray projectClockJump(Projection projection, const EventMeta &, const ClockJumped &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

const EventRow hubEventTable[] = {
    eventRow<ClockJumped, applyNothing, projectClockJump>(TopicHall),
};
} // namespace

std::span<const EventRow> hubEvents()
{
    return hubEventTable;
}

} // namespace ow
