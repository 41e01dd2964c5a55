#pragma once
#include <QByteArray>
#include <QImage>

namespace ow {

/// Nothing on it is coloured: no stamp, no red heading, no photograph.
bool isColourless(const QImage &picture);
/// JPEG in memory, without any metadata; grey in one channel.
QByteArray jpegOf(const QImage &picture, int quality);
/// Upright as its file says, on white where it was transparent, 32 bits or grey; null when it cannot be read.
QImage pictureOf(const QByteArray &file);

} // namespace ow
