#include "ui/common/HallMark.h"

#include "ui/common/Theme.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <cmath>

namespace ow {

namespace {
constexpr double markDegrees = 35;
constexpr double markShare = 0.8; ///< of what the slanted word may take of the page's width
} // namespace

QString HallMark::word(HallKind kind)
{
    switch (kind) {
    case HallKind::Real: break;
    case HallKind::Demo: return QCoreApplication::translate("HallMark", "演示");
    case HallKind::Training: return QCoreApplication::translate("HallMark", "演练");
    }
    return {};
}

QString HallMark::sentence(HallKind kind)
{
    switch (kind) {
    case HallKind::Real: break;
    case HallKind::Demo: return QStringLiteral("演示 · 非真实业务");
    case HallKind::Training: return QStringLiteral("演练 · 号码和文书无效");
    }
    return {};
}

void HallMark::draw(QPainter &painter, const QSizeF &page, HallKind kind)
{
    if (!isPretended(kind))
        return;
    const QString text = kind == HallKind::Demo ? QStringLiteral("演 示") : QStringLiteral("演 练");
    painter.save();
    QFont font = Theme::paperFont(100);
    font.setWeight(QFont::Bold);
    const double wide = QFontMetricsF(font).horizontalAdvance(text);
    const double room = markShare * page.width() / std::cos(markDegrees / 180 * M_PI);
    font.setPixelSize(qMax(1, qRound(100 * room / wide / 1.2)));
    painter.setFont(font);
    painter.setPen(QColor(0xe3, 0xe3, 0xe3));
    painter.translate(page.width() / 2, page.height() / 2);
    painter.rotate(-markDegrees);
    const double half = page.width() + page.height();
    painter.drawText(QRectF(-half, -half, 2 * half, 2 * half), Qt::AlignCenter, text);
    painter.restore();
}

} // namespace ow
