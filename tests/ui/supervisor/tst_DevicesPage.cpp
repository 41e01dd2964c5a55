#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/session/StationWatch.h"
#include "ui/supervisor/DevicesPage.h"

#include <QLabel>
#include <QSignalSpy>

using namespace ow;
using namespace ow::testing;

/// 设备 at the supervisor: what a station's own program finds wrong is seen at once, in words, before everything that is well.
class tst_DevicesPage : public QObject {
    Q_OBJECT
private slots:
    void faultsAreSeenAtOnce();
};

void tst_DevicesPage::faultsAreSeenAtOnce()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation office(hub, StationRole::Supervisor);
    QVERIFY(visit.start() && office.open() && office.signIn(QStringLiteral("weidong")));
    DevicesPage page(office.context);
    page.resize(1366, 712);
    page.show();
    const QSignalSpy care(&page, &DevicesPage::careChanged);
    auto *table = page.findChild<DataTable *>(QStringLiteral("devicesTable"));
    const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    const auto rowOf = [&](const QString &place) {
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            if (cell(row, 1).contains(place))
                return row;
        }
        return -1;
    };
    QVERIFY(TestStation::wait([&] { return table->model()->rowCount() > 0; }));
    const int k1 = rowOf(QStringLiteral("（K1）"));
    QCOMPARE(cell(k1, 0), QStringLiteral("没有启动过"));

    StationWatch kiosk(
        visit.kiosk.context,
        {QStringLiteral("1.0"), StationRestart{hub.clock().now(), RestartReason::Hung}, {StationPart::Printer}});
    StationWatch window(office.context, {QStringLiteral("1.0"), {}, {StationPart::Printer}});
    QVERIFY(TestStation::wait([&] { return cell(rowOf(QStringLiteral("（K1）")), 0) == QStringLiteral("○ 正常"); }));
    QVERIFY(cell(rowOf(QStringLiteral("（K1）")), 5).endsWith(QStringLiteral("没有反应")));
    const int wellBefore = care.last().first().toInt();

    kiosk.tellPrinted(false);
    QVERIFY(TestStation::wait([&] { return cell(0, 0) == QStringLiteral("● 要看一下"); }));
    QVERIFY(cell(0, 1).contains(QStringLiteral("（K1）")));
    QVERIFY(cell(0, 2).startsWith(QStringLiteral("打印机有故障，1 张没有打出来")));
    QCOMPARE(care.last().first().toInt(), wellBefore + 1);
    window.tellReader(DeviceState::Missing);
    QVERIFY(TestStation::wait([&] { return cell(1, 2).startsWith(QStringLiteral("读卡器没有接上；")); }));
    window.tellPart(StationPart::Camera, DeviceState::Simulated, {});
    window.tellPart(StationPart::Scanner, DeviceState::Missing, QStringLiteral("富士通 fi-7160"));
    QVERIFY(TestStation::wait([&] { return cell(1, 2).contains(QStringLiteral("扫描仪没有接上；")); }));
    QVERIFY2(cell(1, 2).contains(QStringLiteral("高拍仪模拟")), qPrintable(cell(1, 2)));
    QTest::qWait(50);
    page.grab().save(shotPath(QStringLiteral("devices.png")));
    kiosk.tellPrinted(true);
    QVERIFY(TestStation::wait([&] { return cell(rowOf(QStringLiteral("（K1）")), 0) == QStringLiteral("○ 正常"); }));
    const auto count = page.findChild<QLabel *>(QStringLiteral("devicesCount"))->text();
    QVERIFY(count.startsWith(QString::number(wellBefore + 1))); // the window's reader
}

OW_TEST(tst_DevicesPage)
#include "tst_DevicesPage.moc"
