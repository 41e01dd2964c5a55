#pragma once
#include "models/scans/GreyPlane.h"

namespace ow {

/// Degrees by which the lines of writing fall to the right, within ±15; 0 where there are no lines to tell by. For pages that fill
/// their picture, as from a scanner.
double pageSkew(const GreyPlane &page);

} // namespace ow
