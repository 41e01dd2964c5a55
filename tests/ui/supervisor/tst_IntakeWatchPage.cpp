#include "models/cases/EndingCommands.h"
#include "models/credit/CreditCommands.h"
#include "models/queue/TicketCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/supervisor/IntakeWatchPage.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr int watchPatience = 20000;
constexpr qint64 watchDayMs = 86'400'000;

void watchPicture(QWidget &page, const char *name)
{
    QTest::qWait(50);
    page.grab().save(shotPath(QStringLiteral("watch-%1.png").arg(QLatin1String(name))));
}
} // namespace

class tst_IntakeWatchPage : public QObject {
    Q_OBJECT
private slots:
    void markIsListedAndRepaired();
};

void tst_IntakeWatchPage::markIsListedAndRepaired()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation office(hub, StationRole::Review);
    TestStation station(hub, StationRole::Supervisor);
    QVERIFY(visit.start() && station.open() && station.signIn(QStringLiteral("weidong")));
    IntakeWatchPage page(station.context);
    page.resize(1366, 712);
    page.show();
    const auto find = [&](const char *name) { return page.findChild<QWidget *>(QLatin1String(name)); };
    auto *table = page.findChild<DataTable *>(QStringLiteral("creditTable"));
    auto *count = page.findChild<QLabel *>(QStringLiteral("creditCount"));
    QTRY_VERIFY_WITH_TIMEOUT(count->text().contains(QStringLiteral("限制中 0 人次")), watchPatience);

    const QList<Case> cases = visit.accept(true);
    QCOMPARE(cases.size(), 2);
    const Case &books = cases.at(0).state == CaseState::Tolerant ? cases.at(0) : cases.at(1);
    hub.advance(30 * watchDayMs);
    QVERIFY(station.signIn(QStringLiteral("weidong"))); // nobody stays signed in for a month
    QVERIFY(office.open() && office.signIn(QStringLiteral("qianjin")));
    const auto lapsed = office.ask(LapseCase{books.id});
    QVERIFY(lapsed && *lapsed);

    // Heard by its event, without a name in clear.
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 1, watchPatience);
    const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
    QCOMPARE(cell(0), books.maskedName);
    QCOMPARE(cell(6), QStringLiteral("限制中"));
    QVERIFY(!find("creditRepair")->isEnabled());
    table->selectRow(0);
    QVERIFY(find("creditRepair")->isEnabled());
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("creditDetail"))->text().contains(books.number));
    watchPicture(page, "credit");

    page.findChild<QPushButton *>(QStringLiteral("creditRepair"))->click();
    auto *accept = page.findChild<QPushButton *>(QStringLiteral("repairAccept"));
    QTRY_VERIFY_WITH_TIMEOUT(accept->isVisible(), watchPatience);
    QVERIFY(!accept->isEnabled());
    page.findChild<QPlainTextEdit *>(QStringLiteral("repairReason"))
        ->setPlainText(QStringLiteral("已补交材料，情有可原"));
    QVERIFY(!accept->isEnabled()); // evidence, too
    page.findChild<QPlainTextEdit *>(QStringLiteral("repairEvidence"))
        ->setPlainText(QStringLiteral("市一院住院证明原件，已核对"));
    QVERIFY(accept->isEnabled());
    watchPicture(page, "credit-repair");
    accept->click();
    QTRY_COMPARE_WITH_TIMEOUT(table->model()->rowCount(), 0, watchPatience);
    page.findChild<QComboBox *>(QStringLiteral("creditWhich"))->setCurrentIndex(1);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(cell(6), QStringLiteral("已修复"));
    table->selectRow(0);
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("creditDetail"))->text().contains(QStringLiteral("住院证明")));
    QVERIFY(!find("creditRepair")->isEnabled());
}

OW_TEST(tst_IntakeWatchPage)
#include "tst_IntakeWatchPage.moc"
