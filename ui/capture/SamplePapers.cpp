#include "ui/capture/SamplePapers.h"

#include "ui/common/Theme.h"

#include <QPainter>
#include <QTransform>

namespace ow {

namespace {

constexpr QSize samplePicture(2000, 1500);

void writeSampleMark(QPainter &painter, QSize size, const QString &mark)
{
    painter.save();
    painter.translate(size.width() / 2.0, size.height() / 2.0);
    painter.rotate(-30);
    painter.setFont(Theme::paperFont(size.width() / 6));
    painter.setPen(QColor(200, 30, 40, 40));
    painter.drawText(QRect(-size.width(), -size.width() / 8, 2 * size.width(), size.width() / 4), Qt::AlignCenter,
                     mark);
    painter.restore();
}

QImage sampleSheet(const QString &title, const QStringList &lines)
{
    QImage sheet(900, 1273, QImage::Format_RGB32);
    sheet.fill(QColor(252, 251, 247));
    QPainter painter(&sheet);
    painter.setRenderHint(QPainter::Antialiasing);
    writeSampleMark(painter, sheet.size(), QStringLiteral("样张"));
    painter.setPen(Qt::black);
    painter.setFont(Theme::paperFont(46));
    painter.drawText(QRect(0, 90, 900, 80), Qt::AlignCenter, title);
    painter.setFont(Theme::paperFont(24));
    for (qsizetype i = 0; i < lines.size(); ++i)
        painter.drawText(QPointF(90, 260 + double(i) * 54), lines.at(i));
    painter.setPen(QPen(QColor(200, 20, 30), 7));
    painter.drawEllipse(QPointF(650, 1090), 90, 90);
    painter.setFont(Theme::paperFont(22));
    painter.drawText(QRect(560, 1060, 180, 60), Qt::AlignCenter, QStringLiteral("样张用章"));
    return sheet;
}

QImage sampleCard(const QString &heading, const QStringList &lines)
{
    QImage card(760, 479, QImage::Format_RGB32);
    card.fill(QColor(226, 234, 240));
    QPainter painter(&card);
    painter.setRenderHint(QPainter::Antialiasing);
    writeSampleMark(painter, card.size(), QStringLiteral("样张"));
    painter.setPen(QColor(30, 34, 40));
    painter.setFont(Theme::paperFont(34));
    painter.drawText(QPointF(50, 80), heading);
    painter.setFont(Theme::paperFont(28));
    for (qsizetype i = 0; i < lines.size(); ++i)
        painter.drawText(QPointF(50, 160 + double(i) * 62), lines.at(i));
    return card;
}

/// On the table, a little turned, its middle in the picture's.
QImage laid(const QImage &paper, double height, double degrees)
{
    QImage picture = emptyTable(samplePicture);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(samplePicture.width() / 2.0, samplePicture.height() / 2.0);
    painter.rotate(degrees);
    painter.scale(height / paper.height(), height / paper.height());
    painter.drawImage(QPointF(-paper.width() / 2.0, -paper.height() / 2.0), paper);
    return picture;
}

} // namespace

QImage emptyTable(QSize size)
{
    QImage table(size, QImage::Format_RGB32);
    table.fill(QColor(50, 47, 45));
    return table;
}

QList<QImage> samplePapers()
{
    return {
        laid(sampleSheet(QStringLiteral("营业执照（副本）"),
                         {QStringLiteral("名称　　　样张餐饮店"), QStringLiteral("类型　　　个体工商户"),
                          QStringLiteral("经营者　　样张"), QStringLiteral("经营范围　餐饮服务"),
                          QStringLiteral("登记机关　样张登记机关")}),
             1320, -4),
        laid(sampleSheet(QStringLiteral("房屋租赁合同　第1页"),
                         {QStringLiteral("出租方与承租方经协商一致，订立本合同。"),
                          QStringLiteral("一、房屋坐落于建筑面积86平方米。"),
                          QStringLiteral("二、用途为餐饮经营，租期三年。"), QStringLiteral("三、租金按季度支付。")}),
             1320, 3),
        laid(sampleSheet(QStringLiteral("房屋租赁合同　第2页"),
                         {QStringLiteral("四、承租方不得擅自改变房屋结构。"),
                          QStringLiteral("五、合同一式两份，各执一份。"), QStringLiteral("出租方签字："),
                          QStringLiteral("承租方签字：")}),
             1320, 1.5),
        laid(sampleCard(QStringLiteral("居民身份证（人像面）"),
                        {QStringLiteral("姓名　样张"), QStringLiteral("性别　男　民族　汉"),
                         QStringLiteral("公民身份号码　（样张不印号码）")}),
             520, -6),
        laid(sampleCard(QStringLiteral("居民身份证（国徽面）"),
                        {QStringLiteral("签发机关　样张"), QStringLiteral("有效期限　样张")}),
             520, 5),
    };
}

} // namespace ow
