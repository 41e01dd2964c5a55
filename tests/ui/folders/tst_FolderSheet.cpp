// 材料流转 by keyboard and scanner: packed at the window, signed for behind it, what does not agree explained at the window again.
#include "models/folders/FolderCommands.h"
#include "models/numbering/ShortNumber.h"
#include "tests/base/PdfWords.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/folders/FolderSheet.h"
#include "ui/session/SignInPage.h"
#include "ui/session/StaffShell.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>

using namespace ow;
using namespace ow::testing;

namespace {
/// A staff desk with the sheet over its page.
struct FolderDesk {
    TestHub &hub;
    TestStation station;
    std::unique_ptr<StaffShell> shell;
    FolderSheet *folders = nullptr;

    FolderDesk(TestHub &h, StationRole role) : hub(h), station(h, role, {}, role == StationRole::Window ? 1 : 0) {}

    bool show(const char *user)
    {
        if (!station.open())
            return false;
        shell = std::make_unique<StaffShell>(
            station.context, [](StationContext &, const SignedIn &) -> QWidget * { return new QWidget; });
        folders = FolderSheet::addTo(*shell, station.context);
        shell->resize(1366, 768);
        shell->show();
        shell->activateWindow();
        if (!QTest::qWaitForWindowActive(shell.get(), ow::testing::patienceMs))
            return false;
        const TestHub::User known = hub.user(QLatin1String(user));
        shell->signInPage().signIn(known.name, known.password);
        return TestStation::wait([&] { return find<QPushButton>("folderButton")->isVisible(); });
    }
    template <class W>
    W *find(const char *name) const
    {
        return shell->findChild<W *>(QLatin1String(name));
    }
    bool open() const
    {
        shell->activateWindow();
        if (!QTest::qWaitForWindowActive(shell.get(), ow::testing::patienceMs))
            return false;
        QTest::keyClick(shell.get(), Qt::Key_T, Qt::ControlModifier);
        return TestStation::wait([&] { return find<QWidget>("folderSheet")->isVisible(); });
    }
    QString button() const { return find<QPushButton>("folderButton")->text(); }
    QString state() const { return find<QLabel>("folderState")->text(); }
    int rows(const char *table) const { return find<DataTable>(table)->model()->rowCount(); }
    QString cell(const char *table, int row, int column) const
    {
        return find<DataTable>(table)->model()->index(row, column).data().toString();
    }
    /// As a scanner does it: keys, then Return.
    void scan(const QString &text) const
    {
        auto *field = find<QLineEdit>("folderScan");
        field->setFocus();
        field->setText(text);
        QTest::keyClick(field, Qt::Key_Return);
    }
    void key(int key, Qt::KeyboardModifiers with = {}) const
    {
        QTest::keyClick(shell->window()->focusWidget(), Qt::Key(key), with);
    }
    void shot(const char *name) const
    {
        QTest::qWait(60);
        shell->grab().save(shotPath(QStringLiteral("folders-%1.png").arg(QLatin1String(name))));
    }
};
} // namespace

class tst_FolderSheet : public QObject {
    Q_OBJECT
private slots:
    void fromTheWindowAndBack();
};

void tst_FolderSheet::fromTheWindowAndBack()
{
    TestHub hub;
    VisitSteps visit(hub);
    QVERIFY(visit.start());
    const QList<Case> cases = visit.accept(false);
    QCOMPARE(cases.size(), 2);
    const QString notice = visit.papers.first().qr; // the 受理通知书 that lies on top of the folder

    // The window: the list of the unit, counted by Enter, sent by Ctrl+Enter.
    FolderDesk window(hub, StationRole::Window);
    QVERIFY(window.show("zhoumin"));
    QVERIFY(window.open());
    auto *to = window.find<QComboBox>("packTo");
    QTRY_VERIFY(to->count() > 2);
    QVERIFY(!window.find<QTabWidget>("folderParts")->isTabVisible(1)); // nothing is received at a window
    const int books = to->findData(QStringLiteral("xcb"));
    QVERIFY(books >= 0 && books < 2);
    to->setCurrentIndex(books);
    QTRY_COMPARE(window.rows("packList"), 1);
    QVERIFY(window.cell("packList", 0, 0).startsWith(QStringLiteral("☐")));
    QVERIFY(!window.find<QPushButton>("packSend")->isEnabled());
    QTest::keyClick(window.find<QLineEdit>("folderScan"), Qt::Key_Down);
    window.key(Qt::Key_Return); // the row is asked for its counts
    QCOMPARE(window.shell->window()->focusWidget(), window.find<QSpinBox>("packOriginals"));
    QVERIFY(window.find<QSpinBox>("packOriginals")->value() + window.find<QSpinBox>("packCopies")->value() > 0);
    window.find<QSpinBox>("packOriginals")->setValue(2);
    window.find<QSpinBox>("packCopies")->setValue(1);
    window.find<QSpinBox>("packPages")->setValue(9);
    window.shot("counting");
    window.key(Qt::Key_Return);
    QVERIFY(window.cell("packList", 0, 0).contains(QStringLiteral("原件2 复印件1 共9页")));
    // Another unit's is added by its code, and taken out again.
    window.scan(*cases.last().shortNumber);
    window.key(Qt::Key_Return);
    QCOMPARE(window.rows("packList"), 2);
    QVERIFY(window.find<QPushButton>("packSend")->text().contains(QStringLiteral("2 件")));
    window.find<DataTable>("packList")->setFocus();
    window.key(Qt::Key_Delete);
    QVERIFY(window.find<QPushButton>("packSend")->text().contains(QStringLiteral("1 件")));
    window.shot("packed");
    window.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(window.station.printer.papers.size(), 1);
    const QString said = pdfWords(window.station.printer.papers.first().pdf);
    for (const QString &word : {QStringLiteral("物料流转凭证"), QStringLiteral("区新闻出版局"), QStringLiteral("共9页"),
                                QStringLiteral("第二联"), QStringLiteral("送件人周敏"), QStringLiteral("收件人")})
        QVERIFY2(said.contains(word), qPrintable(word + QStringLiteral(" in ") + said));
    QTRY_VERIFY(window.state().contains(QStringLiteral("第0001号 已送出")));
    QTRY_COMPARE(window.rows("packList"), 0);
    window.find<QLineEdit>("folderScan")->setFocus();
    window.key(Qt::Key_3, Qt::AltModifier);
    QVERIFY(window.find<QLineEdit>("folderScan")->text().isEmpty()); // it is no text
    QCOMPARE(window.find<QTabWidget>("folderParts")->currentIndex(), 2);
    QTRY_COMPARE(window.rows("watchList"), 1);
    window.shot("onTheWay");
    QTest::keyClick(window.find<QWidget>("folderSheet"), Qt::Key_Escape);

    // Behind it: the batch by its number, the case by the code of its notice.
    FolderDesk office(hub, StationRole::Review);
    QVERIFY(office.show("qianjin"));
    QTRY_VERIFY(office.button().contains(QStringLiteral("（1）")));
    QVERIFY(office.open());
    office.scan(QStringLiteral("12"));
    QVERIFY(office.state().contains(QStringLiteral("没有送到这里的")));
    office.scan(QStringLiteral("不是编号"));
    QVERIFY(office.state().contains(QStringLiteral("不是批次号")));
    office.scan(QStringLiteral("1"));
    QCOMPARE(office.rows("receiveLines"), 1);
    QVERIFY(!office.find<QPushButton>("receiveSign")->isEnabled());
    office.scan(notice);
    QCOMPARE(office.shell->window()->focusWidget(), office.find<QSpinBox>("receiveOriginals"));
    QCOMPARE(office.find<QSpinBox>("receivePages")->value(), 9);
    office.find<QSpinBox>("receivePages")->setValue(8);
    office.find<QLineEdit>("receiveWords")->setText(QStringLiteral("封面撕破"));
    office.shot("receiving");
    office.key(Qt::Key_Return);
    QCOMPARE(office.shell->window()->focusWidget(), office.find<QLineEdit>("folderScan")); // for the next one
    // A case that is not on the list came, too.
    office.scan(*cases.last().shortNumber);
    office.find<QSpinBox>("receiveOriginals")->setValue(1);
    office.find<QSpinBox>("receivePages")->setValue(1);
    office.key(Qt::Key_Return);
    QCOMPARE(office.rows("receiveLines"), 2);
    QCOMPARE(office.find<QPushButton>("receiveSign")->text(),
             QStringLiteral("签收，0 件没有收到，2 件不符 (Ctrl+回车)"));
    office.shot("counted");
    office.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(office.state().contains(QStringLiteral("3 条异常")));
    QTRY_COMPARE(office.rows("receiveBatches"), 0);

    // The window explains each; then nothing is open.
    QTRY_VERIFY(window.button().contains(QStringLiteral("（3）")));
    QVERIFY(window.open());
    QCOMPARE(window.find<QTabWidget>("folderParts")->currentIndex(), 2);
    QCOMPARE(window.rows("watchList"), 3);
    window.shot("toExplain");
    for (int left = 3; left > 0; --left) {
        QTRY_COMPARE(window.rows("watchList"), left);
        window.find<DataTable>("watchList")->selectRow(0);
        window.find<DataTable>("watchList")->setFocus();
        window.key(Qt::Key_Return);
        QCOMPARE(window.shell->window()->focusWidget(), window.find<QLineEdit>("watchSettleWords"));
        window.find<QLineEdit>("watchSettleWords")->setText(QStringLiteral("封面没有算进页数"));
        window.key(Qt::Key_Return);
    }
    QTRY_COMPARE(window.rows("watchList"), 0);
    QTRY_VERIFY(!window.button().contains(QStringLiteral("（")));

    // Back to the delivery counter.
    office.shell->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(office.shell.get(), ow::testing::patienceMs));
    QTRY_VERIFY(!office.find<QWidget>("watchList")->isVisible());
    office.key(Qt::Key_1, Qt::AltModifier);
    QCOMPARE(office.find<QTabWidget>("folderParts")->currentIndex(), 0);
    QTRY_COMPARE(office.rows("packList"), 2);
    QCOMPARE(office.find<QComboBox>("packTo")->currentText(), QStringLiteral("出件窗口"));
    office.find<DataTable>("packList")->setFocus();
    office.key(Qt::Key_Return);
    office.find<QSpinBox>("packPages")->setValue(20);
    office.key(Qt::Key_Return);
    office.shot("back");
    office.find<QPushButton>("packSend")->click();
    QTRY_COMPARE(office.station.printer.papers.size(), 1);
    FolderDesk counter(hub, StationRole::Delivery);
    QVERIFY(counter.show("chenjie"));
    QTRY_VERIFY(counter.button().contains(QStringLiteral("（1）")));
    QVERIFY(counter.open());
    QTRY_COMPARE(counter.rows("receiveLines"), 1);
    counter.find<DataTable>("receiveLines")->setFocus();
    counter.key(Qt::Key_Return);
    counter.key(Qt::Key_Return);
    QCOMPARE(counter.find<QPushButton>("receiveSign")->text(), QStringLiteral("1 件全部相符，签收 (Ctrl+回车)"));
    counter.shot("counter");
    counter.key(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(counter.state().contains(QStringLiteral("全部相符")));
}

OW_TEST(tst_FolderSheet)
#include "tst_FolderSheet.moc"
