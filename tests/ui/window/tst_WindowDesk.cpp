#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"
#include "tests/ui/queue/QueueSample.h"
#include "ui/window/DeskTargets.h"
#include "ui/window/WindowDesk.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString deskTestMe = QStringLiteral("wang");

/// A letter an act, in the order of the enumeration: Open Close Pause resume Next recall noshow(x) start finish hold ResumeHeld
/// transfer named undo why alsoConsulted(+) followOn TakeOver help(?) FinishNext.
const QString deskTestLetters = QStringLiteral("OCPrNcxsfhRtnuw+oT?F");

QString deskTestMay(const WindowDesk &desk, Instant now)
{
    QString may;
    for (int act = 0; act <= int(DeskAct::FinishNext); ++act) {
        if (!deskRefusal(desk, DeskAct(act), now))
            may.append(deskTestLetters.at(act));
    }
    return may;
}
} // namespace

class tst_WindowDesk : public QObject {
    Q_OBJECT

    static QueueView viewWith(WindowState state, const QString &clerk)
    {
        QueueView view = sampleView();
        if (state != WindowState::Closed)
            sampleOpen(view, 3, clerk, QStringLiteral("王芳"), sampleTime(8, 20));
        view.windows[2].state = state;
        return view;
    }

private slots:
    void actsByState_data()
    {
        QTest::addColumn<int>("windowState");
        QTest::addColumn<bool>("mine");
        QTest::addColumn<int>("ticketState"); // -1: none
        QTest::addColumn<int>("calls");
        QTest::addColumn<int>("secondsSinceCall");
        QTest::addColumn<bool>("waiting");
        QTest::addColumn<QString>("allowed");
        const int closed = int(WindowState::Closed);
        const int open = int(WindowState::Open);
        const int paused = int(WindowState::Paused);
        const int called = int(TicketState::Called);
        const int serving = int(TicketState::Serving);
        QTest::newRow("closed") << closed << false << -1 << 0 << 0 << true << "OT";
        QTest::newRow("another's") << open << false << -1 << 0 << 0 << true << "T";
        QTest::newRow("another's with a ticket") << open << false << called << 3 << 60 << true << "wT";
        QTest::newRow("another's paused") << paused << false << -1 << 0 << 0 << true << "T";
        QTest::newRow("paused") << paused << true << -1 << 0 << 0 << true << "OCPrT?";
        QTest::newRow("open, somebody waits") << open << true << -1 << 0 << 0 << true << "OCPrNnT?";
        QTest::newRow("open, nobody waits") << open << true << -1 << 0 << 0 << false << "OCPrT?";
        QTest::newRow("called just now") << open << true << called << 1 << 0 << true << "OrsfhtwoT?F";
        QTest::newRow("called 19 s ago") << open << true << called << 1 << 19 << true << "OrsfhtwoT?F";
        QTest::newRow("called 20 s ago") << open << true << called << 1 << 20 << true << "OrcsfhtwoT?F";
        QTest::newRow("called twice") << open << true << called << 2 << 20 << true << "OrcsfhtwoT?F";
        QTest::newRow("called three times") << open << true << called << 3 << 0 << true << "OrxsfhtwoT?F";
        QTest::newRow("serving") << open << true << serving << 1 << 600 << true << "Orfhtw+oT?F";
    }
    void actsByState()
    {
        QFETCH(int, windowState);
        QFETCH(bool, mine);
        QFETCH(int, ticketState);
        QFETCH(int, calls);
        QFETCH(int, secondsSinceCall);
        QFETCH(bool, waiting);
        QFETCH(QString, allowed);
        QueueView view = viewWith(WindowState(windowState), mine ? deskTestMe : QStringLiteral("li"));
        const Instant now = sampleTime(9, 0);
        if (ticketState >= 0) {
            Ticket ticket = sampleCalled(sampleTicket(view.hall, 0, 1, sampleTime(8, 25)), 3, deskTestMe,
                                         now.plus(-1000LL * secondsSinceCall), calls);
            ticket.state = TicketState(ticketState);
            view.tickets.append(ticket);
        }
        if (waiting)
            view.tickets.append(sampleTicket(view.hall, 0, 2, sampleTime(8, 26)));
        const WindowDesk desk = windowDesk(view, 3, deskTestMe, now);
        QCOMPARE(deskTestMay(desk, now), allowed);
    }
    void heldOnesComeBackToAFreeWindow_data()
    {
        QTest::addColumn<int>("windowState");
        QTest::addColumn<int>("heldHere");
        QTest::addColumn<int>("ticketState"); // -1: none
        QTest::addColumn<QString>("allowed");
        const int open = int(WindowState::Open);
        const int serving = int(TicketState::Serving);
        QTest::newRow("free") << open << 1 << -1 << "OCPrRT?";
        QTest::newRow("nothing held") << open << 0 << -1 << "OCPrT?";
        QTest::newRow("paused") << int(WindowState::Paused) << 1 << -1 << "OCPrT?";
        QTest::newRow("busy") << open << 1 << serving << "Orfhtw+oT?F";
        QTest::newRow("one more may be held") << open << 4 << serving << "Orfhtw+oT?F";
        QTest::newRow("too many held") << open << 5 << serving << "Orftw+oT?F";
    }
    void heldOnesComeBackToAFreeWindow()
    {
        QFETCH(int, windowState);
        QFETCH(int, heldHere);
        QFETCH(int, ticketState);
        QFETCH(QString, allowed);
        QueueView view = viewWith(WindowState(windowState), deskTestMe);
        const Instant now = sampleTime(9, 0);
        for (int n = 1; n <= heldHere; ++n) {
            Ticket held = sampleCalled(sampleTicket(view.hall, 0, n, sampleTime(8, 20)), 3, deskTestMe, now);
            held.state = TicketState::Held;
            held.heldUntil = sampleTime(10, 0);
            view.tickets.append(held);
        }
        // Mine, held where I sat before: does not fill this window.
        Ticket elsewhere = sampleCalled(sampleTicket(view.hall, 0, 90, sampleTime(8, 20)), 1, deskTestMe, now);
        elsewhere.state = TicketState::Held;
        if (heldHere > 0)
            view.tickets.append(elsewhere);
        if (ticketState >= 0) {
            Ticket ticket = sampleCalled(sampleTicket(view.hall, 0, 50, sampleTime(8, 25)), 3, deskTestMe, now);
            ticket.state = TicketState(ticketState);
            view.tickets.append(ticket);
        }
        const WindowDesk desk = windowDesk(view, 3, deskTestMe, now);
        QCOMPARE(desk.held.size(), heldHere > 0 ? heldHere + 1 : 0);
        QCOMPARE(deskTestMay(desk, now), allowed);
    }
    void undoForSomeMinutes_data()
    {
        QTest::addColumn<qint64>("secondsSince"); // -1: nothing was done
        QTest::addColumn<int>("now");             // ticket at the window: 0 none, 1 the same, 2 another
        QTest::addColumn<bool>("paused");
        QTest::addColumn<QString>("refusal");
        const QString nothing = QLatin1String(problem::UndoNothing.id);
        QTest::newRow("nothing done") << -1LL << 0 << false << nothing;
        QTest::newRow("just now") << 0LL << 0 << false << QString();
        QTest::newRow("just in time") << 300LL << 0 << false << QString();
        QTest::newRow("too late") << 301LL << 0 << false << nothing;
        QTest::newRow("still at the window") << 10LL << 1 << false << QString();
        QTest::newRow("another one is there") << 10LL << 2 << false << QString(QLatin1String(problem::WindowBusy.id));
        QTest::newRow("paused") << 10LL << 0 << true << QString(QLatin1String(problem::WindowPaused.id));
    }
    void undoForSomeMinutes()
    {
        QFETCH(qint64, secondsSince);
        QFETCH(int, now);
        QFETCH(bool, paused);
        QFETCH(QString, refusal);
        QueueView view = viewWith(paused ? WindowState::Paused : WindowState::Open, deskTestMe);
        const Ticket mine =
            sampleCalled(sampleTicket(view.hall, 0, 1, sampleTime(8, 25)), 3, deskTestMe, sampleTime(8, 40));
        const Ticket other =
            sampleCalled(sampleTicket(view.hall, 0, 2, sampleTime(8, 26)), 3, deskTestMe, sampleTime(8, 45));
        if (now > 0)
            view.tickets.append(now == 1 ? mine : other);
        const Instant moment = sampleTime(9, 0);
        WindowDesk desk = windowDesk(view, 3, deskTestMe, moment);
        if (secondsSince >= 0)
            desk.last = deskStep(DeskAct::Finish, mine, moment.plus(-1000 * secondsSince));
        const auto refused = deskRefusal(desk, DeskAct::Undo, moment);
        QCOMPARE(refused ? QString(QLatin1String(refused->type().id)) : QString(), refusal);
    }
    void stepsTheHubTakesBack()
    {
        const Ticket ticket = sampleTicket(sampleHall(), 0, 1, sampleTime(8, 25));
        QString undoable;
        for (int act = 0; act <= int(DeskAct::FinishNext); ++act) {
            if (deskStep(DeskAct(act), ticket, sampleTime(9, 0)))
                undoable.append(deskTestLetters.at(act));
        }
        QCOMPARE(undoable, QStringLiteral("NxsfhRtn"));
    }
    void aTicketLeftAtAClosedWindow()
    {
        QueueView view = sampleView();
        view.tickets.append(
            sampleCalled(sampleTicket(view.hall, 0, 1, sampleTime(8, 25)), 3, QStringLiteral("li"), sampleTime(8, 40)));
        QVERIFY(windowDesk(view, 3, deskTestMe, sampleTime(9, 0)).leftHere);
        QVERIFY(!windowDesk(view, 3, QStringLiteral("li"), sampleTime(9, 0)).leftHere); // his own: he opens again
        QVERIFY(!windowDesk(view, 4, deskTestMe, sampleTime(9, 0)).leftHere);
    }
    void noShowCountdown_data()
    {
        QTest::addColumn<int>("calls");
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<bool>("walkedOver");
        QTest::addColumn<bool>("byItself");
        QTest::addColumn<int>("left"); // -1: none
        QTest::newRow("calls left") << 2 << 0LL << false << true << -1;
        QTest::newRow("last call") << 3 << 0LL << false << true << 20;
        QTest::newRow("19.999 s later") << 3 << 19999LL << false << true << 1;
        QTest::newRow("due") << 3 << 20000LL << false << true << 0;
        QTest::newRow("overdue") << 3 << 90000LL << false << true << 0;
        QTest::newRow("somebody walks over first") << 3 << 0LL << true << true << 60;
        QTest::newRow("by hand in this hall") << 3 << 0LL << false << false << -1;
    }
    void noShowCountdown()
    {
        QFETCH(int, calls);
        QFETCH(qint64, ms);
        QFETCH(bool, walkedOver);
        QFETCH(bool, byItself);
        QFETCH(int, left);
        HallSetup hall = sampleHall();
        hall.rules.noShowByItself = byItself;
        hall.rules.policy.classes.first().alertsGreeter = walkedOver;
        const Ticket ticket =
            sampleCalled(sampleTicket(hall, 0, 1, sampleTime(8, 25)), 3, deskTestMe, sampleTime(9, 0), calls);
        QCOMPARE(noShowSecondsLeft(ticket, hall.rules, sampleTime(9, 0).plus(ms)).value_or(-1), left);
    }
    void whereATicketMayGo()
    {
        QueueView view = viewWith(WindowState::Open, deskTestMe);
        sampleOpen(view, 5, QStringLiteral("li"), QStringLiteral("李强"), sampleTime(8, 20));
        sampleOpen(view, 7, QStringLiteral("zhao"), QStringLiteral("赵燕"), sampleTime(8, 20));
        view.windows[6].state = WindowState::Paused;
        view.windows[6].pauseReason = QStringLiteral("午餐");
        view.tickets = {sampleTicket(view.hall, 1, 1, sampleTime(8, 26)),
                        sampleTicket(view.hall, 1, 2, sampleTime(8, 27))};
        view.hall.queues.append({QStringLiteral("nobody"), QStringLiteral("无人窗口"), QStringLiteral("F"), {}, 9, {}});
        QStringList lines;
        for (const DeskTarget &target : transferTargets(view, 3, deskTestMe, QStringLiteral("zonghe")))
            lines.append(QStringLiteral("%1 %2|%3|%4")
                             .arg(int(target.kind))
                             .arg(target.window)
                             .arg(target.title, target.detail));
        QCOMPARE(
            lines,
            QStringList({QStringLiteral("0 0|社保医保|等候2人，1个窗口开着"),
                         QStringLiteral("0 0|取证取件|等候0人，现在没有窗口开着"), // paused
                         QStringLiteral("0 0|咨询服务|等候0人，1个窗口开着"),
                         QStringLiteral("0 0|户政出入境|等候0人，现在没有窗口开着"),
                         QStringLiteral("1 5|5号 社保医保窗口|李强"), QStringLiteral("2 5|李强|5号窗口"),
                         QStringLiteral("1 7|7号 专门窗口|赵燕，暂停：午餐"), QStringLiteral("2 7|赵燕|7号窗口")}));
        view.steering.stoppedQueues = {QStringLiteral("shebao")};
        QStringList queues;
        for (const DeskTarget &target : followOnTargets(view))
            queues.append(target.code);
        QCOMPARE(queues.join(QLatin1Char(' ')), QStringLiteral("zonghe chujian zixun huzheng"));
    }
    void refusalsSayWhy()
    {
        QueueView view = viewWith(WindowState::Open, deskTestMe);
        const Instant now = sampleTime(9, 0);
        view.tickets.append(sampleCalled(sampleTicket(view.hall, 0, 1, sampleTime(8, 25)), 3, deskTestMe, now, 1));
        const WindowDesk desk = windowDesk(view, 3, deskTestMe, now);
        QVERIFY(deskRefusal(desk, DeskAct::Pause, now)->is(problem::WindowBusy));
        QVERIFY(deskRefusal(desk, DeskAct::Recall, now)->is(problem::RecallTooSoon));
        QCOMPARE(deskRefusal(desk, DeskAct::NoShow, now)->sentence(),
                 QStringLiteral("A001号只呼叫了1次，呼满3次才能记为过号。"));
        QVERIFY(deskRefusal(windowDesk(view, 99, deskTestMe, now), DeskAct::Open, now)->is(problem::WindowUnknown));
        QCOMPARE(deskRefusal(windowDesk(viewWith(WindowState::Open, QStringLiteral("li")), 3, deskTestMe, now),
                             DeskAct::Next, now)
                     ->sentence(),
                 QStringLiteral("3号窗口正由王芳使用，不能重复开窗。"));
    }
    void nobodyOwnsAClosedWindow()
    {
        QueueView view = viewWith(WindowState::Open, QString());
        QVERIFY(!windowDesk(view, 3, QString(), sampleTime(9, 0)).mine);
    }
    void waitingInCallingOrder()
    {
        QueueView view = viewWith(WindowState::Open, deskTestMe);
        view.tickets = {
            sampleTicket(view.hall, 3, 1, sampleTime(8, 0)), // D helps: after all A however early
            sampleTicket(view.hall, 0, 2, sampleTime(8, 26)),
            sampleTicket(view.hall, 0, 1, sampleTime(8, 26)),
            sampleTicket(view.hall, 0, 3, sampleTime(8, 50), true), // counts as 8:20
            sampleTicket(view.hall, 1, 1, sampleTime(7, 0)),        // not served here
            sampleCalled(sampleTicket(view.hall, 0, 9, sampleTime(7, 0)), 1, QStringLiteral("li"), sampleTime(8, 0))};
        QStringList numbers;
        for (const Ticket &ticket : windowDesk(view, 3, deskTestMe, sampleTime(9, 0)).waiting)
            numbers.append(ticket.number);
        QCOMPARE(numbers.join(QLatin1Char(' ')), QStringLiteral("A003 A001 A002 D001"));
        QVERIFY(!windowDesk(view, 3, deskTestMe, sampleTime(9, 0)).ticket);
        QCOMPARE(windowDesk(view, 1, deskTestMe, sampleTime(9, 0)).ticket->number, QStringLiteral("A009"));
    }
    void recallCountdown_data()
    {
        QTest::addColumn<int>("calls");
        QTest::addColumn<qint64>("ms");
        QTest::addColumn<int>("left");
        QTest::newRow("at once") << 1 << 0LL << 20;
        QTest::newRow("one ms later") << 1 << 1LL << 20;
        QTest::newRow("19 s") << 1 << 19000LL << 1;
        QTest::newRow("19.999 s") << 2 << 19999LL << 1;
        QTest::newRow("20 s") << 2 << 20000LL << 0;
        QTest::newRow("spent") << 3 << 0LL << 0;
    }
    void recallCountdown()
    {
        QFETCH(int, calls);
        QFETCH(qint64, ms);
        QFETCH(int, left);
        const HallSetup hall = sampleHall();
        const Ticket ticket =
            sampleCalled(sampleTicket(hall, 0, 1, sampleTime(8, 25)), 3, deskTestMe, sampleTime(9, 0), calls);
        QCOMPARE(recallSecondsLeft(ticket, hall.rules, sampleTime(9, 0).plus(ms)), left);
        // The countdown ends exactly when the rule allows it.
        const bool allowed = ticketAfter(ticket, TicketAct::Recall, sampleTime(9, 0).plus(ms), hall.rules).has_value();
        QCOMPARE(left == 0 && calls < 3, allowed);
    }
    void repliesBeforeEvents_data()
    {
        QTest::addColumn<int>("liveState"); // -1: not in the view
        QTest::addColumn<int>("liveCalls");
        QTest::addColumn<int>("repliedState");
        QTest::addColumn<int>("repliedCalls");
        QTest::addColumn<bool>("reached");
        const int waiting = int(TicketState::Waiting);
        const int called = int(TicketState::Called);
        const int serving = int(TicketState::Serving);
        const int done = int(TicketState::Done);
        const int noShow = int(TicketState::NoShow);
        QTest::newRow("call not seen yet") << waiting << 0 << called << 1 << false;
        QTest::newRow("call seen") << called << 1 << called << 1 << true;
        QTest::newRow("recall not seen yet") << called << 1 << called << 2 << false;
        QTest::newRow("already recalled again") << called << 3 << called << 2 << true;
        QTest::newRow("start not seen yet") << called << 3 << serving << 3 << false;
        QTest::newRow("already serving") << serving << 1 << called << 1 << true;
        QTest::newRow("finish not seen yet") << serving << 1 << done << 1 << false;
        QTest::newRow("no-show not seen yet") << called << 3 << noShow << 3 << false;
        QTest::newRow("gone, finish seen") << -1 << 0 << done << 1 << true;
        QTest::newRow("gone, ended since") << -1 << 0 << called << 1 << true;
    }
    void repliesBeforeEvents()
    {
        QFETCH(int, liveState);
        QFETCH(int, liveCalls);
        QFETCH(int, repliedState);
        QFETCH(int, repliedCalls);
        QFETCH(bool, reached);
        const int serving = int(TicketState::Serving);
        const int done = int(TicketState::Done);
        const int noShow = int(TicketState::NoShow);
        QueueView view = viewWith(WindowState::Open, deskTestMe);
        const Ticket base = sampleTicket(view.hall, 0, 1, sampleTime(8, 25));
        const auto at = [&](int state, int calls) {
            Ticket ticket =
                state == int(TicketState::Waiting) ? base : sampleCalled(base, 3, deskTestMe, sampleTime(9, 0), calls);
            ticket.state = TicketState(state);
            // A step on the ticket is one more than the calls; a finish comes after a start.
            ticket.revision += state == done ? 2 : int(state == serving || state == noShow);
            return ticket;
        };
        if (liveState >= 0)
            view.tickets.append(at(liveState, liveCalls));
        const Ticket replied = at(repliedState, repliedCalls);
        QCOMPARE(viewHasReached(view, replied), reached);
        if (reached)
            return;
        putReply(view, replied);
        QVERIFY(viewHasReached(view, replied));
        const auto held = windowDesk(view, 3, deskTestMe, sampleTime(9, 0)).ticket;
        QCOMPARE(held.has_value(), replied.state == TicketState::Called || replied.state == TicketState::Serving);
        if (held)
            QCOMPARE(held->calls, replied.calls);
    }
    void windowReplies()
    {
        QueueView view = viewWith(WindowState::Open, deskTestMe);
        WindowStatus paused = view.windows.at(2);
        paused.state = WindowState::Paused;
        paused.pauseReason = QStringLiteral("午餐");
        QVERIFY(!viewHasReached(view, paused)); // same instant: clocks may stand
        putReply(view, paused);
        QVERIFY(viewHasReached(view, paused));
        view.windows[2] = WindowStatus{3, WindowState::Closed, {}, {}, {}, sampleTime(9, 0), {}, {}};
        QVERIFY(viewHasReached(view, paused)); // closed later by the supervisor
    }
};
OW_TEST(tst_WindowDesk)
#include "tst_WindowDesk.moc"
