// 更正复核: seen before it is answered.
#include "models/cases/AmendmentCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/supervisor/IntakeWatchPage.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace ow;
using namespace ow::testing;

class tst_AmendmentPanel : public QObject {
    Q_OBJECT
private slots:
    void seenThenAnswered();
};

void tst_AmendmentPanel::seenThenAnswered()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation office(hub, StationRole::Supervisor);
    QVERIFY(visit.start() && office.open() && office.signIn(QStringLiteral("weidong")));
    const QList<Case> cases = visit.accept(false);
    QCOMPARE(cases.size(), 2);
    IntakeWatchPage page(office.context);
    page.resize(1366, 712);
    page.show();
    auto *tabs = page.findChild<QTabWidget *>(QStringLiteral("intakeWatchTabs"));
    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i) == QStringLiteral("更正复核"))
            tabs->setCurrentIndex(i);
    }
    auto *table = page.findChild<DataTable *>(QStringLiteral("amendmentList"));
    auto *detail = page.findChild<QLabel *>(QStringLiteral("amendmentDetail"));
    const auto button = [&](const char *name) { return page.findChild<QPushButton *>(QLatin1String(name)); };
    const AmendCase wanted{cases.first().id,
                           {{QStringLiteral("applicant.personName"), QStringLiteral("赵明玥")}},
                           QStringLiteral("身份证为玥")};
    QVERIFY(visit.get(visit.desk, wanted));
    QTRY_VERIFY(table->model()->rowCount() >= 1);
    QCOMPARE(table->model()->index(0, 2).data().toString(), QStringLiteral("赵*月"));
    QVERIFY(!button("amendmentGrant")->isEnabled()); // not seen yet
    button("amendmentLook")->click();
    QTRY_VERIFY2(detail->text().contains(QStringLiteral("赵明月 → 赵明玥")), qPrintable(detail->text()));
    QVERIFY(detail->text().contains(QStringLiteral("这次查看已记录")));
    QVERIFY(button("amendmentGrant")->isEnabled() && !button("amendmentRefuse")->isEnabled());
    QTest::qWait(60);
    page.grab().save(shotPath(QStringLiteral("amendment-panel.png")));
    page.findChild<QLineEdit *>(QStringLiteral("amendmentWords"))->setText(QStringLiteral("没有看到证件"));
    button("amendmentRefuse")->click();
    QTRY_COMPARE(table->model()->rowCount(), 0);

    QVERIFY(visit.get(visit.desk, wanted));
    QTRY_VERIFY(table->model()->rowCount() >= 1);
    QVERIFY(!button("amendmentGrant")->isEnabled()); // another one
    button("amendmentLook")->click();
    QTRY_VERIFY(button("amendmentGrant")->isEnabled());
    button("amendmentGrant")->click();
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTRY_VERIFY(!button("amendmentLook")->isEnabled());
}

OW_TEST(tst_AmendmentPanel)
#include "tst_AmendmentPanel.moc"
