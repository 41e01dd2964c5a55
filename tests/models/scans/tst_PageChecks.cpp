#include "models/scans/PageChecks.h"
#include "models/scans/PagePrint.h"
#include "tests/base/PaintedPages.h"
#include "tests/base/Testing.h"

#include <QRandomGenerator>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr double checkedHeight = 297;
constexpr int checkedWidth = 830; // 100 dots an inch: the least a camera gives
} // namespace

class tst_PageChecks : public QObject {
    Q_OBJECT

private slots:
    void blankIsTold_data()
    {
        QTest::addColumn<PaperTraces>("traces");
        QTest::addColumn<bool>("blank");
        const auto row = [](const char *name, const PaperTraces &traces, bool blank) {
            QTest::addRow("%s", name) << traces << blank;
        };
        row("empty", {}, true);
        row("page number", {.pageNumber = true}, true);
        row("shines through", {.shineThrough = true}, true);
        row("dust", {.dust = 12}, true);
        row("punched and folded", {.holes = true, .fold = true}, true);
        row("all that is nothing", {.pageNumber = true, .shineThrough = true, .dust = 6, .holes = true, .fold = true},
            true);
        row("signature", {.signature = true}, false);
        row("以下空白 in pencil", {.remark = true}, false);
        row("signature and the rest", {.shineThrough = true, .dust = 6, .holes = true, .signature = true}, false);
    }
    void blankIsTold()
    {
        QFETCH(const PaperTraces, traces);
        QFETCH(const bool, blank);
        for (const double noise : {0.0, 7.0}) {
            const QImage page = noisy(paintedPaper(traces, checkedWidth), noise, 4, 40);
            const int cells = inkedCells(planeOf(page));
            QVERIFY2(pageFindings(planeOf(page), checkedHeight).blank == blank, qPrintable(QString::number(cells)));
        }
    }

    /// How often either is said wrongly, over papers, noise and light.
    void blankRates()
    {
        QRandomGenerator random{7};
        int missed = 0;
        int wrong = 0;
        constexpr int rounds = 10;
        for (int round = 0; round < rounds; ++round) {
            const PaperTraces nothing{.pageNumber = random.bounded(2) == 0,
                                      .shineThrough = random.bounded(2) == 0,
                                      .dust = int(random.bounded(8)),
                                      .holes = random.bounded(2) == 0,
                                      .fold = random.bounded(2) == 0,
                                      .seed = round};
            PaperTraces something = nothing;
            (round % 2 == 0 ? something.signature : something.remark) = true;
            const auto blank = [&](const PaperTraces &traces) {
                const QImage page = noisy(paintedPaper(traces, 600), random.bounded(9.0), round, random.bounded(60));
                return pageFindings(planeOf(page), checkedHeight).blank;
            };
            missed += blank(nothing) ? 0 : 1;
            wrong += blank(something) ? 1 : 0;
        }
        qInfo("blank pages, seed 7: %d of %d not told, %d of %d pages with little on them called blank", missed, rounds,
              wrong, rounds);
        QCOMPARE(missed, 0);
        QCOMPARE(wrong, 0);
    }

    void blurIsTold_data()
    {
        QTest::addColumn<int>("radius");
        QTest::addColumn<bool>("said");
        QTest::addRow("sharp") << 0 << false;
        QTest::addRow("a lens is never perfect") << 1 << false;
        QTest::addRow("small print is lost") << 4 << true;
        QTest::addRow("headings are lost") << 7 << true;
        QTest::addRow("nothing can be read") << 14 << true;
    }
    void blurIsTold()
    {
        QFETCH(const int, radius);
        QFETCH(const bool, said);
        for (const double noise : {0.0, 6.0}) {
            const QImage page = noisy(blurred(paintedPage(3, 1240), radius), noise, 4, 30);
            const GreyPlane plane = planeOf(page);
            QVERIFY2(pageFindings(plane, checkedHeight).blurred == said,
                     qPrintable(QStringLiteral("%1 mm").arg(edgeWidth(plane, checkedHeight))));
        }
    }

    void duplicatesAreTold_data()
    {
        QTest::addColumn<double>("degrees");
        QTest::addColumn<double>("noise");
        QTest::addColumn<int>("slope");
        QTest::addRow("again") << 0.0 << 0.0 << 0;
        QTest::addRow("other light") << 0.3 << 4.0 << 60;
        for (const double degrees : {-3.0, 1.2})
            QTest::addRow("%.1f°", degrees) << degrees << 5.0 << 20;
    }
    void duplicatesAreTold()
    {
        QFETCH(const double, degrees);
        QFETCH(const double, noise);
        QFETCH(const int, slope);
        for (const QImage &page : {paintedPage(3, checkedWidth), paintedForm(4, checkedWidth)}) {
            const PagePrint first = printOf(planeOf(page));
            const PagePrint second = printOf(planeOf(noisy(turned(page, degrees), noise, 8, slope)));
            QVERIFY2(isDuplicate(first, second), qPrintable(QString::number(likeness(first, second))));
        }
    }

    void formsFilledDifferentlyAreNoCopies()
    {
        const PagePrint first = printOf(planeOf(paintedForm(1, checkedWidth)));
        for (int other = 2; other <= 4; ++other) {
            const PagePrint second = printOf(planeOf(noisy(paintedForm(other, checkedWidth), 4, other)));
            QVERIFY2(!isDuplicate(first, second), qPrintable(QString::number(likeness(first, second))));
        }
    }

    void duplicateRates()
    {
        QRandomGenerator random{31};
        constexpr int count = 5;
        QList<PagePrint> first;
        QList<PagePrint> second;
        for (int i = 0; i < count; ++i) {
            const QImage page = i % 2 == 0 ? paintedPage(40 + i, 700) : paintedForm(40 + i, 700);
            first.append(printOf(planeOf(noisy(page, random.bounded(6.0), i))));
            second.append(printOf(planeOf(
                noisy(turned(page, random.bounded(5.0) - 2.5), random.bounded(8.0), 50 + i, random.bounded(40)))));
        }
        int missed = 0;
        int wrong = 0;
        double leastSame = 1;
        double mostOther = 0;
        for (int i = 0; i < count; ++i) {
            for (int k = 0; k < count; ++k) {
                const double value = likeness(first.at(i), second.at(k));
                const bool said = isDuplicate(first.at(i), second.at(k));
                missed += i == k && !said ? 1 : 0;
                wrong += i != k && said ? 1 : 0;
                (i == k ? leastSame : mostOther) = i == k ? std::min(leastSame, value) : std::max(mostOther, value);
            }
        }
        qInfo("duplicates, seed 31: %d of %d not told (least alike %.2f), %d of %d pairs wrongly (most alike %.2f)",
              missed, count, leastSame, wrong, count * (count - 1), mostOther);
        QCOMPARE(missed, 0);
        QCOMPARE(wrong, 0);
    }

    void emptyPagesAreNoCopies()
    {
        const PagePrint one = printOf(planeOf(paintedPaper({.pageNumber = true}, checkedWidth)));
        QVERIFY(!isDuplicate(one, one));
        QVERIFY(!isDuplicate({}, {}));
        QVERIFY(pageFindings({}, checkedHeight).blank);
    }
};

OW_TEST(tst_PageChecks)
#include "tst_PageChecks.moc"
