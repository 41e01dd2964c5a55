#include "tests/base/Testing.h"
#include "tests/ui/queue/QueueSample.h"
#include "ui/common/Banner.h"
#include "ui/common/DataTable.h"
#include "ui/common/NumberTile.h"
#include "ui/common/Sheet.h"
#include "ui/supervisor/FloorLayout.h"
#include "ui/supervisor/MissingText.h"
#include "ui/supervisor/NowPanel.h"
#include "ui/supervisor/SteeringChange.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace ow;
using namespace ow::testing;

class tst_NowPanel : public QObject {
    Q_OBJECT

    /// A morning: fourteen tickets in all states, window 3 paused, nobody for E, window 5 waits for a visitor to come back.
    static QList<Ticket> day(const HallSetup &hall)
    {
        QList<Ticket> all;
        for (int n = 1; n <= 9; ++n)
            all.append(sampleTicket(hall, 0, n, sampleTime(8, 25 + n), n == 6));
        all.append(sampleTicket(hall, 1, 1, sampleTime(8, 40)));
        all.append(sampleTicket(hall, 4, 1, sampleTime(8, 33)));
        all.append(sampleTicket(hall, 3, 1, sampleTime(9, 0)));
        all.append(
            sampleCalled(sampleTicket(hall, 1, 2, sampleTime(8, 41)), 5, QStringLiteral("c5"), sampleTime(8, 50)));
        all.last().state = TicketState::Held;
        all.last().heldUntil = sampleTime(9, 50);
        all.append(sampleTicket(hall, 1, 3, sampleTime(8, 42)));
        all.last().state = TicketState::Cancelled;
        for (int i = 0; i < 4; ++i)
            all[i] =
                sampleCalled(all.at(i), i + 1, QStringLiteral("c%1").arg(i + 1), sampleTime(8, 40 + i), i == 2 ? 3 : 1);
        all[1].state = TicketState::Serving;
        all[1].startedAt = sampleTime(8, 44);
        all[2].state = TicketState::NoShow;
        all[2].endedAt = sampleTime(8, 46);
        all[3].state = TicketState::Done;
        all[3].endedAt = sampleTime(8, 58);
        all[3].outcome = Outcome::Accepted;
        return all;
    }
    static QueueView viewOf(const QList<Ticket> &all)
    {
        QueueView view = sampleView();
        for (int number = 1; number <= 6; ++number)
            sampleOpen(view, number, QStringLiteral("c%1").arg(number), QStringLiteral("王晓梅"), sampleTime(8, 20));
        view.windows[2].state = WindowState::Paused;
        view.windows[2].pauseReason = QStringLiteral("开会");
        for (const Ticket &ticket : all) {
            switch (ticket.state) {
            case TicketState::Waiting: ++view.counts.waiting; break;
            case TicketState::Called: ++view.counts.called; break;
            case TicketState::Serving: ++view.counts.serving; break;
            case TicketState::NoShow: ++view.counts.noShow; break;
            case TicketState::Done: ++view.counts.done; break;
            case TicketState::Held: ++view.counts.held; break;
            case TicketState::Cancelled: ++view.counts.cancelled; break;
            default: break;
            }
            ++view.counts.issued;
            if (isLive(ticket.state))
                view.tickets.append(ticket);
        }
        return view;
    }

private slots:
    void everyNumberOpensItsList_data()
    {
        QTest::addColumn<QString>("tile");
        QTest::addColumn<int>("count");
        QTest::newRow("issued") << "tile_issued" << 14;
        QTest::newRow("waiting") << "tile_waiting" << 8;
        QTest::newRow("called") << "tile_called" << 1;
        QTest::newRow("serving") << "tile_serving" << 1;
        QTest::newRow("held") << "tile_held" << 1;
        QTest::newRow("cancelled") << "tile_cancelled" << 1;
        QTest::newRow("no-show") << "tile_noShow" << 1;
        QTest::newRow("done") << "tile_done" << 1;
    }
    void everyNumberOpensItsList()
    {
        QFETCH(QString, tile);
        QFETCH(int, count);
        const QList<Ticket> all = day(sampleHall());
        NowPanel panel;
        const Instant now = sampleTime(9, 5);
        panel.tell(viewOf(all), now);
        connect(&panel, &NowPanel::pickChosen, &panel, [&](const TicketPick &pick) { panel.tellList(pick, all, now); });
        auto *button = panel.findChild<NumberTile *>(tile);
        QCOMPARE(button->figure(), QString::number(count));
        button->click();
        auto *list = panel.findChild<QTableView *>(QStringLiteral("ticketList"));
        QAbstractItemModelTester tester(list->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(list->model()->rowCount(), count);
        QCOMPARE(panel.findChild<QLabel *>(QStringLiteral("listCount"))->text(), QStringLiteral("共 %1 张").arg(count));
    }
    void longestWaitIsOnTopOfItsList()
    {
        const QList<Ticket> all = day(sampleHall());
        NowPanel panel;
        const Instant now = sampleTime(9, 5);
        panel.tell(viewOf(all), now);
        QCOMPARE(panel.findChild<NumberTile *>(QStringLiteral("tile_longest"))->figure(), QStringLiteral("35分"));
        panel.tellList({TicketState::Waiting, {}, {}}, all, now);
        auto *list = panel.findChild<QTableView *>(QStringLiteral("ticketList"));
        QCOMPARE(list->model()->index(0, 0).data().toString(), QStringLiteral("A005"));
        QCOMPARE(list->model()->index(0, 6).data().toString(), QStringLiteral("35分钟"));
    }
    void queuesAndWindows()
    {
        const QList<Ticket> all = day(sampleHall());
        const QueueView view = viewOf(all);
        NowPanel panel;
        panel.tell(view, sampleTime(9, 5));
        QSignalSpy picks(&panel, &NowPanel::pickChosen);
        auto *queues = panel.findChild<QTableView *>(QStringLiteral("queueTable"));
        QStringList row;
        for (int column = 0; column < 4; ++column)
            row.append(queues->model()->index(4, column).data().toString());
        QCOMPARE(row,
                 QStringList({QStringLiteral("户政出入境"), QStringLiteral("1"), QStringLiteral("32分钟"),
                              QStringLiteral("无窗口")}));
        QCOMPARE(queues->model()->index(0, 3).data().toString(), QStringLiteral("3")); // 1, 2, 4: window 3 is paused
        auto *third = panel.findChild<QAbstractButton *>(QStringLiteral("floorWindow_3"));
        QCOMPARE(third->accessibleName(), QStringLiteral("3号窗口，暂停：开会"));
        third->click();
        QCOMPARE(picks.size(), 1);
        QCOMPARE(picks.first().first().value<TicketPick>().window, std::optional<int>(3));
        QCOMPARE(panel.findChild<QAbstractButton *>(QStringLiteral("floorWindow_2"))->accessibleDescription(),
                 QStringLiteral("王晓梅，A002 办理中 21分钟"));
    }
    void filterCountsWhatItShows()
    {
        const QList<Ticket> all = day(sampleHall());
        NowPanel panel;
        panel.tell(viewOf(all), sampleTime(9, 5));
        panel.tellList({}, all, sampleTime(9, 5));
        panel.findChild<QLineEdit *>(QStringLiteral("listFilter"))->setText(QStringLiteral("a00"));
        QCOMPARE(panel.findChild<QTableView *>(QStringLiteral("ticketList"))->model()->rowCount(), 9);
        QCOMPARE(panel.findChild<QLabel *>(QStringLiteral("listCount"))->text(), QStringLiteral("筛出 9 张，共 14 张"));
    }
    void picksOfQueueAndWindow()
    {
        const QList<Ticket> all = day(sampleHall());
        QCOMPARE(picked({TicketState::Waiting, QStringLiteral("shebao"), {}}, all).size(), 1);
        QCOMPARE(picked({{}, {}, 3}, all).size(), 1);
        QCOMPARE(picked({{}, {}, {}}, all).first().number, QStringLiteral("D001")); // newest first
        QCOMPARE(heldAt(viewOf(all), 5), 1);
        QCOMPARE(heldAt(viewOf(all), 1), 0);
        QCOMPARE(pickTitle({TicketState::Waiting, QStringLiteral("shebao"), {}}, sampleHall()),
                 QStringLiteral("社保医保 · 等候中"));
    }
    /// Booked tickets: not taken before the visitor is here, waiting from then on, by his time and not by the day he booked.
    void bookedTicketsWaitFromTheirTime()
    {
        QueueView view = sampleView();
        Ticket booked = sampleTicket(view.hall, 0, 1, sampleTime(8, 30).plus(-86'400'000));
        booked.bookedFor = sampleTime(9, 30);
        booked.standsFrom = sampleTime(9, 30);
        booked.state = TicketState::Reserved;
        QVERIFY(!picks({}, booked));
        QVERIFY(!picks({TicketState::Waiting, {}, {}}, booked));
        booked.state = TicketState::CheckedIn;
        QVERIFY(picks({}, booked));
        QVERIFY(picks({TicketState::Waiting, {}, {}}, booked));
        booked.state = TicketState::Waiting;
        const Ticket plain = sampleTicket(view.hall, 0, 2, sampleTime(9, 0));
        view.tickets = {booked, plain};
        QCOMPARE(longestWaiting(view), std::optional(sampleTime(9, 0)));
        QCOMPARE(picked({TicketState::Waiting, {}, {}}, view.tickets).first().number, plain.number);
        NowPanel panel;
        panel.tell(view, sampleTime(9, 50));
        panel.tellList({TicketState::Waiting, {}, {}}, view.tickets, sampleTime(9, 50));
        auto *list = panel.findChild<QTableView *>(QStringLiteral("ticketList"));
        QCOMPARE(list->model()->index(0, 6).data().toString(), QStringLiteral("50分钟"));
        QCOMPARE(list->model()->index(1, 6).data().toString(), QStringLiteral("20分钟"));
    }
    void helpIsShownAtOnceAndAnswered()
    {
        QueueView view = viewOf(day(sampleHall()));
        NowPanel panel;
        panel.show();
        panel.tell(view, sampleTime(9, 5));
        auto *strip = panel.findChild<QWidget *>(QStringLiteral("helpStrip"));
        QVERIFY(!strip->isVisible());
        view.windows[1].helpSince = sampleTime(9, 3);
        view.windows[5].helpSince = sampleTime(9, 1);
        panel.tell(view, sampleTime(9, 5));
        QVERIFY(strip->isVisible());
        QCOMPARE(strip->accessibleName(), QStringLiteral("窗口求助：6号窗口、2号窗口")); // who asked first, first
        QCOMPARE(panel.findChild<QAbstractButton *>(QStringLiteral("floorWindow_2"))->accessibleName(),
                 QStringLiteral("2号窗口，求助"));
        QSignalSpy answered(&panel, &NowPanel::helpAnswered);
        auto *answer = panel.findChild<QAbstractButton *>(QStringLiteral("answerHelp_6"));
        QCOMPARE(answer->text(), QStringLiteral("6号 王晓梅 4分钟 · 回应"));
        answer->click();
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered.first().first().toInt(), 6);
        view.windows[1].helpSince.reset();
        view.windows[5].helpSince.reset();
        panel.tell(view, sampleTime(9, 6));
        QVERIFY(!strip->isVisible());
        for (WindowStatus &window : view.windows)
            window.helpSince = sampleTime(9, 5);
        panel.tell(view, sampleTime(9, 6));
        QCOMPARE(panel.findChild<QLabel *>(QStringLiteral("helpMore"))->text(), QStringLiteral("另有 4 个窗口"));
        panel.tellLink(HubClient::Link::Lost, sampleTime(9, 6));
        QVERIFY(!panel.findChild<QAbstractButton *>(QStringLiteral("answerHelp_2"))->isEnabled());
    }
    void windowsThatStayClosedToday()
    {
        NowPanel panel;
        panel.resize(1366, 720);
        panel.show();
        QueueView view = viewOf(day(sampleHall()));
        view.steering.notToday = QList<int>{7};
        panel.tell(view, sampleTime(9, 5));
        panel.tellMissing(QStringLiteral("应开未开 1 个窗口：8号"));
        QSignalSpy chosen(&panel, &NowPanel::notTodayChosen);
        emit panel.findChild<Banner *>(QStringLiteral("missingBanner"))->actionChosen();
        auto *sheet = panel.findChild<Sheet *>(QStringLiteral("notTodaySheet"));
        QVERIFY(sheet->isOpen());
        QList<int> ticked;
        for (const WindowStatus &status : view.windows) {
            const auto *box = panel.findChild<QCheckBox *>(QStringLiteral("notToday_%1").arg(status.number));
            QCOMPARE(box != nullptr, status.state == WindowState::Closed);
            if (box && box->isChecked())
                ticked.append(status.number);
        }
        QCOMPARE(ticked, QList<int>{7});
        auto *reason = panel.findChild<QLineEdit *>(QStringLiteral("notTodaySheetReason"));
        reason->setText(QStringLiteral("休假"));
        QVERIFY(!sheet->acceptButton()->isEnabled()); // nothing was changed
        panel.findChild<QCheckBox *>(QStringLiteral("notToday_7"))->setChecked(false);
        panel.findChild<QCheckBox *>(QStringLiteral("notToday_8"))->setChecked(true);
        sheet->accept();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().at(0).value<QList<int>>(), QList<int>{8});
        QCOMPARE(chosen.first().at(1).value<QList<int>>(), QList<int>{7});
        QCOMPARE(chosen.first().at(2).toString(), QStringLiteral("休假"));
        HallSteering steering = withNotToday({8}, {7})(view.steering);
        QCOMPARE(*steering.notToday, QList<int>{8});
        QVERIFY(!withNotToday({}, {8})(steering).notToday);
    }
    void aWindowIsClosedFromOutside()
    {
        const QList<Ticket> all = day(sampleHall());
        NowPanel panel;
        panel.resize(1366, 720);
        panel.show();
        const Instant now = sampleTime(9, 5);
        panel.tell(viewOf(all), now);
        connect(&panel, &NowPanel::pickChosen, &panel, [&](const TicketPick &pick) { panel.tellList(pick, all, now); });
        auto *free = panel.findChild<QAbstractButton *>(QStringLiteral("freeWindow"));
        QVERIFY(!free->isVisible());
        panel.findChild<QAbstractButton *>(QStringLiteral("floorWindow_8"))->click(); // closed already
        QVERIFY(!free->isVisible());
        QVERIFY(panel.findChild<QAbstractButton *>(QStringLiteral("notToday"))->isVisible());
        panel.findChild<QAbstractButton *>(QStringLiteral("floorWindow_2"))->click();
        QVERIFY(free->isEnabled());
        QVERIFY(!panel.findChild<QAbstractButton *>(QStringLiteral("stopQueue"))->isVisible());
        QSignalSpy freed(&panel, &NowPanel::freeChosen);
        free->click();
        auto *sheet = panel.findChild<Sheet *>(QStringLiteral("freeSheet"));
        QVERIFY(sheet->isOpen());
        QVERIFY(sheet->accessibleDescription().contains(QStringLiteral("A002")));
        panel.findChild<QAbstractButton *>(QStringLiteral("freeKeep"))->click();
        auto *reason = panel.findChild<QLineEdit *>(QStringLiteral("freeSheetReason"));
        sheet->accept(); // no reason, nothing done
        QVERIFY(sheet->isOpen() && freed.isEmpty());
        reason->setText(QStringLiteral("电脑死机"));
        sheet->accept();
        QCOMPARE(freed.takeFirst(), QVariantList({2, true, QStringLiteral("电脑死机")}));
        free->click();
        reason->setText(QStringLiteral("人已离岗"));
        sheet->accept(); // the ticket goes back unless it is said otherwise
        QCOMPARE(freed.takeFirst(), QVariantList({2, false, QStringLiteral("人已离岗")}));
        panel.tellLink(HubClient::Link::Lost, now);
        QVERIFY(!free->isEnabled());
    }
    void theFloorPlanFollowsTheSetUp()
    {
        HallSetup hall = sampleHall();
        QCOMPARE(floorBlocks(hall).size(), 1);
        QCOMPARE(floorBlocks(hall).first().title, QStringLiteral("全部窗口"));
        hall.zones = {{QStringLiteral("Z2"), QStringLiteral("二楼")},
                      {QStringLiteral("Z9"), QStringLiteral("地下室")},
                      {QStringLiteral("Z1"), QStringLiteral("一楼")}};
        for (HallWindow &window : hall.windows)
            window.zone = window.number <= 2 ? QStringLiteral("Z1")
                : window.number == 8         ? QString()
                                             : QStringLiteral("Z2");
        std::reverse(hall.windows.begin(), hall.windows.end()); // they stand by number all the same
        const QList<FloorBlock> expected{{QStringLiteral("二楼"), {3, 4, 5, 6, 7}},
                                         {QStringLiteral("一楼"), {1, 2}},
                                         {QStringLiteral("其他窗口"), {8}}};
        QCOMPARE(floorBlocks(hall), expected);

        QueueView view = viewOf(day(sampleHall()));
        view.hall = hall;
        NowPanel panel;
        panel.resize(1366, 720);
        panel.show();
        panel.tell(view, sampleTime(9, 5));
        QTest::qWait(30); // laid out by posted events
        const auto window = [&](int number) {
            return panel.findChild<QAbstractButton *>(QStringLiteral("floorWindow_%1").arg(number));
        };
        const auto at = [&](int number) { return window(number)->mapTo(&panel, QPoint(0, 0)); };
        QCOMPARE(at(3).y(), at(7).y()); // a zone is a row
        QCOMPARE(at(3).x(), at(1).x()); // zones stand under one another
        QCOMPARE(at(4).x(), at(2).x());
        QVERIFY(at(1).y() > at(3).y());
        QVERIFY(at(8).y() > at(2).y());
        const auto titles = panel.findChildren<QLabel *>(QStringLiteral("floorBlock"));
        QCOMPARE(titles.size(), 3);
        QCOMPARE(titles.first()->text(), QStringLiteral("二楼　5 个窗口，开 3 个"));

        for (const int number : {1, 3, 8}) { // nothing is squeezed: the plan scrolls before that
            for (const QLabel *label : window(number)->findChildren<QLabel *>())
                QTRY_VERIFY2(label->height() >= label->sizeHint().height(), qPrintable(label->text()));
        }

        // By keys alone: over the plan and into the window's tickets.
        window(4)->setFocus();
        const auto key = [&](Qt::Key press) { QTest::keyClick(panel.focusWidget(), press); };
        key(Qt::Key_Right);
        QCOMPARE(panel.focusWidget(), window(5));
        key(Qt::Key_Down); // shorter row: its last window
        QCOMPARE(panel.focusWidget(), window(2));
        key(Qt::Key_Right); // the end of the row
        QCOMPARE(panel.focusWidget(), window(2));
        key(Qt::Key_Left);
        key(Qt::Key_Down);
        QCOMPARE(panel.focusWidget(), window(8));
        key(Qt::Key_Down);
        key(Qt::Key_Up);
        QCOMPARE(panel.focusWidget(), window(1));
        TicketPick chosen;
        connect(&panel, &NowPanel::pickChosen, &panel, [&](const TicketPick &pick) { chosen = pick; });
        key(Qt::Key_Return);
        QCOMPARE(chosen.window, std::optional(1));

        // The same plan moves when the hall is set up anew.
        view.hall.zones = {{QStringLiteral("Z1"), QStringLiteral("一楼")}};
        panel.tell(view, sampleTime(9, 6));
        QCOMPARE(panel.findChildren<QLabel *>(QStringLiteral("floorBlock")).size(), 2);
    }
    void aWindowSaysWhatItDoes_data()
    {
        QTest::addColumn<int>("number");
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("says");
        QTest::newRow("called") << 1 << QStringLiteral("1号窗口，开窗") << QStringLiteral("王晓梅，A001 已呼叫 25分钟");
        QTest::newRow("serving") << 2 << QStringLiteral("2号窗口，开窗")
                                 << QStringLiteral("王晓梅，A002 办理中 21分钟");
        QTest::newRow("paused") << 3 << QStringLiteral("3号窗口，暂停：开会") << QStringLiteral("王晓梅，开会 45分钟");
        QTest::newRow("holds one") << 5 << QStringLiteral("5号窗口，开窗") << QStringLiteral("王晓梅 · 挂起1，空闲");
        QTest::newRow("closed") << 8 << QStringLiteral("8号窗口，未开窗") << QStringLiteral("专门窗口，—");
    }
    void aWindowSaysWhatItDoes()
    {
        QFETCH(int, number);
        QFETCH(QString, name);
        QFETCH(QString, says);
        NowPanel panel;
        panel.tell(viewOf(day(sampleHall())), sampleTime(9, 5));
        auto *window = panel.findChild<QAbstractButton *>(QStringLiteral("floorWindow_%1").arg(number));
        QCOMPARE(window->accessibleName(), name);
        QCOMPARE(window->accessibleDescription(), says);
    }
    void whoIsMissingIsNamed()
    {
        const QDate today(2026, 9, 24);
        const QList<WindowClerksView::Last> last{{3, QStringLiteral("周敏"), today.addDays(-1)},
                                                 {5, QStringLiteral("李强"), QDate(2026, 9, 18)}};
        QCOMPARE(MissingText::line({}, last, today), QString());
        QCOMPARE(MissingText::line({3, 5, 7}, last, today),
                 QStringLiteral("应开未开 3 个窗口：3号（昨天周敏）、5号（9月18日李强）、7号"));
        QCOMPARE(MissingText::line({1, 2, 3, 4, 5, 6, 7, 8, 9}, {}, today),
                 QStringLiteral("应开未开 9 个窗口：1号、2号、3号、4号、5号、6号、7号、8号 等"));
        NowPanel panel;
        panel.show();
        panel.tell(sampleView(), sampleTime(8, 15));
        auto *banner = panel.findChild<Banner *>(QStringLiteral("missingBanner"));
        QVERIFY(!banner->isVisible());
        panel.tellMissing(MissingText::line({3}, last, today));
        QVERIFY(banner->isVisible() && banner->text().contains(QStringLiteral("周敏")));
        panel.tellMissing({});
        QVERIFY(!banner->isVisible());
    }
    void skillsNeedAQueueAndAReason()
    {
        QueueView view = viewOf(day(sampleHall()));
        NowPanel panel;
        panel.resize(1366, 720);
        panel.show();
        panel.tell(view, sampleTime(9, 5));
        panel.tellList({{}, {}, 8}, view.tickets, sampleTime(9, 5));
        QList<HallSkill> chosen;
        QString why;
        connect(&panel, &NowPanel::skillsChosen, &panel,
                [&](int window, const QList<HallSkill> &skills, const QString &reason) {
                    QCOMPARE(window, 8);
                    chosen = skills;
                    why = reason;
                });
        panel.findChild<QAbstractButton *>(QStringLiteral("changeSkills"))->click();
        auto *sheet = panel.findChild<Sheet *>(QStringLiteral("skillSheet"));
        const auto tick = [&](const char *queue) {
            return panel.findChild<QCheckBox *>(QStringLiteral("skill_") + QLatin1String(queue));
        };
        QVERIFY(sheet->isOpen() && !sheet->acceptButton()->isEnabled());
        QVERIFY(tick("huzheng")->isChecked() && !tick("zonghe")->isChecked());
        QVERIFY(!panel.findChild<QCheckBox *>(QStringLiteral("skillsAsConfigured"))->isVisible());
        auto *reason = panel.findChild<QLineEdit *>(QStringLiteral("skillSheetReason"));
        reason->setText(QStringLiteral("综合排长队"));
        QVERIFY(sheet->acceptButton()->isEnabled());
        tick("huzheng")->setChecked(false);
        QVERIFY(!sheet->acceptButton()->isEnabled()); // nothing left to serve
        tick("zonghe")->setChecked(true);
        panel.findChild<QComboBox *>(QStringLiteral("skillLevel_zonghe"))->setCurrentIndex(1);
        QVERIFY(
            panel.findChild<QLabel *>(QStringLiteral("skillsUnserved"))->text().contains(QStringLiteral("户政出入境")));
        QVERIFY(sheet->acceptButton()->isEnabled());
        sheet->accept();
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().queue, QStringLiteral("zonghe"));
        QCOMPARE(chosen.first().level, 2);
        QCOMPARE(why, QStringLiteral("综合排长队"));

        // Steered today: it can be given back.
        view.steering.skills = {{8, chosen}};
        panel.tell(view, sampleTime(9, 6));
        QSignalSpy back(&panel, &NowPanel::setupSkillsChosen);
        panel.findChild<QAbstractButton *>(QStringLiteral("changeSkills"))->click();
        auto *setup = panel.findChild<QCheckBox *>(QStringLiteral("skillsAsConfigured"));
        QVERIFY(setup->isVisible());
        setup->setChecked(true);
        QVERIFY(!sheet->acceptButton()->isEnabled());
        reason->setText(QStringLiteral("人流已散"));
        sheet->accept();
        QCOMPARE(back.takeFirst(), QVariantList({8, QStringLiteral("人流已散")}));
    }
    void aQueueIsStoppedAndAllowedAgain()
    {
        QueueView view = viewOf(day(sampleHall()));
        NowPanel panel;
        panel.resize(1366, 720);
        panel.show();
        panel.tell(view, sampleTime(9, 5));
        panel.tellList({TicketState::Waiting, QStringLiteral("shebao"), {}}, view.tickets, sampleTime(9, 5));
        auto *stop = panel.findChild<QAbstractButton *>(QStringLiteral("stopQueue"));
        auto *sheet = panel.findChild<Sheet *>(QStringLiteral("stopSheet"));
        auto *reason = panel.findChild<QLineEdit *>(QStringLiteral("stopSheetReason"));
        auto *queues = panel.findChild<QTableView *>(QStringLiteral("queueTable"));
        QSignalSpy stopped(&panel, &NowPanel::queueStopChosen);
        QSignalSpy allowed(&panel, &NowPanel::queueAllowChosen);
        QCOMPARE(queues->model()->index(1, 4).data().toString(), QStringLiteral("发号"));
        stop->click();
        sheet->accept(); // no reason, nothing done
        QVERIFY(sheet->isOpen() && stopped.isEmpty());
        reason->setText(QStringLiteral("  今天  系统升级 "));
        sheet->accept();
        QCOMPARE(stopped.takeFirst(), QVariantList({QStringLiteral("shebao"), QStringLiteral("今天 系统升级")}));
        view.steering.stoppedQueues = {QStringLiteral("shebao")};
        panel.tell(view, sampleTime(9, 6));
        QCOMPARE(queues->model()->index(1, 4).data().toString(), QStringLiteral("已停"));
        QCOMPARE(stop->text(), QStringLiteral("恢复发号…"));
        stop->click();
        reason->setText(QStringLiteral("升级好了"));
        sheet->accept();
        QCOMPARE(allowed.takeFirst(), QVariantList({QStringLiteral("shebao"), QStringLiteral("升级好了")}));
    }
    void aBroadcastIsSetAndTakenDown()
    {
        QueueView view = viewOf(day(sampleHall()));
        NowPanel panel;
        panel.resize(1366, 720);
        panel.show();
        panel.tell(view, sampleTime(9, 5));
        std::optional<QString> said = QStringLiteral("?");
        connect(&panel, &NowPanel::broadcastChosen, &panel,
                [&](const std::optional<QString> &text, const QString &) { said = text; });
        panel.findChild<QAbstractButton *>(QStringLiteral("broadcast"))->click();
        auto *sheet = panel.findChild<Sheet *>(QStringLiteral("broadcastSheet"));
        auto *text = panel.findChild<QLineEdit *>(QStringLiteral("broadcastText"));
        auto *reason = panel.findChild<QLineEdit *>(QStringLiteral("broadcastSheetReason"));
        reason->setText(QStringLiteral("停电通知"));
        QVERIFY(!sheet->acceptButton()->isEnabled()); // nothing to say
        text->setText(QStringLiteral("15:00起停电，请先办急事"));
        sheet->accept();
        QCOMPARE(said, std::optional(QStringLiteral("15:00起停电，请先办急事")));
        view.steering.broadcast = said;
        panel.tell(view, sampleTime(9, 6));
        auto *banner = panel.findChild<Banner *>(QStringLiteral("broadcastBanner"));
        QVERIFY(banner->isVisible() && banner->text().contains(*view.steering.broadcast));
        banner->findChild<QAbstractButton *>(QStringLiteral("action"))->click();
        QCOMPARE(text->text(), *view.steering.broadcast);
        text->clear();
        reason->setText(QStringLiteral("来电了"));
        sheet->accept();
        QCOMPARE(said, std::optional<QString>());
    }
    void aRowOpensItsHistory()
    {
        const QList<Ticket> all = day(sampleHall());
        NowPanel panel;
        panel.tell(viewOf(all), sampleTime(9, 5));
        panel.tellList({TicketState::Waiting, {}, {}}, all, sampleTime(9, 5));
        panel.findChild<QLineEdit *>(QStringLiteral("listFilter"))->setText(QStringLiteral("B001"));
        QSignalSpy asked(&panel, &NowPanel::historyChosen);
        auto *list = panel.findChild<DataTable *>(QStringLiteral("ticketList"));
        emit list->doubleClicked(list->model()->index(0, 3));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().toUuid(), sampleId(1001));
    }
    void pictures()
    {
        const QList<Ticket> all = day(sampleHall());
        NowPanel panel;
        panel.setProperty("role", QStringLiteral("page"));
        panel.setAttribute(Qt::WA_StyledBackground);
        panel.resize(1366, 720);
        panel.show();
        panel.tellLink(HubClient::Link::Online, {});
        QueueView view = viewOf(all);
        view.hall.zones = {{QStringLiteral("Z1"), QStringLiteral("一楼大厅")},
                           {QStringLiteral("Z2"), QStringLiteral("二楼社保区")}};
        for (HallWindow &window : view.hall.windows)
            window.zone = window.number == 5 || window.number == 6 ? QStringLiteral("Z2") : QStringLiteral("Z1");
        panel.tellMissing(QStringLiteral("应开未开 2 个窗口：7号（昨天周敏）、8号"));
        view.windows[1].helpSince = sampleTime(9, 3);
        view.steering.broadcast = QStringLiteral("社保系统升级，15:00起暂停社保医保业务");
        view.steering.stoppedQueues = {QStringLiteral("shebao")};
        panel.tell(view, sampleTime(9, 5));
        panel.tellList({{}, {}, 2}, all, sampleTime(9, 5));
        QTest::qWait(30); // new windows are shown and laid out by posted events
        QVERIFY(panel.grab().save(shotPath(QStringLiteral("supervisor-now.png"))));
        panel.findChild<QAbstractButton *>(QStringLiteral("changeSkills"))->click();
        QCoreApplication::processEvents();
        QVERIFY(panel.grab().save(shotPath(QStringLiteral("supervisor-skills.png"))));
        panel.findChild<Sheet *>(QStringLiteral("skillSheet"))->reject();
        panel.findChild<QAbstractButton *>(QStringLiteral("freeWindow"))->click();
        QCoreApplication::processEvents();
        QVERIFY(panel.grab().save(shotPath(QStringLiteral("supervisor-free.png"))));
        panel.findChild<Sheet *>(QStringLiteral("freeSheet"))->reject();
        QueueView quiet = view; // a morning like any other: nothing but the plan
        quiet.windows[1].helpSince.reset();
        quiet.steering.broadcast.reset();
        panel.tellMissing({});
        panel.tell(quiet, sampleTime(9, 5));
        QTest::qWait(30);
        QVERIFY(panel.grab().save(shotPath(QStringLiteral("supervisor-plan.png"))));
        panel.tell(view, sampleTime(9, 5));
        panel.tellLink(HubClient::Link::Lost, sampleTime(9, 4, 30));
        auto *lost = panel.findChild<Banner *>(QStringLiteral("lostBanner"));
        QVERIFY(lost->isVisible() && lost->accessibleName().contains(QStringLiteral("09:04:30")));
        QVERIFY(panel.findChild<QLabel *>(QStringLiteral("listAsOf"))->isVisible());
        QCoreApplication::processEvents();
        QVERIFY(panel.grab().save(shotPath(QStringLiteral("supervisor-lost.png"))));
        QVERIFY(panel.minimumSizeHint().width() <= 1366);
        QVERIFY(panel.minimumSizeHint().height() <= 700);
    }
};
OW_TEST(tst_NowPanel)
#include "tst_NowPanel.moc"
