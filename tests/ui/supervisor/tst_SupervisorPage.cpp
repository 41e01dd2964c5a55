#include "models/queue/FloorCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/common/NumberTile.h"
#include "ui/supervisor/DayTotals.h"
#include "ui/supervisor/SupervisorPage.h"

#include <QLabel>
#include <QTabWidget>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

void supervisorPicture(QWidget &page, const char *name)
{
    QTest::qWait(20);
    page.grab().save(shotPath(QStringLiteral("supervisor-%1.png").arg(QLatin1String(name))));
}
} // namespace

class tst_SupervisorPage : public QObject {
    Q_OBJECT
private slots:
    void totalsAreTheTickets_data()
    {
        QTest::addColumn<int>("state");
        QTest::addColumn<int>("unserved");
        QTest::newRow("waiting") << int(TicketState::Waiting) << 1;
        QTest::newRow("called") << int(TicketState::Called) << 1;
        QTest::newRow("serving") << int(TicketState::Serving) << 1;
        QTest::newRow("no-show") << int(TicketState::NoShow) << 0;
        QTest::newRow("done") << int(TicketState::Done) << 0;
        QTest::newRow("held") << int(TicketState::Held) << 1;
        QTest::newRow("cancelled") << int(TicketState::Cancelled) << 0;
    }
    void totalsAreTheTickets()
    {
        QFETCH(int, state);
        QFETCH(int, unserved);
        Ticket ticket;
        ticket.state = TicketState(state);
        Ticket done;
        done.state = TicketState::Done;
        const DayTotals totals = dayTotals({ticket, done});
        QCOMPARE(totals.issued, 2);
        QCOMPARE(totals.done + totals.noShow + totals.unserved + totals.cancelled, totals.issued);
        const QList<std::pair<DayPart, int>> parts{
            {DayPart::Issued, totals.issued},     {DayPart::Done, totals.done}, {DayPart::NoShow, totals.noShow},
            {DayPart::Unserved, totals.unserved}, {DayPart::Held, totals.held}, {DayPart::Cancelled, totals.cancelled}};
        for (const auto &[part, count] : parts)
            QCOMPARE(ticketsOf(part, {ticket, done}).size(), count);
        QCOMPARE(totals.unserved, unserved);
        QCOMPARE(ticketsOf(DayPart::Unserved, {ticket, done}).size(), unserved);
    }
    void everyNumberOpensAListOfItsLength();
    void openQuestionsAreListed();
};

void tst_SupervisorPage::everyNumberOpensAListOfItsLength()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation station(hub, StationRole::Supervisor);
    QVERIFY(visit.start() && station.open() && station.signIn(QStringLiteral("weidong")));
    const QList<Case> cases = visit.accept(true);
    QCOMPARE(cases.size(), 2);
    QVERIFY(visit.take(QStringLiteral("zonghe")) && visit.done(CallNext{3})); // ends the rating of the first
    QVERIFY(visit.take(QStringLiteral("shebao")));
    SupervisorPage page(station.context);
    page.resize(1366, 716);
    page.show();
    auto *tabs = page.findChild<QTabWidget *>(QStringLiteral("supervisorTabs"));
    tabs->setCurrentIndex(1);
    const auto figure = [&](const char *name) { return page.findChild<NumberTile *>(QLatin1String(name))->figure(); };
    QTRY_COMPARE(figure("tile_case_tolerant"), QStringLiteral("1"));
    QTRY_COMPARE(figure("tile_ratings_unrated"), QStringLiteral("1"));
    QCOMPARE(figure("tile_case_accepted"), QStringLiteral("1"));
    QCOMPARE(figure("tile_supplements"), QStringLiteral("1"));
    const QList<NumberTile *> tiles =
        page.findChild<QWidget *>(QStringLiteral("servicePage"))->findChildren<NumberTile *>();
    QCOMPARE(tiles.size(), 22);
    for (NumberTile *tile : tiles) {
        tile->click();
        const auto rows = [&] {
            for (const DataTable *table :
                 page.findChild<QWidget *>(QStringLiteral("servicePage"))->findChildren<DataTable *>()) {
                if (table->isVisible())
                    return QString::number(table->model()->rowCount());
            }
            return QString();
        };
        QTRY_COMPARE(rows(), tile->figure());
        QTRY_VERIFY(page.findChild<QLabel *>(QStringLiteral("serviceListCount"))->text().contains(tile->figure()));
    }
    page.findChild<NumberTile *>(QStringLiteral("tile_supplements"))->click();
    supervisorPicture(page, "service");

    // Nine hours later the hall is closed and two people were not served.
    tabs->setCurrentIndex(2);
    hub.advance(9 * 3'600'000);
    auto *closing = page.findChild<QLabel *>(QStringLiteral("closingTotals"));
    QTRY_COMPARE(closing->text(), QStringLiteral("今日取号 3 张 = 已办结 1 + 过号 0 + 未办 2"));
    QCOMPARE(page.findChild<DataTable *>(QStringLiteral("closingList"))->model()->rowCount(), 2);
    QTRY_VERIFY(page.findChild<QWidget *>(QStringLiteral("closingBanner"))->isVisible());
    supervisorPicture(page, "closing");
    QWidget &closingPage = *page.findChild<QWidget *>(QStringLiteral("closingPage"));
    for (NumberTile *tile : closingPage.findChildren<NumberTile *>()) {
        tile->click();
        QCOMPARE(QString::number(page.findChild<DataTable *>(QStringLiteral("closingList"))->model()->rowCount()),
                 tile->figure());
    }
}

/// What a greeter could not answer is on the supervisor's list at once, with the item and its version.
void tst_SupervisorPage::openQuestionsAreListed()
{
    TestHub hub;
    TestStation greeter(hub, StationRole::Greeter);
    TestStation station(hub, StationRole::Supervisor);
    QVERIFY(greeter.open() && station.open());
    QVERIFY(greeter.signIn(QStringLiteral("sunyan")) && station.signIn(QStringLiteral("weidong")));
    SupervisorPage page(station.context);
    page.resize(1366, 716);
    page.show();
    page.findChild<QTabWidget *>(QStringLiteral("supervisorTabs"))->setCurrentIndex(3);
    auto *list = page.findChild<DataTable *>(QStringLiteral("questionsList"));
    QVERIFY(list->isVisible());
    QVERIFY(*greeter.ask(LogQuestion{{}, {}, QStringLiteral("养鸽子找谁")}));
    QVERIFY(*greeter.ask(LogQuestion{QStringLiteral("511A0000800001"), 1, QStringLiteral("二手书算不算")}));
    const auto cell = [&](int row, int column) { return list->model()->index(row, column).data().toString(); };
    QTRY_COMPARE(list->model()->rowCount(), 2);
    QTRY_COMPARE(cell(0, 1), QStringLiteral("出版物零售（第1版）"));
    QCOMPARE(cell(0, 0), QStringLiteral("9月24日 08:25"));
    QCOMPARE(cell(0, 2), QStringLiteral("二手书算不算"));
    QCOMPARE(cell(0, 3), QStringLiteral("孙燕"));
    QCOMPARE(cell(1, 1), QStringLiteral("没有查到事项"));
    supervisorPicture(page, "questions");
}

OW_TEST(tst_SupervisorPage)
#include "tst_SupervisorPage.moc"
