#pragma once
#include "models/scans/GreyPlane.h"

namespace ow {

/// How much darker than the paper around it each pixel is: shadows, yellowed paper and the slope of a lamp are gone, writing remains.
struct InkMap {
    GreyPlane ink;
    double noise = 0; ///< standard deviation of what is no ink, in steps of brightness
};

InkMap inkOf(const GreyPlane &plane);

} // namespace ow
