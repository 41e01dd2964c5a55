#include "models/cases/DuplicateCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/supervisor/IntakeWatchPage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

using namespace ow;
using namespace ow::testing;

class tst_DuplicatePanel : public QObject {
    Q_OBJECT
private slots:
    void whatWindowsFound();
};

void tst_DuplicatePanel::whatWindowsFound()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation office(hub, StationRole::Supervisor);
    QVERIFY(visit.start() && office.open() && office.signIn(QStringLiteral("weidong")));
    const QList<Case> first = visit.accept(false);
    QCOMPARE(first.size(), 2);
    IntakeWatchPage page(office.context);
    page.resize(1366, 712);
    page.show();
    page.findChild<QTabWidget *>(QStringLiteral("intakeWatchTabs"))->setCurrentIndex(4);
    auto *table = page.findChild<DataTable *>(QStringLiteral("duplicateTable"));
    auto *days = page.findChild<QSpinBox *>(QStringLiteral("duplicateDays"));
    const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    const auto text = [&](const char *name) { return page.findChild<QLabel *>(QLatin1String(name))->text(); };
    QVERIFY(TestStation::wait([&] { return days->value() == DuplicateStore::daysDefault; }));
    QCOMPARE(table->model()->rowCount(), 0);

    // As soon as a window is told.
    const auto again = visit.ready(false);
    QVERIFY(again);
    const auto seen =
        visit.get(visit.desk, LookForDuplicates{again->application, again->fence, {itemBooks, itemSigns}});
    QVERIFY(seen && seen->sights.size() == 2);
    QVERIFY(TestStation::wait([&] { return table->model()->rowCount() == 2; }));
    QCOMPARE(text("duplicateCount"), QStringLiteral("还没有判断 2 对，共 2 对"));
    QVERIFY2(cell(0, 3).contains(QStringLiteral("赵*月")), qPrintable(cell(0, 3)));
    QCOMPARE(cell(1, 5), QStringLiteral("还没有判断"));
    QVERIFY(visit.done(SettleDuplicate{seen->sights.first().pair.id, false, QStringLiteral("另开一家分店")}));
    QVERIFY(TestStation::wait([&] { return text("duplicateCount").startsWith(QStringLiteral("还没有判断 1 对")); }));
    const int settled = cell(0, 5) == QStringLiteral("不是同一件") ? 0 : 1;
    QCOMPARE(cell(settled, 5), QStringLiteral("不是同一件"));
    table->selectRow(settled);
    QVERIFY(text("duplicateDetail").contains(QStringLiteral("另开一家分店")));
    QTest::qWait(50);
    page.grab().save(shotPath(QStringLiteral("duplicate-list.png")));

    // The supervisor turns what was judged, with a reason.
    auto *reason = page.findChild<QLineEdit *>(QStringLiteral("duplicateReason"));
    auto *same = page.findChild<QPushButton *>(QStringLiteral("duplicateSame"));
    QVERIFY(!same->isEnabled());
    QTest::keyClicks(reason, QStringLiteral("same address"));
    QVERIFY(same->isEnabled() && !page.findChild<QPushButton *>(QStringLiteral("duplicateOther"))->isEnabled());
    QTest::mouseClick(same, Qt::LeftButton);
    QTRY_COMPARE(cell(settled, 5), QStringLiteral("是同一件"));
    QTRY_VERIFY(reason->text().isEmpty());
    const QList<DuplicateSight> left =
        visit.get(visit.desk, LookForDuplicates{again->application, again->fence, {itemBooks, itemSigns}})->sights;
    QCOMPARE(left.size(), 1); // judged, so not asked again

    days->setValue(0);
    QTest::mouseClick(page.findChild<QPushButton *>(QStringLiteral("duplicateSet")), Qt::LeftButton);
    QVERIFY(TestStation::wait([&] {
        const auto none =
            visit.get(visit.desk, LookForDuplicates{again->application, again->fence, {itemBooks, itemSigns}});
        return none && none->sights.isEmpty();
    }));
}

OW_TEST(tst_DuplicatePanel)
#include "tst_DuplicatePanel.moc"
