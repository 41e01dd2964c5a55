#include "models/space/SpaceCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/space/SpaceStore.h"

namespace ow {

namespace {
constexpr int spaceLimitMinMb = 16;
constexpr int spaceLimitMaxMb = 1024 * 1024;

Result<Decision> decideSetLimits(CommandContext &context, const SetSpaceLimits &command)
{
    if (!areInOrder(command.limits))
        return fail(inputRefused({{QStringLiteral("limits"),
                                   &problem::FieldFormat,
                                   {{QStringLiteral("expected"), QStringLiteral("一项比一项小")}}}}));
    return Decision{
        {pendingEvent(QStringLiteral("space/limits"), SpaceLimitsSet{command.limits, context.actor.displayName})},
        toJson(SpaceLimitsReply{command.limits}),
        {}};
}

Result<SpaceView> loadSpace(ViewContext &context)
{
    return SpaceView{SpaceStore::state(context.db), SpaceStore::limits(context.db)};
}

template <class E>
QByteArray projectSpace(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

constexpr Roles spaceRoles = Role::Supervisor | Role::Administrator;
constexpr CommandAccess spaceDesk{.roles = spaceRoles, .stations = only(StationRole::Supervisor), .unattended = 0};

const CommandRow spaceCommandTable[] = {
    commandRow<SetSpaceLimits, decideSetLimits>(spaceDesk, "设定磁盘空间的界限"),
};
template <class E>
constexpr EventRow spaceEventRow()
{
    return eventRow<E, static_cast<void (*)(Connection &, const EventMeta &, const E &)>(&SpaceStore::apply),
                    projectSpace<E>>(TopicHall);
}
const EventRow spaceEventTable[] = {spaceEventRow<SpaceChanged>(), spaceEventRow<SpaceLimitsSet>()};
const ViewRow spaceViewTable[] = {viewRow<SpaceView, loadSpace>(spaceRoles)};
} // namespace

bool isSpaceNews(const QString &type)
{
    return type.startsWith(QLatin1String("gov.space."));
}

Result<Decision> decideSpaceChanged(CommandContext &context, SpaceClass level, const DiskRoom &room)
{
    if (SpaceStore::state(context.db).level == level)
        return Decision{};
    const SpaceState state{level, room.freeBytes, room.totalBytes, context.now};
    return Decision{{pendingEvent(QStringLiteral("space/disk"), SpaceChanged{state})}, "{}", {}};
}

std::span<const CommandRow> spaceCommands()
{
    return spaceCommandTable;
}

std::span<const EventRow> spaceEvents()
{
    return spaceEventTable;
}

std::span<const ViewRow> spaceViews()
{
    return spaceViewTable;
}

Fields SpaceLimits::fields()
{
    const Limits megabytes{.min = spaceLimitMinMb, .max = spaceLimitMaxMb};
    return {field("lowMb", &SpaceLimits::lowMb, megabytes), field("scarceMb", &SpaceLimits::scarceMb, megabytes),
            field("essentialsMb", &SpaceLimits::essentialsMb, megabytes),
            field("fullMb", &SpaceLimits::fullMb, megabytes)};
}

Fields SpaceState::fields()
{
    return {field("level", &SpaceState::level), field("freeBytes", &SpaceState::freeBytes),
            field("totalBytes", &SpaceState::totalBytes), field("since", &SpaceState::since)};
}

Fields SpaceChanged::fields()
{
    return {field("state", &SpaceChanged::state)};
}

Fields SpaceLimitsSet::fields()
{
    return {field("limits", &SpaceLimitsSet::limits), field("byName", &SpaceLimitsSet::byName)};
}

Fields SpaceLimitsReply::fields()
{
    return {field("limits", &SpaceLimitsReply::limits)};
}

Fields SetSpaceLimits::fields()
{
    return {field("limits", &SetSpaceLimits::limits)};
}

Fields SpaceView::fields()
{
    return {field("state", &SpaceView::state), field("limits", &SpaceView::limits)};
}

} // namespace ow
