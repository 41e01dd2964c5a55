#pragma once
// PDF as a container of pages: how many there are, and a new file from pages of others and from pictures, in memory. Pages are copied,
// never redrawn, so text stays text. Beneath is qpdf, through its C interface, which throws nothing.
#include "models/base/Problem.h"

#include <QByteArray>
#include <QSize>
#include <QSizeF>

namespace ow {

/// problem::PdfLocked when it opens with a password only, problem::PdfDamaged.
Result<int> pdfPageCount(const QByteArray &file);

/// A page to be written: one of another file, or a picture that fills it.
struct PdfPart {
    QByteArray file; ///< a PDF; parts of one file share its bytes
    int page = 0;    ///< in `file`, from 0
    QByteArray jpeg; ///< the picture when `file` is empty: baseline or progressive, grey or YCbCr
    QSize pixels;
    bool grey = false;
    QSizeF millimetres;
    int turns = 0; ///< quarter turns clockwise
};

/// The same parts give the same bytes. problem::PdfLocked, problem::PdfDamaged
Result<QByteArray> writePdf(const QList<PdfPart> &parts);

} // namespace ow
