#pragma once
#include <QSize>
#include <QSizeF>

namespace ow {

/// ISO 216 and ISO/IEC 7810 ID-1, in millimetres.
constexpr double a4Width = 210;
constexpr double a4Height = 297;
constexpr double cardWidth = 85.6;
constexpr double cardHeight = 54;

/// Millimetres a page of so many pixels is printed at. What has the proportions of A4 is A4, upright or lying; with a known resolution
/// (dots an inch, 0 for unknown) the size is true; anything else fills an A4 page as far as its proportions let it.
QSizeF pageSize(QSize pixels, int dotsPerInch);
/// Dots an inch of the page, the lesser of both directions.
double dotsPerInch(QSize pixels, QSizeF millimetres);

} // namespace ow
