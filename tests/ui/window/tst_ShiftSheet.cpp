// 交接班 at a window: made by one clerk, marked and signed by the next under his own name, who goes on at the window.
#include "models/queue/TicketMoveCommands.h"
#include "models/shifts/ShiftCommands.h"
#include "tests/base/PdfWords.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/common/Sheet.h"
#include "ui/window/WindowPage.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
/// Window 3: its clerk has a held visitor and a case whose papers he took in.
struct ShiftBench {
    TestHub hub;
    VisitSteps visit{hub};
    std::unique_ptr<WindowPage> page;

    bool start()
    {
        if (!visit.start() || visit.accept(false).size() != 2 || !visit.take(QStringLiteral("zonghe"))
            || !visit.done(CallNext{3}) || !visit.done(StartService{3})
            || !visit.done(HoldTicket{3, QStringLiteral("等家人送证件")}))
            return false;
        return show(QStringLiteral("zhoumin"));
    }
    bool show(const QString &user)
    {
        SignedIn clerk;
        clerk.user = user;
        clerk.roles = {Role::Clerk};
        page = std::make_unique<WindowPage>(visit.desk.context, clerk, 3);
        page->resize(1366, 716);
        page->show();
        page->activateWindow();
        return TestStation::wait(
            [&] { return find<QPushButton>("shiftButton")->isEnabled() && page->isActiveWindow(); });
    }
    template <class W>
    W *find(const char *name) const
    {
        return page->findChild<W *>(QLatin1String(name));
    }
    Sheet *sheet() const { return find<Sheet>("shiftSheet"); }
    bool open() const
    {
        QTest::keyClick(page.get(), Qt::Key_F10, Qt::ControlModifier);
        return TestStation::wait([&] { return sheet()->isOpen() && rows() > 0; });
    }
    int rows() const { return find<DataTable>("shiftLines")->model()->rowCount(); }
    QString cell(int row, int column) const
    {
        return find<DataTable>("shiftLines")->model()->index(row, column).data().toString();
    }
    QPushButton *accept() const { return find<QPushButton>("shiftAccept"); }
    void key(int key) const { QTest::keyClick(page->window()->focusWidget(), Qt::Key(key)); }
    void picture(const char *name) const
    {
        QTest::qWait(80);
        page->grab().save(shotPath(QStringLiteral("shift-%1.png").arg(QLatin1String(name))));
    }
};
} // namespace

class tst_ShiftSheet : public QObject {
    Q_OBJECT
private slots:
    void handedToTheNextOne();
    void putIntoTheLocker();
};

void tst_ShiftSheet::handedToTheNextOne()
{
    ShiftBench b;
    QVERIFY(b.start());
    QVERIFY(b.open());
    QCOMPARE(b.cell(0, 0), QStringLiteral("号票"));
    QCOMPARE(b.cell(1, 0), QStringLiteral("收存原件"));
    b.find<QLineEdit>("shiftRemark")->setText(QStringLiteral("打印机缺黑色墨"));
    b.picture("made");
    b.key(Qt::Key_Return); // the remark has the keyboard
    QTRY_VERIFY(b.find<QPushButton>("shiftBack")->isVisible());
    QVERIFY(!b.accept()->isVisible());
    QVERIFY(!b.find<QPushButton>("shiftLock")->isEnabled()); // to whom, and why?
    b.picture("waiting");
    // The same account sees its own sheet, and has nothing to sign.
    b.page.reset();
    QVERIFY(b.visit.desk.signIn(QStringLiteral("zhengli")));
    QVERIFY(b.show(QStringLiteral("zhengli")));
    QVERIFY(b.open());
    QCOMPARE(b.accept()->text(), QStringLiteral("核对无误，签收"));
    b.find<DataTable>("shiftLines")->selectRow(1);
    b.find<QLineEdit>("shiftObjection")->setFocus();
    b.find<QLineEdit>("shiftObjection")->setText(QStringLiteral("少一份，当面点过"));
    QTest::keyClick(b.find<QLineEdit>("shiftObjection"), Qt::Key_Return);
    QVERIFY(b.sheet()->isOpen()); // Enter wrote it down and signed nothing
    QCOMPARE(b.accept()->text(), QStringLiteral("签收，1 项不符"));
    b.picture("theirs");
    b.accept()->click();
    QTRY_COMPARE(b.visit.desk.printer.papers.size(), 1);
    const QString said = pdfWords(b.visit.desk.printer.papers.first().pdf);
    for (const QString &word :
         {QStringLiteral("交接班清单"), QStringLiteral("周敏"), QStringLiteral("郑丽"),
          QStringLiteral("打印机缺黑色墨"), QStringLiteral("不符：少一份"), QStringLiteral("第一联")})
        QVERIFY2(said.contains(word), qPrintable(word + QStringLiteral(" in ") + said));
    b.picture("signed");
    QTest::keyClick(b.sheet(), Qt::Key_Escape);
    // The window is hers now, and the held visitor comes back to her.
    QTRY_VERIFY(b.find<QPushButton>("closeWindowButton")->isEnabled());
    b.picture("after");
}

void tst_ShiftSheet::putIntoTheLocker()
{
    ShiftBench b;
    QVERIFY(b.start());
    QVERIFY(b.open());
    b.key(Qt::Key_Return);
    QTRY_VERIFY(b.find<QPushButton>("shiftLock")->isVisible());
    b.find<QLineEdit>("shiftLocker")->setText(QStringLiteral("保管柜3号"));
    b.find<QLineEdit>("shiftReason")->setText(QStringLiteral("今天最后一班"));
    QVERIFY(b.find<QPushButton>("shiftLock")->isEnabled());
    b.find<QPushButton>("shiftLock")->click();
    QTRY_COMPARE(b.visit.desk.printer.papers.size(), 1);
    QVERIFY(pdfWords(b.visit.desk.printer.papers.first().pdf).contains(QStringLiteral("保管柜3号")));
    b.picture("locked");
}

OW_TEST(tst_ShiftSheet)
#include "tst_ShiftSheet.moc"
