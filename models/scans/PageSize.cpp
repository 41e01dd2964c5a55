#include "models/scans/PageSize.h"

#include <cmath>

namespace ow {

namespace {
constexpr double millimetresPerInch = 25.4;
/// A page photographed and squared is off by a millimetre or two.
constexpr double proportionSlack = 0.04;
} // namespace

QSizeF pageSize(QSize pixels, int dotsPerInch)
{
    if (pixels.isEmpty())
        return {a4Width, a4Height};
    const bool lies = pixels.width() > pixels.height();
    const QSizeF a4 = lies ? QSizeF(a4Height, a4Width) : QSizeF(a4Width, a4Height);
    const double proportion = double(pixels.width()) / pixels.height();
    const QSizeF exact = QSizeF(pixels) * (dotsPerInch > 0 ? millimetresPerInch / dotsPerInch : 0);
    const bool isA4 = std::abs(proportion / (a4.width() / a4.height()) - 1) <= proportionSlack;
    const bool otherSize = dotsPerInch > 0 && std::abs(exact.width() / a4.width() - 1) > proportionSlack;
    if (isA4 && !otherSize)
        return a4;
    if (dotsPerInch > 0)
        return exact;
    return QSizeF(pixels).scaled(a4, Qt::KeepAspectRatio);
}

double dotsPerInch(QSize pixels, QSizeF millimetres)
{
    if (millimetres.isEmpty())
        return 0;
    return millimetresPerInch * std::min(pixels.width() / millimetres.width(), pixels.height() / millimetres.height());
}

} // namespace ow
