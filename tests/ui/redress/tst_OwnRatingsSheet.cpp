// 对我的差评 at the desk of who was rated: what and when, never who; his word once.
#include "models/queue/HallCommands.h"
#include "models/ratings/RatingCommands.h"
#include "tests/base/Testing.h"
#include "tests/base/VisitSteps.h"
#include "ui/common/DataTable.h"
#include "ui/redress/OwnRatingsSheet.h"
#include "ui/session/SignInPage.h"
#include "ui/session/StaffShell.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

using namespace ow;
using namespace ow::testing;

class tst_OwnRatingsSheet : public QObject {
    Q_OBJECT
private slots:
    void saysHisSide();
};

void tst_OwnRatingsSheet::saysHisSide()
{
    TestHub hub;
    VisitSteps visit(hub);
    TestStation screen(hub, StationRole::Rating, QStringLiteral("R3"), 3);
    TestStation office(hub, StationRole::Supervisor);
    TestStation desk(hub, StationRole::Window, {}, 3);
    QVERIFY(visit.start() && screen.open() && office.open() && office.signIn(QStringLiteral("weidong")) && desk.open());
    QVERIFY(visit.ready(false));
    QVERIFY(visit.get(visit.desk, FinishTicket{3, Outcome::Accepted}));
    std::optional<Result<Viewed<RatingScreenView>>> open;
    whenReady(screen.client.view<RatingScreenView>(QLatin1String(RatingScreenView::name)), &screen.client,
              [&](const Result<Viewed<RatingScreenView>> &viewed) { open = viewed; });
    QVERIFY(TestStation::wait([&] { return open.has_value(); }) && *open && !(*open)->value.open.isEmpty());
    const PublicRating asked = (*open)->value.open.first();
    QVERIFY(visit.get(
        screen,
        GiveRating{asked.id, RatingLevel::Dissatisfied, {QStringLiteral("slow")}, QStringLiteral("等了四十分钟")}));

    StaffShell shell(desk.context, [](StationContext &, const SignedIn &) -> QWidget * { return new QWidget; });
    OwnRatingsSheet::addTo(shell, desk.context);
    shell.resize(1366, 768);
    shell.show();
    shell.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&shell, ow::testing::patienceMs));
    const TestHub::User known = hub.user(QStringLiteral("zhoumin"));
    shell.signInPage().signIn(known.name, known.password);
    auto *button = shell.findChild<QPushButton *>(QStringLiteral("ownRatingsButton"));
    QTRY_VERIFY(button->isVisible());
    QTest::keyClick(&shell, Qt::Key_J, Qt::ControlModifier);
    auto *table = shell.findChild<DataTable *>(QStringLiteral("ownRatingTable"));
    auto *text = shell.findChild<QLineEdit *>(QStringLiteral("ownRatingText"));
    auto *say = shell.findChild<QPushButton *>(QStringLiteral("ownRatingSay"));
    auto *appeal = shell.findChild<QPushButton *>(QStringLiteral("ownRatingAppeal"));
    auto *detail = shell.findChild<QLabel *>(QStringLiteral("ownRatingDetail"));
    QTRY_COMPARE(table->model()->rowCount(), 1);
    const auto cell = [&](int column) { return table->model()->index(0, column).data().toString(); };
    QCOMPARE(cell(1), QStringLiteral("不满意"));
    QCOMPARE(cell(2), QStringLiteral("办理太慢、“等了四十分钟”"));
    for (const QLabel *label : shell.findChildren<QLabel *>())
        QVERIFY2(!label->text().contains(QStringLiteral("赵")) && !label->text().contains(asked.ticketNumber),
                 qPrintable(label->text()));
    QVERIFY(!say->isEnabled() && !appeal->isEnabled());
    QTest::keyClicks(text, QStringLiteral("12"));
    text->setText(QStringLiteral("系统停了二十分钟，有停机公告"));
    QVERIFY(say->isEnabled() && !appeal->isEnabled());
    QTest::qWait(60);
    shell.grab().save(shotPath(QStringLiteral("own-rating-say.png")));
    QTest::mouseClick(say, Qt::LeftButton);
    QTRY_VERIFY(detail->text().contains(QStringLiteral("我的说明：系统停了二十分钟")));
    QVERIFY(!text->isEnabled());
    // Found so all the same: he appeals.
    QVERIFY(visit.get(office, TakeBadRating{asked.id})
            && visit.get(office, CallBackRater{asked.id, true, QStringLiteral("说等得久")})
            && visit.get(office, VerifyBadRating{asked.id, false, QStringLiteral("排队记录")}));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!table->isVisible());
    button->click();
    QTRY_COMPARE(cell(3), QStringLiteral("整改中"));
    text->setText(QStringLiteral("停机不是我的责任"));
    QVERIFY(appeal->isEnabled() && !say->isEnabled());
    QTest::mouseClick(appeal, Qt::LeftButton);
    QTRY_VERIFY(detail->text().contains(QStringLiteral("我的申诉：停机不是我的责任")));
    QTest::qWait(60);
    shell.grab().save(shotPath(QStringLiteral("own-rating-appeal.png")));
}

OW_TEST(tst_OwnRatingsSheet)
#include "tst_OwnRatingsSheet.moc"
