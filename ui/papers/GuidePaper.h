#pragma once
#include "models/publication/ItemGuide.h"
#include "ui/common/PaperRenderer.h"

namespace ow {

/// The guide as an A4 sheet to take along: for the situation chosen, with the version's number and the day.
PaperSource guidePaper(const ItemGuide &guide, const QString &hall, HallKind hallKind);

} // namespace ow
