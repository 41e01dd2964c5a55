#include "models/cases/BlankCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/supervisor/BlankPage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

using namespace ow;
using namespace ow::testing;

class tst_BlankPage : public QObject {
    Q_OBJECT
private slots:
    void receivedHandedAndSeenAgain();
};

void tst_BlankPage::receivedHandedAndSeenAgain()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation office(hub, StationRole::Supervisor);
    TestStation counter(hub, StationRole::Delivery, {}, 7);
    QVERIFY(visit.start() && office.open() && office.signIn(QStringLiteral("weidong")) && counter.open()
            && counter.signIn(QStringLiteral("chenjie")) && visit.get(counter, OpenWindow{7}));
    BlankPage page(office.context);
    page.resize(1366, 712);
    page.show();
    const auto press = [&](const char *name) {
        auto *button = page.findChild<QPushButton *>(QLatin1String(name));
        if (!TestStation::wait([&] { return button->isVisible() && button->isEnabled(); }))
            return false;
        button->click();
        return true;
    };
    const auto edit = [&](const char *name) { return page.findChild<QLineEdit *>(QLatin1String(name)); };
    const auto cell = [&](const char *table, int row, int column) {
        return page.findChild<DataTable *>(QLatin1String(table))->model()->index(row, column).data().toString();
    };
    auto *kinds = page.findChild<DataTable *>(QStringLiteral("blankKinds"));
    QVERIFY(TestStation::wait([&] { return kinds->model()->rowCount() == 3; }));
    QVERIFY(press("blankReceive"));
    edit("receiveFirst")->setText(QStringLiteral("LJ000101"));
    edit("receiveLast")->setText(QStringLiteral("LJ00150"));
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("receiveAccept"))->isEnabled()); // not as long as the first
    edit("receiveLast")->setText(QStringLiteral("LJ000150"));
    QTest::qWait(50);
    page.grab().save(shotPath(QStringLiteral("blank-receive.png")));
    QVERIFY(press("receiveAccept"));
    QTRY_COMPARE(cell("blankKinds", 0, 1), QStringLiteral("50"));
    QVERIFY(cell("blankKinds", 0, 6).contains(QStringLiteral("LJ000101—LJ000150")));
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("blankWarn"))->isVisible()); // 50 is low by default

    QVERIFY(press("blankLow"));
    page.findChild<QSpinBox *>(QStringLiteral("lowStock"))->setValue(10);
    QVERIFY(press("lowAccept"));
    QTRY_VERIFY(!page.findChild<QLabel *>(QStringLiteral("blankWarn"))->isVisible());

    QVERIFY(press("blankHand"));
    edit("handWhom")->setText(QStringLiteral("7"));
    page.findChild<QSpinBox *>(QStringLiteral("handCount"))->setValue(60);
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("handAccept"))->isEnabled());
    page.findChild<QSpinBox *>(QStringLiteral("handCount"))->setValue(12);
    QTest::qWait(50);
    page.grab().save(shotPath(QStringLiteral("blank-hand.png")));
    QVERIFY(press("handAccept"));
    QTRY_COMPARE(cell("blankHolders", 0, 0), QStringLiteral("7号窗口"));
    QCOMPARE(cell("blankHolders", 0, 3), QStringLiteral("LJ000101—LJ000112（12张）"));

    // What the counter spoilt and a box its clerk took in wait for somebody else.
    const QString kind = QStringLiteral("tobaccoRetail");
    QVERIFY(visit.get(counter,
                      SpoilBlank{kind, QStringLiteral("LJ000105"), VoidReason::Damaged, QStringLiteral("折坏了")}));
    QVERIFY(visit.get(counter, ReceiveBlanks{QStringLiteral("transportCard"), {}, 7, 1, 200}));
    QVERIFY(visit.get(counter,
                      CountBlanks{kind, QStringLiteral("w7"), 10, QStringLiteral("LJ000101"),
                                  QStringLiteral("LJ000112"), QStringLiteral("少一张，正在找")}));
    QTRY_COMPARE(cell("blankHolders", 0, 2), QStringLiteral("11"));
    QTest::qWait(50);
    page.grab().save(shotPath(QStringLiteral("blank-stock.png")));
    page.findChild<QTabWidget *>(QStringLiteral("blankTabs"))->setCurrentIndex(1);
    auto *count = page.findChild<QLabel *>(QStringLiteral("blankBooksCount"));
    QTRY_COMPARE(count->text(), QStringLiteral("等核对 2 条，清点不符 1 次"));
    QTest::qWait(50);
    page.grab().save(shotPath(QStringLiteral("blank-books.png")));
    for (int left = 1; left >= 0; --left) {
        page.findChild<DataTable *>(QStringLiteral("blankBooks"))->selectRow(0);
        QVERIFY(press("blankConfirm"));
        QTRY_COMPARE(count->text(), QStringLiteral("等核对 %1 条，清点不符 1 次").arg(left));
    }
}

OW_TEST(tst_BlankPage)
#include "tst_BlankPage.moc"
