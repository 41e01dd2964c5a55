#include "models/base/Scheduler.h"
#include "models/queue/HallCommands.h"
#include "models/queue/HallRules.h"
#include "models/queue/TicketCommands.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/common/Banner.h"
#include "ui/common/HugeButton.h"
#include "ui/kiosk/KioskPage.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

/// Time passes when the test says so.
class KioskTestScheduler final : public Scheduler {
public:
    void after(int, std::function<void()> work) override { m_works.append(std::move(work)); }
    void runAll()
    {
        for (const std::function<void()> &work : std::exchange(m_works, {}))
            work();
    }

private:
    QList<std::function<void()>> m_works;
};

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
    void stoppedQueueIsShownAsSuch();
    void comesHomeByItself();
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
    QTRY_COMPARE(b.text("kioskNumber"), QStringLiteral("A001"));
    QTRY_COMPARE(b.text("kioskSlip"), QStringLiteral("请取走号票，留意大厅屏和广播"));
    QCOMPARE(b.text("kioskAhead"), QStringLiteral("前面没有人，请留意叫号"));
    QCOMPARE(b.station.printer.papers.size(), 1);
    b.click("kioskDone");
    QTRY_VERIFY(b.button("queue_zonghe")->isVisible());
    QTRY_VERIFY(b.button("queue_zonghe")
                    ->findChild<QLabel *>(QStringLiteral("subtitle"))
                    ->text()
                    .contains(QStringLiteral("等候 1 人")));

    b.click("queue_zonghe");
    b.click("priorityNone");
    QTRY_COMPARE(b.text("kioskNumber"), QStringLiteral("A002"));
    QCOMPARE(b.text("kioskAhead"), QStringLiteral("前面还有 1 人"));
    QTRY_COMPARE(b.station.printer.papers.size(), 2);
}

void tst_KioskPage::doubleTapGivesOneTicket()
{
    KioskBench b;
    QVERIFY(b.show());
    // The second tap comes as a double click to whatever is then under the finger.
    b.click("kioskUnsure");
    QPushButton *none = b.button("priorityNone");
    QTest::mouseDClick(none, Qt::LeftButton);
    QTest::mouseRelease(none, Qt::LeftButton);
    QVERIFY(none->isVisible());
    none->click();
    none->click();
    QTRY_COMPARE(b.text("kioskNumber"), QStringLiteral("D001"));
    QVERIFY(b.text("kioskNote").contains(QStringLiteral("导服人员会过来")));
    b.click("kioskDone");
    b.click("queue_zonghe");
    b.click("priorityNone");
    QTRY_COMPARE(b.text("kioskNumber"), QStringLiteral("A001"));
    QVERIFY(!b.widget("kioskNote")->isVisible());
    QTRY_COMPARE(b.station.printer.papers.size(), 2);

    // A reply that comes again prints nothing again.
    SlipDesk desk(b.station.context);
    IssuedTicket issued;
    issued.ticket.id = QUuid::createUuidV5(QUuid(), QByteArray("one"));
    issued.ticket.number = QStringLiteral("A009");
    issued.ticket.issuedAt = b.hub.clock().now();
    desk.print(issued);
    desk.print(issued);
    QCOMPARE(b.station.printer.papers.size(), 3);
}

void tst_KioskPage::saysWhenThereIsNoPaper()
{
    KioskBench b;
    QVERIFY(b.show());
    auto *fault = b.page->findChild<Banner *>(QStringLiteral("kioskPrinter"));
    QVERIFY(!fault->isVisible());
    b.station.printer.outOfPaper = true;
    b.click("queue_chujian");
    b.click("priorityNone");
    QTRY_COMPARE(b.text("kioskNumber"), QStringLiteral("C001"));
    QTRY_COMPARE(b.text("kioskSlip"), QStringLiteral("没有打印出来。号码有效，请记住或拍下号码和二维码"));
    auto *qr = b.page->findChild<QLabel *>(QStringLiteral("kioskQr"));
    QVERIFY(qr->isVisible() && qr->pixmap().width() >= 200);
    b.page->grab().save(shotPath(QStringLiteral("kiosk-no-paper.png")));
    b.click("kioskDone");
    QVERIFY(fault->isVisible());

    b.station.printer.outOfPaper = false;
    b.click("queue_chujian");
    b.click("priorityNone");
    QTRY_COMPARE(b.text("kioskSlip"), QStringLiteral("请取走号票，留意大厅屏和广播"));
    QVERIFY(!fault->isVisible());
    QVERIFY(!qr->isVisible());
}

void tst_KioskPage::stoppedQueueIsShownAsSuch()
{
    KioskBench b;
    TestStation desk(b.hub, StationRole::Supervisor);
    QVERIFY(desk.open() && desk.signIn(QStringLiteral("weidong")));
    QVERIFY(b.show());
    HallSteering steering;
    steering.stoppedQueues = {QStringLiteral("shebao"), QStringLiteral("zixun")};
    QVERIFY(desk.ask(SteerHall{steering, {}, QStringLiteral("系统升级")})->has_value());
    QTRY_VERIFY(!b.button("queue_shebao")->isEnabled());
    QVERIFY(b.button("queue_shebao")
                ->findChild<QLabel *>(QStringLiteral("subtitle"))
                ->text()
                .contains(QStringLiteral("今天已停止取号")));
    QVERIFY(b.button("queue_zonghe")->isEnabled());
    // Nobody is given a number of a stopped queue; the greeter is named instead.
    b.click("kioskUnsure");
    QCOMPARE(b.text("kioskResultTitle"), QStringLiteral("请找导服人员"));
    QVERIFY(!b.widget("kioskNumber")->isVisible());
    b.click("kioskDone");
    QVERIFY(desk.ask(SteerHall{{}, {}, QStringLiteral("恢复"), steeringRevision(steering)})->has_value());
    QTRY_VERIFY(b.button("queue_shebao")->isEnabled());
}

void tst_KioskPage::comesHomeByItself()
{
    KioskBench b;
    KioskTestScheduler later;
    QVERIFY(b.station.open());
    StationContext context{b.station.client,
                           b.hub.clock(),
                           later,
                           b.station.printer,
                           b.station.voice,
                           StationRole::Kiosk,
                           QStringLiteral("K1"),
                           0,
                           {}};
    b.page = std::make_unique<KioskPage>(context);
    b.page->resize(1366, 768);
    b.page->show();
    QVERIFY(TestStation::wait([&] { return b.button("queue_zonghe") && b.button("queue_zonghe")->isVisible(); }));
    b.click("elderToggle");
    QVERIFY(!b.button("kioskBook")->isVisible());
    b.click("kioskCheckInButton");
    QVERIFY(b.widget("kioskCheckIn")->isVisible());
    later.runAll();
    QVERIFY(b.button("queue_zonghe")->isVisible());
    QVERIFY(!b.button("elderToggle")->isChecked());
    b.click("queue_zonghe");
    b.click("priorityBack");
    b.click("queue_shebao");
    QCOMPARE(b.text("kioskPriorityTitle"), QStringLiteral("社保医保"));
    later.runAll();
    QVERIFY(b.button("queue_zonghe")->isVisible());
}

void tst_KioskPage::closedHours()
{
    KioskBench b;
    QVERIFY(b.show());
    QVERIFY(b.button("queue_zonghe")->isEnabled());
    b.hub.advance(9 * 3'600'000); // 17:25
    QTRY_VERIFY(!b.button("queue_zonghe")->isEnabled());
    QVERIFY(b.text("kioskClosed").contains(QStringLiteral("08:30–17:00")));
    b.hub.advance(15 * 3'600'000); // Friday, the Mid-Autumn Festival
    QTRY_VERIFY(b.text("kioskClosed").contains(QStringLiteral("今天不开放")));
}

void tst_KioskPage::hubLostAndBack()
{
    KioskBench b;
    QVERIFY(b.show());
    b.hub.kill();
    QTRY_VERIFY(b.widget("kioskCut")->isVisible());
    QVERIFY(b.button("queue_zonghe")->isVisible());
    QVERIFY(b.hub.start());
    b.station.client.open(b.hub.address());
    QTRY_VERIFY(!b.widget("kioskCut")->isVisible());
    b.click("queue_zonghe");
    b.click("priorityNone");
    QTRY_COMPARE(b.text("kioskNumber"), QStringLiteral("A001"));
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
        const QString file = shotPath(
            QStringLiteral("kiosk-%1-%2-%3.png").arg(QLatin1String(step)).arg(size.width()).arg(elder ? 1 : 0));
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
    QTRY_COMPARE(b.text("kioskNumber"), QStringLiteral("A001"));
    QTRY_COMPARE(b.station.printer.papers.size(), 1);
    QVERIFY(fits("result"));
}

OW_TEST(tst_KioskPage)
#include "tst_KioskPage.moc"
