#pragma once
#include "ui/capture/ScanPage.h"

namespace ow {

/// The card within the picture, squared and lying, at 300 dots an inch of its true size. A picture from a file or scanner may be nothing but
/// the card. problem::CardNotSeen
Result<QImage> cardSide(const QImage &picture, ScanOrigin origin = ScanOrigin::Camera);
/// The pictures of a file that holds sides of a card, page by page. Problems as of importedPages(). Not on the GUI thread.
Result<QList<QImage>> cardPictures(const QByteArray &file);

/// One A4 page with the sides at true size, `watermark` across both; `back` may be null while it is still to come.
ScanPage cardPage(const QImage &front, const QImage &back, const QString &watermark, ScanOrigin origin, bool simulated);

} // namespace ow
