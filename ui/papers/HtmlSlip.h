#pragma once
#include "models/base/HallKind.h"
#include "ui/common/Printer.h"

#include <QImage>

namespace ow {

/// A slip of 80 mm, as long as it needs, out of Qt's rich text; <img src="qr"> in it is the code, `slipPixels()` are its lengths.
/// A hall of pretence marks it.
Result<PdfPaper> htmlSlip(const QString &title, const QString &html, const QImage &qr, HallKind hallKind);
double slipPixels(double mm);

} // namespace ow
