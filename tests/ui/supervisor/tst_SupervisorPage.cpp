#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/common/NumberTile.h"
#include "ui/supervisor/DayTotals.h"
#include "ui/supervisor/SupervisorPage.h"

#include <QCoreApplication>
#include <QDir>
#include <QLabel>
#include <QTabWidget>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr int supervisorPatience = 20000;

void supervisorPicture(QWidget &page, const char *name)
{
    const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../shots");
    QDir().mkpath(folder);
    QTest::qWait(20);
    page.grab().save(folder + QStringLiteral("/supervisor-%1.png").arg(QLatin1String(name)));
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
        QCOMPARE(totals.done + totals.noShow + totals.unserved, totals.issued);
        QCOMPARE(totals.unserved, unserved);
        QCOMPARE(unservedTickets({ticket, done}).size(), unserved);
    }
    void everyNumberOpensAListOfItsLength();
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
    QTRY_COMPARE_WITH_TIMEOUT(figure("tile_case_tolerant"), QStringLiteral("1"), supervisorPatience);
    QTRY_COMPARE_WITH_TIMEOUT(figure("tile_ratings_unrated"), QStringLiteral("1"), supervisorPatience);
    QCOMPARE(figure("tile_case_accepted"), QStringLiteral("1"));
    QCOMPARE(figure("tile_supplements"), QStringLiteral("1"));
    const QList<NumberTile *> tiles =
        page.findChild<QWidget *>(QStringLiteral("servicePage"))->findChildren<NumberTile *>();
    QCOMPARE(tiles.size(), 13);
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
        QTRY_COMPARE_WITH_TIMEOUT(rows(), tile->figure(), supervisorPatience);
        QTRY_VERIFY_WITH_TIMEOUT(
            page.findChild<QLabel *>(QStringLiteral("serviceListCount"))->text().contains(tile->figure()),
            supervisorPatience);
    }
    page.findChild<NumberTile *>(QStringLiteral("tile_supplements"))->click();
    supervisorPicture(page, "service");

    // Nine hours later the hall is closed and two people were not served.
    tabs->setCurrentIndex(2);
    hub.advance(9 * 3'600'000);
    auto *closing = page.findChild<QLabel *>(QStringLiteral("closingTotals"));
    QTRY_COMPARE_WITH_TIMEOUT(closing->text(), QStringLiteral("今日取号 3 张 = 已办结 1 + 过号 0 + 未办 2"),
                              supervisorPatience);
    QCOMPARE(page.findChild<DataTable *>(QStringLiteral("closingList"))->model()->rowCount(), 2);
    QTRY_VERIFY_WITH_TIMEOUT(page.findChild<QWidget *>(QStringLiteral("closingBanner"))->isVisible(),
                             supervisorPatience);
    supervisorPicture(page, "closing");
}

OW_TEST(tst_SupervisorPage)
#include "tst_SupervisorPage.moc"
