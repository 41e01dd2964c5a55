#include "tests/base/Testing.h"
#include "tests/ui/queue/QueueSample.h"
#include "ui/common/Banner.h"
#include "ui/common/NumberTile.h"
#include "ui/supervisor/NowPanel.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace ow;
using namespace ow::testing;

class tst_NowPanel : public QObject {
    Q_OBJECT

    /// A morning: twelve tickets in all states, window 3 paused, nobody for E.
    static QList<Ticket> day(const HallSetup &hall)
    {
        QList<Ticket> all;
        for (int n = 1; n <= 9; ++n)
            all.append(sampleTicket(hall, 0, n, sampleTime(8, 25 + n), n == 6));
        all.append(sampleTicket(hall, 1, 1, sampleTime(8, 40)));
        all.append(sampleTicket(hall, 4, 1, sampleTime(8, 33)));
        all.append(sampleTicket(hall, 3, 1, sampleTime(9, 0)));
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
            }
            ++view.counts.issued;
            if (ticket.state != TicketState::NoShow && ticket.state != TicketState::Done)
                view.tickets.append(ticket);
        }
        return view;
    }

private slots:
    void everyNumberOpensItsList_data()
    {
        QTest::addColumn<QString>("tile");
        QTest::addColumn<int>("count");
        QTest::newRow("issued") << "tile_issued" << 12;
        QTest::newRow("waiting") << "tile_waiting" << 8;
        QTest::newRow("called") << "tile_called" << 1;
        QTest::newRow("serving") << "tile_serving" << 1;
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
        auto *third = panel.findChild<QAbstractButton *>(QStringLiteral("windowTile_3"));
        QCOMPARE(third->accessibleName(), QStringLiteral("3号窗口，暂停：开会"));
        third->click();
        QCOMPARE(picks.size(), 1);
        QCOMPARE(picks.first().first().value<TicketPick>().window, std::optional<int>(3));
        QCOMPARE(panel.findChild<QAbstractButton *>(QStringLiteral("windowTile_2"))->accessibleDescription(),
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
        QCOMPARE(panel.findChild<QLabel *>(QStringLiteral("listCount"))->text(), QStringLiteral("筛出 9 张，共 12 张"));
    }
    void picksOfQueueAndWindow()
    {
        const QList<Ticket> all = day(sampleHall());
        QCOMPARE(picked({TicketState::Waiting, QStringLiteral("shebao"), {}}, all).size(), 1);
        QCOMPARE(picked({{}, {}, 3}, all).size(), 1);
        QCOMPARE(picked({{}, {}, {}}, all).first().number, QStringLiteral("D001")); // newest first
        QCOMPARE(pickTitle({TicketState::Waiting, QStringLiteral("shebao"), {}}, sampleHall()),
                 QStringLiteral("社保医保 · 等候中"));
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
        panel.tell(viewOf(all), sampleTime(9, 5));
        panel.tellList({TicketState::Waiting, {}, {}}, all, sampleTime(9, 5));
        const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../shots");
        QDir().mkpath(folder);
        QCoreApplication::processEvents(); // new tiles are shown and laid out by posted events
        QVERIFY(panel.grab().save(folder + QStringLiteral("/supervisor-now.png")));
        panel.tellLink(HubClient::Link::Lost, sampleTime(9, 4, 30));
        auto *lost = panel.findChild<Banner *>(QStringLiteral("lostBanner"));
        QVERIFY(lost->isVisible() && lost->accessibleName().contains(QStringLiteral("09:04:30")));
        QVERIFY(panel.findChild<QLabel *>(QStringLiteral("listAsOf"))->isVisible());
        QCoreApplication::processEvents();
        QVERIFY(panel.grab().save(folder + QStringLiteral("/supervisor-lost.png")));
        QVERIFY(panel.minimumSizeHint().width() <= 1366);
        QVERIFY(panel.minimumSizeHint().height() <= 700);
    }
};
OW_TEST(tst_NowPanel)
#include "tst_NowPanel.moc"
