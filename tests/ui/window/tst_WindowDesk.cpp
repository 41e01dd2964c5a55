#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"
#include "tests/ui/queue/QueueSample.h"
#include "ui/window/WindowDesk.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QString deskTestMe = QStringLiteral("wang");

constexpr DeskAct deskTestActs[] = {DeskAct::Open,   DeskAct::Close,  DeskAct::Pause, DeskAct::Resume, DeskAct::Next,
                                    DeskAct::Recall, DeskAct::NoShow, DeskAct::Start, DeskAct::Finish};
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
        // letters: Open Close Pause Resume(r) Next reCall(c) noshow(x) Start(s) Finish(f)
        QTest::newRow("closed") << closed << false << -1 << 0 << 0 << true << "O";
        QTest::newRow("another's") << open << false << -1 << 0 << 0 << true << "";
        QTest::newRow("another's with a ticket") << open << false << called << 3 << 60 << true << "";
        QTest::newRow("another's paused") << paused << false << -1 << 0 << 0 << true << "";
        QTest::newRow("paused") << paused << true << -1 << 0 << 0 << true << "OCPr";
        QTest::newRow("open, somebody waits") << open << true << -1 << 0 << 0 << true << "OCPrN";
        QTest::newRow("open, nobody waits") << open << true << -1 << 0 << 0 << false << "OCPr";
        QTest::newRow("called just now") << open << true << called << 1 << 0 << true << "Orsf";
        QTest::newRow("called 19 s ago") << open << true << called << 1 << 19 << true << "Orsf";
        QTest::newRow("called 20 s ago") << open << true << called << 1 << 20 << true << "Orcsf";
        QTest::newRow("called twice") << open << true << called << 2 << 20 << true << "Orcsf";
        QTest::newRow("called three times") << open << true << called << 3 << 0 << true << "Orxsf";
        QTest::newRow("serving") << open << true << serving << 1 << 600 << true << "Orf";
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
        const WindowDesk desk = windowDesk(view, 3, deskTestMe);
        QString may;
        const QString letters = QStringLiteral("OCPrNcxsf");
        for (const DeskAct act : deskTestActs) {
            if (!deskRefusal(desk, act, now))
                may.append(letters.at(int(act)));
        }
        QCOMPARE(may, allowed);
    }
    void refusalsSayWhy()
    {
        QueueView view = viewWith(WindowState::Open, deskTestMe);
        const Instant now = sampleTime(9, 0);
        view.tickets.append(sampleCalled(sampleTicket(view.hall, 0, 1, sampleTime(8, 25)), 3, deskTestMe, now, 1));
        const WindowDesk desk = windowDesk(view, 3, deskTestMe);
        QVERIFY(deskRefusal(desk, DeskAct::Pause, now)->is(problem::WindowBusy));
        QVERIFY(deskRefusal(desk, DeskAct::Recall, now)->is(problem::RecallTooSoon));
        QCOMPARE(deskRefusal(desk, DeskAct::NoShow, now)->sentence(),
                 QStringLiteral("A001号只呼叫了1次，呼满3次才能记为过号。"));
        QVERIFY(deskRefusal(windowDesk(view, 99, deskTestMe), DeskAct::Open, now)->is(problem::WindowUnknown));
        QCOMPARE(deskRefusal(windowDesk(viewWith(WindowState::Open, QStringLiteral("li")), 3, deskTestMe),
                             DeskAct::Next, now)
                     ->sentence(),
                 QStringLiteral("3号窗口正由王芳使用，不能重复开窗。"));
    }
    void nobodyOwnsAClosedWindow()
    {
        QueueView view = viewWith(WindowState::Open, QString());
        QVERIFY(!windowDesk(view, 3, QString()).mine);
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
        for (const Ticket &ticket : windowDesk(view, 3, deskTestMe).waiting)
            numbers.append(ticket.number);
        QCOMPARE(numbers.join(QLatin1Char(' ')), QStringLiteral("A003 A001 A002 D001"));
        QVERIFY(!windowDesk(view, 3, deskTestMe).ticket);
        QCOMPARE(windowDesk(view, 1, deskTestMe).ticket->number, QStringLiteral("A009"));
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
        QCOMPARE(left == 0 && calls < hall.rules.callsMax, allowed);
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
        QueueView view = viewWith(WindowState::Open, deskTestMe);
        const Ticket base = sampleTicket(view.hall, 0, 1, sampleTime(8, 25));
        const auto at = [&](int state, int calls) {
            Ticket ticket =
                state == int(TicketState::Waiting) ? base : sampleCalled(base, 3, deskTestMe, sampleTime(9, 0), calls);
            ticket.state = TicketState(state);
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
        const auto held = windowDesk(view, 3, deskTestMe).ticket;
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
        view.windows[2] = WindowStatus{3, WindowState::Closed, {}, {}, {}, sampleTime(9, 0), {}};
        QVERIFY(viewHasReached(view, paused)); // closed later by the supervisor
    }
};
OW_TEST(tst_WindowDesk)
#include "tst_WindowDesk.moc"
