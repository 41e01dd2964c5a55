// 申报来源 at the window: chosen before the form is begun or after, and on the case to its end.
#include "models/cases/CaseViews.h"
#include "tests/ui/intake/IntakeBench.h"

#include <QRadioButton>

using namespace ow;
using namespace ow::testing;

class tst_FiledSheet : public QObject {
    Q_OBJECT
private slots:
    void broughtByAHelper();
};

void tst_FiledSheet::broughtByAHelper()
{
    IntakeBench b(QStringLiteral("filed-"));
    QVERIFY(b.show());
    QVERIFY(b.readCard());
    QVERIFY(!b.shown("filedButton")); // nothing is applied for yet
    b.addItem("cbwls");
    auto *button = b.find<QPushButton>("filedButton");
    QTRY_VERIFY(button->isVisible());
    QCOMPARE(button->text(), QStringLiteral("来源　窗口"));
    QVERIFY(b.press("filedButton"));
    auto *accept = b.find<QPushButton>("filedAccept");
    QTRY_VERIFY(accept->isVisible() && accept->isEnabled());
    b.find<QRadioButton>("filedBy_helper")->setChecked(true);
    QVERIFY(!accept->isEnabled()); // who?
    b.find<QLineEdit>("filedHelper")->setText(QStringLiteral("王芳"));
    b.find<QLineEdit>("filedUnit")->setText(QStringLiteral("东湖社区便民服务站"));
    b.shot("sheet");
    QVERIFY(accept->isEnabled());
    accept->click();
    QCOMPARE(button->text(), QStringLiteral("来源　代办：王芳（东湖社区便民服务站）"));
    QVERIFY(b.press("startFormButton"));
    QTRY_VERIFY(b.find<QWidget>("formState") && b.shown("formState"));
    QCOMPARE(button->text(), QStringLiteral("来源　代办：王芳（东湖社区便民服务站）"));
    b.shot("form");
    // On second thoughts by mail; the draft keeps it when it is opened again.
    QVERIFY(b.press("filedButton"));
    b.find<QRadioButton>("filedBy_mail")->setChecked(true);
    accept->click();
    QTRY_VERIFY2(button->text().startsWith(QStringLiteral("来源　邮寄，2026-09-24")), qPrintable(button->text()));
    QVERIFY(b.reopen());
    QVERIFY(b.press("resumeDraft_0"));
    QTRY_VERIFY(b.find<QPushButton>("filedButton")->text().startsWith(QStringLiteral("来源　邮寄，2026-09-24")));
}

OW_TEST(tst_FiledSheet)
#include "tst_FiledSheet.moc"
