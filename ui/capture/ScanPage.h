#pragma once
#include "models/base/Problem.h"
#include "models/scans/CapturedScan.h"

#include <QImage>
#include <QSizeF>

namespace ow {

/// A picture as a source gave it.
struct RawPage {
    QImage picture;
    int dotsPerInch = 0; ///< 0: unknown
    ScanOrigin origin = ScanOrigin::Camera;
    bool simulated = false;
};

/// One page of a scan that is being put together. Pictures are kept as JPEG, a hundred of them fit into memory.
struct ScanPage {
    ScanOrigin origin = ScanOrigin::File;
    bool simulated = false;
    QByteArray file; ///< the file it was brought in, shared by its pages; empty for a page taken here
    int filePage = 0;
    int filePages = 0;
    QByteArray jpeg; ///< as it is handed over; empty for a page of a PDF
    QSize pixels;
    bool grey = false;
    QSizeF millimetres;
    int turns = 0;    ///< quarter turns clockwise still to be made
    QImage thumbnail; ///< upright before `turns`

    bool isPdfPage() const { return jpeg.isEmpty(); }
};

/// Longest side of a thumbnail, in pixels.
constexpr int thumbnailSide = 420;
/// More than this shows nothing more of a paper (DA/T 31: 200 dots an inch at least, 300 for small print).
constexpr int pageDotsMax = 300;

/// A page of the picture as it is: reduced to what a page needs, grey when it has no colour, encoded. Takes tenths of a second: not on
/// the GUI thread.
ScanPage scanPage(const RawPage &raw);
/// The pages of a file somebody brought: PDF, JPEG or PNG by its content. Not on the GUI thread.
/// problem::BlobKind, ScanTooLarge, ScanPagesTooMany, PdfLocked, PdfDamaged, PictureDamaged, PictureTooLarge
Result<QList<ScanPage>> importedPages(const QByteArray &file);
/// The picture of a page, before its turns; null when it cannot be shown. A page of a PDF is drawn with so many dots an inch.
QImage pagePicture(const ScanPage &page, int dotsPerInch = 150);

/// The scan of these pages: the file itself when they are all of it and in its order, else one PDF. Pictures are made coarser as far as
/// the hub's limit needs. Not on the GUI thread. problem::ScanTooLarge
Result<CapturedScan> assembledScan(const QList<ScanPage> &pages);

} // namespace ow
