#include "ui/common/Slip.h"

#include "ui/common/PdfText.h"
#include "ui/common/QrImage.h"
#include "ui/common/Theme.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFontMetricsF>
#include <QImage>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

namespace ow {

namespace {
constexpr int slipDpi = 600;
constexpr double slipWidthMm = 80;
constexpr double slipMarginMm = 4;

double slipUnits(double mm)
{
    return mm / 25.4 * slipDpi;
}

QString slipText(const char *source)
{
    return QCoreApplication::translate("Slip", source);
}

/// Draws downwards and knows how far it came; on a scratch image it only measures.
class SlipPen {
public:
    explicit SlipPen(QPainter &painter) : m_painter(painter), m_y(slipUnits(slipMarginMm)) {}

    double y() const { return m_y; }
    void space(double mm) { m_y += slipUnits(mm); }

    void text(const QString &text, double sizeMm, QFont::Weight weight = QFont::Normal,
              Qt::Alignment side = Qt::AlignHCenter)
    {
        if (text.isEmpty())
            return;
        QFont font = Theme::paperFont(qRound(slipUnits(sizeMm)));
        font.setWeight(weight);
        // A very long number gets smaller letters rather than a broken line (A999 → A1000, domain.md §16).
        while (!text.contains(QLatin1Char(' ')) && text.size() <= 12
               && QFontMetricsF(font).horizontalAdvance(text) > width())
            font.setPixelSize(font.pixelSize() * 9 / 10);
        m_painter.setFont(font);
        const QRectF room(left(), m_y, width(), slipUnits(400));
        QRectF used;
        m_painter.drawText(room, int(side | Qt::AlignTop | Qt::TextWordWrap), text, &used);
        m_y += used.height();
    }

    void pair(const QString &name, const QString &value, double sizeMm)
    {
        const double before = m_y;
        text(name, sizeMm, QFont::Normal, Qt::AlignLeft);
        m_y = before;
        text(value, sizeMm, QFont::Medium, Qt::AlignRight);
    }

    void rule()
    {
        space(1.5);
        m_painter.fillRect(QRectF(left(), m_y, width(), slipUnits(0.3)), Qt::black);
        space(1.8);
    }

    void frame(const QString &label, double sizeMm)
    {
        const double top = m_y;
        space(0.8);
        text(label, sizeMm, QFont::Bold);
        space(0.8);
        m_painter.setPen(QPen(Qt::black, slipUnits(0.4)));
        m_painter.drawRect(QRectF(left(), top, width(), m_y - top));
        space(1.5);
    }

    void image(const QImage &image, double sizeMm)
    {
        const double size = slipUnits(sizeMm);
        m_painter.drawImage(QRectF(slipUnits(slipWidthMm) / 2 - size / 2, m_y, size, size), image);
        m_y += size;
    }

private:
    double left() const { return slipUnits(slipMarginMm); }
    double width() const { return slipUnits(slipWidthMm - 2 * slipMarginMm); }

    QPainter &m_painter;
    double m_y;
};

/// Length used, in millimetres.
double slipDraw(QPainter &painter, const SlipData &data, const QImage &qr)
{
    painter.setPen(Qt::black);
    SlipPen pen(painter);
    if (data.demo)
        pen.frame(slipText("演示 · 非真实业务"), 4);
    pen.text(data.hall, 4.6, QFont::Bold);
    pen.rule();
    pen.text(data.queue, 5, QFont::Medium);
    pen.text(data.number, 20, QFont::Bold);
    if (data.bookedFor)
        pen.text(slipText("预约 %1").arg(hallText(*data.bookedFor)), 5, QFont::Bold);
    else if (data.waitingAhead)
        pen.text(slipText("前面等候 %1 人").arg(*data.waitingAhead), 4.6, QFont::Medium);
    pen.rule();
    pen.pair(data.bookedFor ? slipText("办理预约") : slipText("取号时间"), hallText(data.issuedAt), 3.6);
    if (!data.maskedName.isEmpty())
        pen.pair(data.bookedFor ? slipText("预约人") : slipText("取号人"), data.maskedName, 3.6);
    if (!qr.isNull()) {
        pen.space(1);
        pen.image(qr, 32);
        pen.text(data.bookedFor ? slipText("到厅后在取号机扫码签到") : slipText("扫码查看排队进度"), 3.4);
    }
    pen.rule();
    if (data.bookedFor) {
        pen.text(slipText("请按时到厅签到；迟到按普通号排队。"), 3.6, QFont::Bold);
        pen.text(slipText("来不了请提前到导服台取消。"), 3.6);
    } else {
        pen.text(slipText("请留意叫号屏和语音叫号。"), 3.6);
        pen.text(slipText("过号请到导服台，工作人员会帮您处理。"), 3.6, QFont::Bold);
    }
    for (const QString &note : data.notes)
        pen.text(note, 3.6);
    pen.space(slipMarginMm);
    return pen.y() / slipDpi * 25.4;
}
} // namespace

Result<PdfPaper> renderSlip(const SlipData &data)
{
    QImage qr;
    if (!data.qrText.isEmpty()) {
        Result<QImage> made = QrImage::of(data.qrText);
        if (!made)
            return fail(made.error());
        qr = std::move(*made);
    }
    QImage scratch(1, 1, QImage::Format_RGB32);
    scratch.setDotsPerMeterX(qRound(slipDpi / 0.0254));
    scratch.setDotsPerMeterY(qRound(slipDpi / 0.0254));
    QPainter measuring(&scratch);
    const double lengthMm = slipDraw(measuring, data, qr);
    measuring.end();

    PdfPaper paper;
    paper.title = slipText("号票 %1").arg(data.number);
    QBuffer buffer(&paper.pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(slipDpi);
    writer.setTitle(paper.title);
    writer.setCreator(QStringLiteral("OneWindow"));
    writer.setPageLayout(
        QPageLayout(QPageSize(QSizeF(slipWidthMm, lengthMm), QPageSize::Millimeter, QString(), QPageSize::ExactMatch),
                    QPageLayout::Portrait, QMarginsF()));
    QPainter painter(&writer);
    slipDraw(painter, data, qr);
    painter.end();
    buffer.close();
    paper.pdf = withSearchableText(std::move(paper.pdf));
    return paper;
}

} // namespace ow
