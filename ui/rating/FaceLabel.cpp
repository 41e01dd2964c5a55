#include "ui/rating/FaceLabel.h"

#include "ui/common/Theme.h"

#include <QPainter>
#include <QPainterPath>

namespace ow {

namespace {
constexpr int faceSize = 120;

const char *faceColour(RatingLevel level)
{
    switch (ratingStars(level)) {
    case 5:
    case 4: return "good";
    case 3: return "primary";
    case 2: return "warn";
    default: return "bad";
    }
}

/// How far the corners of the mouth stand above its middle, in hundredths of the face.
int faceSmile(RatingLevel level)
{
    static constexpr int smiles[] = {-18, -9, 0, 12, 22};
    return smiles[ratingStars(level) - 1];
}
} // namespace

FaceLabel::FaceLabel(RatingLevel level, QWidget *parent) : QWidget(parent), m_level(level)
{
    setObjectName(QStringLiteral("face"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setMinimumSize(faceSize / 2, faceSize / 2);
}

QSize FaceLabel::sizeHint() const
{
    return {faceSize, faceSize};
}

void FaceLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double side = std::min({width(), height(), faceSize}) - 6;
    painter.translate(rect().center() + QPointF(0.5, 0.5));
    painter.scale(side / 100, side / 100);
    const QColor colour = isEnabled() ? Theme::colour(faceColour(m_level)) : Theme::colour("disabled");
    painter.setPen(QPen(colour, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawEllipse(QPointF(0, 0), 47, 47);
    painter.setBrush(colour);
    painter.setPen(Qt::NoPen);
    painter.drawEllipse(QPointF(-17, -13), 5.5, 6.5);
    painter.drawEllipse(QPointF(17, -13), 5.5, 6.5);
    const double smile = faceSmile(m_level);
    const double middle = 20 + (smile < 0 ? -6 : 0);
    QPainterPath mouth;
    mouth.moveTo(-22, middle - smile * 0.3);
    mouth.quadTo(0, middle + smile * 1.2, 22, middle - smile * 0.3);
    const bool laughs = ratingStars(m_level) == 5;
    if (laughs)
        mouth.closeSubpath();
    painter.setPen(QPen(colour, 6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(laughs ? QBrush(colour) : QBrush(Qt::NoBrush));
    painter.drawPath(mouth);
}

} // namespace ow

#include "moc_FaceLabel.cpp"
