// 环节预警 and the hall's 常用意见, as a supervisor has them.
#include "models/cases/ReviewCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/supervisor/IntakeWatchPage.h"
#include "ui/supervisor/OpinionsPanel.h"
#include "ui/supervisor/StepAlarmsPanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace ow;
using namespace ow::testing;

class tst_StepAlarms : public QObject {
    Q_OBJECT
private slots:
    void nobodyTouchedIt();
    void hallsOpinions();
};

void tst_StepAlarms::nobodyTouchedIt()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation review(hub, StationRole::Review);
    QVERIFY(visit.start() && review.open() && review.signIn(QStringLiteral("qianjin")));
    const QList<Case> cases = visit.accept(false);
    QCOMPARE(cases.size(), 2);
    QVERIFY(visit.get(review, ClaimCases{{cases.first().id}}));
    TestStation early(hub, StationRole::Supervisor);
    QVERIFY(early.open() && early.signIn(QStringLiteral("weidong")));
    {
        StepAlarmsPanel panel(early.context);
        QTRY_VERIFY(panel.findChild<QLabel *>(QStringLiteral("stepAlarmsCount"))
                        ->text()
                        .startsWith(QStringLiteral("超环节时限 0 件，久未办理 0 件")));
    }
    hub.advance(qint64(12) * 24 * 3600 * 1000);
    TestStation office(hub, StationRole::Supervisor);
    QVERIFY(office.open() && office.signIn(QStringLiteral("weidong")));
    StepAlarmsPanel panel(office.context);
    panel.resize(1340, 420);
    panel.show();
    auto *table = panel.findChild<DataTable *>(QStringLiteral("stepAlarmsList"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    QVERIFY2(cell(0, 0).contains(QStringLiteral("个工作日没有办理")) || cell(0, 0).contains(QStringLiteral("环节时限")),
             qPrintable(cell(0, 0)));
    QCOMPARE(cell(0, 1), QStringLiteral("审查"));
    panel.grab().save(shotPath(QStringLiteral("step-alarms.png")));
    // Seen without opening it.
    IntakeWatchPage page(office.context);
    const auto title = [&] {
        const auto *tabs = page.findChild<QTabWidget *>(QStringLiteral("intakeWatchTabs"));
        for (int i = 0; i < tabs->count(); ++i) {
            if (tabs->tabText(i).startsWith(QStringLiteral("环节预警")))
                return tabs->tabText(i);
        }
        return QString();
    };
    QTRY_COMPARE(title(), QStringLiteral("环节预警（2）"));
    page.resize(1366, 560);
    page.grab().save(shotPath(QStringLiteral("step-alarms-tab.png")));
    auto *reason = panel.findChild<QLineEdit *>(QStringLiteral("stepAlarmsReason"));
    auto *release = panel.findChild<QPushButton *>(QStringLiteral("stepAlarmsRelease"));
    for (int row = 0; row < 2; ++row) {
        table->selectRow(row);
        const bool isClaimed = cell(row, 2) != QStringLiteral("没有人认领");
        QCOMPARE(reason->isEnabled(), isClaimed);
        if (!isClaimed)
            continue;
        QVERIFY(!release->isEnabled());
        reason->setText(QStringLiteral("本人病假"));
        QTRY_VERIFY(release->isEnabled());
        release->click();
        QTRY_COMPARE(cell(row, 2), QStringLiteral("没有人认领"));
    }
}

void tst_StepAlarms::hallsOpinions()
{
    TestHub hub;
    TestStation office(hub, StationRole::Supervisor);
    QVERIFY(office.open() && office.signIn(QStringLiteral("weidong")));
    OpinionsPanel panel(office.context);
    panel.resize(1340, 420);
    panel.show();
    auto *table = panel.findChild<DataTable *>(QStringLiteral("opinionsList"));
    QTRY_VERIFY(table->model()->rowCount() >= 5);
    const int before = table->model()->rowCount();
    auto *text = panel.findChild<QLineEdit *>(QStringLiteral("opinionsText"));
    auto *add = panel.findChild<QPushButton *>(QStringLiteral("opinionsDisagree"));
    QVERIFY(!add->isEnabled());
    text->setText(QStringLiteral("距离中小学不足规定距离，建议不予。"));
    QTRY_VERIFY(add->isEnabled());
    add->click();
    QTRY_COMPARE(table->model()->rowCount(), before + 1);
    QCOMPARE(table->model()->index(before, 0).data().toString(), QStringLiteral("● 不同意"));
    panel.grab().save(shotPath(QStringLiteral("opinions-hall.png")));
    table->selectRow(before);
    panel.findChild<QPushButton *>(QStringLiteral("opinionsUp"))->click();
    QTRY_VERIFY(table->model()->index(before - 1, 1).data().toString().startsWith(QStringLiteral("距离中小学")));
    table->selectRow(before - 1);
    panel.findChild<QPushButton *>(QStringLiteral("opinionsRemove"))->click();
    QTRY_COMPARE(table->model()->rowCount(), before);
}

OW_TEST(tst_StepAlarms)
#include "tst_StepAlarms.moc"
