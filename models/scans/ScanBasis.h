#pragma once
#include "models/base/Describe.h"

namespace ow {

/// What lay before the clerk when the scan was made; he says so himself, and unsaid it counts as a copy.
enum class ScanBasis { Original, Copy, Promise };
constexpr Code<ScanBasis> scanBasisCodes[] = {
    {ScanBasis::Original, "original"}, {ScanBasis::Copy, "copy"}, {ScanBasis::Promise, "promise"}};
constexpr std::span<const Code<ScanBasis>> codesOf(ScanBasis)
{
    return scanBasisCodes;
}

} // namespace ow
