#pragma once
// Which class a volume is in, and what may still be done. Pure.
#include "models/space/Space.h"

namespace ow {

/// Where the class begins, in bytes free: the hall's limit, on a small volume at most a fifth, a tenth, a twentieth and a fiftieth of it.
qint64 spaceLimitBytes(const SpaceLimits &limits, SpaceClass level, qint64 totalBytes);
/// A class is left for a better one only with a tenth more than its limit, so that it does not flicker.
SpaceClass spaceClassOf(const SpaceLimits &limits, const DiskRoom &room, SpaceClass before);
/// Goes on when only the essentials do.
bool isEssentialCommand(QLatin1String name);
/// Each limit below the one before it.
bool areInOrder(const SpaceLimits &limits);

} // namespace ow
