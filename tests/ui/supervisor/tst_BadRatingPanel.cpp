// 差评处置 on the supervisor's screen: told on every page at once, step after step by its own buttons, the rater shown on demand.
#include "models/queue/HallCommands.h"
#include "models/ratings/RatingCommands.h"
#include "tests/base/TestCards.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/supervisor/SupervisorPage.h"

#include <QComboBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>

using namespace ow;
using namespace ow::testing;

class tst_BadRatingPanel : public QObject {
    Q_OBJECT
private slots:
    void fromTheRatingToTheEnd();
};

void tst_BadRatingPanel::fromTheRatingToTheEnd()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation office(hub, StationRole::Supervisor);
    TestStation screen(hub, StationRole::Rating, QStringLiteral("R3"), 3);
    QVERIFY(visit.start() && office.open() && office.signIn(QStringLiteral("weidong")) && screen.open());
    SupervisorPage page(office.context);
    page.resize(1366, 712);
    page.show();
    auto *tabs = page.findChild<QTabWidget *>(QStringLiteral("supervisorTabs"));
    auto *table = page.findChild<DataTable *>(QStringLiteral("badRatingTable"));
    const auto cell = [&](int row, int column) { return table->model()->index(row, column).data().toString(); };
    const auto text = [&](const char *name) { return page.findChild<QLabel *>(QLatin1String(name))->text(); };
    const auto button = [&](const char *name) { return page.findChild<QPushButton *>(QLatin1String(name)); };
    const auto type = [&](const char *name, const char *words) {
        page.findChild<QLineEdit *>(QLatin1String(name))->setText(QString::fromUtf8(words));
    };
    const auto titles = [&] {
        QStringList all;
        for (int i = 0; i < tabs->count(); ++i)
            all.append(tabs->tabText(i));
        return all.join(QLatin1Char('|'));
    };
    const auto picture = [&](const char *name) {
        QTest::qWait(60);
        page.grab().save(shotPath(QStringLiteral("bad-rating-%1.png").arg(QLatin1String(name))));
    };

    const auto sheet = visit.ready(false);
    QVERIFY(sheet);
    QVERIFY(visit.get(visit.desk, FinishTicket{3, Outcome::Accepted}));
    std::optional<Result<Viewed<RatingScreenView>>> open;
    whenReady(screen.client.view<RatingScreenView>(QLatin1String(RatingScreenView::name)), &screen.client,
              [&](const Result<Viewed<RatingScreenView>> &viewed) { open = viewed; });
    QVERIFY(TestStation::wait([&] { return open.has_value(); }) && *open && !(*open)->value.open.isEmpty());
    const QUuid rating = (*open)->value.open.first().id;
    QElapsedTimer since;
    since.start();
    QVERIFY(visit.get(screen,
                      GiveRating{rating,
                                 RatingLevel::VeryDissatisfied,
                                 {QStringLiteral("slow"), QStringLiteral("unclear")},
                                 QStringLiteral("等了四十分钟")}));
    QTRY_VERIFY2(titles().contains(QStringLiteral("好差评 · 1 条待核实")), qPrintable(titles()));
    QVERIFY2(since.elapsed() < 5000, qPrintable(QString::number(since.elapsed())));

    for (int i = 0; i < tabs->count(); ++i) {
        if (tabs->tabText(i).startsWith(QStringLiteral("好差评")))
            tabs->setCurrentIndex(i);
    }
    QTRY_COMPARE(table->model()->rowCount(), 1);
    QCOMPARE(cell(0, 1), QStringLiteral("待核实"));
    QCOMPARE(cell(0, 5), QStringLiteral("非常不满意"));
    QCOMPARE(cell(0, 6), QStringLiteral("办理太慢、没有一次讲清、“等了四十分钟”"));
    table->selectRow(0);
    QTRY_VERIFY(button("badRatingTake")->isVisible());
    QVERIFY(!button("badRatingSimple")->isVisible() && !button("badRatingShowRater")->isVisible());
    picture("new");
    button("badRatingTake")->click();
    QTRY_COMPARE(cell(0, 1), QStringLiteral("核实中"));
    table->selectRow(0);
    QTRY_VERIFY(button("badRatingShowRater")->isVisible());
    button("badRatingShowRater")->click();
    QTRY_VERIFY(text("badRatingRater").contains(QStringLiteral("这次查看已记录")));
    type("badRatingText", "说排队久，没有讲清要带什么");
    picture("verifying");
    button("badRatingReached")->click();
    QTRY_VERIFY(text("badRatingDetail").contains(QStringLiteral("没有讲清要带什么")));
    type("badRatingText", "排队记录、监控");
    button("badRatingComplex")->click();
    QTRY_COMPARE(cell(0, 1), QStringLiteral("整改中"));
    table->selectRow(0);
    type("badRatingText", "加开一个窗口，改了一次性告知书");
    type("badRatingMore", "已加开窗口，向您致歉");
    picture("rectifying");
    button("badRatingAnswer")->click();
    QTRY_COMPARE(cell(0, 1), QStringLiteral("已答复"));
    table->selectRow(0);
    auto *level = page.findChild<QComboBox *>(QStringLiteral("badRatingLevel"));
    QTRY_VERIFY(level->isVisible());
    level->setCurrentText(QStringLiteral("满意"));
    type("badRatingText", "说这次处理得快");
    button("badRatingContent")->click();
    QTRY_COMPARE(cell(0, 1), QStringLiteral("已回访"));
    table->selectRow(0);
    QTRY_VERIFY(text("badRatingDetail").contains(QStringLiteral("追评（回访）：满意")));
    picture("revisited");
    button("badRatingClose")->click();
    QTRY_COMPARE(cell(0, 1), QStringLiteral("已办结"));
    QTRY_VERIFY(text("badRatingCount").contains(QStringLiteral("实名差评回访率 100.00%（1/1）")));
    QVERIFY(!titles().contains(QStringLiteral("待核实")));
    QVERIFY(!cell(0, 3).isEmpty());

    // One rating accuses nobody; the page says by which tests, and how often they are wrong.
    page.findChild<QTabWidget *>(QStringLiteral("ratingWatchTabs"))->setCurrentIndex(1);
    QTRY_VERIFY2(text("ratingWatchCount").contains(QStringLiteral("共 1 次服务、1 次评价；异常 0 条")),
                 qPrintable(text("ratingWatchCount")));
    QVERIFY(text("ratingWatchAbout").contains(QStringLiteral("不超过 1%")));
    picture("watch");
}

OW_TEST(tst_BadRatingPanel)
#include "tst_BadRatingPanel.moc"
