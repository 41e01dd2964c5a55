#pragma once
// The only place with SANE. Everything here blocks and belongs on the one scanner thread: the library knows no second one.
#include "ui/capture/PageSource.h"

#include <functional>

namespace ow {

QList<SourceDevice> scannerDevices();

/// One page from the glass, or page after page until the feeder is empty; each is given to `page`. Goes on until `stopped` says so.
/// problem::ScannerMissing, ScannerBusy, ScannerEmpty, ScannerJammed, ScannerCover, ScannerLost: pages given before stay good.
Result<void> runScanner(const QString &device, const TakeOptions &options, const std::function<bool()> &stopped,
                        const std::function<void(const QImage &picture, int dotsPerInch)> &page);

} // namespace ow
