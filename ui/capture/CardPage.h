#pragma once
#include "ui/capture/ScanPage.h"

namespace ow {

/// The card within the picture, squared and lying, at 300 dots an inch of its true size. problem::CardNotSeen
Result<QImage> cardSide(const QImage &picture);

/// One A4 page with the sides at true size, `watermark` across both; `back` may be null while it is still to come.
ScanPage cardPage(const QImage &front, const QImage &back, const QString &watermark, ScanOrigin origin, bool simulated);

} // namespace ow
