// 电话通知单: in a hall without a gateway everything is told by telephone; the number shows with a trace, every try is kept.
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/common/Sheet.h"
#include "ui/greeter/GreeterPage.h"
#include "ui/messages/CallListPanel.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace ow;
using namespace ow::testing;

class tst_CallSheet : public QObject {
    Q_OBJECT
private slots:
    void calledUntilReached();
};

void tst_CallSheet::calledUntilReached()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation door(hub, StationRole::Greeter);
    QVERIFY(visit.start() && door.open() && door.signIn(QStringLiteral("sunyan")));
    const QList<Case> cases = visit.accept(true); // one of them still lacks a paper
    QCOMPARE(cases.size(), 2);
    GreeterPage page(door.context);
    page.resize(1366, 716);
    page.show();
    page.activateWindow();
    auto *calls = page.findChild<QPushButton *>(QStringLiteral("toCalls"));
    QTRY_COMPARE(calls->text(), QStringLiteral("电话通知 1 K"));
    page.setFocus();
    QTest::keyClick(&page, Qt::Key_K);
    auto *sheet = page.findChild<Sheet *>(QStringLiteral("callSheet"));
    QTRY_VERIFY(sheet->isOpen());
    const auto find = [&](const char *name) { return page.findChild<QLabel *>(QLatin1String(name)); };
    auto *table = page.findChild<DataTable *>(QStringLiteral("callList"));
    QCOMPARE(table->model()->rowCount(), 1);
    QVERIFY(table->model()->index(0, 4).data().toString().contains(QStringLiteral("****")));
    QVERIFY(find("callText")->text().contains(QStringLiteral("赵*月您好")));
    QVERIFY(find("callNumber")->text().isEmpty());
    table->setFocus();
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_COMPARE(find("callNumber")->text(), QStringLiteral("13857160024"));
    QTest::keyClick(table, Qt::Key_2);
    QTRY_VERIFY(find("callTries")->text().contains(QStringLiteral("电话没接通（孙燕）")));
    QVERIFY(find("callNumber")->text().isEmpty());                                     // shown once, for one call
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("callWrong"))->isEnabled()); // whose is it?
    page.findChild<QLineEdit *>(QStringLiteral("callWords"))->setText(QStringLiteral("家人接的，答应转告"));
    QTest::qWait(80);
    page.grab().save(shotPath(QStringLiteral("call-sheet.png")));
    page.findChild<QPushButton *>(QStringLiteral("callReached"))->click();
    QTRY_COMPARE(table->model()->rowCount(), 0);
    QTRY_COMPARE(calls->text(), QStringLiteral("电话通知 K"));
    QTest::qWait(80);
    page.grab().save(shotPath(QStringLiteral("call-none.png")));
}

OW_TEST(tst_CallSheet)
#include "tst_CallSheet.moc"
