#pragma once
#include "models/scans/GreyPlane.h"
#include "models/scans/PageQuad.h"

#include <QByteArray>
#include <QImage>

namespace ow {

/// Nothing on it is coloured: no stamp, no red heading, no photograph.
bool isColourless(const QImage &picture);
/// JPEG in memory, without any metadata; grey in one channel.
QByteArray jpegOf(const QImage &picture, int quality);
/// Upright as its file says, on white where it was transparent, 32 bits or grey; null when it cannot be read.
QImage pictureOf(const QByteArray &file);
/// Its brightness, no side longer than this.
GreyPlane greyPlane(const QImage &picture, int longSideMax);
/// What lies within the quadrilateral, squared to so many pixels.
QImage straightened(const QImage &picture, const PageQuad &quad, QSize size);
/// Turned to the left by so many degrees about its middle, as large as before; what comes in is white.
QImage deskewed(const QImage &picture, double degrees);

} // namespace ow
