#include "ui/common/PaperRenderer.h"

#include "ui/common/HallMark.h"
#include "ui/common/PdfText.h"
#include "ui/common/QrImage.h"
#include "ui/common/Theme.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

namespace ow {

namespace {
// Laid out at 96 dots an inch, where HTML's pixels are what their authors mean, and scaled by the painter.
constexpr double paperLayoutDpi = 96;
constexpr int paperDpi = 600;
constexpr double paperFooterHeight = 36;

QFont paperFont(double points)
{
    return Theme::paperFont(qRound(points / 72 * paperLayoutDpi));
}

void paperFooter(QPainter &painter, const QSizeF &page, const QString &left, int number, int count)
{
    painter.setFont(paperFont(8.5));
    painter.setPen(Qt::black);
    const QRectF room(0, page.height() - paperFooterHeight + 10, page.width(), paperFooterHeight - 10);
    painter.drawLine(room.topLeft(), room.topRight());
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter, left);
    painter.drawText(room, Qt::AlignRight | Qt::AlignVCenter,
                     QCoreApplication::translate("Paper", "第 %1 页 共 %2 页").arg(number).arg(count));
}
} // namespace

Result<PdfPaper> renderPaper(const PaperSource &source)
{
    QTextDocument document;
    document.setDefaultFont(paperFont(10.5));
    document.setUseDesignMetrics(true);
    document.setDocumentMargin(0);
    if (!source.qrText.isEmpty()) {
        const Result<QImage> qr = QrImage::of(source.qrText);
        if (!qr)
            return fail(qr.error());
        document.addResource(QTextDocument::ImageResource, QUrl(QStringLiteral("qr")), *qr);
    }
    document.setHtml(source.html);

    PdfPaper paper;
    paper.title = source.title;
    QBuffer buffer(&paper.pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b); // what is printed goes to the archive (GB/T 42727)
    writer.setResolution(paperDpi);
    writer.setTitle(source.title);
    writer.setCreator(QStringLiteral("OneWindow"));
    writer.setPageLayout(QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(20, 18, 20, 15),
                                     QPageLayout::Millimeter));

    QPainter painter(&writer);
    const double scale = paperDpi / paperLayoutDpi;
    painter.scale(scale, scale);
    const QSizeF page(writer.width() / scale, writer.height() / scale);
    const QSizeF body(page.width(), page.height() - paperFooterHeight);
    document.setPageSize(body);
    const int count = document.pageCount();
    for (int number = 1; number <= count; ++number) {
        if (number > 1)
            writer.newPage();
        HallMark::draw(painter, page, source.hallKind);
        painter.save();
        const QRectF part(0, (number - 1) * body.height(), body.width(), body.height());
        painter.translate(0, -part.top());
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Qt::black);
        // The next page's first line touches this edge; drawn here too it would be unseen, but read twice by search and screen readers.
        context.clip = part.adjusted(0, 0, 0, -1);
        painter.setClipRect(part);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        paperFooter(painter, page, source.footer, number, count);
    }
    painter.end();
    buffer.close();
    paper.pdf = withSearchableText(std::move(paper.pdf), document.toPlainText() + source.footer);
    return paper;
}

} // namespace ow
