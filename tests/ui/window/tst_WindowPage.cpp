#include "models/queue/QueueViews.h"
#include "models/queue/TicketCommands.h"
#include "tests/base/TestStation.h"
#include "tests/base/Testing.h"
#include "ui/common/Notice.h"
#include "ui/common/Sheet.h"
#include "ui/common/Toast.h"
#include "ui/window/WindowPage.h"

#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QTableView>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

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
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const
    {
        QTest::keyClick(page->findChild<QWidget *>(QStringLiteral("windowPanel")), key, modifiers);
    }
    /// A digit at a sheet's reasons: "hold" for holdReason_1.
    void reason(const char *sheet, Qt::Key digit) const
    {
        QTest::keyClick(page->findChild<QRadioButton *>(QStringLiteral("%1Reason_1").arg(QLatin1String(sheet))), digit);
    }
    Sheet *sheet(const char *name) const { return page->findChild<Sheet *>(QLatin1String(name)); }
    /// Calls the next one and starts with him.
    bool serve(const QString &number)
    {
        if (!TestStation::wait([&] { return enabled("nextButton"); }))
            return false;
        button("nextButton")->click();
        if (!TestStation::wait([&] { return text("currentNumber") == number && enabled("startButton"); }))
            return false;
        button("startButton")->click();
        return TestStation::wait(
            [&] { return text("currentState") == QStringLiteral("办理中") && enabled("finishButton"); });
    }

    TestStation station;
    SignedIn clerk;
    int window;
    std::unique_ptr<WindowPage> page;
};

template <class V>
std::optional<V> askView(TestStation &station, const QString &name, const QUrlQuery &parameters)
{
    std::optional<V> answer;
    bool came = false;
    whenReady(station.client.view<V>(name, parameters), &station.client, [&](const Result<Viewed<V>> &viewed) {
        came = true;
        if (viewed)
            answer = viewed->value;
    });
    TestStation::wait([&] { return came; });
    return answer;
}

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
        QTRY_COMPARE(b.waiting(), 2);
        QTRY_VERIFY(b.enabled("nextButton"));
        b.key(Qt::Key_F2);
        QTRY_COMPARE(b.text("currentNumber"), QStringLiteral("A002")); // the elder first
        QCOMPARE(b.text("currentState"), QStringLiteral("已呼叫"));
        QVERIFY(b.text("currentPriority").startsWith(QStringLiteral("优先：")));
        QTRY_VERIFY(b.enabled("startButton"));
        b.key(Qt::Key_F5);
        QTRY_COMPARE(b.text("currentState"), QStringLiteral("办理中"));
        QTRY_VERIFY(b.enabled("outcome_1"));
        b.key(Qt::Key_1);
        QTRY_VERIFY(b.enabled("nextButton"));
        QTRY_COMPARE(b.text("servedToday"), QStringLiteral("我今日已办 1"));
        b.key(Qt::Key_Space);
        QTRY_COMPARE(b.text("currentNumber"), QStringLiteral("A001"));
        QTRY_VERIFY(b.enabled("outcome_2"));
        b.key(Qt::Key_2); // only a question, one key
        QTRY_COMPARE(b.text("servedToday"), QStringLiteral("我今日已办 2"));
        QCOMPARE(b.text("currentNumber"), QString());
        QTRY_VERIFY(b.enabled("closeWindowButton"));
        b.key(Qt::Key_F10);
        QTRY_VERIFY(b.enabled("openWindowButton"));
    }
    void finishedAndNextByOneKey()
    {
        TestHub hub;
        TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
        QVERIFY(kiosk.open());
        WindowBench b(hub, QStringLiteral("zhoumin"), 3);
        QVERIFY(b.open());
        for (int n = 0; n < 3; ++n)
            QVERIFY(!issue(kiosk).isEmpty());
        QVERIFY(b.serve(QStringLiteral("A001")));
        QVERIFY(!b.button("nextButton")->isVisible());
        // What was done does not say how it ended: F2 asks, and Esc takes the question back.
        b.key(Qt::Key_F2);
        QVERIFY(b.widget("outcomeAsk")->isVisible());
        QVERIFY2(b.text("outcomeAsk").contains(QStringLiteral("叫下一位")), qPrintable(b.text("outcomeAsk")));
        b.key(Qt::Key_Escape);
        QTRY_VERIFY(!b.widget("outcomeAsk")->isVisible());
        QCOMPARE(b.text("currentNumber"), QStringLiteral("A001"));
        b.key(Qt::Key_F2);
        b.key(Qt::Key_3);
        QTRY_COMPARE(b.text("currentNumber"), QStringLiteral("A002"));
        QTRY_COMPARE(b.text("servedToday"), QStringLiteral("我今日已办 1"));
        QTRY_VERIFY(b.enabled("outcome_2"));

        // One key with the outcome in it; then one by one back.
        b.key(Qt::Key_2, Qt::ControlModifier);
        QTRY_COMPARE(b.text("currentNumber"), QStringLiteral("A003"));
        QTRY_VERIFY(b.enabled("undoButton"));
        b.key(Qt::Key_Z, Qt::ControlModifier);
        b.reason("undo", Qt::Key_2);
        QTRY_VERIFY(b.text("currentNumber").isEmpty() && b.enabled("undoButton"));
        QTRY_COMPARE(b.waiting(), 1);
        b.key(Qt::Key_Z, Qt::ControlModifier);
        b.reason("undo", Qt::Key_1);
        QTRY_COMPARE(b.text("currentNumber"), QStringLiteral("A002"));
        QTRY_VERIFY(!b.enabled("undoButton") && b.enabled("outcome_2"));

        // What was done says it: nothing is asked. Nobody is left after the last one, and his visit is ended all the same.
        b.page->setOutcome(Outcome::Accepted);
        b.key(Qt::Key_F2);
        QTRY_COMPARE(b.text("currentNumber"), QStringLiteral("A003"));
        QTRY_VERIFY(b.enabled("outcome_2"));
        b.key(Qt::Key_F2);
        QVERIFY(b.widget("outcomeAsk")->isVisible()); // another visitor: nothing is known of him
        b.key(Qt::Key_6);
        QTRY_VERIFY(b.text("currentNumber").isEmpty() && b.enabled("pauseButton"));
        QTRY_COMPARE(b.text("servedToday"), QStringLiteral("我今日已办 3"));
        const auto done = askView<TicketsView>(b.station, QLatin1String(TicketsView::name),
                                               QUrlQuery({{QStringLiteral("state"), QStringLiteral("done")}}));
        QVERIFY(done);
        QStringList outcomes;
        for (const Ticket &ticket : done->tickets)
            outcomes.append(ticket.number + QLatin1Char(' ') + QLatin1String(codeText(*ticket.outcome)));
        outcomes.sort();
        QCOMPARE(
            outcomes,
            (QStringList{QStringLiteral("A001 notice"), QStringLiteral("A002 accepted"), QStringLiteral("A003 left")}));
    }
    void threeCallsThenNoShow()
    {
        TestHub hub;
        TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
        QVERIFY(kiosk.open());
        WindowBench b(hub, QStringLiteral("zhoumin"), 3);
        QVERIFY(b.open());
        QCOMPARE(issue(kiosk), QStringLiteral("A001"));
        QTRY_VERIFY(b.enabled("nextButton"));
        b.button("nextButton")->click();
        for (int call = 2; call <= 3; ++call) {
            QTRY_VERIFY(b.button("recallButton")->text().contains(QStringLiteral("%1/3").arg(call - 1)));
            QVERIFY(!b.enabled("recallButton"));
            QVERIFY(!b.enabled("noShowButton"));
            hub.advance(20'000);
            QTRY_VERIFY(b.enabled("recallButton"));
            b.key(Qt::Key_F3);
        }
        QTRY_VERIFY(b.enabled("noShowButton"));
        QVERIFY(!b.enabled("recallButton"));
        b.key(Qt::Key_F4);
        QTRY_COMPARE(b.text("currentNumber"), QString());
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
        QTRY_VERIFY(three.enabled("nextButton") && four.enabled("nextButton"));
        three.button("nextButton")->click();
        three.button("nextButton")->click(); // twice: one ticket
        four.button("nextButton")->click();
        QTRY_VERIFY(!three.text("currentNumber").isEmpty() && !four.text("currentNumber").isEmpty());
        QVERIFY(three.text("currentNumber") != four.text("currentNumber"));
        QTRY_COMPARE(three.waiting(), 1);

        // One is left and both want it: one gets it, the other is told in one sentence and may go on.
        QTRY_VERIFY(three.enabled("outcome_2") && four.enabled("outcome_2"));
        three.key(Qt::Key_2);
        four.key(Qt::Key_2);
        QTRY_VERIFY(three.enabled("nextButton") && four.enabled("nextButton"));
        three.button("nextButton")->click();
        four.button("nextButton")->click();
        QTRY_VERIFY(three.text("currentNumber") == QStringLiteral("A003")
                    || four.text("currentNumber") == QStringLiteral("A003"));
        WindowBench &late = three.text("currentNumber").isEmpty() ? three : four;
        QTRY_VERIFY(late.page->findChild<Notice *>(QStringLiteral("notice"))->isVisible());
        QCOMPARE(late.page->findChild<Notice *>(QStringLiteral("notice"))->sentence(),
                 QStringLiteral("现在没有等候的号。"));
        QTRY_VERIFY(late.enabled("pauseButton"));
    }
    void pauseAndResume()
    {
        TestHub hub;
        WindowBench b(hub, QStringLiteral("zhoumin"), 3);
        QVERIFY(b.open());
        b.button("pauseButton")->click();
        QTest::keyClick(b.page->findChild<QRadioButton *>(QStringLiteral("pauseReason_1")), Qt::Key_1);
        QTRY_COMPARE(b.text("windowState"), QStringLiteral("暂停：午餐"));
        QTRY_VERIFY(b.enabled("resumeButton"));
        b.key(Qt::Key_F2);
        QTRY_COMPARE(b.text("windowState"), QStringLiteral("开窗"));
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
        QTRY_COMPARE(b.waiting(), 2);
        b.button("nextButton")->click();
        hub.kill();
        QTRY_VERIFY(b.widget("lostBanner")->isVisible()
                    && b.widget("lostBanner")->accessibleName().contains(QStringLiteral("08:25")));
        for (const char *name : {"nextButton", "recallButton", "startButton", "pauseButton", "outcome_1"})
            QVERIFY2(!b.button(name)->isEnabled(), name);
        QVERIFY(b.text("waitingTitle").contains(QStringLiteral("截至 08:25")));
        QVERIFY(hub.start());
        b.station.client.open(hub.address());
        QTRY_COMPARE(b.text("currentNumber"), QStringLiteral("A001")); // called once, whichever way it was cut
        QTRY_VERIFY(!b.widget("lostBanner")->isVisible());
        QTRY_VERIFY(b.enabled("startButton"));
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
        QTRY_COMPARE(second.text("windowNote"), QStringLiteral("正由周敏使用"));
        // Who takes over may sign for the shift first.
        const QStringList mayPress{QStringLiteral("takeOverButton"), QStringLiteral("shiftButton")};
        for (const QPushButton *button : second.page->findChildren<QPushButton *>())
            QVERIFY2(!button->isVisible() || !button->isEnabled() || mayPress.contains(button->objectName()),
                     qPrintable(button->objectName()));
    }
    void heldAndBack()
    {
        TestHub hub;
        TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
        QVERIFY(kiosk.open());
        WindowBench b(hub, QStringLiteral("zhoumin"), 3);
        QVERIFY(b.open());
        QCOMPARE(issue(kiosk), QStringLiteral("A001"));
        QCOMPARE(issue(kiosk), QStringLiteral("A002"));
        QVERIFY(b.serve(QStringLiteral("A001")));
        b.key(Qt::Key_F8);
        QVERIFY(b.sheet("holdSheet")->isOpen());
        b.reason("hold", Qt::Key_1);
        QTRY_VERIFY(b.enabled("nextButton"));
        QCOMPARE(b.text("currentNumber"), QString());
        QVERIFY(b.enabled("heldButton"));

        // Another visitor in between, then the first one is back: no number, no wait.
        QVERIFY(b.serve(QStringLiteral("A002")));
        b.key(Qt::Key_1);
        QTRY_VERIFY(b.enabled("pauseButton") && b.text("currentNumber").isEmpty());
        b.key(Qt::Key_F8);
        QVERIFY(b.sheet("heldSheet")->isOpen());
        QTest::keyClick(b.widget("heldTable"), Qt::Key_1);
        QTRY_COMPARE(b.text("currentNumber"), QStringLiteral("A001"));
        QCOMPARE(b.text("currentState"), QStringLiteral("办理中"));
        QTRY_VERIFY(!b.button("heldButton")->isVisible());
    }
    void transferredToAnotherWindow()
    {
        TestHub hub;
        TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
        QVERIFY(kiosk.open());
        WindowBench three(hub, QStringLiteral("zhoumin"), 3);
        WindowBench four(hub, QStringLiteral("wuhao"), 4);
        QVERIFY(three.open());
        QVERIFY(four.open());
        QCOMPARE(issue(kiosk), QStringLiteral("A001"));
        QVERIFY(three.serve(QStringLiteral("A001")));
        three.button("transferButton")->click();
        auto *list = three.page->findChild<QListWidget *>(QStringLiteral("transferTargets"));
        QTest::keyClick(list, Qt::Key_2); // to a window
        QTRY_VERIFY(list->currentItem() && list->currentItem()->text().startsWith(QStringLiteral("4号")));
        QTest::keyClick(list, Qt::Key_Return);
        QTRY_VERIFY(three.enabled("pauseButton") && three.text("currentNumber").isEmpty());
        QVERIFY(!three.enabled("nextButton")); // kept for the other one
        QVERIFY(four.serve(QStringLiteral("A001")));
    }
    void undoneFinish()
    {
        TestHub hub;
        TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
        QVERIFY(kiosk.open());
        WindowBench b(hub, QStringLiteral("zhoumin"), 3);
        QVERIFY(b.open());
        QVERIFY(!b.enabled("undoButton"));
        QCOMPARE(issue(kiosk), QStringLiteral("A001"));
        QVERIFY(b.serve(QStringLiteral("A001")));
        b.key(Qt::Key_6);
        QTRY_VERIFY(b.enabled("undoButton") && b.text("currentNumber").isEmpty());
        b.key(Qt::Key_Z, Qt::ControlModifier);
        b.reason("undo", Qt::Key_3);
        QTRY_COMPARE(b.text("currentNumber"), QStringLiteral("A001"));
        QCOMPARE(b.text("currentState"), QStringLiteral("办理中"));
        QTRY_COMPARE(b.text("servedToday"), QStringLiteral("我今日已办 0"));
        QTRY_VERIFY(b.enabled("outcome_1"));
        QVERIFY(!b.enabled("undoButton")); // taking back is not taken back
        b.key(Qt::Key_1);
        QTRY_VERIFY(b.enabled("undoButton"));
        hub.advance(301'000);
        QTRY_VERIFY(!b.enabled("undoButton"));
    }
    void startedAgain_data()
    {
        QTest::addColumn<bool>("finished");
        QTest::newRow("in the middle of a service") << false;
        QTest::newRow("after its finish") << true;
    }
    /// The program is closed and opened again: what was counted and what may be taken back is as before.
    void startedAgain()
    {
        QFETCH(bool, finished);
        TestHub hub;
        TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
        QVERIFY(kiosk.open());
        WindowBench b(hub, QStringLiteral("zhoumin"), 3);
        QVERIFY(b.open());
        QCOMPARE(issue(kiosk), QStringLiteral("A001"));
        QVERIFY(b.serve(QStringLiteral("A001")));
        b.key(Qt::Key_Plus);
        b.key(Qt::Key_Plus);
        b.key(Qt::Key_Plus);
        b.key(Qt::Key_Minus);
        QCOMPARE(b.text("currentAlsoConsulted"), QStringLiteral("顺带咨询 +2"));
        const auto counted = [&] {
            const auto view = askView<QueueView>(b.station, QLatin1String(QueueView::name), {});
            return view && view->tickets.size() == 1 ? view->tickets.first().alsoConsulted : -1;
        };
        QVERIFY(TestStation::wait([&] { return counted() == 2; }));
        QVERIFY(b.enabled("undoButton")); // counting ends no step
        if (finished) {
            b.key(Qt::Key_1);
            QTRY_VERIFY(b.text("currentNumber").isEmpty() && b.enabled("undoButton"));
        }
        b.page.reset();
        b.page = std::make_unique<WindowPage>(b.station.context, b.clerk, b.window);
        b.page->resize(1366, 720);
        b.page->show();
        QTRY_VERIFY(b.enabled("undoButton"));
        // The hub stood at two on the way to three as well; what was sent before the page closed still arrives.
        if (!finished)
            QTRY_COMPARE(b.text("currentAlsoConsulted"), QStringLiteral("顺带咨询 +2"));
        b.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(b.sheet("undoSheet")->accessibleDescription().contains(QStringLiteral("A001")));
        b.reason("undo", Qt::Key_3);
        QTRY_COMPARE(b.text("currentState"), finished ? QStringLiteral("办理中") : QStringLiteral("已呼叫"));
        if (finished)
            QTRY_COMPARE(b.text("currentAlsoConsulted"), QStringLiteral("顺带咨询 +2"));
        QTRY_VERIFY(!b.enabled("undoButton")); // taking back is not taken back
    }
    void calledByNumberAndWhy()
    {
        TestHub hub;
        TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
        QVERIFY(kiosk.open());
        WindowBench b(hub, QStringLiteral("zhoumin"), 3);
        QVERIFY(b.open());
        for (int n = 1; n <= 2; ++n)
            QVERIFY(!issue(kiosk).isEmpty());
        QCOMPARE(issue(kiosk, true), QStringLiteral("A003"));
        QTRY_COMPARE(b.waiting(), 3);
        QTRY_VERIFY(b.enabled("nextButton"));
        b.key(Qt::Key_F2);
        QTRY_VERIFY(b.text("currentNumber") == QStringLiteral("A003") && b.enabled("whyButton"));
        b.key(Qt::Key_F12);
        QTRY_VERIFY(b.sheet("whySheet")->isOpen());
        const auto said = [&] {
            return b.sheet("whySheet")->findChild<QLabel *>(QStringLiteral("sheetMessage"))->text();
        };
        QVERIFY2(said().contains(QStringLiteral("按公示规则，A003 折算 30.0 分钟，排在最前")), qPrintable(said()));
        auto *table = b.page->findChild<QTableView *>(QStringLiteral("whyTable"));
        QCOMPARE(table->model()->rowCount(), 2); // the first of each line
        QCOMPARE(table->model()->index(1, 0).data().toString(), QStringLiteral("A001"));
        b.sheet("whySheet")->accept();
        b.key(Qt::Key_2);
        QTRY_VERIFY(b.enabled("nextButton"));

        auto *waiting = b.page->findChild<QTableView *>(QStringLiteral("waitingTable"));
        waiting->selectRow(1);
        QTest::keyClick(waiting, Qt::Key_Return);
        b.reason("named", Qt::Key_2);
        QTRY_VERIFY(b.text("currentNumber") == QStringLiteral("A002") && b.enabled("whyButton"));
        b.key(Qt::Key_F12);
        QTRY_VERIFY(b.sheet("whySheet")->isOpen());
        QVERIFY2(said().endsWith(QStringLiteral("窗口点名呼叫 A002，原因：行动不便或有急事。")), qPrintable(said()));
    }
    void nextMatterAndQuestionsBeside()
    {
        TestHub hub;
        TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
        QVERIFY(kiosk.open());
        WindowBench b(hub, QStringLiteral("zhoumin"), 3);
        QVERIFY(b.open());
        QCOMPARE(issue(kiosk, true), QStringLiteral("A001"));
        QVERIFY(b.serve(QStringLiteral("A001")));
        b.key(Qt::Key_Plus);
        b.key(Qt::Key_Plus);
        QCOMPARE(b.text("currentAlsoConsulted"), QStringLiteral("顺带咨询 +2"));
        b.key(Qt::Key_N, Qt::ControlModifier);
        QTest::keyClick(b.widget("followOnQueues"), Qt::Key_Return); // the same queue
        QTRY_COMPARE(b.waiting(), 1);
        QTRY_VERIFY(b.enabled("outcome_1"));
        b.key(Qt::Key_1);
        QTRY_VERIFY(b.enabled("nextButton"));
        const auto done = askView<TicketsView>(b.station, QLatin1String(TicketsView::name),
                                               QUrlQuery({{QStringLiteral("state"), QStringLiteral("done")}}));
        QVERIFY(done && done->tickets.size() == 1);
        QCOMPARE(done->tickets.first().alsoConsulted, 2);
        QVERIFY(b.serve(QStringLiteral("A002")));
        QVERIFY(b.text("currentPriority").startsWith(QStringLiteral("优先："))); // the same person still
        QVERIFY(!b.widget("currentAlsoConsulted")->isVisible());
    }
    void reliefTakesOver()
    {
        TestHub hub;
        TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
        QVERIFY(kiosk.open());
        WindowBench first(hub, QStringLiteral("zhoumin"), 3);
        QVERIFY(first.open());
        QCOMPARE(issue(kiosk), QStringLiteral("A001"));
        QVERIFY(first.serve(QStringLiteral("A001")));
        WindowBench second(hub, QStringLiteral("wuhao"), 3);
        QVERIFY(second.station.open() && second.station.signIn(second.clerk.user));
        second.page = std::make_unique<WindowPage>(second.station.context, second.clerk, 3);
        second.page->show();
        QTRY_VERIFY(second.enabled("takeOverButton"));
        second.button("takeOverButton")->click();
        second.sheet("takeOverSheet")->accept();
        QTRY_VERIFY(second.enabled("outcome_1"));
        QCOMPARE(second.text("currentNumber"), QStringLiteral("A001"));
        QTRY_COMPARE(first.text("windowNote"), QStringLiteral("正由吴昊使用"));
        QVERIFY(!first.button("outcome_1")->isEnabled());
        second.key(Qt::Key_1);
        QTRY_COMPARE(second.text("servedToday"), QStringLiteral("我今日已办 1"));
    }
    void silentHelp()
    {
        TestHub hub;
        WindowBench b(hub, QStringLiteral("zhoumin"), 3);
        QVERIFY(b.open());
        QVERIFY(!b.widget("helpMark")->isVisible());
        b.key(Qt::Key_F1, Qt::ControlModifier);
        QTRY_VERIFY(b.widget("helpMark")->isVisible());
        QVERIFY(b.page->findChildren<Toast *>().isEmpty());
        QVERIFY(!b.page->findChild<Notice *>(QStringLiteral("notice"))->isVisible());
    }
    void spentCallsEndByThemselves()
    {
        TestHub hub;
        TestStation kiosk(hub, StationRole::Kiosk, QStringLiteral("K1"));
        QVERIFY(kiosk.open());
        WindowBench b(hub, QStringLiteral("zhoumin"), 3);
        QVERIFY(b.open());
        QCOMPARE(issue(kiosk), QStringLiteral("A001"));
        QTRY_VERIFY(b.enabled("nextButton"));
        b.button("nextButton")->click();
        for (int call = 2; call <= 3; ++call) {
            QTRY_VERIFY(b.text("currentCalls").startsWith(QStringLiteral("已呼 %1/3").arg(call - 1)));
            hub.advance(20'000);
            QTRY_VERIFY(b.enabled("recallButton"));
            b.key(Qt::Key_F3);
        }
        QTRY_VERIFY(b.text("currentCalls").contains(QStringLiteral("20秒后自动记为过号")));
        QVERIFY(b.enabled("noShowButton"));
        hub.advance(20'000);
        QTRY_COMPARE(b.text("currentNumber"), QString());
        QTRY_VERIFY(b.enabled("pauseButton"));
        QVERIFY(!b.enabled("undoButton")); // not this clerk's step
    }
};
OW_TEST(tst_WindowPage)
#include "tst_WindowPage.moc"
