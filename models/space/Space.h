#pragma once
// 磁盘空间: how much room the volume of the data folder has left, in classes, and what each still allows.
#include "models/base/Describe.h"
#include "models/base/Time.h"

namespace ow {

/// From good to bad.
enum class SpaceClass {
    Ample,
    Low,        ///< the supervisor is told
    Scarce,     ///< no attachments and no archive packages; the papers of the hall itself go on
    Essentials, ///< calling, receiving and accepting only
    Full,       ///< read-only: nothing is half acknowledged
};
constexpr Code<SpaceClass> spaceClassCodes[] = {{SpaceClass::Ample, "ample"},
                                                {SpaceClass::Low, "low"},
                                                {SpaceClass::Scarce, "scarce"},
                                                {SpaceClass::Essentials, "essentials"},
                                                {SpaceClass::Full, "full"}};
constexpr std::span<const Code<SpaceClass>> codesOf(SpaceClass)
{
    return spaceClassCodes;
}

/// Hall data: below so many megabytes free the class begins. On a small volume a share of it counts instead (SpaceRules).
struct SpaceLimits {
    int lowMb = 4096;
    int scarceMb = 1536;
    int essentialsMb = 512;
    int fullMb = 128;

    static Fields fields();
};

/// Bytes of a volume, for us.
struct DiskRoom {
    qint64 freeBytes = 0;
    qint64 totalBytes = 0; ///< 0: not known
};

struct SpaceState {
    SpaceClass level = SpaceClass::Ample;
    qint64 freeBytes = 0; ///< when it changed
    qint64 totalBytes = 0;
    Instant since;

    static Fields fields();
};

struct SpaceChanged {
    static constexpr char type[] = "gov.space.changed.v1";
    SpaceState state;
    static Fields fields();
};
struct SpaceLimitsSet {
    static constexpr char type[] = "gov.space.limitsSet.v1";
    SpaceLimits limits;
    QString byName;
    static Fields fields();
};

} // namespace ow
