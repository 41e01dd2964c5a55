#include "models/cases/CorrectionCommands.h"
#include "models/cases/EndingCommands.h"
#include "models/credit/CreditCommands.h"
#include "models/queue/TicketCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/common/Sheet.h"
#include "ui/supervisor/IntakeWatchPage.h"
#include "ui/supervisor/ToleranceFiguresPanel.h"

#include <QComboBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
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
    void secondNoticeIsListedAndSettled();
    void figuresAreShownAndSaved();
    void shareIsSetAndClerksAreListed();
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
    QTRY_VERIFY(count->text().contains(QStringLiteral("限制中 0 人次")));

    const QList<Case> cases = visit.accept(true);
    QCOMPARE(cases.size(), 2);
    const Case &books = cases.at(0).state == CaseState::Tolerant ? cases.at(0) : cases.at(1);
    hub.advance(30 * watchDayMs);
    QVERIFY(station.signIn(QStringLiteral("weidong"))); // nobody stays signed in for a month
    QVERIFY(office.open() && office.signIn(QStringLiteral("qianjin")));
    const auto lapsed = office.ask(LapseCase{books.id});
    QVERIFY(lapsed && *lapsed);

    // Heard by its event, without a name in clear.
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
    QCOMPARE(cell(0), books.maskedName);
    QCOMPARE(cell(6), QStringLiteral("限制中"));
    QVERIFY(!find("creditRepair")->isEnabled());
    table->selectRow(0);
    QVERIFY(find("creditRepair")->isEnabled());
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("creditDetail"))->text().contains(books.number));
    watchPicture(page, "credit");

    page.findChild<QPushButton *>(QStringLiteral("creditRepair"))->click();
    auto *accept = page.findChild<QPushButton *>(QStringLiteral("repairSheetAccept"));
    QTRY_VERIFY(accept->isVisible());
    QVERIFY(!accept->isEnabled());
    page.findChild<QPlainTextEdit *>(QStringLiteral("repairSheet_0"))
        ->setPlainText(QStringLiteral("已补交材料，情有可原"));
    QVERIFY(!accept->isEnabled()); // evidence, too
    page.findChild<QPlainTextEdit *>(QStringLiteral("repairSheet_1"))
        ->setPlainText(QStringLiteral("市一院住院证明原件，已核对"));
    QVERIFY(accept->isEnabled());
    watchPicture(page, "credit-repair");
    accept->click();
    QTRY_COMPARE(table->model()->rowCount(), 0);
    page.findChild<QComboBox *>(QStringLiteral("creditWhich"))->setCurrentIndex(1);
    QCOMPARE(table->model()->rowCount(), 1);
    QCOMPARE(cell(6), QStringLiteral("已修复"));
    table->selectRow(0);
    QVERIFY(page.findChild<QLabel *>(QStringLiteral("creditDetail"))->text().contains(QStringLiteral("住院证明")));
    QVERIFY(!find("creditRepair")->isEnabled());
}

/// Told twice: the second time of the application form, which had lain there the first time.
void tst_IntakeWatchPage::secondNoticeIsListedAndSettled()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation station(hub, StationRole::Supervisor);
    QVERIFY(visit.start() && station.open() && station.signIn(QStringLiteral("weidong")));
    const auto told = visit.notice();
    QVERIFY(told);
    QVERIFY(visit.done(CorrectCase{told->id, BroughtBy::Online, {}, {QStringLiteral("premisesProof")}}));
    const auto sheet = visit.get(visit.desk, ResumeApplication{told->application});
    QVERIFY(sheet);
    DraftBody body = sheet->body;
    for (MaterialCheck &check : body.materials) {
        if (check.material == QLatin1String("premisesProof"))
            check.finding = MaterialFinding::Missing;
        if (check.material == QLatin1String("applicationForm")) {
            check.ticked.removeAll(QStringLiteral("applicationForm.signed"));
            check.defects.append(QStringLiteral("applicationForm.signed"));
        }
    }
    QVERIFY(visit.done(SaveDraft{sheet->application, sheet->fence, body}));
    IntakeWatchPage page(station.context);
    page.resize(1366, 712);
    page.show();
    page.findChild<QTabWidget *>(QStringLiteral("intakeWatchTabs"))->setCurrentIndex(1);
    auto *table = page.findChild<DataTable *>(QStringLiteral("noticeTable"));
    auto *count = page.findChild<QLabel *>(QStringLiteral("noticeCount"));
    QTRY_VERIFY(count->text().contains(QStringLiteral("待核实 0 条")));
    QVERIFY(visit.done(SubmitApplication{sheet->application, sheet->fence, {{itemBooks, IntakeAct::Notice, {}}}, {}}));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
    QCOMPARE(cell(1), QStringLiteral("违反一次性告知"));
    QVERIFY(!cell(5).isEmpty());
    table->selectRow(0);
    auto *detail = page.findChild<QLabel *>(QStringLiteral("noticeDetail"));
    QVERIFY(detail->text().contains(told->number) && detail->text().contains(QStringLiteral("没有告知")));
    watchPicture(page, "notice");
    page.findChild<QPushButton *>(QStringLiteral("noticeSettle"))->click();
    auto *accept = page.findChild<QPushButton *>(QStringLiteral("settleSheetAccept"));
    QTRY_VERIFY(accept->isVisible());
    QVERIFY(!accept->isEnabled());
    page.findChild<QPlainTextEdit *>(QStringLiteral("settleSheet_0"))
        ->setPlainText(QStringLiteral("首次漏看签字，已向窗口指出"));
    accept->click();
    QTRY_COMPARE(cell(6), QStringLiteral("已核实"));
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("noticeSettle"))->isEnabled());
}

void tst_IntakeWatchPage::figuresAreShownAndSaved()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation station(hub, StationRole::Supervisor);
    QVERIFY(visit.start() && station.open() && station.signIn(QStringLiteral("weidong")));
    const QList<Case> cases = visit.accept(true);
    QCOMPARE(cases.size(), 2);
    IntakeWatchPage page(station.context);
    page.resize(1366, 712);
    page.show();
    page.findChild<QTabWidget *>(QStringLiteral("intakeWatchTabs"))->setCurrentIndex(3);
    auto *table = page.findChild<DataTable *>(QStringLiteral("figuresTable"));
    const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
    QTRY_COMPARE(cell(2), QStringLiteral("1")); // most asked for first
    QCOMPARE(cell(6), QStringLiteral("1"));
    QCOMPARE(cell(7), QStringLiteral("—")); // nothing is over yet
    QVERIFY(table->model()->rowCount() > 5);
    const Case &books = cases.at(0).state == CaseState::Tolerant ? cases.at(0) : cases.at(1);
    QVERIFY(visit.supplement(books));
    auto *since = page.findChild<QComboBox *>(QStringLiteral("figuresSince"));
    since->setCurrentIndex(1);
    emit since->activated(1);
    QTRY_COMPARE(cell(3), QStringLiteral("1"));
    QCOMPARE(cell(7), QStringLiteral("100.00%"));
    watchPicture(page, "figures");
    QTemporaryDir dir;
    const QString path = dir.filePath(QStringLiteral("figures.csv"));
    auto *panel = page.findChild<ToleranceFiguresPanel *>();
    panel->exportTo(path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray csv = file.readAll();
    QCOMPARE(csv.count("\r\n"), table->model()->rowCount() + 2);
    QVERIFY(csv.contains(cell(0).toUtf8()));
    panel->exportTo(dir.filePath(QStringLiteral("nowhere/figures.csv")));
    QVERIFY(page.findChild<QWidget *>(QStringLiteral("intakeWatchNotice"))->isVisible());
}

void tst_IntakeWatchPage::shareIsSetAndClerksAreListed()
{
    TestHub hub;
    TestStation station(hub, StationRole::Supervisor);
    QVERIFY(station.open() && station.signIn(QStringLiteral("weidong")));
    IntakeWatchPage page(station.context);
    page.resize(1366, 712);
    page.show();
    page.findChild<QTabWidget *>(QStringLiteral("intakeWatchTabs"))->setCurrentIndex(2);
    auto *share = page.findChild<QLabel *>(QStringLiteral("sampleShare"));
    QTRY_VERIFY(share->text().contains(QStringLiteral("每千件抽 50 件")));
    QVERIFY(!page.findChild<QPushButton *>(QStringLiteral("sampleGood"))->isEnabled());
    page.findChild<QPushButton *>(QStringLiteral("sampleChange"))->click();
    auto *perMille = page.findChild<QSpinBox *>(QStringLiteral("samplePerMille"));
    QTRY_VERIFY(perMille->isVisible());
    QCOMPARE(perMille->value(), 50);
    perMille->setValue(200);
    page.findChild<QLineEdit *>(QStringLiteral("shareSheetReason"))->setText(QStringLiteral("新窗口试运行"));
    watchPicture(page, "share");
    auto *sheet = page.findChild<Sheet *>(QStringLiteral("shareSheet"));
    QVERIFY(sheet->acceptButton()->isEnabled());
    sheet->accept();
    QTRY_VERIFY(share->text().contains(QStringLiteral("每千件抽 200 件")));
    QVERIFY(share->text().contains(QStringLiteral("小于 2000")));
    watchPicture(page, "samples");
}

OW_TEST(tst_IntakeWatchPage)
#include "tst_IntakeWatchPage.moc"
