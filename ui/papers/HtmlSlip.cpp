#include "ui/papers/HtmlSlip.h"

#include "ui/common/HallMark.h"
#include "ui/common/PdfText.h"
#include "ui/common/Theme.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>
#include <QUrl>

namespace ow {

namespace {
constexpr double slipLayoutDpi = 96;
constexpr int htmlSlipDpi = 600;
constexpr double htmlSlipWidthMm = 80;
constexpr double htmlSlipMarginMm = 4;
} // namespace

double slipPixels(double mm)
{
    return mm / 25.4 * slipLayoutDpi;
}

Result<PdfPaper> htmlSlip(const QString &title, const QString &html, const QImage &qr, HallKind hallKind)
{
    QTextDocument document;
    document.setDefaultFont(Theme::paperFont(15));
    document.setUseDesignMetrics(true);
    document.setDocumentMargin(slipPixels(htmlSlipMarginMm));
    if (!qr.isNull())
        document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("qr")), qr);
    document.setHtml(html);
    document.setTextWidth(slipPixels(htmlSlipWidthMm));
    const double lengthMm = document.size().height() / slipLayoutDpi * 25.4;

    PdfPaper paper;
    paper.title = title;
    QBuffer buffer(&paper.pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(htmlSlipDpi);
    writer.setTitle(paper.title);
    writer.setCreator(QStringLiteral("OneWindow"));
    writer.setPageLayout(QPageLayout(
        QPageSize(QSizeF(htmlSlipWidthMm, lengthMm), QPageSize::Millimeter, QString(), QPageSize::ExactMatch),
        QPageLayout::Portrait, QMarginsF()));
    QPainter painter(&writer);
    painter.scale(htmlSlipDpi / slipLayoutDpi, htmlSlipDpi / slipLayoutDpi);
    HallMark::draw(painter, document.size(), hallKind);
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, Qt::black);
    document.documentLayout()->draw(&painter, context);
    painter.end();
    buffer.close();
    paper.pdf = withSearchableText(std::move(paper.pdf), document.toPlainText());
    return paper;
}

} // namespace ow
