#include "models/queue/HallCommands.h"
#include "models/queue/TicketMoveCommands.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/common/Notice.h"
#include "ui/common/NumberTile.h"
#include "ui/common/Sheet.h"
#include "ui/supervisor/NowPage.h"
#include "ui/supervisor/PolicyPage.h"
#include "ui/supervisor/SteeringDesk.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTableView>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

/// A hall with a kiosk, window 3 open, and a supervisor.
struct SteeredHall {
    TestHub hub;
    TestStation kiosk{hub, StationRole::Kiosk, QStringLiteral("K1")};
    TestStation clerk{hub, StationRole::Window, QStringLiteral("W3"), 3};
    TestStation desk{hub, StationRole::Supervisor};

    bool start()
    {
        if (!kiosk.open() || !clerk.open() || !desk.open() || !clerk.signIn(QStringLiteral("zhoumin"))
            || !desk.signIn(QStringLiteral("weidong")))
            return false;
        const auto opened = clerk.ask(OpenWindow{3});
        return opened && *opened;
    }
    bool take(const QString &queue)
    {
        const auto issued = kiosk.ask(IssueTicket{queue, {}, {}});
        return issued && *issued;
    }
    std::optional<QueueView> view()
    {
        std::optional<QueueView> found;
        whenReady(desk.client.view<QueueView>(QLatin1String(QueueView::name)), &desk.client,
                  [&](const Result<Viewed<QueueView>> &loaded) {
                      if (loaded)
                          found = loaded->value;
                  });
        TestStation::wait([&] { return found.has_value(); });
        return found;
    }
};

QAbstractButton *steeringButton(QWidget &page, const char *name)
{
    return page.findChild<QAbstractButton *>(QLatin1String(name));
}

/// Waits until it may be pressed: not while the page is still loading.
bool steeringPress(QWidget &page, const char *name)
{
    return TestStation::wait([&] {
        QAbstractButton *button = steeringButton(page, name);
        if (!button || !button->isVisible() || !button->isEnabled())
            return false;
        button->click();
        return true;
    });
}

void steeringGiveReason(QWidget &page, const char *sheet)
{
    page.findChild<QLineEdit *>(QLatin1String(sheet) + QStringLiteral("Reason"))->setText(QStringLiteral("测试需要"));
    page.findChild<Sheet *>(QLatin1String(sheet))->accept();
}
} // namespace

class tst_Steering : public QObject {
    Q_OBJECT
private slots:
    /// Two supervisors at once: each changes his own part of the one value.
    void nobodysChangeIsLost()
    {
        SteeredHall hall;
        QVERIFY(hall.start());
        TestStation other(hall.hub, StationRole::Supervisor);
        QVERIFY(other.open() && other.signIn(QStringLiteral("weidong")));
        SteeringDesk mine(hall.desk.client);
        SteeringDesk theirs(other.client);
        QSignalSpy done(&mine, &SteeringDesk::done);
        QSignalSpy doneThere(&theirs, &SteeringDesk::done);
        QSignalSpy refused(&mine, &SteeringDesk::refused);
        mine.steer(withQueueStopped(QStringLiteral("shebao")), QStringLiteral("系统升级"), QStringLiteral("一"));
        mine.steer(withQueueStopped(QStringLiteral("huzheng")), QStringLiteral("系统升级"), QStringLiteral("二"));
        mine.steer(withBroadcast(QStringLiteral("系统升级")), QStringLiteral("系统升级"), QStringLiteral("三"));
        QTRY_COMPARE(done.size(), 3);
        theirs.steer(withSkills(8, {{QStringLiteral("zonghe"), 2}}), QStringLiteral("人多"), QStringLiteral("四"));
        QTRY_COMPARE(doneThere.size(), 1);
        mine.steer(withQueueAllowed(QStringLiteral("shebao")), QStringLiteral("升级好了"), QStringLiteral("五"));
        QTRY_COMPARE(done.size(), 4);
        const auto view = hall.view();
        QVERIFY(view);
        QCOMPARE(view->steering.stoppedQueues, QStringList{QStringLiteral("huzheng")});
        QCOMPARE(view->steering.broadcast, std::optional(QStringLiteral("系统升级")));
        QCOMPARE(view->steering.skills.size(), 1);
        // A refusal says why, and what was wanted after it is still done.
        mine.steer(withQueueStopped(QStringLiteral("nirgends")), QStringLiteral("试试"), QStringLiteral("六"));
        mine.steer(withBroadcast({}), QStringLiteral("升级好了"), QStringLiteral("七"));
        QTRY_COMPARE(done.size(), 5);
        QCOMPARE(refused.size(), 1);
        QCOMPARE(done.last().first().toString(), QStringLiteral("七"));
        hall.hub.kill();
        mine.steer(withBroadcast(QStringLiteral("太晚")), QStringLiteral("试试"), QStringLiteral("八"));
        QTRY_COMPARE(refused.size(), 2); // not kept for later
    }

    void queuesBoardsAndSkills()
    {
        SteeredHall hall;
        QVERIFY(hall.start());
        NowPage page(hall.desk.context);
        page.resize(1366, 720);
        page.show();
        auto *queues = page.findChild<QTableView *>(QStringLiteral("queueTable"));
        QTRY_VERIFY(queues->model()->rowCount() > 0);
        const auto first = [&] { return queues->model()->index(0, 4).data().toString(); };
        emit queues->clicked(queues->model()->index(0, 0));
        QVERIFY(steeringPress(page, "stopQueue"));
        steeringGiveReason(page, "stopSheet");
        QTRY_COMPARE(first(), QStringLiteral("已停"));
        QVERIFY(steeringPress(page, "broadcast"));
        page.findChild<QLineEdit *>(QStringLiteral("broadcastText"))->setText(QStringLiteral("请到二楼"));
        steeringGiveReason(page, "broadcastSheet");
        auto *banner = page.findChild<QWidget *>(QStringLiteral("broadcastBanner"));
        QTRY_VERIFY(banner->isVisible());
        QCOMPARE(first(), QStringLiteral("已停"));
        QVERIFY(steeringPress(page, "floorWindow_3"));
        QVERIFY(steeringPress(page, "changeSkills"));
        page.findChild<QCheckBox *>(QStringLiteral("skill_shebao"))->setChecked(true);
        steeringGiveReason(page, "skillSheet");
        const auto serves = [&] {
            const auto view = hall.view();
            return view && view->steering.skills.size() == 1 && view->steering.skills.first().window == 3
                && view->steering.stoppedQueues.size() == 1 && view->steering.broadcast;
        };
        QTRY_VERIFY(serves());
        QVERIFY(hall.take(QStringLiteral("shebao"))); // window 3 now calls it
        QVERIFY(*hall.clerk.ask(CallNext{3}));
    }

    void helpAndAnEmptyWindow()
    {
        SteeredHall hall;
        QVERIFY(hall.start());
        NowPage page(hall.desk.context);
        page.resize(1366, 720);
        page.show();
        QVERIFY(hall.take(QStringLiteral("zonghe")) && hall.take(QStringLiteral("zonghe")));
        QVERIFY(*hall.clerk.ask(CallNext{3}));
        QVERIFY(*hall.clerk.ask(AskHelp{3}));
        auto *strip = page.findChild<QWidget *>(QStringLiteral("helpStrip"));
        QTRY_VERIFY(strip->isVisible());
        QVERIFY(steeringPress(page, "answerHelp_3"));
        QTRY_VERIFY(!strip->isVisible());
        QVERIFY(*hall.clerk.ask(HoldTicket{3, QStringLiteral("去复印")}));
        auto *held = page.findChild<NumberTile *>(QStringLiteral("tile_held"));
        QTRY_COMPARE(held->figure(), QStringLiteral("1"));
        held->click();
        auto *list = page.findChild<QTableView *>(QStringLiteral("ticketList"));
        QTRY_COMPARE(list->model()->rowCount(), 1);

        // The whole history of the held ticket: issued, called, held.
        emit list->doubleClicked(list->model()->index(0, 0));
        auto *steps = page.findChild<QTableView *>(QStringLiteral("historySteps"));
        QTRY_COMPARE(steps->model()->rowCount(), 3);
        QCOMPARE(steps->model()->index(2, 5).data().toString(), QStringLiteral("去复印"));
        QCOMPARE(steps->model()->index(1, 4).data().toString(), QStringLiteral("周敏"));
        QVERIFY(!page.findChild<QLabel *>(QStringLiteral("historyWhy"))->text().isEmpty());
        QVERIFY(page.findChild<QTableView *>(QStringLiteral("historyCandidates"))->model()->rowCount() > 0);
        QVERIFY(page.grab().save(shotPath(QStringLiteral("supervisor-history-sheet.png"))));
        page.findChild<Sheet *>(QStringLiteral("historySheet"))->accept();

        QVERIFY(*hall.clerk.ask(CallNext{3}));
        QVERIFY(steeringPress(page, "floorWindow_3"));
        auto *free = steeringButton(page, "freeWindow");
        QTRY_VERIFY(
            steeringButton(page, "floorWindow_3")->accessibleDescription().contains(QStringLiteral("A002 已呼叫")));
        QVERIFY(steeringPress(page, "freeWindow"));
        steeringGiveReason(page, "freeSheet");
        QTRY_COMPARE(steeringButton(page, "floorWindow_3")->accessibleName(), QStringLiteral("3号窗口，未开窗"));
        QTRY_COMPARE(page.findChild<NumberTile *>(QStringLiteral("tile_waiting"))->figure(), QStringLiteral("1"));
        QVERIFY(!free->isVisible());
        // Registered as staying closed: on the plan for everyone, and nobody misses it.
        QVERIFY(steeringPress(page, "notToday"));
        steeringGiveReason(page, "notTodaySheet");
        QTRY_VERIFY(
            steeringButton(page, "floorWindow_3")->accessibleDescription().contains(QStringLiteral("今天不开")));
        const auto steered = hall.view();
        QVERIFY(steered && steered->steering.notToday == QList<int>{3});
    }

    void aPolicyIsPlayedAndPutInForce()
    {
        SteeredHall hall;
        QVERIFY(hall.start());
        PolicyPage page(hall.desk.context);
        page.resize(1366, 676);
        page.show();
        const auto text = [&](const char *name) { return page.findChild<QLabel *>(QLatin1String(name))->text(); };
        QTRY_VERIFY(!text("loadFrom").isEmpty());
        QVERIFY(text("inForceMode").contains(QStringLiteral("大厅设置")));
        auto *activate = steeringButton(page, "policyActivate");
        page.findChild<QSpinBox *>(QStringLiteral("credit_elder"))->setValue(15);
        QTRY_VERIFY(activate->isEnabled());
        activate->click();
        steeringGiveReason(page, "activateSheet");
        QTRY_VERIFY(text("inForceMode").contains(QStringLiteral("主管启用")));
        QTRY_VERIFY(text("policySays").startsWith(QStringLiteral("和现行规则一样")));
        const auto steered = hall.view();
        QVERIFY(steered && steered->steering.policy);
        QCOMPARE(classOf(*steered->steering.policy, QStringLiteral("elder")).creditMinutes, 15);
        QVERIFY(page.grab().save(shotPath(QStringLiteral("supervisor-policy-page.png"))));
        QVERIFY(steeringPress(page, "policyToSetup"));
        steeringGiveReason(page, "setupSheet");
        QTRY_VERIFY(text("inForceMode").contains(QStringLiteral("大厅设置")));
        QCOMPARE(page.findChild<QSpinBox *>(QStringLiteral("credit_elder"))->value(), 30);
    }
};
OW_TEST(tst_Steering)
#include "tst_Steering.moc"
