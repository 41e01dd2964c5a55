#pragma once
#include "models/base/HallKind.h"
#include "ui/common/Printer.h"

#include <QCoreApplication>

namespace ow {

/// 应急号条: numbered slips to be cut apart and kept at the greeter's desk for a power cut, and the register they are written into, on
/// A4. The numbers are those of the back entry.
class EmergencySlips {
    Q_DECLARE_TR_FUNCTIONS(EmergencySlips)
public:
    static constexpr int aSheaf = 40;
    static Result<PdfPaper> render(const QString &hall, int first, int count, HallKind hallKind);
};

} // namespace ow
