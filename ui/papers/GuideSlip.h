#pragma once
#include "models/base/HallKind.h"
#include "models/publication/ItemGuide.h"
#include "ui/common/Printer.h"

namespace ow {

/// 明白卡: the guide for the situation chosen on an 80 mm slip, as long as it needs, with the version's number and the day; the code on it
/// holds the same in short, to be taken along in a phone.
Result<PdfPaper> guideSlip(const ItemGuide &guide, const QString &hall, HallKind hallKind);

/// What that code says: name, version, what to bring, how long, how much, where.
QString guideCodeText(const ItemGuide &guide);

/// Of each choice made: "怎样经营？实体门店"
QStringList guideSituation(const ItemGuide &guide);

} // namespace ow
