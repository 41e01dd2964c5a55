#include "models/space/SpaceRules.h"

#include <algorithm>

namespace ow {

namespace {
constexpr qint64 bytesPerMb = 1024 * 1024;

/// Calling, receiving and accepting, with what belongs to them; and the release of a hall that stands still.
constexpr const char *essentialAreas[] = {"ticket", "window",  "visit", "application",
                                          "draft",  "consent", "space", "recovery"};
constexpr const char *essentialCommands[] = {"case.find", "hall.steer", "paper.printed", "paper.sign",
                                             "registry.check"};

struct SpaceStep {
    SpaceClass level;
    int SpaceLimits::*limitMb;
    int shareOfVolume; ///< one in so many
};
/// From the worst.
constexpr SpaceStep spaceSteps[] = {{SpaceClass::Full, &SpaceLimits::fullMb, 50},
                                    {SpaceClass::Essentials, &SpaceLimits::essentialsMb, 20},
                                    {SpaceClass::Scarce, &SpaceLimits::scarceMb, 10},
                                    {SpaceClass::Low, &SpaceLimits::lowMb, 5}};

qint64 limitOf(const SpaceStep &step, const SpaceLimits &limits, qint64 totalBytes)
{
    const qint64 limit = limits.*step.limitMb * bytesPerMb;
    return totalBytes > 0 ? std::min(limit, totalBytes / step.shareOfVolume) : limit;
}
} // namespace

qint64 spaceLimitBytes(const SpaceLimits &limits, SpaceClass level, qint64 totalBytes)
{
    for (const SpaceStep &step : spaceSteps) {
        if (step.level == level)
            return limitOf(step, limits, totalBytes);
    }
    return 0;
}

SpaceClass spaceClassOf(const SpaceLimits &limits, const DiskRoom &room, SpaceClass before)
{
    for (const SpaceStep &step : spaceSteps) {
        const qint64 limit = limitOf(step, limits, room.totalBytes);
        if (room.freeBytes < (before >= step.level ? limit + limit / 10 : limit))
            return step.level;
    }
    return SpaceClass::Ample;
}

bool isEssentialCommand(QLatin1String name)
{
    const QLatin1String area = name.left(name.indexOf(QLatin1Char('.')));
    const auto is = [](QLatin1String text) { return [text](const char *one) { return text == QLatin1String(one); }; };
    return std::ranges::any_of(essentialAreas, is(area)) || std::ranges::any_of(essentialCommands, is(name));
}

bool areInOrder(const SpaceLimits &limits)
{
    return limits.fullMb < limits.essentialsMb && limits.essentialsMb < limits.scarceMb
        && limits.scarceMb < limits.lowMb;
}

} // namespace ow
