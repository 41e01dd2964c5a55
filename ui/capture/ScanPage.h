#pragma once
#include "models/base/Problem.h"
#include "models/scans/CapturedScan.h"
#include "models/scans/PageChecks.h"
#include "models/scans/PagePrint.h"

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
    int turns = 0;       ///< quarter turns clockwise still to be made
    QImage thumbnail;    ///< upright before `turns`
    QByteArray whole;    ///< the picture before the paper was cut out of it, JPEG; empty when it is as it was taken
    bool canCut = false; ///< a picture whose paper could be cut out of it; pages of a PDF never
    PageFindings findings;
    PagePrint print;
    quint64 id = 0;        ///< within one scan
    quint64 copyOf = 0;    ///< id of the page before it that this one seems to be again
    bool accepted = false; ///< what was found is known to the clerk, who keeps the page
    bool isCard = false;   ///< sides of an identity card, laid out by us: what is found in it says nothing

    bool isPdfPage() const { return jpeg.isEmpty(); }
};

/// Longest side of a thumbnail, in pixels.
constexpr int thumbnailSide = 420;
/// More than this shows nothing more of a paper (DA/T 31: 200 dots an inch at least, 300 for small print).
constexpr int pageDotsMax = 300;

/// What is done to a picture on its way to a page.
enum class PageCut {
    Whole, ///< nothing
    Paper, ///< the paper is cut out of the table around it and squared; a page from a scanner is set straight by its lines
};

/// A page of the picture: cut, reduced to what a page needs, grey when it has no colour, encoded, and looked through. Takes tenths of a
/// second: not on the GUI thread.
ScanPage scanPage(const RawPage &raw, PageCut cut);
/// The page again with its paper cut out, or again with all that was taken.
ScanPage recut(const ScanPage &page);
/// The pages of a file somebody brought: PDF, JPEG or PNG by its content. Not on the GUI thread.
/// problem::BlobKind, ScanTooLarge, ScanPagesTooMany, PdfLocked, PdfDamaged, PictureDamaged, PictureTooLarge
Result<QList<ScanPage>> importedPages(const QByteArray &file);
/// The picture of a page, before its turns; null when it cannot be shown. A page of a PDF is drawn with so many dots an inch.
QImage pagePicture(const ScanPage &page, int dotsPerInch = 150);

/// The scan of these pages: the file itself when they are all of it and in its order, else one PDF. Pictures are made coarser as far as
/// the hub's limit needs. Not on the GUI thread. problem::ScanTooLarge
Result<CapturedScan> assembledScan(const QList<ScanPage> &pages);

} // namespace ow
