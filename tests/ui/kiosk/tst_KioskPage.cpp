#include "models/queue/TicketCommands.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/common/HugeButton.h"
#include "ui/common/Notice.h"
#include "ui/kiosk/KioskPage.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr int patience = 20000;

struct KioskBench {
    TestHub hub;
    TestStation station{hub, StationRole::Kiosk, QStringLiteral("K1")};
    std::unique_ptr<KioskPage> page;

    bool show(QSize size = {1366, 768})
    {
        if (!station.open())
            return false;
        page = std::make_unique<KioskPage>(station.context);
        page->resize(size);
        page->show();
        return TestStation::wait([&] { return button("queue_zonghe") && button("queue_zonghe")->isVisible(); });
    }
    QPushButton *button(const char *name) const { return page->findChild<QPushButton *>(QLatin1String(name)); }
    QString text(const char *name) const { return page->findChild<QLabel *>(QLatin1String(name))->text(); }
    QWidget *widget(const char *name) const { return page->findChild<QWidget *>(QLatin1String(name)); }
    void click(const char *name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
};
} // namespace

class tst_KioskPage : public QObject {
    Q_OBJECT
private slots:
    void takesOneNumber();
    void doubleTapGivesOneTicket();
    void saysWhenThereIsNoPaper();
    void closedHours();
    void hubLostAndBack();
    void nothingIsCut_data();
    void nothingIsCut();
};

void tst_KioskPage::takesOneNumber()
{
    KioskBench b;
    QVERIFY(b.show());
    QVERIFY(b.button("queue_zonghe")
                ->findChild<QLabel *>(QStringLiteral("subtitle"))
                ->text()
                .contains(QStringLiteral("等候 0 人")));
    b.click("queue_zonghe");
    QVERIFY(b.button("priorityNone")->isVisible());
    b.click("priority_elder");
    QTRY_COMPARE_WITH_TIMEOUT(b.text("kioskNumber"), QStringLiteral("A001"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(b.text("kioskSlip"), QStringLiteral("请取走号票，留意大厅屏和广播"), patience);
    QCOMPARE(b.text("kioskAhead"), QStringLiteral("前面没有人，请留意叫号"));
    QCOMPARE(b.station.printer.papers.size(), 1);
    b.click("kioskDone");
    QTRY_VERIFY_WITH_TIMEOUT(b.button("queue_zonghe")->isVisible(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(b.button("queue_zonghe")
                                 ->findChild<QLabel *>(QStringLiteral("subtitle"))
                                 ->text()
                                 .contains(QStringLiteral("等候 1 人")),
                             patience);

    b.click("queue_zonghe");
    b.click("priorityNone");
    QTRY_COMPARE_WITH_TIMEOUT(b.text("kioskNumber"), QStringLiteral("A002"), patience);
    QCOMPARE(b.text("kioskAhead"), QStringLiteral("前面还有 1 人"));
    QTRY_COMPARE_WITH_TIMEOUT(b.station.printer.papers.size(), 2, patience);
}

void tst_KioskPage::doubleTapGivesOneTicket()
{
    KioskBench b;
    QVERIFY(b.show());
    // The second tap comes as a double click to whatever is then under the finger.
    b.click("queue_zixun");
    QPushButton *none = b.button("priorityNone");
    QTest::mouseDClick(none, Qt::LeftButton);
    QTest::mouseRelease(none, Qt::LeftButton);
    QVERIFY(none->isVisible());
    none->click();
    none->click();
    QTRY_COMPARE_WITH_TIMEOUT(b.text("kioskNumber"), QStringLiteral("D001"), patience);
    b.click("kioskDone");
    QTRY_VERIFY_WITH_TIMEOUT(b.button("queue_zixun")
                                 ->findChild<QLabel *>(QStringLiteral("subtitle"))
                                 ->text()
                                 .contains(QStringLiteral("等候 1 人")),
                             patience);
    QCOMPARE(b.station.printer.papers.size(), 1);

    // A reply that comes again prints nothing again.
    SlipDesk desk(b.station.context);
    IssuedTicket issued;
    issued.ticket.id = QUuid::createUuidV5(QUuid(), QByteArray("one"));
    issued.ticket.number = QStringLiteral("A009");
    issued.ticket.issuedAt = b.hub.clock().now();
    desk.print(issued);
    desk.print(issued);
    QCOMPARE(b.station.printer.papers.size(), 2);
}

void tst_KioskPage::saysWhenThereIsNoPaper()
{
    KioskBench b;
    QVERIFY(b.show());
    b.station.printer.outOfPaper = true;
    b.click("queue_chujian");
    b.click("priorityNone");
    QTRY_COMPARE_WITH_TIMEOUT(b.text("kioskNumber"), QStringLiteral("C001"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(b.text("kioskSlip"), QStringLiteral("号票没有打印出来，请记住号码"), patience);
    QVERIFY(b.page->findChild<Notice *>()->isVisible());
}

void tst_KioskPage::closedHours()
{
    KioskBench b;
    QVERIFY(b.show());
    QVERIFY(b.button("queue_zonghe")->isEnabled());
    b.hub.advance(9 * 3'600'000); // 17:25
    QTRY_VERIFY_WITH_TIMEOUT(!b.button("queue_zonghe")->isEnabled(), patience);
    QVERIFY(b.text("kioskClosed").contains(QStringLiteral("08:30–17:00")));
    b.hub.advance(15 * 3'600'000); // Friday, the Mid-Autumn Festival
    QTRY_VERIFY_WITH_TIMEOUT(b.text("kioskClosed").contains(QStringLiteral("今天不开放")), patience);
}

void tst_KioskPage::hubLostAndBack()
{
    KioskBench b;
    QVERIFY(b.show());
    b.hub.kill();
    QTRY_VERIFY_WITH_TIMEOUT(b.widget("kioskLost")->isVisible(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(b.widget("kioskLost")->accessibleName(), QStringLiteral("暂时不能取号"), patience);
    QVERIFY(
        b.widget("kioskLost")->findChild<QLabel *>(QStringLiteral("hint"))->text().contains(QStringLiteral("08:25")));
    QVERIFY(b.hub.start());
    b.station.client.open(b.hub.address());
    QTRY_VERIFY_WITH_TIMEOUT(b.button("queue_zonghe")->isVisible(), patience);
    b.click("queue_zonghe");
    b.click("priorityNone");
    QTRY_COMPARE_WITH_TIMEOUT(b.text("kioskNumber"), QStringLiteral("A001"), patience);
}

void tst_KioskPage::nothingIsCut_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("elder");
    QTest::newRow("small") << QSize(1366, 768) << false;
    QTest::newRow("small, large type") << QSize(1366, 768) << true;
    QTest::newRow("upright") << QSize(1080, 1920) << false;
    QTest::newRow("upright, large type") << QSize(1080, 1920) << true;
}

void tst_KioskPage::nothingIsCut()
{
    QFETCH(QSize, size);
    QFETCH(bool, elder);
    KioskBench b;
    QVERIFY(b.show(size));
    if (elder)
        b.click("elderToggle");
    const auto fits = [&](const char *step) {
        QTest::qWait(20);
        const QString file = QStringLiteral(ONEWINDOW_BIN "/../kiosk-%1-%2-%3.png")
                                 .arg(QLatin1String(step))
                                 .arg(size.width())
                                 .arg(elder ? 1 : 0);
        b.page->grab().save(file);
        return b.page->width() <= size.width() && b.page->height() <= size.height();
    };
    QVERIFY(fits("queues"));
    for (const QLabel *label : b.page->findChildren<QLabel *>())
        if (label->isVisible() && !label->wordWrap())
            QVERIFY2(label->width() >= label->sizeHint().width(), qPrintable(label->text()));
    b.click("queue_zonghe");
    QVERIFY(fits("priority"));
    b.click("priorityNone");
    QTRY_COMPARE_WITH_TIMEOUT(b.text("kioskNumber"), QStringLiteral("A001"), patience);
    QTRY_COMPARE_WITH_TIMEOUT(b.station.printer.papers.size(), 1, patience);
    QVERIFY(fits("result"));
}

OW_TEST(tst_KioskPage)
#include "tst_KioskPage.moc"
