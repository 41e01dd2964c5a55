#include "ui/capture/ScanPage.h"

#include "models/base/FileKind.h"
#include "models/base/ProblemTypes.h"
#include "models/scans/PageOutline.h"
#include "models/scans/PageSize.h"
#include "models/scans/PageSkew.h"
#include "models/scans/PdfFile.h"
#include "ui/capture/PageImage.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>
#include <QPdfDocument>
#include <algorithm>
#include <cmath>

namespace ow {

namespace {

constexpr int pageQuality = 82;
/// The picture around a page is kept only until the clerk is done.
constexpr int wholeQuality = 80;
/// Pictures are examined at this size: corners to half a millimetre, characters of 10.5 points.
constexpr int outlineLook = 1400;
constexpr int checkSide = 1754;
/// Degrees; less nobody sees, and turning costs sharpness.
constexpr double skewSeen = 0.3;
/// A page of 300 dots an inch has nine million; cameras of today up to fifty.
constexpr qint64 pixelsMax = 120'000'000;
constexpr int megabyte = 1024 * 1024;

QImage thumbnailOf(const QImage &picture)
{
    return picture.scaled(thumbnailSide, thumbnailSide, Qt::KeepAspectRatio, Qt::SmoothTransformation);
}

QImage reducedTo(const QImage &picture, QSizeF millimetres, int dots)
{
    const double factor = dots / dotsPerInch(picture.size(), millimetres);
    return factor >= 1
        ? picture
        : picture.scaled((QSizeF(picture.size()) * factor).toSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

void encode(ScanPage &page, const QImage &picture, int quality)
{
    page.grey = isColourless(picture);
    page.jpeg = jpegOf(page.grey ? picture.convertToFormat(QImage::Format_Grayscale8)
                                 : picture.convertToFormat(QImage::Format_RGB32),
                       quality);
    page.pixels = picture.size();
}

/// Size in pixels of a paper of those sides: A4 when it is about that, never enlarged.
QSize straightSize(QSizeF sides)
{
    constexpr double root = a4Height / a4Width;
    const double proportion = std::max(sides.width(), sides.height()) / std::min(sides.width(), sides.height());
    if (std::abs(proportion / root - 1) < 0.08) {
        const double shorter = std::min({sides.width(), sides.height(), pageDotsMax * a4Width / 25.4});
        return sides.width() < sides.height() ? QSizeF(shorter, shorter * root).toSize()
                                              : QSizeF(shorter * root, shorter).toSize();
    }
    return sides.toSize();
}

/// The paper within the picture, squared; null when it is the whole picture, or cannot be told from the table.
QImage paperOf(const RawPage &raw)
{
    const GreyPlane plane = greyPlane(raw.picture, outlineLook);
    if (const std::optional<PageQuad> found = pageOutline(plane)) {
        const double scale =
            double(std::max(raw.picture.width(), raw.picture.height())) / std::max(plane.width, plane.height);
        const PageQuad quad = found->scaled(scale);
        return straightened(raw.picture, quad, straightSize(quad.sides()));
    }
    if (raw.origin != ScanOrigin::Scanner)
        return {};
    const double skew = pageSkew(plane);
    return std::abs(skew) < skewSeen ? QImage() : deskewed(raw.picture, skew);
}

void lookThrough(ScanPage &page, const QImage &picture)
{
    const GreyPlane plane = greyPlane(picture, checkSide);
    page.findings = pageFindings(plane, page.millimetres.height());
    page.print = printOf(plane);
    page.thumbnail = thumbnailOf(picture);
}

/// The document reads from the buffer for as long as it lives.
struct OpenPdf {
    explicit OpenPdf(const QByteArray &file)
    {
        buffer.setData(file);
        buffer.open(QIODevice::ReadOnly);
        document.load(&buffer);
    }
    QImage draw(int page, int dots)
    {
        const QSizeF points = document.pagePointSize(page);
        const double scale = std::min(dots / 72.0, pageDotsMax * 14 / std::max({points.width(), points.height(), 1.0}));
        const QImage drawn = document.render(page, (points * scale).toSize().expandedTo({1, 1}));
        if (drawn.isNull())
            return {};
        QImage onWhite(drawn.size(), QImage::Format_RGB32);
        onWhite.fill(Qt::white);
        QPainter(&onWhite).drawImage(0, 0, drawn);
        return onWhite;
    }

    QBuffer buffer;
    QPdfDocument document;
};

Result<QList<ScanPage>> pagesOfPdf(const QByteArray &file)
{
    const Result<int> count = pdfPageCount(file);
    if (!count)
        return fail(count.error());
    if (*count > scanPagesMax)
        return fail(problem::ScanPagesTooMany, {{QStringLiteral("max"), QString::number(scanPagesMax)}});
    OpenPdf pdf(file);
    QList<ScanPage> pages;
    for (int i = 0; i < *count; ++i) {
        ScanPage page;
        page.file = file;
        page.filePage = i;
        page.filePages = *count;
        page.millimetres = pdf.document.pagePointSize(i) * (25.4 / 72);
        const QImage drawn = pdf.draw(i, 90);
        if (drawn.isNull())
            return fail(problem::PdfDamaged);
        lookThrough(page, drawn);
        pages.append(page);
    }
    return pages;
}

Result<QList<ScanPage>> pageOfPicture(const QByteArray &file)
{
    QBuffer buffer;
    buffer.setData(file);
    const QSize size = QImageReader(&buffer).size();
    if (!size.isValid())
        return fail(problem::PictureDamaged);
    if (qint64(size.width()) * size.height() > pixelsMax)
        return fail(problem::PictureTooLarge);
    const QImage picture = pictureOf(file);
    if (picture.isNull())
        return fail(problem::PictureDamaged);
    ScanPage page = scanPage({picture, 0, ScanOrigin::File, false}, PageCut::Whole);
    page.file = file;
    page.filePages = 1;
    return QList<ScanPage>{page};
}

bool isWholeFile(const QList<ScanPage> &pages)
{
    for (int i = 0; i < pages.size(); ++i) {
        const ScanPage &page = pages.at(i);
        if (page.file.isEmpty() || page.file.constData() != pages.first().file.constData() || page.filePage != i
            || page.filePages != pages.size() || page.turns % 4 != 0 || !page.whole.isEmpty())
            return false;
    }
    return pages.first().file.size() <= scanBytesMax;
}

/// How a page is written when the whole is too large: first as it is, then coarser step by step.
struct Coarseness {
    int dots;
    int quality;
};
constexpr Coarseness coarser[] = {{300, 70}, {200, 75}, {200, 60}, {150, 60}, {150, 45}, {120, 45}};

ScanPage coarsened(const ScanPage &page, Coarseness to)
{
    const QImage picture = pagePicture(page, to.dots);
    ScanPage smaller = page;
    const QImage reduced = reducedTo(picture, page.millimetres, to.dots);
    encode(smaller, reduced, to.quality);
    smaller.file.clear();
    return smaller;
}

Result<QByteArray> written(const QList<ScanPage> &pages)
{
    QList<PdfPart> parts;
    for (const ScanPage &page : pages) {
        PdfPart part;
        if (page.isPdfPage()) {
            part.file = page.file;
            part.page = page.filePage;
        } else {
            part.jpeg = page.jpeg;
            part.pixels = page.pixels;
            part.grey = page.grey;
            part.millimetres = page.millimetres;
        }
        part.turns = page.turns;
        parts.append(part);
    }
    return writePdf(parts);
}

Result<QByteArray> writtenWithinLimit(const QList<ScanPage> &pages)
{
    Result<QByteArray> pdf = written(pages);
    for (const Coarseness to : coarser) {
        if (!pdf || pdf->size() <= scanBytesMax)
            return pdf;
        QList<ScanPage> smaller;
        for (const ScanPage &page : pages)
            smaller.append(coarsened(page, to));
        pdf = written(smaller);
    }
    if (pdf && pdf->size() > scanBytesMax)
        return fail(problem::ScanTooLarge, {{QStringLiteral("max"), QString::number(scanBytesMax / megabyte)}});
    return pdf;
}

} // namespace

ScanPage scanPage(const RawPage &raw, PageCut cut)
{
    ScanPage page;
    page.origin = raw.origin;
    page.simulated = raw.simulated;
    page.canCut = true;
    const QImage paper = cut == PageCut::Paper ? paperOf(raw) : QImage();
    const QImage &picture = paper.isNull() ? raw.picture : paper;
    // Only a scanner knows how large its pixels are; a paper cut out of a photograph has the size of its proportions.
    page.millimetres = pageSize(picture.size(), raw.dotsPerInch);
    encode(page, reducedTo(picture, page.millimetres, pageDotsMax), pageQuality);
    if (!paper.isNull())
        page.whole = jpegOf(raw.picture, wholeQuality);
    lookThrough(page, picture);
    return page;
}

ScanPage recut(const ScanPage &page)
{
    const bool wasCut = !page.whole.isEmpty();
    ScanPage other = scanPage({pictureOf(wasCut ? page.whole : page.jpeg), 0, page.origin, page.simulated},
                              wasCut ? PageCut::Whole : PageCut::Paper);
    other.file = page.file; // cut it is no longer that file, but it may be again
    other.filePage = page.filePage;
    other.filePages = page.filePages;
    other.turns = page.turns;
    return other;
}

Result<QList<ScanPage>> importedPages(const QByteArray &file)
{
    if (file.size() > importBytesMax)
        return fail(problem::ScanTooLarge, {{QStringLiteral("max"), QString::number(importBytesMax / megabyte)}});
    const std::optional<FileKind> kind = fileKindOf(file);
    if (!kind)
        return fail(problem::BlobKind);
    return *kind == FileKind::Pdf ? pagesOfPdf(file) : pageOfPicture(file);
}

QImage pagePicture(const ScanPage &page, int dotsPerInch)
{
    return page.isPdfPage() ? OpenPdf(page.file).draw(page.filePage, dotsPerInch) : pictureOf(page.jpeg);
}

Result<CapturedScan> assembledScan(const QList<ScanPage> &pages)
{
    CapturedScan scan;
    scan.pages = int(pages.size());
    scan.origin = pages.first().origin;
    for (const ScanPage &page : pages) {
        if (page.origin != scan.origin)
            scan.origin = ScanOrigin::Mixed;
        scan.simulated = scan.simulated || page.simulated;
    }
    scan.unchanged = isWholeFile(pages);
    if (scan.unchanged) {
        scan.bytes = pages.first().file;
        scan.mediaType = QString::fromLatin1(mediaType(*fileKindOf(scan.bytes)));
        return scan;
    }
    const Result<QByteArray> pdf = writtenWithinLimit(pages);
    if (!pdf)
        return fail(pdf.error());
    scan.bytes = *pdf;
    scan.mediaType = QString::fromLatin1(mediaType(FileKind::Pdf));
    return scan;
}

} // namespace ow
