#include "models/base/ProblemTypes.h"
#include "tests/base/PaintedPages.h"
#include "tests/base/Testing.h"
#include "tests/ui/capture/CaptureDesk.h"
#include "ui/capture/CaptureChoice.h"
#include "ui/common/Banner.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

constexpr QSize deskPicture(1000, 750);

QImage pageOnDesk(int number, double degrees)
{
    return onTable(paintedPage(number, 500), deskPicture, laidAt({500, 375}, {470, 665}, degrees, 0.04));
}

QImage cardOnDesk(int number, double degrees)
{
    return onTable(paintedCard(number), deskPicture, laidAt({500, 375}, {400, 252}, degrees));
}

/// Both cards at their places and true size, each under the words of the watermark; what is wrong, or nothing.
QString cardsOnPage(const QImage &page)
{
    // Each card: its bluish ground reaches just as far as the card does, and carries red words.
    for (const double top : {56.0, 132.0}) {
        int left = 2100;
        int right = 0;
        int red = 0;
        for (int x = 300; x < 1800; ++x) {
            int bluish = 0;
            for (int y = int(top * 10) + 20; y < int(top * 10) + 520; y += 2) {
                const QRgb pixel = page.pixel(x, y);
                bluish += qBlue(pixel) - qRed(pixel) > 10 ? 1 : 0;
                red += qRed(pixel) - qGreen(pixel) > 30 ? 1 : 0;
            }
            if (bluish > 100) { // of 250; beside the card the words leave some
                left = std::min(left, x);
                right = std::max(right, x);
            }
        }
        if (std::abs(left - 622) > 4 || std::abs(right - 1478) > 4 || red <= 5000)
            return QStringLiteral("at %1: from %2 to %3, %4 red").arg(top).arg(left).arg(right).arg(red);
    }
    return {};
}

CaptureTask cardTask()
{
    return {.material = QStringLiteral("经营者身份证"),
            .purpose = QStringLiteral("食品经营许可"),
            .date = QDate(2026, 5, 7),
            .window = 3,
            .identityCard = true};
}

/// A camera or scanner that does as it is told.
class FakeSource final : public PageSource {
public:
    explicit FakeSource(Kind kind, int devices) : m_kind(kind), m_devices(devices) {}
    Kind kind() const override { return m_kind; }
    void look() override
    {
        QList<SourceDevice> found;
        for (int i = 0; i < m_devices; ++i)
            found.append({QString::number(i), QStringLiteral("良田 S%1").arg(500 + i)});
        emit devicesFound(found);
    }
    void open(const QString &device) override
    {
        opened = device;
        if (m_kind == Kind::Camera)
            emit frameShown(pageOnDesk(1, 2));
    }
    void close() override { opened.clear(); }
    void take(const TakeOptions &options) override
    {
        asked = options;
        if (breaks)
            emit failed(m_kind == Kind::Camera ? problem::CameraLost : problem::ScannerJammed);
        else
            emit pictureTaken({cards ? cardOnDesk(++m_taken, 3) : pageOnDesk(++m_taken, 2), 0,
                               m_kind == Kind::Camera ? ScanOrigin::Camera : ScanOrigin::Scanner, false});
        if (m_kind == Kind::Scanner)
            emit runFinished();
    }

    QString opened;
    TakeOptions asked;
    bool breaks = false;
    bool cards = false; ///< what lies on the glass

private:
    Kind m_kind;
    int m_devices;
    int m_taken = 0;
};
} // namespace

class tst_CaptureSheet : public QObject {
    Q_OBJECT

private slots:
    void fileUntouchedStaysAsItIs()
    {
        CaptureDesk desk;
        desk.open();
        const QByteArray file = paintedPdf({1, 2, 3});
        desk.paste(file);
        QTRY_COMPARE(desk.pages(), 3);
        QTRY_VERIFY(desk.isReady());
        QTest::qWait(0);
        desk.shoot(QStringLiteral("capture-import.png"));
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.captured->size(), 1);
        QCOMPARE(desk.scan().bytes, file);
        QCOMPARE(desk.scan().mediaType, QStringLiteral("application/pdf"));
        QCOMPARE(desk.scan().pages, 3);
        QCOMPARE(desk.scan().origin, ScanOrigin::File);
        QVERIFY(desk.scan().unchanged);
        QVERIFY(!desk.sheet->isOpen());
        QCOMPARE(desk.pages(), 0);
    }

    void filesTogetherBecomeOnePdf()
    {
        CaptureDesk desk;
        desk.open();
        desk.paste(paintedPdf({1, 2}));
        desk.paste(encoded(paintedPage(7), "jpeg"));
        desk.paste(encoded(paintedPage(8), "png"));
        QTRY_COMPARE(desk.pages(), 4);
        auto *strip = desk.find<QListWidget>("pageStrip");
        strip->setFocus();
        strip->setCurrentRow(0);
        desk.key(Qt::Key_Delete);
        QTRY_COMPARE(desk.pages(), 3);
        desk.key(Qt::Key_Right, Qt::AltModifier);
        QCOMPARE(strip->currentRow(), 1);
        desk.key(Qt::Key_R);
        QTRY_VERIFY(desk.isReady());
        desk.finish();
        QTRY_COMPARE(desk.captured->size(), 1);
        const CapturedScan scan = desk.scan();
        QCOMPARE(scan.pages, 3);
        QVERIFY(!scan.unchanged);
        QCOMPARE(pdfPages(scan.bytes), 3);
        const QImage lying = pdfPicture(scan.bytes, 1, 40);
        QVERIFY(lying.width() > lying.height()); // the page of the PDF that was turned
        const QImage upright = pdfPicture(scan.bytes, 0, 40);
        QVERIFY(upright.width() < upright.height());
    }

    void whatCannotBeReadIsSaid()
    {
        CaptureDesk desk;
        desk.open();
        desk.paste("PK\x03\x04 a document of some office program");
        auto *banner = desk.find<Banner>("captureBanner");
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(banner->text().contains(QStringLiteral("PDF、JPEG或PNG")));
        QByteArray cut = encoded(paintedPage(3, 400), "png");
        cut[200] = '\x11'; // its pixels, not its ends
        cut[201] = '\x22';
        desk.paste(cut);
        QTRY_VERIFY(banner->text().contains(QStringLiteral("图片")));
        desk.paste(paintedPdf({1}).left(400) + "\n%%EOF");
        QTRY_VERIFY(banner->text().contains(QStringLiteral("PDF已损坏")));
        QCOMPARE(desk.pages(), 0);
    }

    void leavingAsksOnce()
    {
        CaptureDesk desk;
        desk.open();
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.abandoned->size(), 1);
        desk.open();
        desk.paste(encoded(paintedPage(7, 400), "png"));
        QTRY_COMPARE(desk.pages(), 1);
        desk.key(Qt::Key_Escape);
        QVERIFY(desk.sheet->isOpen());
        desk.key(Qt::Key_Escape);
        QCOMPARE(desk.abandoned->size(), 2);
        QCOMPARE(desk.captured->size(), 0);
        QCOMPARE(desk.pages(), 0);
    }

    void pagesAreTakenByKeys()
    {
        const PictureFolder papers({pageOnDesk(1, -6), pageOnDesk(2, 9)});
        CaptureDesk desk(papers.choice());
        desk.open();
        desk.frames(2);
        desk.shoot(QStringLiteral("capture-live.png"));
        desk.key(Qt::Key_Space);
        desk.frames(5);
        QTRY_COMPARE(desk.pages(), 1);
        desk.key(Qt::Key_Return);
        QTRY_COMPARE(desk.pages(), 2);
        QTRY_VERIFY(desk.isReady());
        desk.frames(5);
        desk.shoot(QStringLiteral("capture-pages.png"));
        desk.finish();
        QTRY_COMPARE(desk.captured->size(), 1);
        QCOMPARE(desk.scan().pages, 2);
        QCOMPARE(desk.scan().origin, ScanOrigin::Camera);
        QVERIFY(desk.scan().simulated);
        // The table is gone: squared and cut, the rim of each page is white paper.
        for (int i = 0; i < 2; ++i) {
            const QImage page = pdfPicture(desk.scan().bytes, i, 72);
            QVERIFY(std::abs(page.width() - 595) <= 1 && std::abs(page.height() - 842) <= 1);
            for (const QPoint at : {QPoint(6, 6), QPoint(588, 6), QPoint(588, 835), QPoint(6, 835)})
                QVERIFY2(qGray(page.pixel(at)) > 225, qPrintable(QString::number(qGray(page.pixel(at)))));
        }
    }

    void turnedPagesTakeThemselves()
    {
        const PictureFolder papers({pageOnDesk(1, 0), pageOnDesk(2, 1), pageOnDesk(3, -1)});
        CaptureDesk desk(papers.choice());
        desk.open();
        desk.key(Qt::Key_A);
        QVERIFY(desk.find<QCheckBox>("captureAuto")->isChecked());
        desk.frames(60); // the last third of them sees an empty table
        QTRY_COMPARE(desk.pages(), 3);
        QTRY_VERIFY(desk.isReady());
        desk.frames(20);
        QCOMPARE(desk.pages(), 3);
    }

    void bothSidesOfACardAtTrueSize()
    {
        const PictureFolder papers({cardOnDesk(4, -5), cardOnDesk(9, 7)});
        CaptureDesk desk(papers.choice());
        desk.open({.material = QStringLiteral("经营者身份证"),
                   .purpose = QStringLiteral("食品经营许可"),
                   .date = QDate(2026, 5, 7),
                   .window = 3,
                   .identityCard = true});
        desk.frames(2);
        QVERIFY(desk.sentence("captureCount").contains(QStringLiteral("人像面")));
        desk.key(Qt::Key_Space);
        QTRY_COMPARE(desk.pages(), 1);
        QTRY_VERIFY(desk.isReady());
        QVERIFY(desk.sentence("captureCount").contains(QStringLiteral("国徽面")));
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(desk.find<Banner>("captureBanner")->text().contains(QStringLiteral("还缺国徽面")));
        desk.frames(5);
        desk.key(Qt::Key_Space);
        QTRY_VERIFY(desk.sentence("captureCount").contains(QStringLiteral("两面都有了")) && desk.isReady());
        QCOMPARE(desk.pages(), 1);
        desk.find<QListWidget>("pageStrip")->setFocus();
        QTest::qWait(0);
        desk.shoot(QStringLiteral("capture-card.png"));
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.captured->size(), 1);
        const QImage page = pdfPicture(desk.scan().bytes, 0, 254); // ten pixels a millimetre
        QVERIFY(std::abs(page.width() - 2100) <= 2 && std::abs(page.height() - 2970) <= 2);
        QCOMPARE(cardsOnPage(page), QString());
        QVERIFY(page.save(QCoreApplication::applicationDirPath() + QStringLiteral("/../shots/capture-card-page.png")));
    }

    /// The same page, whatever the sides came by.
    void bothSidesFromFilesAndScanner()
    {
        {
            CaptureDesk desk;
            desk.open(cardTask());
            QVERIFY(desk.sentence("captureCount").contains(QStringLiteral("人像面")));
            desk.paste(encoded(cardOnDesk(4, -5), "jpeg"));
            QTRY_VERIFY(desk.pages() == 1 && desk.isReady());
            QVERIFY(desk.sentence("captureCount").contains(QStringLiteral("国徽面")));
            // Cut out before it came here.
            desk.paste(encoded(paintedCard(9), "png"));
            QTRY_VERIFY(desk.sentence("captureCount").contains(QStringLiteral("两面都有了")) && desk.isReady());
            QCOMPARE(desk.pages(), 1);
            desk.key(Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE(desk.captured->size(), 1);
            QVERIFY(desk.scan().origin == ScanOrigin::File);
            QCOMPARE(pdfPages(desk.scan().bytes), 1);
            QCOMPARE(cardsOnPage(pdfPicture(desk.scan().bytes, 0, 254)), QString());
        }
        {
            auto scanner = std::make_unique<FakeSource>(PageSource::Kind::Scanner, 1);
            scanner->cards = true;
            std::vector<std::unique_ptr<PageSource>> sources;
            sources.push_back(std::move(scanner));
            CaptureDesk desk(std::move(sources));
            desk.open(cardTask());
            desk.key(Qt::Key_Space);
            QTRY_VERIFY(desk.pages() == 1 && desk.isReady());
            desk.key(Qt::Key_Space);
            QTRY_VERIFY(desk.sentence("captureCount").contains(QStringLiteral("两面都有了")) && desk.isReady());
            desk.key(Qt::Key_Return, Qt::ControlModifier);
            QTRY_COMPARE(desk.captured->size(), 1);
            QVERIFY(desk.scan().origin == ScanOrigin::Scanner);
            QCOMPARE(cardsOnPage(pdfPicture(desk.scan().bytes, 0, 254)), QString());
        }
        {
            // A page without a card is told, and nothing of it is kept; as plain pages files stay what they are.
            CaptureDesk desk;
            desk.open(cardTask());
            desk.paste(encoded(paintedPage(1, 900), "png"));
            QTRY_VERIFY(desk.find<Banner>("captureBanner")->text().contains(QStringLiteral("没有在画面里看到证件")));
            QCOMPARE(desk.pages(), 0);
            desk.key(Qt::Key_I);
            desk.paste(encoded(paintedPage(1, 900), "png"));
            QTRY_COMPARE(desk.pages(), 1);
        }
    }

    /// One key says what lay there; unsaid it is a copy, and the next paper begins anew.
    void whatLayThereIsSaid()
    {
        CaptureDesk desk;
        CaptureTask own{QStringLiteral("从业人员名单")};
        own.selfMade = true;
        const auto basisAfter = [&](const CaptureTask &task, const QList<Qt::Key> &keys) {
            desk.open(task);
            desk.paste(encoded(paintedPage(1, 900), "png"));
            if (!QTest::qWaitFor([&] { return desk.pages() == 1 && desk.isReady(); }, ow::testing::patienceMs))
                return QString();
            for (const Qt::Key key : keys)
                desk.key(key);
            const qsizetype before = desk.captured->size();
            desk.finish();
            if (!QTest::qWaitFor([&] { return desk.captured->size() > before; }, ow::testing::patienceMs))
                return QString();
            return QString::fromLatin1(codeText(desk.scan().basis));
        };
        QCOMPARE(basisAfter(own, {}), QStringLiteral("copy"));
        QCOMPARE(basisAfter(own, {Qt::Key_O}), QStringLiteral("original"));
        QCOMPARE(basisAfter(own, {}), QStringLiteral("copy"));
        QCOMPARE(basisAfter(own, {Qt::Key_O, Qt::Key_O}), QStringLiteral("copy"));
        QCOMPARE(basisAfter(own, {Qt::Key_P}), QStringLiteral("promise"));
        QCOMPARE(basisAfter(own, {Qt::Key_P, Qt::Key_O}), QStringLiteral("original"));
        // What an office issues nobody promises.
        const CaptureTask licence{QStringLiteral("营业执照")};
        QCOMPARE(basisAfter(licence, {Qt::Key_P}), QStringLiteral("copy"));
        desk.open(licence);
        QVERIFY(!desk.find<QPushButton>("capturePromise")->isVisible());
        QVERIFY(desk.sentence("captureBasis").contains(QStringLiteral("C级")));
        desk.key(Qt::Key_O);
        QVERIFY(desk.sentence("captureBasis").contains(QStringLiteral("B级")));
        desk.shoot(QStringLiteral("capture-basis.png"));
    }

    void aCardThatIsNotThereIsAskedForAgain()
    {
        const PictureFolder papers({pageOnDesk(4, 0)});
        CaptureDesk desk(papers.choice());
        desk.open({.material = QStringLiteral("身份证"), .identityCard = true});
        desk.frames(1);
        desk.key(Qt::Key_Space);
        QTRY_VERIFY(desk.find<Banner>("captureBanner")->text().contains(QStringLiteral("没有在画面里看到证件")));
        QCOMPARE(desk.pages(), 0);
    }

    void doubtfulPagesAreAskedAbout()
    {
        CaptureDesk desk;
        desk.open();
        desk.paste(encoded(paintedPage(1, 900), "png"));
        desk.paste(encoded(noisy(turned(paintedPage(1, 900), 1.5), 5, 3), "jpeg"));
        desk.paste(encoded(paintedPaper({.pageNumber = true}, 900), "jpeg"));
        desk.paste(encoded(blurred(paintedPage(2, 900), 5), "jpeg"));
        QTRY_COMPARE(desk.pages(), 4);
        QTRY_VERIFY(desk.isReady());
        auto *strip = desk.find<QListWidget>("pageStrip");
        QCOMPARE(strip->item(0)->text(), QStringLiteral("第1页"));
        QCOMPARE(strip->item(1)->text(), QStringLiteral("第2页 重复？"));
        QCOMPARE(strip->item(2)->text(), QStringLiteral("第3页 空白？"));
        QCOMPARE(strip->item(3)->text(), QStringLiteral("第4页 不清？"));
        strip->setFocus();
        strip->setCurrentRow(1);
        QVERIFY(desk.sentence("captureDoubtText").contains(QStringLiteral("与第1页相同")));
        QTest::qWait(0);
        desk.shoot(QStringLiteral("capture-doubt.png"));
        desk.key(Qt::Key_Delete);
        QCOMPARE(desk.pages(), 3);
        strip->setCurrentRow(1);
        QVERIFY(desk.sentence("captureDoubtText").contains(QStringLiteral("空白")));
        desk.key(Qt::Key_K);
        QVERIFY(desk.sentence("captureDoubtText").isEmpty());
        QCOMPARE(strip->item(1)->text(), QStringLiteral("第2页"));
        // What is left open is asked about before the pages are used; once.
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(desk.captured->size(), 0);
        QCOMPARE(strip->currentRow(), 2);
        auto *banner = desk.find<Banner>("captureBanner");
        QVERIFY(banner->text().contains(QStringLiteral("第3页：这一页不清楚")));
        desk.key(Qt::Key_Up);
        QVERIFY(!banner->isVisible() || banner->text().isEmpty());
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(banner->isVisible());
        QVERIFY(desk.isReady());
        desk.key(Qt::Key_Return, Qt::ControlModifier);
        QTRY_COMPARE(desk.captured->size(), 1);
        QCOMPARE(desk.scan().pages, 3);
    }

    void cuttingIsUndone()
    {
        CaptureDesk desk;
        desk.open();
        const QByteArray file = encoded(pageOnDesk(5, 8), "jpeg");
        desk.paste(file);
        QTRY_COMPARE(desk.pages(), 1);
        QTRY_VERIFY(desk.isReady());
        desk.key(Qt::Key_C);
        QTRY_VERIFY(!desk.isReady());
        QTRY_VERIFY(desk.isReady());
        desk.key(Qt::Key_C);
        QTRY_VERIFY(!desk.isReady());
        QTRY_VERIFY(desk.isReady());
        desk.finish();
        QTRY_COMPARE(desk.captured->size(), 1);
        QCOMPARE(desk.scan().bytes, file);
        desk.open();
        desk.paste(file);
        QTRY_COMPARE(desk.pages(), 1);
        QTRY_VERIFY(desk.isReady());
        desk.key(Qt::Key_C);
        QTRY_VERIFY(!desk.isReady());
        QTRY_VERIFY(desk.isReady());
        desk.finish();
        QTRY_COMPARE(desk.captured->size(), 2);
        QCOMPARE(desk.scan().mediaType, QStringLiteral("application/pdf"));
        QVERIFY(qGray(pdfPicture(desk.scan().bytes, 0, 72).pixel(6, 6)) > 225);
    }

    void aLostCameraKeepsThePages()
    {
        auto camera = std::make_unique<FakeSource>(PageSource::Kind::Camera, 1);
        FakeSource *device = camera.get();
        std::vector<std::unique_ptr<PageSource>> sources;
        sources.push_back(std::move(camera));
        CaptureDesk desk(std::move(sources));
        desk.open();
        QCOMPARE(device->opened, QStringLiteral("0"));
        desk.key(Qt::Key_Space);
        QTRY_COMPARE(desk.pages(), 1);
        device->breaks = true;
        desk.key(Qt::Key_Space);
        auto *banner = desk.find<Banner>("captureBanner");
        QVERIFY(banner->text().contains(QStringLiteral("已拍的页都在")));
        desk.shoot(QStringLiteral("capture-lost.png"));
        QCOMPARE(desk.pages(), 1);
        QVERIFY(!desk.find<QPushButton>("captureTake")->isEnabled());
        device->breaks = false;
        emit banner->actionChosen();
        QTRY_VERIFY(desk.find<QPushButton>("captureTake")->isEnabled());
        desk.key(Qt::Key_Space);
        QTRY_COMPARE(desk.pages(), 2);
        QTRY_VERIFY(desk.isReady());
        desk.finish();
        QTRY_COMPARE(desk.captured->size(), 1);
        QCOMPARE(desk.scan().pages, 2);
    }

    void withoutDevicesItSaysWhatToDo()
    {
        std::vector<std::unique_ptr<PageSource>> sources;
        sources.push_back(std::make_unique<FakeSource>(PageSource::Kind::Camera, 0));
        sources.push_back(std::make_unique<FakeSource>(PageSource::Kind::Scanner, 0));
        CaptureDesk desk(std::move(sources));
        desk.open();
        QVERIFY(desk.find<Banner>("captureBanner")->text().contains(QStringLiteral("没有找到高拍仪")));
        desk.paste(encoded(paintedPage(7, 400), "png"));
        QTRY_COMPARE(desk.pages(), 1);
    }

    void scannersAreChosenAndJamsAreSaid()
    {
        auto scanner = std::make_unique<FakeSource>(PageSource::Kind::Scanner, 2);
        FakeSource *device = scanner.get();
        std::vector<std::unique_ptr<PageSource>> sources;
        sources.push_back(std::make_unique<FakeSource>(PageSource::Kind::Camera, 0));
        sources.push_back(std::move(scanner));
        CaptureDesk desk(std::move(sources));
        desk.open();
        desk.find<QComboBox>("captureDevices")->setCurrentIndex(1);
        QCOMPARE(device->opened, QStringLiteral("1"));
        desk.find<QCheckBox>("captureFeeder")->setChecked(true);
        desk.find<QComboBox>("captureResolution")->setCurrentIndex(1);
        desk.key(Qt::Key_Space);
        QTRY_COMPARE(desk.pages(), 1);
        QVERIFY(device->asked.fromFeeder);
        QCOMPARE(device->asked.dotsPerInch, 300);
        device->breaks = true;
        desk.key(Qt::Key_Space);
        QVERIFY(desk.find<Banner>("captureBanner")->text().contains(QStringLiteral("卡纸")));
        QCOMPARE(desk.pages(), 1);
    }

    void choices_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("means");
        QTest::addRow("camera") << "camera"
                                << "camera";
        QTest::addRow("both") << "camera+scanner"
                              << "camera scanner";
        QTest::addRow("sample") << "simulated"
                                << "simulated";
        QTest::addRow("folder") << "simulated:/tmp/a b+scanner"
                                << "scanner simulated /tmp/a b";
        QTest::addRow("none") << "none"
                              << "";
        QTest::addRow("nothing") << ""
                                 << "refused";
        QTest::addRow("unknown") << "twain"
                                 << "refused";
        QTest::addRow("no folder") << "simulated:"
                                   << "refused";
    }
    void choices()
    {
        QFETCH(const QString, text);
        QFETCH(const QString, means);
        const auto choice = CaptureChoice::parse(text);
        QStringList words;
        if (!choice)
            words.append(QStringLiteral("refused"));
        else {
            if (choice->camera)
                words.append(QStringLiteral("camera"));
            if (choice->scanner)
                words.append(QStringLiteral("scanner"));
            if (choice->simulated)
                words.append(QStringLiteral("simulated"));
            if (!choice->simulatedFolder.isEmpty())
                words.append(choice->simulatedFolder);
        }
        QCOMPARE(words.join(QLatin1Char(' ')), means);
    }
};

OW_TEST(tst_CaptureSheet)
#include "tst_CaptureSheet.moc"
