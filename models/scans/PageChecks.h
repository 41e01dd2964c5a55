#pragma once
#include "models/scans/GreyPlane.h"

namespace ow {

/// What a page says about itself; a person decides. Thresholds are for a page that fills its picture.
struct PageFindings {
    bool blank = false;   ///< no more on it than a page number, dust, or what shines through from the other side
    bool blurred = false; ///< edges of writing are wider than small print can bear
};

/// `millimetresHigh`: of the paper.
PageFindings pageFindings(const GreyPlane &page, double millimetresHigh);

/// Pieces of 2.5 mm of an A4 page that have ink, its rim aside.
int inkedCells(const GreyPlane &page);
/// Width of the edges of writing, in millimetres: from its dark to its light. Nothing to tell by: 0.
double edgeWidth(const GreyPlane &page, double millimetresHigh);

} // namespace ow
