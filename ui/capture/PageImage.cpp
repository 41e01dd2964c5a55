#include "ui/capture/PageImage.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>
#include <QPainter>
#include <algorithm>

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

GreyPlane greyPlane(const QImage &picture, int longSideMax)
{
    const QImage grey = picture.convertToFormat(QImage::Format_Grayscale8);
    GreyPlane plane(grey.width(), grey.height());
    for (int y = 0; y < grey.height(); ++y)
        std::copy_n(grey.constScanLine(y), grey.width(), plane.pixels.begin() + qsizetype(y) * grey.width());
    return reduced(plane, longSideMax);
}

namespace {
/// Between four pixels, in a straight line.
QRgb pixelAt(const QImage &picture, QPointF at)
{
    const double x = std::clamp(at.x() - 0.5, 0.0, picture.width() - 1.0);
    const double y = std::clamp(at.y() - 0.5, 0.0, picture.height() - 1.0);
    const int left = int(x);
    const int top = int(y);
    const int right = std::min(picture.width() - 1, left + 1);
    const int fx = int((x - left) * 256);
    const int fy = int((y - top) * 256);
    const auto *upper = reinterpret_cast<const QRgb *>(picture.constScanLine(top));
    const auto *lower = reinterpret_cast<const QRgb *>(picture.constScanLine(std::min(picture.height() - 1, top + 1)));
    const auto mixed = [&](auto channel) {
        const int above = channel(upper[left]) * (256 - fx) + channel(upper[right]) * fx;
        const int below = channel(lower[left]) * (256 - fx) + channel(lower[right]) * fx;
        return (above * (256 - fy) + below * fy + 32768) >> 16;
    };
    return qRgb(mixed([](QRgb c) { return qRed(c); }), mixed([](QRgb c) { return qGreen(c); }),
                mixed([](QRgb c) { return qBlue(c); }));
}
} // namespace

QImage straightened(const QImage &picture, const PageQuad &quad, QSize size)
{
    const std::optional<PageProjection> projection = PageProjection::onto(quad, size);
    if (!projection)
        return picture;
    const QImage from = picture.convertToFormat(QImage::Format_RGB32);
    QImage page(size, QImage::Format_RGB32);
    for (int y = 0; y < size.height(); ++y) {
        auto *line = reinterpret_cast<QRgb *>(page.scanLine(y));
        for (int x = 0; x < size.width(); ++x)
            line[x] = pixelAt(from, projection->map(x + 0.5, y + 0.5));
    }
    return page;
}

QImage deskewed(const QImage &picture, double degrees)
{
    QImage page(picture.size(), QImage::Format_RGB32);
    page.fill(Qt::white);
    QPainter painter(&page);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(picture.width() / 2.0, picture.height() / 2.0);
    painter.rotate(-degrees);
    painter.drawImage(QPointF(-picture.width() / 2.0, -picture.height() / 2.0), picture);
    return page;
}

} // namespace ow
