#include "ui/capture/CardPage.h"

#include "models/base/ProblemTypes.h"
#include "models/scans/CardLayout.h"
#include "models/scans/PageOutline.h"
#include "ui/capture/PageImage.h"
#include "ui/common/Theme.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTransform>
#include <algorithm>
#include <cmath>

namespace ow {

namespace {

constexpr double cardDots = 300 / 25.4; // a millimetre

QRectF inDots(QRectF millimetres)
{
    return {millimetres.topLeft() * cardDots, millimetres.size() * cardDots};
}

/// Rows of the sentence, slanting, over the card and a little beyond, so that no part of it can be cut out without the words.
void paintWatermark(QPainter &painter, QRectF card, const QString &watermark)
{
    constexpr double rowMm = 13;
    const double row = rowMm * cardDots;
    const QFont font = Theme::paperFont(int(3.6 * cardDots));
    const QString words = watermark + QStringLiteral("　　");
    const double length = std::max(1.0, QFontMetricsF(font).horizontalAdvance(words));
    painter.save();
    painter.setClipRect(card.adjusted(-row / 3, -row / 3, row / 3, row / 3));
    painter.translate(card.center());
    painter.rotate(-18);
    painter.setFont(font);
    painter.setPen(QColor(170, 30, 40, 105)); // the card stays readable beneath it, and it beneath the card's colours
    const double reach = std::hypot(card.width(), card.height()) / 2;
    int index = 0;
    for (double y = -reach; y <= reach; y += row, ++index) {
        for (double x = -reach - length * (index % 2 == 0 ? 0.5 : 1); x <= reach; x += length)
            painter.drawText(QPointF(x, y), words);
    }
    painter.restore();
}

} // namespace

Result<QImage> cardSide(const QImage &picture, ScanOrigin origin)
{
    const GreyPlane plane = greyPlane(picture, 1400);
    const std::optional<PageQuad> found = pageOutline(plane, OutlineOf::Card);
    const QSize lying = (QSizeF(cardWidth, cardHeight) * cardDots).toSize();
    QImage side;
    if (found && isCardShaped(found->sides())) {
        const double scale = double(std::max(picture.width(), picture.height())) / std::max(plane.width, plane.height);
        const bool stands = found->sides().width() < found->sides().height();
        side = straightened(picture, found->scaled(scale), stands ? lying.transposed() : lying);
    } else if (origin != ScanOrigin::Camera && isCardShaped(picture.size())) {
        // Cut out before it came here: a camera's picture of that shape is a table.
        const bool stands = picture.width() < picture.height();
        side = picture.scaled(stands ? lying.transposed() : lying, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    } else {
        return fail(problem::CardNotSeen);
    }
    return side.width() < side.height() ? side.transformed(QTransform().rotate(90)) : side;
}

Result<QList<QImage>> cardPictures(const QByteArray &file)
{
    return importedPages(file).map([](const QList<ScanPage> &pages) {
        QList<QImage> pictures;
        for (const ScanPage &page : pages)
            // The picture itself: as a page it may have lost a card's pale colours.
            pictures.append(page.isPdfPage() ? pagePicture(page, pageDotsMax) : pictureOf(page.file));
        return pictures;
    });
}

ScanPage cardPage(const QImage &front, const QImage &back, const QString &watermark, ScanOrigin origin, bool simulated)
{
    QImage paper((QSizeF(a4Width, a4Height) * cardDots).toSize(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter painter(&paper);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const auto &[side, place] : {std::pair(front, CardLayout::front()), std::pair(back, CardLayout::back())}) {
        if (side.isNull())
            continue;
        painter.drawImage(inDots(place), side);
        paintWatermark(painter, inDots(place), watermark);
    }
    painter.end();
    ScanPage page = scanPage({paper, 300, origin, simulated}, PageCut::Whole);
    page.isCard = true;
    page.canCut = false;
    return page;
}

} // namespace ow
