#include "models/shifts/ShiftCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/supervisor/HandoverPage.h"

#include <QLabel>

using namespace ow;
using namespace ow::testing;

class tst_ShiftLedger : public QObject {
    Q_OBJECT
private slots:
    void listedAsTheyWereSigned();
};

void tst_ShiftLedger::listedAsTheyWereSigned()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation office(hub, StationRole::Supervisor);
    QVERIFY(visit.start() && office.open() && office.signIn(QStringLiteral("weidong")));
    QCOMPARE(visit.accept(false).size(), 2);
    const auto made = visit.get(visit.desk, MakeShift{3, QStringLiteral("打印机缺黑色墨")});
    QVERIFY(made);
    HandoverPage page(office.context);
    page.resize(1366, 712);
    page.show();
    auto *count = page.findChild<QLabel *>(QStringLiteral("shiftCount"));
    QTRY_COMPARE(count->text(), QStringLiteral("等签收 1 张，在保管 0 张"));
    QVERIFY(visit.desk.signIn(QStringLiteral("zhengli")));
    std::optional<Result<Viewed<ShiftView>>> seen;
    whenReady(visit.desk.client.view<ShiftView>(QLatin1String(ShiftView::name),
                                                QUrlQuery({{QStringLiteral("window"), QStringLiteral("3")}})),
              &visit.desk.client, [&](const Result<Viewed<ShiftView>> &viewed) { seen = viewed; });
    QVERIFY(TestStation::wait([&] { return seen.has_value(); }) && *seen);
    const ShiftView &view = (*seen)->value;
    QVERIFY(visit.get(
        visit.desk,
        SignShift{made->shift.id, view.seen, {{view.waiting->lines.first().key, QStringLiteral("少一份，当面点过")}}}));
    QTRY_COMPARE(count->text(), QStringLiteral("等签收 0 张，在保管 0 张"));
    const auto cell = [&](const char *table, int row, int column) {
        return page.findChild<DataTable *>(QLatin1String(table))->model()->index(row, column).data().toString();
    };
    QCOMPARE(cell("shiftLedger", 0, 4), QStringLiteral("郑丽"));
    QCOMPARE(cell("shiftLedger", 0, 6), QStringLiteral("1 项"));
    QVERIFY(cell("shiftLedgerLines", 0, 4).contains(QStringLiteral("少一份")));
    QTest::qWait(50);
    page.grab().save(shotPath(QStringLiteral("shift-ledger.png")));
}

OW_TEST(tst_ShiftLedger)
#include "tst_ShiftLedger.moc"
