#include "ui/common/QrImage.h"

#include "models/base/ProblemTypes.h"

#include <QPainter>
#include <memory>
#include <qrencode.h>

namespace ow {

Result<QImage> QrImage::of(const QString &text, int modulePixels)
{
    constexpr int quietZone = 4;
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(int(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!code)
        return fail(problem::QrTooLong);
    const int side = code->width + 2 * quietZone;
    QImage image(QSize(side, side) * modulePixels, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    for (int y = 0; y < code->width; ++y) {
        for (int x = 0; x < code->width; ++x) {
            if (code->data[y * code->width + x] & 1)
                painter.fillRect((x + quietZone) * modulePixels, (y + quietZone) * modulePixels, modulePixels,
                                 modulePixels, Qt::black);
        }
    }
    return image;
}

} // namespace ow
