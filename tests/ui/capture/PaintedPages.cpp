#include "tests/ui/capture/PaintedPages.h"

#include "ui/common/Theme.h"

#include <QBuffer>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QRandomGenerator>
#include <QTransform>

namespace ow::testing {

namespace {
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
    painter.setFont(Theme::paperFont(int(line * 1.3)));
    painter.drawText(QRectF(0, line * 3, size.width(), line * 3), Qt::AlignCenter,
                     QStringLiteral("证明材料 第%1号").arg(number));
    painter.setFont(Theme::paperFont(int(line * 0.75)));
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

QImage paintedCard(int number, int width)
{
    QImage card(width, width * 540 / 856, QImage::Format_RGB32);
    card.fill(QColor(222, 232, 240));
    QRandomGenerator random{quint32(number)};
    QPainter painter(&card);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(Theme::paperFont(width / 24));
    painter.drawText(QPointF(width * 0.08, width * 0.1), QStringLiteral("姓名　%1").arg(paintedWords(random, 3)));
    painter.drawText(QPointF(width * 0.08, width * 0.2), QStringLiteral("性别　女　民族　汉"));
    painter.drawText(QPointF(width * 0.08, width * 0.4), QStringLiteral("住址　%1").arg(paintedWords(random, 9)));
    painter.drawText(QPointF(width * 0.08, width * 0.57), QStringLiteral("公民身份号码　33010619900307%1").arg(number));
    painter.setBrush(QColor(170, 150, 140));
    painter.drawRect(QRectF(width * 0.66, width * 0.08, width * 0.26, width * 0.33));
    return card;
}

QImage onTable(const QImage &paper, QSize size, const QPolygonF &corners)
{
    QImage picture(size, QImage::Format_RGB32);
    picture.fill(QColor(52, 48, 46));
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
