#include "ui/common/SignaturePad.h"

#include "ui/common/Theme.h"

#include <QBuffer>
#include <QImage>
#include <QMouseEvent>
#include <QPainter>
#include <QTabletEvent>
#include <algorithm>

namespace ow {

namespace {
constexpr int signaturePointsMin = 4;
constexpr int signaturePenWidth = 3;
} // namespace

SignaturePad::SignaturePad(QWidget *parent)
    : QWidget(parent), m_emptyHint(tr("请领取人在这里签名")), m_disabledHint(tr("勾选证照后签名"))
{
    setObjectName(QStringLiteral("signaturePad"));
    setAccessibleName(tr("签名板"));
    setAccessibleDescription(tr("请领取人在这里签名"));
    setMinimumSize(240, 110);
    setCursor(Qt::CrossCursor);
}

QSize SignaturePad::sizeHint() const
{
    return {420, 150};
}

void SignaturePad::clear()
{
    m_strokes.clear();
    update();
    emit changed();
}

bool SignaturePad::isSigned() const
{
    qsizetype points = 0;
    for (const QPolygonF &stroke : m_strokes)
        points += stroke.size();
    return points >= signaturePointsMin;
}

QByteArray SignaturePad::png() const
{
    QImage image(size(), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    {
        QPainter painter(&image);
        drawStrokes(painter);
    }
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

void SignaturePad::setHints(const QString &empty, const QString &disabled)
{
    m_emptyHint = empty;
    m_disabledHint = disabled;
    setAccessibleDescription(empty);
    update();
}

QString SignaturePad::path() const
{
    QStringList parts;
    for (const QPolygonF &stroke : m_strokes) {
        QChar act = QLatin1Char('M');
        for (const QPointF &point : stroke) {
            const QPoint at = point.toPoint();
            parts.append(QStringLiteral("%1%2 %3").arg(act).arg(qMax(0, at.x())).arg(qMax(0, at.y())));
            act = QLatin1Char('L');
        }
    }
    return parts.join(QLatin1Char(' '));
}

void SignaturePad::drawStrokes(QPainter &painter) const
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::black, signaturePenWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QPolygonF &stroke : m_strokes)
        painter.drawPolyline(stroke);
}

void SignaturePad::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setPen(QPen(Theme::colour(isEnabled() ? "lineStrong" : "line"), 1));
    painter.setBrush(isEnabled() ? QColor(Qt::white) : Theme::colour("sunken"));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
    if (m_strokes.isEmpty()) {
        painter.setPen(Theme::colour("inkSoft"));
        painter.drawText(rect(), Qt::AlignCenter, isEnabled() ? m_emptyHint : m_disabledHint);
    }
    drawStrokes(painter);
}

void SignaturePad::mousePressEvent(QMouseEvent *event)
{
    m_strokes.append(QPolygonF({event->position()}));
}

void SignaturePad::mouseMoveEvent(QMouseEvent *event)
{
    if (m_strokes.isEmpty())
        return;
    m_strokes.last().append(event->position());
    update();
}

void SignaturePad::mouseReleaseEvent(QMouseEvent *)
{
    emit changed();
}

void SignaturePad::tabletEvent(QTabletEvent *event)
{
    event->accept(); // or it comes again as a mouse
    switch (event->type()) {
    case QEvent::TabletPress: m_strokes.append(QPolygonF({event->position()})); break;
    case QEvent::TabletMove:
        if (event->pressure() > 0 && !m_strokes.isEmpty())
            m_strokes.last().append(event->position());
        break;
    case QEvent::TabletRelease: emit changed(); break;
    default: break;
    }
    update();
}

void SignaturePad::resizeEvent(QResizeEvent *)
{
    // A signature that still fits stays; one that would be cut is asked for again.
    const bool fits = std::all_of(m_strokes.begin(), m_strokes.end(), [this](const QPolygonF &stroke) {
        return QRectF(rect()).contains(stroke.boundingRect());
    });
    if (fits)
        return;
    m_strokes.clear();
    emit changed();
}

} // namespace ow

#include "moc_SignaturePad.cpp"
