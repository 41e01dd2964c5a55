#pragma once
#include "models/base/HallKind.h"
#include "ui/common/Printer.h"

namespace ow {

/// An A4 paper written in HTML (what QTextDocument understands). <img src="qr" width="110"> places the QR code.
struct PaperSource {
    QString title;
    QString html;
    QString qrText; ///< may be empty
    QString
        footer; ///< left end of the footer of every page, for instance the paper's number; page numbers stand at the right end
    HallKind hallKind = HallKind::Real; ///< any other is printed across every page
};

/// A4, margins 20 mm, fonts embedded, 10.5 pt body text.
Result<PdfPaper> renderPaper(const PaperSource &source);

} // namespace ow
