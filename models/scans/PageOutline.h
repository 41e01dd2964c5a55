#pragma once
#include "models/scans/GreyPlane.h"
#include "models/scans/PageQuad.h"

namespace ow {

/// What is looked for: an A4 page fills the picture of a document camera, a card a twenty-fifth of it.
enum class OutlineOf { Page, Card };

/// The bright paper on a darker table, as the quadrilateral its four edges make; to about a thousandth of the picture. Dark writing up
/// to the edge, a finger or a torn or rounded corner do not move it. Nothing when the paper fills the picture, when the table is as
/// bright, or when what is bright is no quadrilateral.
std::optional<PageQuad> pageOutline(const GreyPlane &picture, OutlineOf what = OutlineOf::Page);

} // namespace ow
