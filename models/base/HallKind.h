#pragma once
// What a hall is for. Written into its file when it is made, and never another afterwards.
#include "models/base/Describe.h"

namespace ow {

enum class HallKind {
    Real,
    Demo,     ///< 演示: made-up set-up, users and registers
    Training, ///< 演练: the hall's own people practise; nothing of it leaves it, and nothing of it holds in the real hall
};
constexpr Code<HallKind> hallKindCodes[] = {
    {HallKind::Real, "real"}, {HallKind::Demo, "demo"}, {HallKind::Training, "training"}};
constexpr std::span<const Code<HallKind>> codesOf(HallKind)
{
    return hallKindCodes;
}

/// Nobody's real business is done in it: devices may be simulated ones, and everything it shows or prints is marked.
constexpr bool isPretended(HallKind kind)
{
    return kind != HallKind::Real;
}

} // namespace ow
