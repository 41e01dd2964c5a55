#include "models/queue/HallCommands.h"
#include "models/queue/TicketCommands.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/common/Banner.h"
#include "ui/common/NumberTile.h"
#include "ui/supervisor/NowPage.h"

#include <QTableView>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
}

class tst_NowPage : public QObject {
    Q_OBJECT

    static bool lists(NowPage &page, const char *tile, int count)
    {
        auto *number = page.findChild<NumberTile *>(QLatin1String(tile));
        number->click();
        auto *list = page.findChild<QTableView *>(QStringLiteral("ticketList"));
        return TestStation::wait(
            [&] { return number->figure() == QString::number(count) && list->model()->rowCount() == count; });
    }

private slots:
    void numbersAndListsFollowTheHall()
    {
        TestHub hub;
        TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
        TestStation clerk(hub, StationRole::Window, QStringLiteral("W3"), 3);
        TestStation desk(hub, StationRole::Supervisor);
        QVERIFY(kiosk.open() && clerk.open() && desk.open());
        QVERIFY(clerk.signIn(QStringLiteral("zhoumin")) && desk.signIn(QStringLiteral("weidong")));
        NowPage page(desk.context);
        page.resize(1366, 720);
        page.show();
        QVERIFY(lists(page, "tile_issued", 0));
        for (int n = 0; n < 4; ++n) {
            const auto issued = kiosk.ask(IssueTicket{QStringLiteral("zonghe"), {}, {}});
            QVERIFY(issued && *issued);
        }
        const auto opened = clerk.ask(OpenWindow{3});
        QVERIFY(opened && *opened);
        for (const Outcome outcome : {Outcome::Accepted, Outcome::Consulted}) {
            QVERIFY(*clerk.ask(CallNext{3}));
            QVERIFY(*clerk.ask(FinishTicket{3, outcome}));
        }
        QVERIFY(*clerk.ask(CallNext{3}));
        QVERIFY(lists(page, "tile_issued", 4));
        QVERIFY(lists(page, "tile_waiting", 1));
        QVERIFY(lists(page, "tile_called", 1));
        QVERIFY(lists(page, "tile_serving", 0));
        QVERIFY(lists(page, "tile_done", 2));
        QVERIFY(lists(page, "tile_noShow", 0));

        // An open list goes on by events.
        page.findChild<NumberTile *>(QStringLiteral("tile_serving"))->click();
        QVERIFY(*clerk.ask(StartService{3}));
        QTRY_COMPARE(page.findChild<QTableView *>(QStringLiteral("ticketList"))->model()->rowCount(), 1);
        QTRY_COMPARE(page.findChild<QAbstractButton *>(QStringLiteral("floorWindow_3"))->accessibleDescription(),
                     QStringLiteral("周敏，A003 办理中 不到1分钟"));

        hub.kill();
        auto *lost = page.findChild<QWidget *>(QStringLiteral("lostBanner"));
        QTRY_VERIFY(lost->isVisible() && lost->accessibleName().contains(QStringLiteral("08:25")));
        QVERIFY(hub.start());
        desk.client.open(hub.address());
        QTRY_VERIFY(!lost->isVisible());
        QVERIFY(lists(page, "tile_done", 2));
    }
    /// 08:25, the hall opens at 08:30: every window that is not there yet is named, until it opens or the hall is closed.
    void whoIsMissingGoesAwayAsTheyOpen()
    {
        TestHub hub;
        TestStation clerk(hub, StationRole::Window, QStringLiteral("W3"), 3);
        TestStation desk(hub, StationRole::Supervisor);
        QVERIFY(clerk.open() && desk.open());
        QVERIFY(clerk.signIn(QStringLiteral("zhoumin")) && desk.signIn(QStringLiteral("weidong")));
        NowPage page(desk.context);
        page.resize(1366, 720);
        page.show();
        auto *missing = page.findChild<Banner *>(QStringLiteral("missingBanner"));
        QTRY_VERIFY(missing->isVisible());
        QVERIFY(missing->text().startsWith(QStringLiteral("应开未开 8 个窗口：1号、2号、3号")));
        QVERIFY(*clerk.ask(OpenWindow{3}));
        QTRY_VERIFY(missing->text().startsWith(QStringLiteral("应开未开 7 个窗口：1号、2号、4号")));
        QVERIFY(*clerk.ask(PauseWindow{3, QStringLiteral("开会")})); // he is there
        hub.advance(60'000);
        QTRY_VERIFY(page.findChild<QAbstractButton *>(QStringLiteral("floorWindow_3"))
                        ->accessibleName()
                        .contains(QStringLiteral("暂停")));
        QVERIFY(missing->text().contains(QStringLiteral("7 个窗口")));
        hub.advance(9 * 3'600'000); // 17:26
        QTRY_VERIFY(!missing->isVisible());
    }
};
OW_TEST(tst_NowPage)
#include "tst_NowPage.moc"
