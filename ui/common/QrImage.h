#pragma once
#include "models/base/Problem.h"

#include <QImage>

namespace ow {

/// Black on white QR code of UTF-8 text, error correction M, with its quiet zone of four modules. The only place with libqrencode.
class QrImage {
public:
    /// `modulePixels` a module, so that scaling on paper keeps the edges. problem::QrTooLong when it does not fit.
    static Result<QImage> of(const QString &text, int modulePixels = 8);
};

} // namespace ow
