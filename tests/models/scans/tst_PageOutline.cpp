#include "models/scans/PageOutline.h"
#include "models/scans/PageSkew.h"
#include "tests/base/PaintedPages.h"
#include "tests/base/Testing.h"

#include <QPainter>
#include <QRandomGenerator>
#include <QTest>
#include <QTransform>
#include <cmath>

using namespace ow;
using namespace ow::testing;

namespace {

constexpr QSize outlinePicture(800, 600); // a camera over A3

/// Distance of the farthest corner from where it was painted, in thousandths of the picture's width.
double cornersOff(const PageQuad &found, const QPolygonF &painted)
{
    double worst = 0;
    for (int i = 0; i < 4; ++i) {
        const QPointF off = found.corners[size_t(i)] - painted.at(i);
        worst = std::max(worst, std::hypot(off.x(), off.y()));
    }
    return worst * 1000 / outlinePicture.width();
}
} // namespace

class tst_PageOutline : public QObject {
    Q_OBJECT

private slots:
    void cornersAreFound_data()
    {
        QTest::addColumn<double>("degrees");
        QTest::addColumn<double>("lean");
        QTest::addColumn<double>("noise");
        for (const int degrees : {-15, -3, 0, 6, 15}) {
            for (const double lean : {0.0, 0.14})
                QTest::addRow("%d° lean %.2f", degrees, lean) << double(degrees) << lean << (degrees % 2 ? 6.0 : 0.0);
        }
        QTest::addRow("lying") << 88.0 << 0.05 << 6.0;
        QTest::addRow("much noise") << 7.5 << 0.05 << 18.0;
    }
    void cornersAreFound()
    {
        QFETCH(const double, degrees);
        QFETCH(const double, lean);
        QFETCH(const double, noise);
        QPolygonF corners = laidAt({395, 305}, {310, 438}, degrees, lean);
        QImage picture = onTable(paintedPage(3, 500), outlinePicture, corners);
        picture = noisy(picture, noise, 11, 45);
        const auto found = pageOutline(planeOf(picture));
        QVERIFY(found);
        if (degrees > 45) // what looks upper left comes first
            corners = QPolygonF({corners.at(3), corners.at(0), corners.at(1), corners.at(2)});
        const double off = cornersOff(*found, corners);
        QVERIFY2(off < 1.2, qPrintable(QString::number(off)));
        if (lean == 0 && degrees < 45)
            QVERIFY2(std::abs(found->tilt() - degrees) < 0.25, qPrintable(QString::number(found->tilt())));
    }

    /// Any angle, lean, place and noise: printed is how far off the worst was.
    void cornersAreFoundAnywhere()
    {
        QRandomGenerator random{20260507};
        double worst = 0;
        double sum = 0;
        const QImage page = paintedPage(5, 500);
        int pictures = 0;
        for (int round = 0; round < 30; ++round) {
            const double degrees = random.bounded(30.0) - 15;
            const double lean = random.bounded(0.18);
            const double size = 240 + random.bounded(90);
            const QPolygonF corners = laidAt({350.0 + random.bounded(100), 270.0 + random.bounded(50)},
                                             {size, size * 297 / 210}, degrees, lean);
            if (!QRectF({}, QSizeF(outlinePicture)).contains(corners.boundingRect()))
                continue;
            ++pictures;
            const QImage picture = noisy(onTable(page, outlinePicture, corners), random.bounded(14.0), round, 30);
            const auto found = pageOutline(planeOf(picture));
            QVERIFY2(found, qPrintable(QString::number(round)));
            const double off = cornersOff(*found, corners);
            worst = std::max(worst, off);
            sum += off;
        }
        qInfo("corners, seed 20260507: %d pictures, mean off %.2f, worst %.2f thousandths of the width", pictures,
              sum / pictures, worst);
        QVERIFY(worst < 1.5);
    }

    void aHandOnTheEdgeDoesNotMoveIt()
    {
        const QPolygonF corners = laidAt({395, 305}, {310, 438}, 4);
        QImage picture = onTable(paintedPage(3, 500), outlinePicture, corners);
        QPainter painter(&picture);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(205, 160, 140)); // a bright hand from the right, dark writing at the left edge
        painter.drawEllipse(QPointF(575, 350), 65, 22);
        painter.setBrush(QColor(20, 20, 20));
        painter.drawRect(QRectF(240, 250, 30, 20));
        painter.end();
        const auto found = pageOutline(planeOf(picture));
        QVERIFY(found);
        QVERIFY2(cornersOff(*found, corners) < 2, qPrintable(QString::number(cornersOff(*found, corners))));
    }

    void cardsAreFound()
    {
        for (const double degrees : {-14.0, -3.0, 0.0, 9.0}) {
            const QPolygonF corners = laidAt({400, 300}, {163, 103}, degrees, 0.04);
            const QImage picture = noisy(onTable(paintedCard(4, 400), outlinePicture, corners), 5, 3);
            const auto found = pageOutline(planeOf(picture), OutlineOf::Card);
            QVERIFY(found);
            QVERIFY(cornersOff(*found, corners) < 1.5);
            QVERIFY(!pageOutline(planeOf(picture), OutlineOf::Page)); // too small for a page
        }
    }

    void nothingIsMadeUp()
    {
        QImage table(outlinePicture, QImage::Format_RGB32);
        table.fill(QColor(52, 48, 46));
        QVERIFY(!pageOutline(planeOf(noisy(table, 10, 5))));
        QVERIFY(!pageOutline(planeOf(paintedPage(3)))); // fills its picture
        const QPolygonF corners = laidAt({395, 305}, {310, 438}, 4);
        QVERIFY(!pageOutline(planeOf(onTable(paintedPage(3), outlinePicture, corners, QColor(250, 250, 248)))));
        QPainter painter(&table);
        painter.setBrush(Qt::white);
        painter.drawEllipse(QPointF(400, 300), 200, 200); // a plate
        painter.end();
        QVERIFY(!pageOutline(planeOf(table)));
    }

    /// Qt's own projection is the independent one.
    void projectionAgreesWithQt()
    {
        QRandomGenerator random{99};
        for (int round = 0; round < 200; ++round) {
            const QPolygonF corners =
                laidAt({400, 300}, {200.0 + random.bounded(200), 300}, random.bounded(60.0) - 30, random.bounded(0.4));
            PageQuad quad;
            for (size_t i = 0; i < 4; ++i)
                quad.corners[i] = corners.at(int(i));
            const auto ours = PageProjection::onto(quad, {1654, 2339});
            QVERIFY(ours);
            QTransform theirs;
            QVERIFY(QTransform::quadToQuad(QPolygonF({{0, 0}, {1654, 0}, {1654, 2339}, {0, 2339}}), corners, theirs));
            for (const QPointF at : {QPointF(0, 0), QPointF(827, 1100), QPointF(1654, 2339), QPointF(100, 2000)}) {
                const QPointF off = ours->map(at.x(), at.y()) - theirs.map(at);
                QVERIFY(std::hypot(off.x(), off.y()) < 1e-6);
            }
        }
        QVERIFY(!PageProjection::onto({{QPointF(0, 0), QPointF(1, 1), QPointF(2, 2), QPointF(3, 3)}}, {10, 10}));
    }

    void linesTellTheSkew_data()
    {
        QTest::addColumn<double>("degrees");
        for (const double degrees : {-15.0, -7.3, -0.4, 0.0, 0.2, 3.3, 12.7})
            QTest::addRow("%.1f°", degrees) << degrees;
    }
    void linesTellTheSkew()
    {
        QFETCH(const double, degrees);
        const double text = pageSkew(planeOf(noisy(turned(paintedPage(21, 900), degrees), 8, 2, 40)));
        QVERIFY2(std::abs(text - degrees) < 0.15, qPrintable(QString::number(text)));
        const double form = pageSkew(planeOf(turned(paintedForm(4, 900), degrees)));
        QVERIFY2(std::abs(form - degrees) < 0.15, qPrintable(QString::number(form)));
    }

    void noLinesNoSkew()
    {
        QCOMPARE(pageSkew(planeOf(noisy(paintedPaper({.pageNumber = true, .dust = 30}, 900), 6, 3))), 0.0);
        QImage dots(1240, 1754, QImage::Format_RGB32);
        dots.fill(Qt::white);
        QPainter painter(&dots);
        painter.setBrush(Qt::black);
        QRandomGenerator random{5};
        for (int i = 0; i < 900; ++i)
            painter.drawEllipse(QPointF(random.bounded(1240), random.bounded(1754)), 6, 6);
        painter.end();
        QCOMPARE(pageSkew(planeOf(dots)), 0.0);
    }
};

OW_TEST(tst_PageOutline)
#include "tst_PageOutline.moc"
