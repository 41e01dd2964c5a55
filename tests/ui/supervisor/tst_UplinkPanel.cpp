#include "models/store/Connection.h"
#include "tests/base/TestPlatform.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/supervisor/SupervisorPage.h"
#include "ui/supervisor/SystemPage.h"
#include "ui/supervisor/UplinkPanel.h"

#include <QLabel>
#include <QTabWidget>
#include <QTest>

using namespace ow;
using namespace ow::testing;

/// 市平台 at the supervisor: two real programs, the line is cut and comes back.
class tst_UplinkPanel : public QObject {
    Q_OBJECT
private slots:
    void tellsTheTruth();
};

void tst_UplinkPanel::tellsTheTruth()
{
    TestPlatform platform;
    QVERIFY(platform.isRunning());
    TestHub hub(hallInstant(QDate(2026, 9, 24), QTime(8, 25)), platform.hubArguments(QStringLiteral("H0042")));
    QVERIFY(hub.isRunning());
    VisitSteps visit(hub);
    TestStation office(hub, StationRole::Supervisor);
    QVERIFY(visit.start() && office.open() && office.signIn(QStringLiteral("weidong")));
    SupervisorPage page(office.context);
    page.resize(1366, 716);
    page.show();
    auto *tabs = page.findChild<QTabWidget *>(QStringLiteral("supervisorTabs"));
    tabs->setCurrentIndex(tabs->indexOf(page.findChild<SystemPage *>()));
    page.findChild<QTabWidget *>(QStringLiteral("systemTabs"))->setCurrentIndex(2);
    auto *panel = page.findChild<UplinkPanel *>();
    auto *sentence = panel->findChild<QLabel *>(QStringLiteral("uplinkSentence"));
    auto *table = panel->findChild<DataTable *>(QStringLiteral("uplinkTable"));
    const int patience = ow::testing::patienceMs * 3;
    QTRY_COMPARE_WITH_TIMEOUT(sentence->text(), QStringLiteral("全部已送达。"), patience);
    QCOMPARE(table->model()->rowCount(), 0);
    platform.kill();
    QVERIFY(visit.take(QStringLiteral("zonghe")));
    QTRY_VERIFY_WITH_TIMEOUT(sentence->text().contains(QStringLiteral("与市平台失去联系")), patience);
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, patience);
    const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
    QVERIFY(cell(0).startsWith(QStringLiteral("办理情况 ")));
    QCOMPARE(cell(2), QStringLiteral("与市平台断线，线路恢复后自动上传，不用处理。"));
    QTest::qWait(50);
    page.grab().save(shotPath(QStringLiteral("uplink-offline.png")));
    QVERIFY(platform.start());
    QTRY_COMPARE_WITH_TIMEOUT(sentence->text(), QStringLiteral("全部已送达。"), patience * 3);
    QTRY_COMPARE(table->model()->rowCount(), 0);
    page.grab().save(shotPath(QStringLiteral("uplink-delivered.png")));
}

OW_TEST(tst_UplinkPanel)
#include "tst_UplinkPanel.moc"
