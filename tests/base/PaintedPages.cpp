#include "tests/base/PaintedPages.h"

#include <QBuffer>
#include <QFont>
#include <QPageSize>
#include <QPainter>
#include <QPainterPath>
#include <QPdfWriter>
#include <QRandomGenerator>
#include <QTransform>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <random>

namespace ow::testing {

namespace {
QFont paintedFont(int pixels)
{
    QFont font(QStringLiteral("Noto Sans CJK SC"));
    font.setPixelSize(pixels);
    return font;
}

QString paintedWords(QRandomGenerator &random, int length)
{
    static const QString all = QStringLiteral(
        "食品经营许可申请人应当提交营业执照复印件设备布局流程操作规程住所地址法定代表电话日期签名盖章核对");
    QString words;
    for (int i = 0; i < length; ++i)
        words += all.at(random.bounded(int(all.size())));
    return words;
}

void paintPage(QPainter &painter, QSizeF size, int number)
{
    QRandomGenerator random{quint32(number)};
    const double line = size.width() / 38;
    painter.fillRect(QRectF({}, size), Qt::white);
    painter.setPen(Qt::black);
    painter.setFont(paintedFont(int(line * 1.3)));
    painter.drawText(QRectF(0, line * 3, size.width(), line * 3), Qt::AlignCenter,
                     QStringLiteral("证明材料 第%1号").arg(number));
    painter.setFont(paintedFont(int(line * 0.75)));
    for (int row = 0; row < 26; ++row)
        painter.drawText(QPointF(line * 4, line * (8 + row * 1.6)), paintedWords(random, random.bounded(8, 38)));
    painter.setPen(QPen(QColor(200, 20, 30), line / 4));
    painter.drawEllipse(QPointF(size.width() * 0.72, size.height() * 0.86), line * 3, line * 3);
}
} // namespace

QImage paintedPage(int number, int width)
{
    QImage page(width, width * 297 / 210, QImage::Format_RGB32);
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPage(painter, page.size(), number);
    return page;
}

QImage paintedForm(int number, int width)
{
    QImage page(width, width * 297 / 210, QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    const double line = width / 38.0;
    QRandomGenerator filled{quint32(number)};
    QRandomGenerator printed{7};
    painter.setFont(paintedFont(int(line * 1.2)));
    painter.drawText(QRectF(0, line * 2, width, line * 3), Qt::AlignCenter, QStringLiteral("食品经营许可申请书"));
    painter.setFont(paintedFont(int(line * 0.75)));
    for (int row = 0; row < 14; ++row) {
        const QRectF cell(line * 3, line * (6 + row * 2.6), line * 32, line * 2.6);
        painter.setPen(QPen(Qt::black, line / 14));
        painter.drawRect(cell);
        painter.drawLine(QPointF(line * 11, cell.top()), QPointF(line * 11, cell.bottom()));
        painter.drawText(QPointF(line * 3.5, cell.bottom() - line), paintedWords(printed, 6));
        const bool isAnswer = row < 5;
        painter.drawText(QPointF(line * 12, cell.bottom() - line),
                         isAnswer ? paintedWords(filled, row == 4 ? 14 : 4) : paintedWords(printed, 16));
    }
    return page;
}

QImage paintedPaper(const PaperTraces &traces, int width)
{
    QImage page(width, width * 297 / 210, QImage::Format_RGB32);
    page.fill(QColor(246, 245, 240));
    QPainter painter(&page);
    painter.setRenderHint(QPainter::Antialiasing);
    QRandomGenerator random{quint32(traces.seed)};
    const double mm = width / 210.0;
    if (traces.shineThrough) {
        painter.setOpacity(0.09);
        painter.drawImage(page.rect(), paintedPage(traces.seed, width).mirrored(true, false));
        painter.setOpacity(1);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(90, 90, 90));
    for (int i = 0; i < traces.dust; ++i)
        painter.drawEllipse(QPointF(random.bounded(page.width()), random.bounded(page.height())), mm / 4, mm / 4);
    painter.setBrush(QColor(30, 28, 28));
    if (traces.holes) {
        painter.drawEllipse(QPointF(8 * mm, 108 * mm), 3 * mm, 3 * mm);
        painter.drawEllipse(QPointF(8 * mm, 188 * mm), 3 * mm, 3 * mm);
    }
    if (traces.fold) {
        painter.setBrush(QColor(222, 221, 216));
        painter.drawRect(QRectF(0, 148 * mm, page.width(), 0.8 * mm));
    }
    painter.setPen(Qt::black);
    if (traces.pageNumber) {
        painter.setFont(paintedFont(int(3.5 * mm)));
        painter.drawText(QRectF(0, 278 * mm, page.width(), 8 * mm), Qt::AlignCenter, QStringLiteral("— 3 —"));
    }
    if (traces.remark) {
        painter.setPen(QColor(130, 130, 132));
        painter.setFont(paintedFont(int(6 * mm)));
        painter.drawText(QPointF(90 * mm, 60 * mm), QStringLiteral("以下空白"));
    }
    if (traces.signature) {
        painter.setPen(QPen(QColor(40, 50, 110), 0.6 * mm));
        QPainterPath path(QPointF(120 * mm, 220 * mm));
        for (int i = 0; i < 9; ++i)
            path.quadTo(QPointF((122 + 4 * i) * mm, (212 + random.bounded(18)) * mm),
                        QPointF((124 + 4 * i) * mm, (216 + random.bounded(10)) * mm));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
    }
    return page;
}

QImage paintedCard(int number, int width)
{
    QImage card(width, width * 540 / 856, QImage::Format_RGB32);
    card.fill(QColor(222, 232, 240));
    QRandomGenerator random{quint32(number)};
    QPainter painter(&card);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(paintedFont(width / 24));
    painter.drawText(QPointF(width * 0.08, width * 0.1), QStringLiteral("姓名　%1").arg(paintedWords(random, 3)));
    painter.drawText(QPointF(width * 0.08, width * 0.2), QStringLiteral("性别　女　民族　汉"));
    painter.drawText(QPointF(width * 0.08, width * 0.4), QStringLiteral("住址　%1").arg(paintedWords(random, 9)));
    painter.drawText(QPointF(width * 0.08, width * 0.57), QStringLiteral("公民身份号码　样张%1").arg(number));
    painter.setBrush(QColor(170, 150, 140));
    painter.drawRect(QRectF(width * 0.66, width * 0.08, width * 0.26, width * 0.33));
    return card;
}

QPolygonF laidAt(QPointF middle, QSizeF paper, double degrees, double lean)
{
    const double w = paper.width() / 2;
    const double h = paper.height() / 2;
    QPolygonF corners({QPointF(-w * (1 - lean), -h), QPointF(w * (1 - lean), -h), QPointF(w, h), QPointF(-w, h)});
    const QTransform laid = QTransform().translate(middle.x(), middle.y()).rotate(degrees);
    return laid.map(corners);
}

QImage onTable(const QImage &paper, QSize size, const QPolygonF &corners, QColor table)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(table);
    const QPolygonF from(
        {QPointF(0, 0), QPointF(paper.width(), 0), QPointF(paper.width(), paper.height()), QPointF(0, paper.height())});
    QTransform laid;
    QTransform::quadToQuad(from, corners, laid);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(laid);
    painter.drawImage(0, 0, paper);
    return picture;
}

QImage turned(const QImage &page, double degrees)
{
    QImage result(page.size(), QImage::Format_RGB32);
    result.fill(Qt::white);
    QPainter painter(&result);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(page.width() / 2.0, page.height() / 2.0);
    painter.rotate(degrees);
    painter.drawImage(QPointF(-page.width() / 2.0, -page.height() / 2.0), page);
    return result;
}

QImage noisy(const QImage &picture, double sigma, int seed, int slope)
{
    QImage result = picture.convertToFormat(QImage::Format_RGB32);
    std::minstd_rand random{quint32(seed)};
    std::normal_distribution<double> noise(0, sigma);
    std::array<double, 4096> table{};
    for (double &value : table)
        value = noise(random);
    for (int y = 0; y < result.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(result.scanLine(y));
        for (int x = 0; x < result.width(); ++x) {
            const int shade = slope * x / result.width();
            const auto spoilt = [&](int value) {
                return std::clamp(int(std::lround(value - shade + table[random() % table.size()])), 0, 255);
            };
            line[x] = qRgb(spoilt(qRed(line[x])), spoilt(qGreen(line[x])), spoilt(qBlue(line[x])));
        }
    }
    return result;
}

QImage blurred(const QImage &picture, int radius)
{
    // Two running means of this width make a triangle, near enough to a lens.
    QImage result = picture.convertToFormat(QImage::Format_RGB32);
    for (int pass = 0; pass < 4; ++pass) {
        QImage next(result.height(), result.width(), QImage::Format_RGB32); // turned over, so that columns come next
        auto *const out = reinterpret_cast<QRgb *>(next.bits());
        const qsizetype pixelsPerLine = next.bytesPerLine() / qsizetype(sizeof(QRgb));
        for (int y = 0; y < result.height(); ++y) {
            const auto *line = reinterpret_cast<const QRgb *>(result.constScanLine(y));
            std::array<int, 3> sums{};
            const int last = result.width() - 1;
            for (int x = -radius; x <= radius; ++x) {
                const QRgb pixel = line[std::clamp(x, 0, last)];
                sums[0] += qRed(pixel);
                sums[1] += qGreen(pixel);
                sums[2] += qBlue(pixel);
            }
            const int n = 2 * radius + 1;
            for (int x = 0; x <= last; ++x) {
                out[x * pixelsPerLine + y] = qRgb(sums[0] / n, sums[1] / n, sums[2] / n);
                const QRgb coming = line[std::min(last, x + radius + 1)];
                const QRgb going = line[std::max(0, x - radius)];
                sums[0] += qRed(coming) - qRed(going);
                sums[1] += qGreen(coming) - qGreen(going);
                sums[2] += qBlue(coming) - qBlue(going);
            }
        }
        result = next;
    }
    return result;
}

GreyPlane planeOf(const QImage &picture)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    GreyPlane plane(grey.width(), grey.height());
    for (int y = 0; y < grey.height(); ++y)
        std::copy_n(grey.constScanLine(y), grey.width(), plane.pixels.begin() + qsizetype(y) * grey.width());
    return plane;
}

QByteArray paintedPdf(const QList<int> &numbers)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setResolution(150);
    QPainter painter(&writer);
    for (const int number : numbers) {
        if (number != numbers.first())
            writer.newPage();
        paintPage(painter, QSizeF(writer.width(), writer.height()), number);
    }
    painter.end();
    return bytes;
}

QByteArray encoded(const QImage &picture, const char *format)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture.save(&buffer, format, 90);
    return bytes;
}

} // namespace ow::testing
