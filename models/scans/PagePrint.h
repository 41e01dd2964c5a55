#pragma once
#include "models/scans/GreyPlane.h"

namespace ow {

/// What a page is known again by, although it is taken a second time: a little turned, shifted, noisier or in other light.
struct PagePrint {
    GreyPlane coarse; ///< ink, blurred
    GreyPlane fine;
    GreyPlane close; ///< each character for itself

    bool isEmpty() const { return close.isEmpty(); }
};

/// Empty for a page with next to nothing on it: blank pages are no copies of each other.
PagePrint printOf(const GreyPlane &page);

/// How alike two pages are where they are least alike: 1 the same, about 0 nothing in common. Two sheets of one form filled in
/// differently are not the same paper.
double likeness(const PagePrint &one, const PagePrint &other);
/// The same paper, taken twice.
bool isDuplicate(const PagePrint &one, const PagePrint &other);

} // namespace ow
