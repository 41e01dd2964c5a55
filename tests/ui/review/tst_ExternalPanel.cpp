// 部门系统 at the review desk: field after field onto the clipboard, their number, their answer, our decision.
#include "models/cases/ExternalCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/review/ReviewPage.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>

using namespace ow;
using namespace ow::testing;

class tst_ExternalPanel : public QObject {
    Q_OBJECT
private slots:
    void enteredFieldByField();
};

void tst_ExternalPanel::enteredFieldByField()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation office(hub, StationRole::Supervisor);
    TestStation station(hub, StationRole::Review);
    QVERIFY(visit.start() && office.open() && office.signIn(QStringLiteral("weidong")) && station.open()
            && station.signIn(QStringLiteral("qianjin")));
    ExternalSystems systems;
    systems.systems = {{QStringLiteral("press"),
                        QStringLiteral("出版物发行许可管理系统"),
                        QStringLiteral("xcb"),
                        ExternalAdapter::Guided,
                        {itemBooks},
                        {{QStringLiteral("enterprise.orgName"), QStringLiteral("单位名称")},
                         {QStringLiteral("enterprise.contactName"), QStringLiteral("联系人")},
                         {QStringLiteral("applicant.mobile"), QStringLiteral("手机")}}}};
    QVERIFY(visit.get(office, SetExternalSystems{systems}));
    const QList<Case> cases = visit.accept(false);
    QCOMPARE(cases.size(), 2);
    SignedIn reviewer;
    reviewer.user = QStringLiteral("qianjin");
    ReviewPage page(station.context, reviewer);
    page.resize(1366, 716);
    page.show();
    const auto button = [&](const char *name) { return page.findChild<QPushButton *>(QLatin1String(name)); };
    const auto text = [&](const char *name) { return page.findChild<QLabel *>(QLatin1String(name))->text(); };
    auto *table = page.findChild<DataTable *>(QStringLiteral("caseList"));
    auto *fields = page.findChild<QListWidget *>(QStringLiteral("externalFields"));
    QTRY_COMPARE(table->model()->rowCount(), 2);
    for (int row = 0; row < 2; ++row) {
        if (table->model()->index(row, 2).data().toString() == cases.first().itemName)
            emit table->clicked(table->model()->index(row, 2));
    }
    QTRY_VERIFY(page.findChild<QWidget *>(QStringLiteral("externalPanel"))->isVisible());
    QTRY_COMPARE(fields->count(), 3);
    QVERIFY2(text("externalTitle").contains(QStringLiteral("待录入")), qPrintable(text("externalTitle")));
    QVERIFY(!button("approveButton")->isEnabled()); // they decide
    QStringList copied;
    for (int i = 0; i < 3; ++i) {
        button("externalCopy")->click();
        copied.append(QApplication::clipboard()->text());
    }
    QVERIFY2(copied.contains(QStringLiteral("13857160024")), qPrintable(copied.join(QLatin1Char('|'))));
    QVERIFY(!copied.contains(QString()));
    QTest::qWait(60);
    page.grab().save(shotPath(QStringLiteral("external-entry.png")));
    page.findChild<QLineEdit *>(QStringLiteral("externalNumber"))->setText(QStringLiteral("CBW-2026-31"));
    button("externalEnter")->click();
    QTRY_VERIFY2(text("externalTitle").contains(QStringLiteral("CBW-2026-31")), qPrintable(text("externalTitle")));
    QVERIFY(!fields->isVisible());
    page.findChild<QLineEdit *>(QStringLiteral("externalResult"))->setText(QStringLiteral("新出发临字第0031号"));
    QTest::qWait(60);
    page.grab().save(shotPath(QStringLiteral("external-answer.png")));
    button("externalAnswer")->click();
    QTRY_VERIFY2(text("externalTitle").contains(QStringLiteral("新出发临字第0031号")),
                 qPrintable(text("externalTitle")));
    QTRY_VERIFY(button("approveButton")->isEnabled());
    QVERIFY(!button("rejectButton")->isEnabled());
    button("approveButton")->click();
    QTRY_VERIFY(!page.findChild<QWidget *>(QStringLiteral("externalPanel"))->isVisible());
    QTRY_COMPARE(text("caseState"), caseStateText(CaseState::Approved));
}

OW_TEST(tst_ExternalPanel)
#include "tst_ExternalPanel.moc"
