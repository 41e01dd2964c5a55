#pragma once
// Papers as a camera or a scanner would see them, painted: the same number gives the same paper, always.
#include "models/scans/GreyPlane.h"

#include <QImage>
#include <QPolygonF>

namespace ow::testing {

/// An A4 page of text lines with a heading and a red stamp, `width` pixels wide; `number` decides what it says.
QImage paintedPage(int number, int width = 1240);
/// An A4 form with frames and headings that are always the same; only the five values filled in depend on `number`.
QImage paintedForm(int number, int width = 1240);
/// Paper with nothing on it but what is asked for.
struct PaperTraces {
    bool pageNumber = false;
    bool shineThrough = false; ///< of paintedPage(), from the other side
    int dust = 0;              ///< specks of half a millimetre
    bool holes = false;        ///< punched
    bool fold = false;
    bool signature = false;
    bool remark = false; ///< four characters of pencil: 以下空白
    int seed = 1;
};
QImage paintedPaper(const PaperTraces &traces, int width = 1240);
/// The front of a card with a portrait, 85.6 × 54 mm.
QImage paintedCard(int number, int width = 1010);
/// The corners of a paper whose middle lies at `middle`, turned by `degrees` to the right; `lean` makes its far side that share shorter.
QPolygonF laidAt(QPointF middle, QSizeF paper, double degrees, double lean = 0);
/// The paper laid on a dark table: its corners, clockwise from the upper left, stand at `corners` of a picture of `size`.
QImage onTable(const QImage &paper, QSize size, const QPolygonF &corners, QColor table = QColor(52, 48, 46));
/// Turned about its middle, the corners filled with white.
QImage turned(const QImage &page, double degrees);
/// With the noise of a camera of that standard deviation, and a lamp that makes one side darker by `slope`.
QImage noisy(const QImage &picture, double sigma, int seed, int slope = 0);
/// Out of focus.
QImage blurred(const QImage &picture, int radius);
GreyPlane planeOf(const QImage &picture);
/// A PDF of the A4 pages numbered so.
QByteArray paintedPdf(const QList<int> &numbers);
QByteArray encoded(const QImage &picture, const char *format);

} // namespace ow::testing
