#pragma once
// Papers as a camera or a scanner would see them, painted: the same number gives the same paper, always.
#include <QImage>
#include <QPolygonF>

namespace ow::testing {

/// An A4 page of text lines with a heading and a red stamp, `width` pixels wide; `number` decides what it says.
QImage paintedPage(int number, int width = 1240);
/// The front of a card with a portrait, 85.6 × 54 mm.
QImage paintedCard(int number, int width = 1010);
/// The paper laid on a dark table: its corners, clockwise from the upper left, stand at `corners` of a picture of `size`.
QImage onTable(const QImage &paper, QSize size, const QPolygonF &corners);
/// A PDF of the A4 pages numbered so.
QByteArray paintedPdf(const QList<int> &numbers);
QByteArray encoded(const QImage &picture, const char *format);

} // namespace ow::testing
