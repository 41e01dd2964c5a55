#include "ui/capture/PictureView.h"

#include "ui/common/Theme.h"

#include <QPainter>

namespace ow {

PictureView::PictureView(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("pictureView"));
    setAccessibleName(tr("画面"));
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(320, 200);
}

void PictureView::tell(const QImage &picture, const QPolygonF &edge)
{
    m_picture = picture;
    m_edge = edge;
    m_sentence.clear();
    update();
}

void PictureView::say(const QString &sentence)
{
    m_picture = QImage();
    m_edge.clear();
    m_sentence = sentence;
    setAccessibleDescription(sentence);
    update();
}

void PictureView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), Theme::colour("sunken"));
    if (m_picture.isNull()) {
        painter.setPen(Theme::colour("inkSoft"));
        painter.drawText(rect().adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, m_sentence);
    } else {
        QRect place({}, m_picture.size().scaled(size() - QSize(12, 12), Qt::KeepAspectRatio));
        place.moveCenter(rect().center());
        painter.drawImage(place, m_picture);
        const double scale = double(place.width()) / m_picture.width();
        painter.translate(place.topLeft());
        painter.scale(scale, scale);
        painter.setPen(QPen(Theme::colour("good"), 3 / scale));
        painter.drawPolygon(m_edge);
        painter.resetTransform();
    }
    if (hasFocus()) {
        painter.setPen(QPen(Theme::colour("focus"), 3));
        painter.drawRect(rect().adjusted(1, 1, -2, -2));
    }
}

} // namespace ow

#include "moc_PictureView.cpp"
