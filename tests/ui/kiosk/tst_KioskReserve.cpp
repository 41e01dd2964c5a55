// The kiosk without its hub, the real hub killed and started again: numbers of the reserve series, each entered once and in order.
#include "models/queue/QueueViews.h"
#include "models/queue/TicketCommands.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/common/Banner.h"
#include "ui/common/HugeButton.h"
#include "ui/kiosk/KioskPage.h"

#include <QLabel>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

struct CutBench {
    TestHub hub;
    TestStation greeter{hub, StationRole::Greeter};
    QTemporaryDir disk;
    std::unique_ptr<TestStation> station;
    std::unique_ptr<KioskPage> page;
    qsizetype printed = 0; ///< by runs of the kiosk that are over

    /// The kiosk's program is started; without a hub it opens when there is one.
    bool start()
    {
        if (station)
            printed += station->printer.papers.size();
        page.reset();
        station.reset();
        station = std::make_unique<TestStation>(hub, StationRole::Kiosk, QStringLiteral("K1"), 0, disk.path());
        if (hub.isRunning() && !station->open())
            return false;
        if (!hub.isRunning())
            station->client.open(hub.address());
        page = std::make_unique<KioskPage>(station->context);
        page->resize(1366, 768);
        page->show();
        return TestStation::wait([&] { return button("queue_zonghe") && button("queue_zonghe")->isVisible(); });
    }
    bool cut()
    {
        hub.kill();
        return waitCut();
    }
    bool waitCut() const
    {
        return TestStation::wait(
            [&] { return widget("kioskCut")->isVisible() && button("queue_zonghe")->isVisible(); });
    }
    bool back()
    {
        if (!hub.start())
            return false;
        station->client.open(hub.address());
        return TestStation::wait([&] { return !widget("kioskCut")->isVisible(); });
    }
    QPushButton *button(const char *name) const { return page->findChild<QPushButton *>(QLatin1String(name)); }
    QString text(const char *name) const { return page->findChild<QLabel *>(QLatin1String(name))->text(); }
    QWidget *widget(const char *name) const { return page->findChild<QWidget *>(QLatin1String(name)); }
    void click(const char *name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    /// The number on the screen once its slip is out.
    QString take(const char *queue = "queue_zonghe")
    {
        const qsizetype before = station->printer.papers.size();
        click(queue);
        if (!TestStation::wait([&] { return station->printer.papers.size() == before + 1; }))
            return QStringLiteral("nothing printed");
        const QString number = text("kioskNumber");
        return number;
    }
    QString done(const QString &number)
    {
        click("kioskDone");
        return number;
    }
    /// Waiting tickets in the order they stand, as the hub tells it.
    QStringList waiting()
    {
        QStringList numbers;
        bool loaded = false;
        if (greeter.client.link() != HubClient::Link::Online || !greeter.client.isSignedIn()) {
            if (!greeter.open() || !greeter.signIn(QStringLiteral("sunyan")))
                return {QStringLiteral("no greeter")};
        }
        whenReady(greeter.client.view<QueueView>(QLatin1String(QueueView::name)), page.get(),
                  [&](const Result<Viewed<QueueView>> &view) {
                      loaded = true;
                      if (!view)
                          return;
                      for (const Ticket &ticket : view->value.tickets)
                          numbers.append(ticket.number + QLatin1Char(' ')
                                         + hallTime(ticket.standsFrom).toString(QStringLiteral("HH:mm")));
                  });
        TestStation::wait([&] { return loaded; });
        return numbers;
    }
    void shot(const char *name) const
    {
        QTest::qWait(20);
        page->grab().save(shotPath(QStringLiteral("kiosk-%1.png").arg(QLatin1String(name))));
    }
};
} // namespace

class tst_KioskReserve : public QObject {
    Q_OBJECT
private slots:
    void numbersOfACutAreEnteredInOrder();
    void goesOnAfterARestart();
    void pressUnderWayIsTakenBack();
    void usedUp();
};

void tst_KioskReserve::numbersOfACutAreEnteredInOrder()
{
    CutBench b;
    QVERIFY(b.start());
    b.click("queue_zonghe");
    b.click("priorityNone");
    QTRY_COMPARE(b.text("kioskNumber"), QStringLiteral("A001"));
    QTRY_COMPARE(b.station->printer.papers.size(), 1);
    b.click("kioskDone");
    QVERIFY(b.cut());
    QVERIFY(b.page->findChild<Banner *>(QStringLiteral("kioskCut"))
                ->accessibleName()
                .contains(QStringLiteral("仍可取号，号码以 AK 开头")));
    // Nothing that needs the hub is offered, and nothing old is shown as new.
    QVERIFY(!b.button("kioskCheckInButton")->isVisible() && !b.button("kioskBook")->isVisible()
            && !b.button("kioskSearchButton")->isVisible());
    for (const QLabel *label : b.button("queue_zonghe")->findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(QStringLiteral("等候")), qPrintable(label->text()));
    b.shot("cut");
    b.hub.pass(2 * 60'000);
    QCOMPARE(b.take(), QStringLiteral("AK001"));
    QVERIFY(b.text("kioskAhead").contains(QStringLiteral("主机恢复后")));
    b.shot("cut-number");
    b.click("kioskDone");
    b.hub.pass(60'000);
    QCOMPARE(b.done(b.take("queue_shebao")), QStringLiteral("AK002"));
    QVERIFY(b.back());
    b.hub.pass(60'000);
    QTRY_COMPARE(
        b.waiting(),
        QStringList({QStringLiteral("A001 08:25"), QStringLiteral("AK001 08:27"), QStringLiteral("AK002 08:28")}));
    // The queue's own numbers go on; the reserve is for a cut only.
    QTRY_VERIFY(b.button("queue_zonghe")->isVisible());
    b.click("queue_zonghe");
    b.click("priorityNone");
    QTRY_COMPARE(b.text("kioskNumber"), QStringLiteral("A002"));
    QTRY_COMPARE(b.station->printer.papers.size(), 4);
    // Each slip is known to the hub: nothing of it can be withdrawn any more.
    QCOMPARE(b.waiting().size(), 4);
}

void tst_KioskReserve::goesOnAfterARestart()
{
    CutBench b;
    QVERIFY(b.start());
    QVERIFY(b.cut());
    QCOMPARE(b.done(b.take()), QStringLiteral("AK001"));
    b.hub.advance(60'000);
    // The kiosk's own power goes, and there is still no hub.
    QVERIFY(b.start());
    QVERIFY(b.waitCut());
    QCOMPARE(b.text("role"), QStringLiteral("临江区政务服务大厅"));
    b.hub.advance(60'000);
    QCOMPARE(b.done(b.take()), QStringLiteral("AK002"));
    // And once more, with nothing printed since, just before the hub is back.
    QVERIFY(b.start());
    QVERIFY(b.waitCut());
    QVERIFY(b.back());
    QTRY_COMPARE(b.waiting(), QStringList({QStringLiteral("AK001 08:25"), QStringLiteral("AK002 08:27")}));
    // A second cut on the same day counts on.
    QVERIFY(b.cut());
    QCOMPARE(b.done(b.take()), QStringLiteral("AK003"));
    QVERIFY(b.back());
    QTRY_COMPARE(b.waiting().size(), 3);
    QCOMPARE(b.printed + b.station->printer.papers.size(), 3);
}

void tst_KioskReserve::pressUnderWayIsTakenBack()
{
    CutBench b;
    QVERIFY(b.start());
    b.click("queue_zonghe");
    b.click("priorityNone");
    QVERIFY(b.cut()); // before the command has left
    QCOMPARE(b.done(b.take()), QStringLiteral("AK001"));
    QVERIFY(b.back());
    QTRY_COMPARE(b.waiting(), QStringList(QStringLiteral("AK001 08:25")));
    QCOMPARE(b.station->printer.papers.size(), 1);
    QVERIFY(b.button("queue_zonghe")->isVisible());
}

void tst_KioskReserve::usedUp()
{
    CutBench b;
    QVERIFY(b.start());
    QVERIFY(b.cut());
    for (int i = 1; i <= 50; ++i)
        QCOMPARE(b.done(b.take()), QStringLiteral("AK%1").arg(i, 3, 10, QLatin1Char('0')));
    QVERIFY(b.widget("kioskLost")->isVisible());
    QCOMPARE(b.widget("kioskLost")->accessibleName(), QStringLiteral("断网备用的号已经发完"));
    QVERIFY(
        b.widget("kioskLost")->findChild<QLabel *>(QStringLiteral("hint"))->text().contains(QStringLiteral("导服")));
    QVERIFY(!b.widget("kioskCut")->isVisible());
    b.shot("cut-used-up");
    QVERIFY(b.back());
    QTRY_COMPARE(b.waiting().size(), 50);
    QTRY_VERIFY(b.button("queue_zonghe")->isVisible());
}

OW_TEST(tst_KioskReserve)
#include "tst_KioskReserve.moc"
