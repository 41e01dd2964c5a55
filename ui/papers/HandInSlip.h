#pragma once
#include "models/base/HallKind.h"
#include "models/progress/CitizenProgress.h"
#include "ui/common/Printer.h"

namespace ow {

/// 补交材料单: what is still to be brought for a case and until when, on an 80 mm slip whose code opens the case at a window.
Result<PdfPaper> handInSlip(const ToldProgress &told, const QString &hall, HallKind hallKind);
/// What that code says; the number alone tells nobody anything of the case.
QString handInCode(const QString &shortNumber);
/// The short number behind such a code; empty when it is none.
QString shortNumberOfCode(const QString &line);

} // namespace ow
