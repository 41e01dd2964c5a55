#include "ui/capture/PageImage.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>

namespace ow {

bool isColourless(const QImage &picture)
{
    if (picture.format() == QImage::Format_Grayscale8 || picture.isGrayscale())
        return true;
    // Averaging drops the coloured noise of a camera, but not a stamp of three millimetres.
    const QImage small =
        picture.scaled(320, 320, Qt::KeepAspectRatio, Qt::SmoothTransformation).convertToFormat(QImage::Format_RGB32);
    constexpr int chromaMin = 36;
    int coloured = 0;
    for (int y = 0; y < small.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(small.constScanLine(y));
        for (int x = 0; x < small.width(); ++x) {
            const auto [low, high] = std::minmax({qRed(line[x]), qGreen(line[x]), qBlue(line[x])});
            coloured += high - low >= chromaMin ? 1 : 0;
        }
    }
    return coloured * 10000 <= small.width() * small.height();
}

QByteArray jpegOf(const QImage &picture, int quality)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(quality);
    writer.setOptimizedWrite(true);
    QImage bare = picture; // QImage hands its texts and its resolution on
    for (const QString &key : bare.textKeys())
        bare.setText(key, QString());
    return writer.write(bare) ? bytes : QByteArray();
}

QImage pictureOf(const QByteArray &file)
{
    QBuffer buffer;
    buffer.setData(file);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    const QImage picture = reader.read();
    if (picture.isNull() || picture.format() == QImage::Format_Grayscale8)
        return picture;
    if (!picture.hasAlphaChannel())
        return picture.convertToFormat(picture.isGrayscale() ? QImage::Format_Grayscale8 : QImage::Format_RGB32);
    QImage onWhite(picture.size(), QImage::Format_RGB32);
    onWhite.fill(Qt::white);
    QPainter(&onWhite).drawImage(0, 0, picture);
    return onWhite;
}

} // namespace ow
