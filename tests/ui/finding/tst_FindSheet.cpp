#include "models/store/Connection.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/finding/FindSheet.h"
#include "ui/papers/HandInSlip.h"
#include "ui/reader/ReaderGroup.h"
#include "ui/session/SignInPage.h"
#include "ui/session/StaffShell.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace ow;
using namespace ow::testing;

namespace {
class FindTestReader final : public CardReader {
public:
    bool isSimulated() const override { return true; }
};

/// A desk with the sheet over its page, where Zhao has two cases.
struct FindBench {
    TestHub hub;
    VisitSteps visit{hub};
    TestStation station;
    FindTestReader *device = new FindTestReader;
    std::unique_ptr<StaffShell> shell;
    FindSheet *finding = nullptr;
    QList<Case> cases;
    int identified = 0; ///< cards that reached the page

    explicit FindBench(StationRole role) : station(hub, role, {}, role == StationRole::Window ? 1 : 0) {}

    bool show(const char *user)
    {
        if (!visit.start() || !station.open())
            return false;
        cases = visit.accept(false);
        shell = std::make_unique<StaffShell>(station.context, [this](StationContext &, const SignedIn &) -> QWidget * {
            auto *group = new ReaderGroup({device});
            QObject::connect(group, &CardReader::cardRead, group, [this] { ++identified; });
            return group;
        });
        finding = FindSheet::addTo(*shell, station.context);
        shell->resize(1366, 768);
        shell->show();
        shell->activateWindow();
        if (!QTest::qWaitForWindowActive(shell.get(), ow::testing::patienceMs))
            return false;
        const TestHub::User known = hub.user(QLatin1String(user));
        shell->signInPage().signIn(known.name, known.password);
        return cases.size() == 2 && TestStation::wait([&] { return find<QPushButton>("findButton")->isVisible(); });
    }
    template <class W>
    W *find(const char *name) const
    {
        return shell->findChild<W *>(QLatin1String(name));
    }
    QString text(const char *name) const { return find<QLabel>(name)->text(); }
    int rows() const { return find<DataTable>("findTable")->model()->rowCount(); }
    void open() const { QTest::keyClick(shell.get(), Qt::Key_F, Qt::ControlModifier); }
    bool isOpen() const { return find<QWidget>("findSheet")->isVisible(); }
    bool finds(const QString &typed, int count) const
    {
        auto *field = find<QLineEdit>("findField");
        field->setText(typed);
        QTest::keyClick(field, Qt::Key_Return);
        return TestStation::wait([&] { return rows() == count && text("findState") != QStringLiteral("正在查…"); });
    }
    void shot(const char *name) const
    {
        QTest::qWait(20);
        shell->grab().save(shotPath(QStringLiteral("find-%1.png").arg(QLatin1String(name))));
    }
    int looks() const
    {
        auto db = Connection::open(hub.dir() + QStringLiteral("/hub.db"), OpenMode::Reader);
        Query q = (*db)->query("SELECT count(*) FROM personal_access WHERE view = 'personFull'");
        return q.next() ? int(q.integer(0)) : -1;
    }
};
} // namespace

class tst_FindSheet : public QObject {
    Q_OBJECT
private slots:
    void theCodeOfAHandInSlipOpensTheCase();
    void byKeysAlone();
    void cardsGoToTheSheetWhileItIsOpen();
    void whoLeavesLeavesNothing();
};

void tst_FindSheet::theCodeOfAHandInSlipOpensTheCase()
{
    FindBench b(StationRole::Window);
    QVERIFY(b.show("zhoumin"));
    const auto lacking = b.visit.accept(true);
    QCOMPARE(lacking.size(), 2);
    std::optional<Case> opened;
    connect(b.finding, &FindSheet::openWanted, this, [&](const Case &record) { opened = record; });
    b.open();
    QVERIFY(TestStation::wait([&] { return b.isOpen(); }));
    const auto books =
        std::find_if(lacking.begin(), lacking.end(), [](const Case &one) { return one.item == itemBooks; });
    QVERIFY(books != lacking.end());
    QVERIFY(b.finds(handInCode(books->shortNumber.value_or(QString())), 1));
    QCOMPARE(b.find<QPushButton>("findGoOn")->text(), QStringLiteral("收补齐的材料 (Alt+G)"));
    QVERIFY(b.find<QPushButton>("findGoOn")->isVisible());
    b.shot("hand-in");
    b.find<QPushButton>("findGoOn")->click();
    QVERIFY(opened && opened->id == books->id);
}

void tst_FindSheet::byKeysAlone()
{
    FindBench b(StationRole::Window);
    QVERIFY(b.show("zhoumin"));
    b.open();
    QVERIFY(b.isOpen());
    QCOMPARE(b.shell->focusWidget(), b.find<QLineEdit>("findField"));
    b.shot("empty");
    QVERIFY(b.finds(QStringLiteral("zmy"), 2));
    QCOMPARE(b.text("findState"), QStringLiteral("查到2件"));
    const QString shown = b.text("findHead") + b.text("findFacts") + b.text("findSteps");
    QVERIFY2(shown.contains(QStringLiteral("赵*月")) && shown.contains(QStringLiteral("您不用再做什么")),
             qPrintable(shown));
    QVERIFY(!shown.contains(cardOfZhao().name) && !shown.contains(cardOfZhao().number));
    b.shot("found");
    // Without a reason nothing is shown; with one it is, and leaves its trace.
    QVERIFY(!b.find<QPushButton>("findReveal")->isEnabled());
    QCOMPARE(b.looks(), 0);
    b.find<QComboBox>("findReason")->setCurrentIndex(1);
    QTest::mouseClick(b.find<QPushButton>("findReveal"), Qt::LeftButton);
    QVERIFY(TestStation::wait([&] { return b.text("findPerson").contains(cardOfZhao().number); }));
    QVERIFY(b.text("findPerson").contains(QStringLiteral("13857160024")));
    b.shot("revealed");
    QCOMPARE(b.looks(), 1);
    // Another case: what was revealed is gone.
    auto *table = b.find<DataTable>("findTable");
    QTest::keyClick(b.find<QLineEdit>("findField"), Qt::Key_Down);
    QTest::keyClick(table, Qt::Key_Down);
    QCOMPARE(table->currentIndex().row(), 1);
    QVERIFY(b.text("findPerson").isEmpty());
    QVERIFY(b.finds(*b.cases.first().shortNumber, 1));
    QVERIFY(b.text("findFacts").contains(b.cases.first().number));
    QVERIFY(b.finds(QStringLiteral("明月书屋 0024"), 2));
    QVERIFY(b.finds(QStringLiteral("钱大江"), 0));
    QCOMPARE(b.text("findState"), QStringLiteral("查到0件"));
    QVERIFY(b.text("findHead").isEmpty());
    b.shot("none");
    QVERIFY(b.finds(QStringLiteral("赵"), 0));
    QVERIFY(b.text("findState").contains(QStringLiteral("请写全一些")));
    b.shot("short");
    QTest::keyClick(b.shell->focusWidget(), Qt::Key_Escape);
    QVERIFY(!b.isOpen());
}

void tst_FindSheet::cardsGoToTheSheetWhileItIsOpen()
{
    FindBench b(StationRole::Review);
    QVERIFY(b.show("qianjin"));
    emit b.device->cardRead(cardOfZhao());
    QCOMPARE(b.identified, 1);
    b.open();
    emit b.device->cardRead(cardOfZhao());
    QVERIFY(TestStation::wait([&] { return b.rows() == 2; }));
    QCOMPARE(b.identified, 1);
    // Who reviews sees persons in the case file, not here.
    QVERIFY(!b.find<QPushButton>("findReveal")->isVisible());
    b.finding->leave();
    emit b.device->cardRead(cardOfZhao());
    QCOMPARE(b.identified, 2);
}

void tst_FindSheet::whoLeavesLeavesNothing()
{
    FindBench b(StationRole::Window);
    QVERIFY(b.show("zhoumin"));
    b.open();
    QVERIFY(b.finds(QStringLiteral("zmy"), 2));
    b.shell->signOut();
    QVERIFY(!b.isOpen());
    QCOMPARE(b.rows(), 0);
    QVERIFY(b.text("findHead").isEmpty() && b.find<QLineEdit>("findField")->text().isEmpty());
    QTest::keyClick(b.shell.get(), Qt::Key_F, Qt::ControlModifier);
    QVERIFY(!b.isOpen());
}

OW_TEST(tst_FindSheet)
#include "tst_FindSheet.moc"
