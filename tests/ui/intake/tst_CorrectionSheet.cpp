// 补正 and the bar of tolerance, as the clerk at the window meets them.
#include "models/cases/EndingCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/common/Sheet.h"
#include "ui/intake/IntakePanel.h"
#include "ui/intake/PapersSection.h"
#include "ui/window/WindowPage.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr qint64 correctionDayMs = 86'400'000;

struct CorrectionBench {
    TestHub hub;
    VisitSteps visit{hub};
    std::unique_ptr<WindowPage> page;

    bool open()
    {
        SignedIn clerk;
        clerk.user = QStringLiteral("zhoumin");
        page = std::make_unique<WindowPage>(visit.desk.context, clerk, 3);
        page->resize(1366, 712);
        page->show();
        return true;
    }
    /// Zhao is called and his card is read at the page.
    bool receive()
    {
        if (!visit.take(QStringLiteral("zonghe")) || !visit.done(CallNext{3})
            || !TestStation::wait([&] { return session().ticket().has_value(); }))
            return false;
        session().identify(cardOfZhao(), {});
        return TestStation::wait([&] { return session().isIdentified() && !session().isBusy(); });
    }
    IntakeSession &session() { return page->findChild<IntakePanel *>(QStringLiteral("intakePanel"))->session(); }
    template <class W>
    W *find(const QString &name) const
    {
        return page->findChild<W *>(name);
    }
    bool isShown(const char *name) const
    {
        auto *widget = find<QWidget>(QLatin1String(name));
        return widget && widget->isVisible();
    }
    void picture(const char *name)
    {
        QTest::qWait(100);
        page->grab().save(shotPath(QStringLiteral("correction-%1.png").arg(QLatin1String(name))));
    }
};
} // namespace

class tst_CorrectionSheet : public QObject {
    Q_OBJECT
private slots:
    void byMailFromTheList();
    void atTheCounter();
    void neverCame();
    void barIsToldBeforeTrying();
    void secretMattersAreKeptOut();
};

void tst_CorrectionSheet::byMailFromTheList()
{
    CorrectionBench b;
    QVERIFY(b.visit.start());
    const auto told = b.visit.notice();
    QVERIFY(told);
    QVERIFY(b.open());
    auto *table = b.find<DataTable>(QStringLiteral("correctingTable"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QVERIFY(b.find<QLabel>(QStringLiteral("correctingTitle"))->text().contains(QStringLiteral("待补正 1 件")));
    QVERIFY(!b.isShown("receivedList"));
    b.picture("list");

    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(b.isShown("correctionSheet"));
    auto *accept = b.find<QPushButton>(QStringLiteral("correctionDone"));
    QVERIFY(!accept->isEnabled());
    QVERIFY(!b.isShown("correctionLapse"));
    auto *tick = b.find<QCheckBox>(QStringLiteral("corrected_premisesProof"));
    QVERIFY(tick && !b.find<QCheckBox>(QStringLiteral("corrected_applicationForm")));
    tick->setChecked(true);
    QVERIFY(accept->isEnabled());
    QWidget *sheet = b.find<QWidget>(QStringLiteral("correctionSheet"));
    sheet->findChild<QComboBox *>(QStringLiteral("broughtBy"))->setCurrentIndex(1);
    auto *day = sheet->findChild<QLineEdit *>(QStringLiteral("broughtOn"));
    day->setText(QStringLiteral("2026-10-01")); // nobody knows yet
    QVERIFY(!accept->isEnabled());
    day->setText(QStringLiteral("2026-09-24"));
    QVERIFY(accept->isEnabled());
    b.picture("sheet");
    accept->click();

    QTRY_VERIFY(b.session().sheet().has_value());
    QCOMPARE(b.session().sheet()->application, told->application);
    QTRY_VERIFY(b.find<QLabel>(QStringLiteral("enteringNote"))->text().contains(QStringLiteral("补正材料")));
    QCOMPARE(b.session().check(QStringLiteral("premisesProof")).finding, MaterialFinding::Received);
    QVERIFY(b.session().check(QStringLiteral("premisesProof")).ticked.isEmpty());
    QTRY_COMPARE(b.visit.desk.printer.papers.size(), qsizetype(1)); // the slip
    b.picture("desk");
    // A second notice about the same paper, which came anew: the item's way is told before it is sent.
    b.session().decide({itemBooks, IntakeAct::Notice, {}});
    QTRY_VERIFY(b.find<QLabel>(QStringLiteral("possible_") + itemBooks)->text().contains(QStringLiteral("15个工作日")));
}

void tst_CorrectionSheet::atTheCounter()
{
    CorrectionBench b;
    QVERIFY(b.visit.start());
    QVERIFY(b.visit.notice());
    QVERIFY(b.open());
    QVERIFY(b.receive());
    QTRY_VERIFY(b.isShown("correct_0"));
    b.picture("person");
    b.find<QPushButton>(QStringLiteral("correct_0"))->click();
    QTRY_VERIFY(b.isShown("correctionSheet"));
    b.find<QCheckBox>(QStringLiteral("corrected_premisesProof"))->setChecked(true);
    b.find<QPushButton>(QStringLiteral("correctionDone"))->click();
    QTRY_VERIFY(b.session().sheet().has_value());
    QVERIFY(!b.session().entering());
}

void tst_CorrectionSheet::neverCame()
{
    CorrectionBench b;
    QVERIFY(b.visit.start());
    QVERIFY(b.visit.notice());
    b.hub.advance(60 * correctionDayMs);
    QVERIFY(b.visit.desk.signIn(QStringLiteral("zhoumin")) && b.visit.done(OpenWindow{3}));
    QVERIFY(b.open());
    auto *table = b.find<DataTable>(QStringLiteral("correctingTable"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    table->selectRow(0);
    QTest::keyClick(table, Qt::Key_Return);
    QTRY_VERIFY(b.isShown("correctionLapse"));
    b.find<QCheckBox>(QStringLiteral("corrected_premisesProof"))->setChecked(true);
    QVERIFY(!b.find<QPushButton>(QStringLiteral("correctionDone"))->isEnabled()); // today is too late
    b.picture("late");
    b.find<QPushButton>(QStringLiteral("correctionLapse"))->click();
    QTRY_COMPARE(table->model()->rowCount(), 0);
}

void tst_CorrectionSheet::barIsToldBeforeTrying()
{
    CorrectionBench b;
    TestStation office(b.hub, StationRole::Review);
    QVERIFY(b.visit.start());
    const QList<Case> cases = b.visit.accept(true);
    QCOMPARE(cases.size(), 2);
    const Case &books = cases.at(0).state == CaseState::Tolerant ? cases.at(0) : cases.at(1);
    b.hub.advance(28 * correctionDayMs); // a Thursday again
    QVERIFY(b.visit.desk.signIn(QStringLiteral("zhoumin")) && b.visit.done(OpenWindow{3}));
    QVERIFY(b.open());
    QVERIFY(b.receive());
    b.session().choose(itemBooks);
    b.session().start();
    QTRY_VERIFY(b.session().sheet().has_value());
    const auto tolerate = [&] { return b.find<QPushButton>(QStringLiteral("act_%1_tolerate").arg(itemBooks)); };
    QTRY_VERIFY(tolerate() && tolerate()->isEnabled());
    QVERIFY(!b.find<QLabel>(QStringLiteral("bar_") + itemBooks)->isVisible());

    // While the clerk has the visitor before him, the office decides about the earlier case: the desk hears of it.
    QVERIFY(office.open() && office.signIn(QStringLiteral("qianjin")));
    const auto lapsed = office.ask(LapseCase{books.id});
    QVERIFY(lapsed && *lapsed);
    QTRY_VERIFY(!tolerate()->isEnabled());
    const QLabel *bar = b.find<QLabel>(QStringLiteral("bar_") + itemBooks);
    QVERIFY(bar->isVisibleTo(bar->window()));
    for (const QString &word : {books.number, QStringLiteral("2027年4月22日"), QStringLiteral("备齐材料")})
        QVERIFY2(bar->text().contains(word), qPrintable(bar->text()));
    // And keeps it when the hub is away.
    b.hub.kill();
    QTRY_VERIFY(b.visit.desk.client.link() != HubClient::Link::Online);
    QVERIFY(!tolerate()->isEnabled());
    QVERIFY(b.session().bar(IntakeAct::Tolerate).has_value());
    b.find<QPushButton>(QStringLiteral("step_5"))->click();
    b.picture("bar");
}

void tst_CorrectionSheet::secretMattersAreKeptOut()
{
    CorrectionBench b;
    QVERIFY(b.visit.start());
    QVERIFY(b.open());
    QVERIFY(b.receive());
    auto *secret = b.find<QCheckBox>(QStringLiteral("secretMatter"));
    QVERIFY(!secret->isVisible());
    b.session().choose(itemBooks);
    QTRY_VERIFY(secret->isVisible());
    secret->setChecked(true);
    b.find<QPushButton>(QStringLiteral("startFormButton"))->click();
    const auto *notice = b.find<QLabel>(QStringLiteral("intakeNoticeText"));
    QTRY_VERIFY(notice->text().contains(QStringLiteral("保守国家秘密法")));
    QVERIFY(!b.session().sheet());
    b.picture("secret");
    secret->setChecked(false);
    b.find<QPushButton>(QStringLiteral("startFormButton"))->click();
    QTRY_VERIFY(b.session().sheet().has_value());

    // A paper that bears a mark: what was captured of it goes nowhere.
    b.page->findChild<PapersSection *>()->capture(QStringLiteral("premisesProof"), std::nullopt);
    auto *stop = b.find<QPushButton>(QStringLiteral("captureSecret"));
    QTRY_VERIFY(stop->isVisible());
    b.picture("secret-paper");
    stop->click();
    QTRY_VERIFY(notice->text().contains(QStringLiteral("经营场所使用证明")));
    QVERIFY(!stop->isVisible());
    QVERIFY(b.session().scans().allScans().isEmpty());
}

OW_TEST(tst_CorrectionSheet)
#include "tst_CorrectionSheet.moc"
