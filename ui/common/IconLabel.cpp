#include "ui/common/IconLabel.h"

#include <QEvent>
#include <QPainter>

namespace ow {

IconLabel::IconLabel(Icon icon, double factor, QWidget *parent) : QWidget(parent), m_icon(icon), m_factor(factor)
{
    setObjectName(QStringLiteral("icon"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IconLabel::setIcon(Icon icon)
{
    m_icon = icon;
    update();
}

QSize IconLabel::sizeHint() const
{
    const int side = qRound(fontInfo().pixelSize() * m_factor);
    return {side, side};
}

void IconLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int side = qMin(width(), height());
    painter.drawPixmap((width() - side) / 2, (height() - side) / 2,
                       Icons::get(m_icon, palette().color(foregroundRole()), side));
}

void IconLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

} // namespace ow

#include "moc_IconLabel.cpp"
