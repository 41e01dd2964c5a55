#include "ui/common/Slip.h"

#include "ui/common/HallMark.h"
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
constexpr double slipBeneath = 0.85; ///< of the size of the line above

double slipUnits(double mm)
{
    return mm / 25.4 * slipDpi;
}

/// A line of the slip as it is always printed, and beneath it the same in the language of the screen; empty when that is Chinese.
struct SlipLine {
    QString text;
    QString beneath;
};

SlipLine slipLine(const char *source, const QString &value = {})
{
    const auto filled = [&](const QString &words) { return value.isEmpty() ? words : words.arg(value); };
    const QString text = QString::fromUtf8(source);
    const QString translated = QCoreApplication::translate("Slip", source);
    return {filled(text), translated == text ? QString() : filled(translated)};
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

/// Null where there is none.
struct SlipCodes {
    QImage qr;
    QImage ticket;
    QImage rating;
};

/// Length used, in millimetres.
double slipDraw(QPainter &painter, const SlipData &data, const SlipCodes &codes)
{
    const auto &[qr, ticket, rating] = codes;
    painter.setPen(Qt::black);
    SlipPen pen(painter);
    // Who called a number out reads Chinese; the visitor's language stands beneath.
    const auto line = [&](const SlipLine &words, double sizeMm, QFont::Weight weight) {
        pen.text(words.text, sizeMm, weight);
        pen.text(words.beneath, sizeMm * slipBeneath);
    };
    if (isPretended(data.hallKind))
        pen.frame(HallMark::sentence(data.hallKind), 4);
    pen.text(data.hall, 4.6, QFont::Bold);
    pen.rule();
    pen.text(data.queue, 5, QFont::Medium);
    pen.text(data.number, 20, QFont::Bold);
    if (data.bookedFor)
        line(slipLine(QT_TRANSLATE_NOOP("Slip", "预约 %1"), hallText(*data.bookedFor)), 5, QFont::Bold);
    else if (data.waitingAhead)
        line(slipLine(QT_TRANSLATE_NOOP("Slip", "前面等候 %1 人"), QString::number(*data.waitingAhead)), 4.6,
             QFont::Medium);
    pen.rule();
    const auto pair = [&](const SlipLine &words, const QString &value) {
        pen.pair(words.text, value, 3.6);
        pen.text(words.beneath, 3.6 * slipBeneath, QFont::Normal, Qt::AlignLeft);
    };
    pair(data.bookedFor ? slipLine(QT_TRANSLATE_NOOP("Slip", "办理预约"))
                        : slipLine(QT_TRANSLATE_NOOP("Slip", "取号时间")),
         hallText(data.issuedAt));
    if (!data.maskedName.isEmpty())
        pair(data.bookedFor ? slipLine(QT_TRANSLATE_NOOP("Slip", "预约人"))
                            : slipLine(QT_TRANSLATE_NOOP("Slip", "取号人")),
             data.maskedName);
    if (!qr.isNull()) {
        pen.space(1);
        pen.image(qr, 32);
        line(data.bookedFor ? slipLine(QT_TRANSLATE_NOOP("Slip", "到厅后在取号机扫码签到"))
                            : slipLine(QT_TRANSLATE_NOOP("Slip", "号票编码，工作人员使用")),
             3.4, QFont::Normal);
    }
    if (!ticket.isNull()) {
        pen.space(1);
        pen.image(ticket, 32);
        line(data.bookedFor ? slipLine(QT_TRANSLATE_NOOP("Slip", "用手机扫码可查看、取消预约"))
                            : slipLine(QT_TRANSLATE_NOOP("Slip", "用手机扫码查看排队进度")),
             3.4, QFont::Normal);
        line(slipLine(QT_TRANSLATE_NOOP("Slip", "或打开 %1 输入号码和查询码"),
                      data.ticketLink.section(QLatin1Char('#'), 0, 0)),
             3.2, QFont::Normal);
        pen.text(data.ticketLink.section(QLatin1Char('.'), -1), 3.4, QFont::Medium);
    }
    pen.rule();
    if (data.bookedFor) {
        line(slipLine(QT_TRANSLATE_NOOP("Slip", "请按时到厅签到；迟到按普通号排队。")), 3.6, QFont::Bold);
        line(slipLine(QT_TRANSLATE_NOOP("Slip", "来不了请提前到导服台取消。")), 3.6, QFont::Normal);
    } else {
        line(slipLine(QT_TRANSLATE_NOOP("Slip", "请留意叫号屏和语音叫号。")), 3.6, QFont::Normal);
        line(slipLine(QT_TRANSLATE_NOOP("Slip", "过号请到导服台，工作人员会帮您处理。")), 3.6, QFont::Bold);
    }
    for (const QString &note : data.notes)
        pen.text(note, 3.6);
    if (!rating.isNull()) {
        pen.rule();
        line(slipLine(QT_TRANSLATE_NOOP("Slip", "办完以后，请扫码评价（一次有效）")), 3.6, QFont::Bold);
        pen.space(1);
        pen.image(rating, 32);
        line(slipLine(QT_TRANSLATE_NOOP("Slip", "或打开 %1 输入评价码"),
                      data.ratingLink.section(QLatin1Char('#'), 0, 0)),
             3.2, QFont::Normal);
        pen.text(data.ratingLink.section(QLatin1Char('#'), 1), 3.4, QFont::Medium);
    }
    pen.space(slipMarginMm);
    return pen.y() / slipDpi * 25.4;
}
} // namespace

Result<PdfPaper> renderSlip(const SlipData &data)
{
    SlipCodes codes;
    for (const auto &[text, image] : {std::pair(data.qrText, &codes.qr), std::pair(data.ticketLink, &codes.ticket),
                                      std::pair(data.ratingLink, &codes.rating)}) {
        if (text.isEmpty())
            continue;
        Result<QImage> made = QrImage::of(text);
        if (!made)
            return fail(made.error());
        *image = std::move(*made);
    }
    QImage scratch(1, 1, QImage::Format_RGB32);
    scratch.setDotsPerMeterX(qRound(slipDpi / 0.0254));
    scratch.setDotsPerMeterY(qRound(slipDpi / 0.0254));
    QPainter measuring(&scratch);
    const double lengthMm = slipDraw(measuring, data, codes);
    measuring.end();

    PdfPaper paper;
    paper.title = slipLine(QT_TRANSLATE_NOOP("Slip", "号票 %1"), data.number).text;
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
    HallMark::draw(painter, QSizeF(slipUnits(slipWidthMm), slipUnits(lengthMm)), data.hallKind);
    slipDraw(painter, data, codes);
    painter.end();
    buffer.close();
    paper.pdf =
        withSearchableText(std::move(paper.pdf), data.hall + data.queue + data.maskedName + data.notes.join(QString()));
    return paper;
}

} // namespace ow
