#include "models/scans/PageTurn.h"
#include "tests/base/PaintedPages.h"
#include "tests/base/Testing.h"

#include <QPainter>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

constexpr QSize turnPicture(480, 360);

/// A camera's pictures, eight a second, each with its own noise.
class TurnCamera {
public:
    /// So many pictures of this table; tells how often a page was taken.
    int see(const QImage &table, int count)
    {
        int takes = 0;
        for (int i = 0; i < count; ++i) {
            m_atMs += 125;
            takes += m_turn.look(planeOf(noisy(table, 6, ++m_seed, m_slope)), m_atMs) ? 1 : 0;
        }
        return takes;
    }
    /// A hand comes, moves about and goes.
    int hand(const QImage &table, int count)
    {
        int takes = 0;
        for (int i = 0; i < count; ++i) {
            QImage with = table;
            QPainter painter(&with);
            painter.setPen(Qt::NoPen);
            painter.setBrush(QColor(206, 164, 142));
            painter.drawEllipse(QPointF(330 - 25 * i % 180, 220 + 12 * i % 60), 90, 34);
            painter.end();
            takes += see(with, 1);
        }
        return takes;
    }
    PageTurn &turn() { return m_turn; }
    void setLight(int slope) { m_slope = slope; }

private:
    PageTurn m_turn;
    qint64 m_atMs = 0;
    int m_seed = 0;
    int m_slope = 0;
};

QImage turnTable(int number, double degrees = 1)
{
    return onTable(paintedPage(number, 400), turnPicture, laidAt({240, 180}, {230, 325}, degrees));
}

QImage turnEmpty()
{
    QImage table(turnPicture, QImage::Format_RGB32);
    table.fill(QColor(52, 48, 46));
    return table;
}
} // namespace

class tst_PageTurn : public QObject {
    Q_OBJECT

private slots:
    void anEmptyTableIsNoPage()
    {
        TurnCamera camera;
        QCOMPARE(camera.see(turnEmpty(), 20), 0);
        QCOMPARE(camera.turn().state(), PageTurn::State::Empty);
    }

    void eachPageIsTakenOnce()
    {
        TurnCamera camera;
        camera.see(turnEmpty(), 8);
        for (int number = 1; number <= 4; ++number) {
            const QImage table = turnTable(number, number * 0.4);
            QCOMPARE(camera.hand(table, 6), 0); // not while the hand is there
            QCOMPARE(camera.see(table, 5), 0);  // nor before it is still
            QCOMPARE(camera.see(table, 12), 1);
            QCOMPARE(camera.turn().state(), PageTurn::State::Taken);
        }
    }

    void aHandPassingIsNoNewPage()
    {
        TurnCamera camera;
        const QImage table = turnTable(2);
        QCOMPARE(camera.see(table, 12), 1);
        QCOMPARE(camera.hand(table, 5), 0);
        QCOMPARE(camera.see(table, 12), 0);
    }

    void otherLightIsNoNewPage()
    {
        TurnCamera camera;
        const QImage table = turnTable(2);
        QCOMPARE(camera.see(table, 12), 1);
        camera.setLight(12);
        QCOMPARE(camera.see(table, 20), 0);
    }

    void oneFormAfterTheOther()
    {
        TurnCamera camera;
        const auto form = [](int number) {
            return onTable(paintedForm(number, 400), turnPicture, laidAt({240, 180}, {230, 325}, 1));
        };
        QCOMPARE(camera.see(form(1), 12), 1);
        QCOMPARE(camera.hand(form(2), 5), 0);
        QCOMPARE(camera.see(form(2), 12), 1);
    }

    void theSamePageLaidDownAgainIsNew()
    {
        TurnCamera camera;
        QCOMPARE(camera.see(turnTable(2), 12), 1);
        QCOMPARE(camera.see(turnEmpty(), 12), 0);
        QCOMPARE(camera.see(turnTable(2), 12), 1);
    }

    void whatWasTakenByHandIsNotTakenAgain()
    {
        TurnCamera camera;
        QCOMPARE(camera.see(turnTable(2), 3), 0);
        camera.turn().taken();
        QCOMPARE(camera.see(turnTable(2), 12), 0);
        QCOMPARE(camera.hand(turnTable(3), 4), 0);
        QCOMPARE(camera.see(turnTable(3), 12), 1);
    }

    void aPageThatFillsThePictureCounts()
    {
        TurnCamera camera;
        const QImage close = paintedPage(5, 480).copy(0, 60, 480, 360);
        QCOMPARE(camera.see(close, 12), 1);
        QImage white(turnPicture, QImage::Format_RGB32);
        white.fill(QColor(240, 240, 238));
        QCOMPARE(camera.see(white, 12), 0); // a bright table
    }
};

OW_TEST(tst_PageTurn)
#include "tst_PageTurn.moc"
