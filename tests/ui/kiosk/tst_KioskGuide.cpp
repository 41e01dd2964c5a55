#include "tests/base/Testing.h"
#include "tests/ui/kiosk/KioskSteps.h"

#include "models/publication/PublicationViews.h"
#include "ui/papers/GuideSlip.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>

using namespace ow;
using namespace ow::testing;

namespace {
const char *const guideItem = "guide_511A0015500009"; // 公共场所卫生许可

QString guideLines(const KioskSteps &b)
{
    QStringList lines;
    for (const QLabel *one : b.page->findChildren<QLabel *>(QStringLiteral("guideLine"))) {
        if (one->isVisibleTo(b.page.get()))
            lines.append(one->text());
    }
    return lines.join(QLatin1Char('\n'));
}

bool hasText(const KioskSteps &b, const QString &text)
{
    for (const QLabel *one : b.page->findChildren<QLabel *>()) {
        if (one->isVisible() && one->text().contains(text))
            return true;
    }
    return false;
}

/// As zbarimg reads it, which is no part of the product.
QString readCode(const QImage &image)
{
    const QString file = shotPath(QStringLiteral("kiosk-guide-code.png"));
    if (!image.save(file))
        return {};
    QProcess zbar;
    zbar.start(QStringLiteral("zbarimg"),
               {QStringLiteral("--raw"), QStringLiteral("-q"), QStringLiteral("-Sbinary"), file});
    zbar.waitForFinished();
    return QString::fromUtf8(zbar.readAllStandardOutput());
}

ItemGuide guideOf(KioskSteps &b)
{
    std::optional<ItemGuide> guide;
    whenReady(
        b.station.client.view<ItemGuideView>(QLatin1String(ItemGuideView::name),
                                             QUrlQuery{{QStringLiteral("code"), QStringLiteral("511A0015500009")}}),
        b.page.get(), [&](const Result<Viewed<ItemGuideView>> &viewed) {
            if (viewed)
                guide = viewed->value.guide;
        });
    TestStation::wait([&] { return guide.has_value(); });
    return guide.value_or(ItemGuide{});
}

bool openGuide(KioskSteps &b)
{
    b.click("kioskSearchButton");
    if (!b.waitFor("theme_0"))
        return false;
    b.type("GGCS");
    if (!b.waitFor(guideItem))
        return false;
    b.click(guideItem);
    return b.waitFor("situation_matter.centralAir_no");
}
} // namespace

/// The guide for the visitor's situation at the kiosk: chosen by its questions, read, printed, and a number for it.
class tst_KioskGuide : public QObject {
    Q_OBJECT
private slots:
    void chosenByItsQuestionsAndTakenAlong()
    {
        TestHub hub;
        KioskSteps b{hub};
        QVERIFY(b.show());
        QVERIFY(openGuide(b));
        const QString air = QStringLiteral("集中空调通风系统检测报告");
        QVERIFY2(guideLines(b).contains(air), qPrintable(guideLines(b)));
        QVERIFY(b.text("guideVersion").startsWith(QStringLiteral("办事指南第1版")));
        QVERIFY2(guideLines(b).contains(QRegularExpression(QStringLiteral("承诺\\d+个工作日办结"))),
                 qPrintable(guideLines(b)));
        b.shot("guide");
        b.click("situation_matter.centralAir_no");
        QVERIFY(TestStation::wait([&] { return !guideLines(b).contains(air); }));
        QVERIFY(b.waitFor("situation_matter.centralAir_no"));
        QVERIFY(b.button("situation_matter.centralAir_no")->isChecked());
        QVERIFY(b.label("guideCode")->isVisible() && !b.label("guideCode")->pixmap().isNull());
        b.shot("guide-chosen");
        b.click("guidePrint");
        QVERIFY(TestStation::wait([&] { return b.station.printer.papers.size() == 1; }));
        QVERIFY(b.station.printer.papers.first().title.contains(QStringLiteral("明白卡")));
        QVERIFY(TestStation::wait([&] { return b.text("guideState").contains(QStringLiteral("已打印")); }));
        QFile slip(shotPath(QStringLiteral("kiosk-guide-slip.pdf")));
        QVERIFY(slip.open(QIODevice::WriteOnly));
        slip.write(b.station.printer.papers.first().pdf);
        slip.close();
        // Where, and whom to ring.
        QVERIFY2(guideLines(b).contains(QRegularExpression(QStringLiteral("窗口.*咨询\\d{4}-\\d{8}"))),
                 qPrintable(guideLines(b)));
        QVERIFY(hasText(b, QStringLiteral("来源：您自己准备")));
        // Pressed again it is open again.
        b.click("situation_matter.centralAir_no");
        QVERIFY(TestStation::wait([&] { return guideLines(b).contains(air); }));
        QVERIFY(b.waitFor("guideTicket"));
        b.click("guideTicket");
        QCOMPARE(b.text("kioskPriorityTitle"), QStringLiteral("综合受理：公共场所卫生许可"));
        b.click("priorityNone");
        QVERIFY(b.numberIs("A001"));
    }

    void withoutPaperTheCodeIsLeft()
    {
        TestHub hub;
        KioskSteps b{hub};
        QVERIFY(b.show());
        QVERIFY(openGuide(b));
        b.station.printer.outOfPaper = true;
        b.click("guidePrint");
        QVERIFY(TestStation::wait([&] { return b.text("guideState").contains(QStringLiteral("二维码")); }));
        // The code is what is seen, and a phone reads it.
        QVERIFY(b.label("guideBigCode")->isVisible());
        b.shot("guide-no-paper");
        QCOMPARE(readCode(b.label("guideBigCode")->pixmap().toImage()), guideCodeText(guideOf(b)));
        b.click("guideSmaller");
        QVERIFY(b.label("guideCode")->isVisible());
        QCOMPARE(readCode(b.label("guideCode")->pixmap().toImage()), guideCodeText(guideOf(b)));
        b.click("guideBack");
        QVERIFY(b.waitFor(guideItem));
    }

    void onSheetsWhereThePrinterTakesThem()
    {
        TestHub hub;
        KioskSteps b{hub};
        b.context.printsSheets = true;
        QVERIFY(b.show());
        QVERIFY(openGuide(b));
        b.click("guidePrint");
        QVERIFY(TestStation::wait([&] { return b.station.printer.papers.size() == 1; }));
        QFile sheet(shotPath(QStringLiteral("kiosk-guide-sheet.pdf")));
        QVERIFY(sheet.open(QIODevice::WriteOnly));
        sheet.write(b.station.printer.papers.first().pdf);
        sheet.close();
        QProcess info;
        info.start(QStringLiteral("pdfinfo"), {sheet.fileName()});
        QVERIFY(info.waitForFinished());
        QVERIFY(info.readAllStandardOutput().contains("A4"));
    }

    void theNextVisitorBeginsAnew()
    {
        TestHub hub;
        KioskSteps b{hub};
        QVERIFY(b.show());
        QVERIFY(openGuide(b));
        b.click("situation_matter.centralAir_yes");
        QVERIFY(TestStation::wait([&] {
            const QPushButton *yes = b.button("situation_matter.centralAir_yes");
            return yes && yes->isVisible() && yes->isChecked();
        }));
        b.later.runAll(); // nobody touched it for a while
        QVERIFY(b.waitFor("queue_zonghe"));
        QVERIFY(openGuide(b));
        QVERIFY(!b.button("situation_matter.centralAir_yes")->isChecked());
    }

    void nothingIsCut_data()
    {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("elder");
        QTest::newRow("level") << QSize(1366, 768) << false;
        QTest::newRow("upright") << QSize(1080, 1920) << false;
        QTest::newRow("upright, large letters") << QSize(1080, 1920) << true;
    }
    void nothingIsCut()
    {
        QFETCH(QSize, size);
        QFETCH(bool, elder);
        TestHub hub;
        KioskSteps b{hub};
        QVERIFY(b.show(size));
        if (elder)
            b.click("elderToggle");
        QVERIFY(openGuide(b));
        QTest::qWait(30);
        b.shot(elder ? "guide-elder" : size.width() < size.height() ? "guide-upright" : "guide-level");
        QVERIFY2(b.cutText().isEmpty(), qPrintable(b.cutText()));
    }
};

OW_TEST(tst_KioskGuide)
#include "tst_KioskGuide.moc"
