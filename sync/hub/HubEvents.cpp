#include "sync/hub/HubEvents.h"

namespace ow {

namespace {
template <class E>
void applyNothing(Connection &, const EventMeta &, const E &)
{
}

QByteArray projectClockJump(Projection projection, const EventMeta &, const ClockJumped &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

const EventRow hubEventTable[] = {
    eventRow<ClockJumped, applyNothing<ClockJumped>, projectClockJump>(TopicHall),
    eventRow<PersonalShown, applyNothing<PersonalShown>, projectNothing<PersonalShown>>(0),
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

Fields PersonalShown::fields()
{
    return {field("view", &PersonalShown::view), field("subject", &PersonalShown::subject),
            field("user", &PersonalShown::user), field("reason", &PersonalShown::reason)};
}

} // namespace ow
