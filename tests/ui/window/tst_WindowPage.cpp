#include "models/queue/TicketCommands.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/common/Notice.h"
#include "ui/window/WindowPage.h"

#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr int patience = 20000;

/// A clerk at a window of the real hub.
struct WindowBench {
    WindowBench(TestHub &hub, const QString &user, int number)
        : station(hub, StationRole::Window, QStringLiteral("W%1").arg(number), number), window(number)
    {
        clerk.user = user;
        clerk.name = hub.user(user).displayName;
    }
    bool show()
    {
        if (!station.open() || !station.signIn(clerk.user))
            return false;
        page = std::make_unique<WindowPage>(station.context, clerk, window);
        page->resize(1366, 720);
        page->show();
        return TestStation::wait(
            [&] { return button("openWindowButton")->isVisible() && button("openWindowButton")->isEnabled(); });
    }
    bool open()
    {
        if (!show())
            return false;
        button("openWindowButton")->click();
        return TestStation::wait([&] { return button("pauseButton")->isEnabled(); });
    }
    bool enabled(const char *name) const { return button(name)->isVisible() && button(name)->isEnabled(); }
    QPushButton *button(const char *name) const { return page->findChild<QPushButton *>(QLatin1String(name)); }
    QString text(const char *name) const { return page->findChild<QLabel *>(QLatin1String(name))->text(); }
    QWidget *widget(const char *name) const { return page->findChild<QWidget *>(QLatin1String(name)); }
    int waiting() const { return page->findChild<QTableView *>(QStringLiteral("waitingTable"))->model()->rowCount(); }
    void key(Qt::Key key) const { QTest::keyClick(page->findChild<QWidget *>(QStringLiteral("windowPanel")), key); }

    TestStation station;
    SignedIn clerk;
    int window;
    std::unique_ptr<WindowPage> page;
};

QString issue(TestStation &kiosk, bool elder = false)
{
    const auto issued = kiosk.ask(
        IssueTicket{QStringLiteral("zonghe"), elder ? std::optional(QStringLiteral("elder")) : std::nullopt, {}});
    return issued && *issued ? (*issued)->ticket.number : QString();
}
} // namespace

class tst_WindowPage : public QObject {
    Q_OBJECT
private slots:
    void oneVisitByKeys()
    {
        TestHub hub;
        TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
        QVERIFY(kiosk.open());
        WindowBench b(hub, QStringLiteral("zhoumin"), 3);
        QVERIFY(b.open());
        QVERIFY(!b.enabled("nextButton")); // nobody waits
        QCOMPARE(issue(kiosk), QStringLiteral("A001"));
        QCOMPARE(issue(kiosk, true), QStringLiteral("A002"));
        QTRY_COMPARE_WITH_TIMEOUT(b.waiting(), 2, patience);
        QTRY_VERIFY_WITH_TIMEOUT(b.enabled("nextButton"), patience);
        b.key(Qt::Key_F2);
        QTRY_COMPARE_WITH_TIMEOUT(b.text("currentNumber"), QStringLiteral("A002"), patience); // the elder first
        QCOMPARE(b.text("currentState"), QStringLiteral("已呼叫"));
        QVERIFY(b.text("currentPriority").startsWith(QStringLiteral("优先：")));
        QTRY_VERIFY_WITH_TIMEOUT(b.enabled("startButton"), patience);
        b.key(Qt::Key_F5);
        QTRY_COMPARE_WITH_TIMEOUT(b.text("currentState"), QStringLiteral("办理中"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(b.enabled("outcome_1"), patience);
        b.key(Qt::Key_1);
        QTRY_VERIFY_WITH_TIMEOUT(b.enabled("nextButton"), patience);
        QTRY_COMPARE_WITH_TIMEOUT(b.text("servedToday"), QStringLiteral("我今日已办 1"), patience);
        b.key(Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(b.text("currentNumber"), QStringLiteral("A001"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(b.enabled("outcome_2"), patience);
        b.key(Qt::Key_2); // only a question, one key
        QTRY_COMPARE_WITH_TIMEOUT(b.text("servedToday"), QStringLiteral("我今日已办 2"), patience);
        QCOMPARE(b.text("currentNumber"), QString());
        QTRY_VERIFY_WITH_TIMEOUT(b.enabled("closeWindowButton"), patience);
        b.key(Qt::Key_F10);
        QTRY_VERIFY_WITH_TIMEOUT(b.enabled("openWindowButton"), patience);
    }
    void threeCallsThenNoShow()
    {
        TestHub hub;
        TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
        QVERIFY(kiosk.open());
        WindowBench b(hub, QStringLiteral("zhoumin"), 3);
        QVERIFY(b.open());
        QCOMPARE(issue(kiosk), QStringLiteral("A001"));
        QTRY_VERIFY_WITH_TIMEOUT(b.enabled("nextButton"), patience);
        b.button("nextButton")->click();
        for (int call = 2; call <= 3; ++call) {
            QTRY_VERIFY_WITH_TIMEOUT(b.button("recallButton")->text().contains(QStringLiteral("%1/3").arg(call - 1)),
                                     patience);
            QVERIFY(!b.enabled("recallButton"));
            QVERIFY(!b.enabled("noShowButton"));
            hub.advance(20'000);
            QTRY_VERIFY_WITH_TIMEOUT(b.enabled("recallButton"), patience);
            b.key(Qt::Key_F3);
        }
        QTRY_VERIFY_WITH_TIMEOUT(b.enabled("noShowButton"), patience);
        QVERIFY(!b.enabled("recallButton"));
        b.key(Qt::Key_F4);
        QTRY_COMPARE_WITH_TIMEOUT(b.text("currentNumber"), QString(), patience);
        QCOMPARE(b.text("servedToday"), QStringLiteral("我今日已办 0"));
    }
    void twoWindowsInTheSameInstant()
    {
        TestHub hub;
        TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
        QVERIFY(kiosk.open());
        WindowBench three(hub, QStringLiteral("zhoumin"), 3);
        WindowBench four(hub, QStringLiteral("wuhao"), 4);
        QVERIFY(three.open());
        QVERIFY(four.open());
        for (int n = 1; n <= 3; ++n)
            QVERIFY(!issue(kiosk).isEmpty());
        QTRY_VERIFY_WITH_TIMEOUT(three.enabled("nextButton") && four.enabled("nextButton"), patience);
        three.button("nextButton")->click();
        three.button("nextButton")->click(); // twice: one ticket
        four.button("nextButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!three.text("currentNumber").isEmpty() && !four.text("currentNumber").isEmpty(),
                                 patience);
        QVERIFY(three.text("currentNumber") != four.text("currentNumber"));
        QTRY_COMPARE_WITH_TIMEOUT(three.waiting(), 1, patience);

        // One is left and both want it: one gets it, the other is told in one sentence and may go on.
        QTRY_VERIFY_WITH_TIMEOUT(three.enabled("outcome_2") && four.enabled("outcome_2"), patience);
        three.key(Qt::Key_2);
        four.key(Qt::Key_2);
        QTRY_VERIFY_WITH_TIMEOUT(three.enabled("nextButton") && four.enabled("nextButton"), patience);
        three.button("nextButton")->click();
        four.button("nextButton")->click();
        QTRY_VERIFY_WITH_TIMEOUT(three.text("currentNumber") == QStringLiteral("A003")
                                     || four.text("currentNumber") == QStringLiteral("A003"),
                                 patience);
        WindowBench &late = three.text("currentNumber").isEmpty() ? three : four;
        QTRY_VERIFY_WITH_TIMEOUT(late.page->findChild<Notice *>(QStringLiteral("notice"))->isVisible(), patience);
        QCOMPARE(late.page->findChild<Notice *>(QStringLiteral("notice"))->sentence(),
                 QStringLiteral("现在没有等候的号。"));
        QTRY_VERIFY_WITH_TIMEOUT(late.enabled("pauseButton"), patience);
    }
    void pauseAndResume()
    {
        TestHub hub;
        WindowBench b(hub, QStringLiteral("zhoumin"), 3);
        QVERIFY(b.open());
        b.button("pauseButton")->click();
        QTest::keyClick(b.page->findChild<QRadioButton *>(QStringLiteral("pauseReason_1")), Qt::Key_1);
        QTRY_COMPARE_WITH_TIMEOUT(b.text("windowState"), QStringLiteral("暂停：午餐"), patience);
        QTRY_VERIFY_WITH_TIMEOUT(b.enabled("resumeButton"), patience);
        b.key(Qt::Key_F2);
        QTRY_COMPARE_WITH_TIMEOUT(b.text("windowState"), QStringLiteral("开窗"), patience);
    }
    void hubKilledInTheMiddleOfACall()
    {
        TestHub hub;
        TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
        QVERIFY(kiosk.open());
        WindowBench b(hub, QStringLiteral("zhoumin"), 3);
        QVERIFY(b.open());
        QCOMPARE(issue(kiosk), QStringLiteral("A001"));
        QCOMPARE(issue(kiosk), QStringLiteral("A002"));
        QTRY_COMPARE_WITH_TIMEOUT(b.waiting(), 2, patience);
        b.button("nextButton")->click();
        hub.kill();
        QTRY_VERIFY_WITH_TIMEOUT(b.widget("lostBanner")->isVisible()
                                     && b.widget("lostBanner")->accessibleName().contains(QStringLiteral("08:25")),
                                 patience);
        for (const char *name : {"nextButton", "recallButton", "startButton", "pauseButton", "outcome_1"})
            QVERIFY2(!b.button(name)->isEnabled(), name);
        QVERIFY(b.text("waitingTitle").contains(QStringLiteral("截至 08:25")));
        QVERIFY(hub.start());
        b.station.client.open(hub.address());
        QTRY_COMPARE_WITH_TIMEOUT(b.text("currentNumber"), QStringLiteral("A001"),
                                  patience); // called once, whichever way it was cut
        QTRY_VERIFY_WITH_TIMEOUT(!b.widget("lostBanner")->isVisible(), patience);
        QTRY_VERIFY_WITH_TIMEOUT(b.enabled("startButton"), patience);
        QCOMPARE(b.waiting(), 1);
        QCOMPARE(b.text("waitingTitle"), QStringLiteral("等候 1 人"));
    }
    void anothersWindow()
    {
        TestHub hub;
        WindowBench first(hub, QStringLiteral("zhoumin"), 3);
        QVERIFY(first.open());
        WindowBench second(hub, QStringLiteral("wuhao"), 3);
        QVERIFY(second.station.open() && second.station.signIn(second.clerk.user));
        second.page = std::make_unique<WindowPage>(second.station.context, second.clerk, 3);
        second.page->show();
        QTRY_COMPARE_WITH_TIMEOUT(second.text("windowNote"), QStringLiteral("正由周敏使用"), patience);
        for (const QPushButton *button : second.page->findChildren<QPushButton *>())
            QVERIFY2(!button->isVisible() || !button->isEnabled(), qPrintable(button->objectName()));
    }
};
OW_TEST(tst_WindowPage)
#include "tst_WindowPage.moc"
