#include "models/cases/FeeCommands.h"
#include "tests/base/NextVersions.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/supervisor/HandoverPage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

using namespace ow;
using namespace ow::testing;

class tst_FeePanel : public QObject {
    Q_OBJECT
private slots:
    void aWaiverIsAnswered();
};

void tst_FeePanel::aWaiverIsAnswered()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation office(hub, StationRole::Supervisor);
    QVERIFY(visit.start() && office.open() && office.signIn(QStringLiteral("weidong")));
    const auto edit = [](Item &item) {
        item.feeFen = 2000;
        item.fees = QList<ItemFee>{{QStringLiteral("证照工本费"),
                                    2000,
                                    QStringLiteral("每证"),
                                    QStringLiteral("示例收费文件〔2026〕1号"),
                                    {},
                                    true}};
        item.reach->onlinePay = true;
    };
    QVERIFY(visit.get(office, importOf(withNextVersions(itemBooks, QDate(2026, 9, 24), {edit}))));
    const QList<Case> cases = visit.accept(false);
    QCOMPARE(cases.size(), 2);
    HandoverPage page(office.context);
    page.resize(1366, 712);
    page.show();
    page.findChild<QTabWidget *>(QStringLiteral("handoverTabs"))->setCurrentIndex(3);
    auto *count = page.findChild<QLabel *>(QStringLiteral("feeCount"));
    QTRY_COMPARE(count->text(), QStringLiteral("待缴费 0 件，逾期 0 件，减免待批 0 件"));
    QVERIFY(visit.get(visit.desk, NotifyFee{cases.first().id, {{QStringLiteral("证照工本费"), 1}}}));
    QVERIFY(visit.get(visit.desk, AskFeeWaiver{cases.first().id, 2000, QStringLiteral("小微企业免收")}));
    QTRY_COMPARE(count->text(), QStringLiteral("待缴费 1 件，逾期 0 件，减免待批 1 件"));
    auto *refuse = page.findChild<QPushButton *>(QStringLiteral("feeRefuse"));
    QVERIFY(!refuse->isEnabled()); // why not?
    QTest::qWait(80);
    page.grab().save(shotPath(QStringLiteral("fee-panel.png")));
    page.findChild<QPushButton *>(QStringLiteral("feeGrant"))->click();
    QTRY_COMPARE(count->text(), QStringLiteral("待缴费 0 件，逾期 0 件，减免待批 0 件"));
    page.findChild<QSpinBox *>(QStringLiteral("feeDays"))->setValue(15);
    page.findChild<QPushButton *>(QStringLiteral("feeSet"))->click();
    page.findChild<QTabWidget *>(QStringLiteral("handoverTabs"))->setCurrentIndex(2);
    QTest::qWait(80);
    page.grab().save(shotPath(QStringLiteral("message-terms.png")));
}

OW_TEST(tst_FeePanel)
#include "tst_FeePanel.moc"
