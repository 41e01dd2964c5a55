#pragma once
#include <QImage>

namespace ow {

/// Papers for a demo hall, as a document camera would see them on its table; each says 样张. Nobody is named.
QList<QImage> samplePapers();
/// The same table with nothing on it.
QImage emptyTable(QSize size);

} // namespace ow
