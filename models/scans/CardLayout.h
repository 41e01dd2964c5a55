#pragma once
#include "models/scans/PageSize.h"

#include <QRectF>

namespace ow {

/// Both sides of an identity card on one A4 page at true size (ISO/IEC 7810 ID-1), in millimetres from the upper left: one under the
/// other in the upper half, as offices file them.
struct CardLayout {
    static QRectF front() { return {(a4Width - cardWidth) / 2, 56, cardWidth, cardHeight}; }
    static QRectF back() { return {(a4Width - cardWidth) / 2, 56 + cardHeight + 22, cardWidth, cardHeight}; }
};

/// A side of a card is 1.585 times as wide as high, A4 paper 1.414; seen a little aslant both differ by a twentieth.
constexpr bool isCardShaped(QSizeF sides)
{
    const double longSide = sides.width() > sides.height() ? sides.width() : sides.height();
    const double shortSide = sides.width() > sides.height() ? sides.height() : sides.width();
    return shortSide > 0 && longSide > 1.5 * shortSide && longSide < 1.68 * shortSide;
}

} // namespace ow
