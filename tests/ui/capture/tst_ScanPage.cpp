#include "models/base/ProblemTypes.h"
#include "sync/hub/BlobDesk.h"
#include "tests/base/PaintedPages.h"
#include "tests/base/Testing.h"
#include "tests/ui/capture/CaptureDesk.h"
#include "ui/capture/CardPage.h"
#include "ui/capture/PageImage.h"
#include "ui/capture/SamplePapers.h"
#include "ui/capture/ScanPage.h"

#include <QTest>
#include <cmath>

using namespace ow;
using namespace ow::testing;

// What is put together here is what the hub takes.
static_assert(scanBytesMax == blobBytesMax);

class tst_ScanPage : public QObject {
    Q_OBJECT

private slots:
    void samplesAreGoodPapers()
    {
        const QList<QImage> samples = samplePapers();
        QCOMPARE(samples.size(), 5);
        for (int i = 0; i < 3; ++i) {
            const ScanPage page = scanPage({samples.at(i), 0, ScanOrigin::Camera, true}, PageCut::Paper);
            QVERIFY(!page.whole.isEmpty());
            QCOMPARE(page.millimetres, QSizeF(210, 297));
            QVERIFY(!page.findings.blank && !page.findings.blurred);
        }
        for (int i = 3; i < 5; ++i) {
            const auto side = cardSide(samples.at(i));
            QVERIFY(side);
            QCOMPARE(side->size(), QSize(1011, 638));
        }
        QVERIFY(!cardSide(emptyTable({800, 600})));
    }

    void papersAreSquared_data()
    {
        QTest::addColumn<double>("degrees");
        QTest::addColumn<double>("lean");
        for (const double degrees : {-15.0, 0.0, 7.0}) {
            QTest::addRow("%.0f°", degrees) << degrees << 0.0;
            QTest::addRow("%.0f° from aslant", degrees) << degrees << 0.09;
        }
    }
    /// The heading of the paper stands where it was painted.
    void papersAreSquared()
    {
        QFETCH(const double, degrees);
        QFETCH(const double, lean);
        const QImage paper = paintedPage(3, 600);
        const QImage table =
            noisy(onTable(paper, {1000, 1000}, laidAt({500, 500}, {560, 792}, degrees, lean)), 5, 7, 30);
        const ScanPage page = scanPage({table, 0, ScanOrigin::Camera, false}, PageCut::Paper);
        QCOMPARE(page.millimetres, QSizeF(210, 297));
        const GreyPlane seen = averaged(greyPlane(pictureOf(page.jpeg), 4000), 105, 148);
        const GreyPlane meant = averaged(planeOf(paper), 105, 148);
        double difference = 0;
        for (size_t i = 0; i < seen.pixels.size(); ++i)
            difference += std::abs(seen.pixels[i] - meant.pixels[i]);
        difference /= double(seen.pixels.size());
        QVERIFY2(difference < 22, qPrintable(QString::number(difference))); // the lamp alone makes fifteen
    }

    void scannedPagesAreSetStraight()
    {
        const QImage crooked = turned(paintedPage(3, 827), 4.2);
        const ScanPage page = scanPage({crooked, 100, ScanOrigin::Scanner, false}, PageCut::Paper);
        QVERIFY(!page.whole.isEmpty());
        const ScanPage again = scanPage({pictureOf(page.jpeg), 100, ScanOrigin::Scanner, false}, PageCut::Paper);
        QVERIFY(again.whole.isEmpty()); // nothing left to be set straight
    }

    void greyAndColour()
    {
        QVERIFY(scanPage({paintedForm(3, 500), 0, ScanOrigin::Scanner, false}, PageCut::Whole).grey);
        QVERIFY(!scanPage({paintedPage(3, 500), 0, ScanOrigin::Scanner, false}, PageCut::Whole).grey); // a red stamp
    }

    void whatIsTooLargeIsMadeCoarser()
    {
        const QImage wild = noisy(paintedPage(3, 2400), 60, 5);
        const QByteArray file = encoded(wild, "jpeg");
        QVERIFY(file.size() > scanBytesMax);
        const auto pages = importedPages(file);
        QVERIFY(pages);
        const auto scan = assembledScan(*pages);
        QVERIFY(scan);
        QVERIFY(!scan->unchanged);
        QVERIFY(scan->bytes.size() <= scanBytesMax);
        QCOMPARE(pdfPages(scan->bytes), 1);
        qInfo("a picture of %lld kB became %lld kB", qint64(file.size() / 1024), qint64(scan->bytes.size() / 1024));
    }

    void filesAreToldByContent()
    {
        QVERIFY(importedPages("GIF89a").error().is(problem::BlobKind));
        QVERIFY(importedPages(QByteArray(importBytesMax + 1, 'x')).error().is(problem::ScanTooLarge));
        const QByteArray pdf = paintedPdf({1});
        QCOMPARE(importedPages(pdf)->size(), 1);
        QVERIFY(importedPages(pdf)->first().isPdfPage());
        QVERIFY(!importedPages(encoded(paintedPage(1, 300), "png"))->first().isPdfPage());
    }
};

OW_TEST(tst_ScanPage)
#include "tst_ScanPage.moc"
