#pragma once
#include "models/space/SpaceRules.h"
#include "models/store/Command.h"

namespace ow {

struct SpaceLimitsReply {
    SpaceLimits limits;
    static Fields fields();
};
/// Each limit below the one before it.
struct SetSpaceLimits {
    static constexpr char name[] = "space.set";
    using Reply = SpaceLimitsReply;
    SpaceLimits limits;
    static Fields fields();
};

/// Supervisor's and administrator's.
struct SpaceView {
    static constexpr char name[] = "space";
    SpaceState state;
    SpaceLimits limits;
    static Fields fields();
};
bool isSpaceNews(const QString &type);

/// The hub's own act.
Result<Decision> decideSpaceChanged(CommandContext &context, SpaceClass level, const DiskRoom &room);

std::span<const CommandRow> spaceCommands();
std::span<const EventRow> spaceEvents();
std::span<const ViewRow> spaceViews();

} // namespace ow
