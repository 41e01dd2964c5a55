// The queue's commands beyond straight on, against a hub in this process: hold, transfer, restore, undo, booking, steering, and what the
// clock does by itself. After each the log replays into the same tables.
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/queue/BookingCommands.h"
#include "models/queue/BookingRules.h"
#include "models/queue/HallCommands.h"
#include "models/queue/HallRules.h"
#include "models/queue/QueueClock.h"
#include "models/queue/TicketMoveCommands.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr qint64 minuteMs = 60'000;

IdentityCard cardOf(const char *number)
{
    const QString text = QLatin1String(number);
    IdentityCard card;
    card.name = QStringLiteral("李建敏");
    card.number = text;
    card.sex = text.mid(16, 1).toInt() % 2 ? Sex::Male : Sex::Female;
    card.ethnicity = QStringLiteral("汉");
    card.birth = QDate::fromString(text.mid(6, 8), QStringLiteral("yyyyMMdd"));
    card.address = QStringLiteral("临江市江岸区沿江大道58号");
    card.authority = QStringLiteral("临江市公安局江岸分局");
    card.validFrom = QDate(2016, 5, 10);
    card.validTo = QDate(2036, 5, 10);
    return card;
}

IdentityCard owner()
{
    return cardOf("210302197803150118");
}

/// Window 3 open under "clerk", a kiosk, a greeter, a supervisor.
struct MovesHall {
    TestHall hall;
    Sender kiosk = hall.insider(StationRole::Kiosk);
    Sender clerk = hall.insider(StationRole::Window, QStringLiteral("clerk"), only(Role::Clerk));
    Sender other = hall.insider(StationRole::Window, QStringLiteral("delivery"), only(Role::Clerk));
    Sender greeter = hall.insider(StationRole::Greeter, QStringLiteral("greeter"), only(Role::Greeter));
    Sender supervisor = hall.insider(StationRole::Supervisor, QStringLiteral("supervisor"), only(Role::Supervisor));

    MovesHall()
    {
        hall.clock.set(hallInstant(QDate(2026, 9, 24), QTime(9, 0)));
        run(clerk, OpenWindow{3});
    }

    template <class C>
    Result<typename C::Reply> run(Sender &sender, const C &command)
    {
        const CommandOutcome outcome = hall.run(sender, C::name, toJson(command));
        if (outcome.status != 200)
            return fail(TestHall::problem(outcome.body));
        return fromJson<typename C::Reply>(outcome.body, Strictness::Tolerant);
    }
    template <class C>
    QByteArray refusal(Sender &sender, const C &command)
    {
        const auto reply = run(sender, command);
        return reply ? QByteArray("done") : QByteArray(reply.error().type().id);
    }
    Ticket take(const char *queue = "zonghe", const std::optional<QString> &priority = {})
    {
        const auto reply = run(kiosk, IssueTicket{QLatin1String(queue), priority, {}});
        return reply ? reply->ticket : Ticket();
    }
    QString call(int window = 3)
    {
        const auto reply = run(window == 3 ? clerk : other, CallNext{window});
        return reply ? reply->ticket->number : QString::fromLatin1(reply.error().type().id);
    }
    void finish(int window = 3) { run(window == 3 ? clerk : other, FinishTicket{window, Outcome::Consulted}); }
    void pass(qint64 minutes) { hall.clock.set(hall.clock.now().plus(minutes * minuteMs)); }
    void passSeconds(qint64 seconds) { hall.clock.set(hall.clock.now().plus(seconds * 1000)); }
    void tick()
    {
        auto outcome = hall.hub().writer().submitInternal(&decideQueueClock);
        hall.hub().step();
        outcome.wait();
    }
    std::optional<Ticket> ticket(const QUuid &id)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return TicketStore::find(**db, id);
    }
    QString difference() { return replayDifference(hall.path(), hubRegistry()); }
};
} // namespace

class tst_QueueMoves : public QObject {
    Q_OBJECT
private slots:
    void holdAndResume()
    {
        MovesHall m;
        const Ticket first = m.take();
        m.take();
        QCOMPARE(m.call(), QStringLiteral("A001"));
        QVERIFY(m.run(m.clerk, StartService{3}));
        QVERIFY(m.run(m.clerk, HoldTicket{3, QStringLiteral("去复印")}));
        QCOMPARE(m.ticket(first.id)->state, TicketState::Held);
        QCOMPARE(m.call(), QStringLiteral("A002")); // the window is free meanwhile
        QCOMPARE(m.refusal(m.clerk, ResumeTicket{3, first.id}), QByteArray("window-busy"));
        m.finish();
        const auto back = m.run(m.clerk, ResumeTicket{3, first.id});
        QVERIFY(back);
        QCOMPARE(back->ticket.state, TicketState::Serving);
        QCOMPARE(back->ticket.window, 3);
        QCOMPARE(m.refusal(m.clerk, ResumeTicket{3, first.id}), QByteArray("window-busy"));
        QCOMPARE(m.difference(), QString());
    }

    void heldOnesComeBackByThemselves()
    {
        MovesHall m;
        const Ticket held = m.take();
        m.call();
        QVERIFY(m.run(m.clerk, HoldTicket{3, QStringLiteral("取材料")}));
        m.take();
        m.pass(59);
        m.tick();
        QCOMPARE(m.ticket(held.id)->state, TicketState::Held);
        m.pass(1);
        m.tick();
        QCOMPARE(m.ticket(held.id)->state, TicketState::Waiting);
        QCOMPARE(m.ticket(held.id)->keptForClerk, QStringLiteral("clerk"));
        // Kept for its clerk: another window gets the next one.
        QVERIFY(m.run(m.other, OpenWindow{2}));
        QCOMPARE(m.call(2), QStringLiteral("A002"));
        QCOMPARE(m.call(3), QStringLiteral("A001"));
        QCOMPARE(m.difference(), QString());
    }

    void tooManyHeld()
    {
        MovesHall m;
        for (int i = 0; i < 5; ++i) {
            m.take();
            m.call();
            QVERIFY(m.run(m.clerk, HoldTicket{3, QStringLiteral("取材料")}));
        }
        m.take();
        m.call();
        QCOMPARE(m.refusal(m.clerk, HoldTicket{3, QStringLiteral("取材料")}), QByteArray("held-too-many"));
    }

    void transfers_data()
    {
        QTest::addColumn<QString>("queue");
        QTest::addColumn<int>("window");
        QTest::addColumn<QString>("clerk");
        QTest::addColumn<QByteArray>("refusal");
        QTest::newRow("to a queue") << "zixun" << 0 << "" << QByteArray("done");
        QTest::newRow("to a window") << "" << 2 << "" << QByteArray("done");
        QTest::newRow("to a person") << "" << 0 << "delivery" << QByteArray("done");
        QTest::newRow("to nobody") << "" << 0 << "nosuch" << QByteArray("not-found");
        QTest::newRow("nowhere") << "" << 0 << "" << QByteArray("transfer-target");
        QTest::newRow("two places") << "zixun" << 2 << "" << QByteArray("transfer-target");
        QTest::newRow("unknown queue") << "nosuch" << 0 << "" << QByteArray("queue-unknown");
        QTest::newRow("unknown window") << "" << 99 << "" << QByteArray("window-unknown");
    }
    void transfers()
    {
        QFETCH(QString, queue);
        QFETCH(int, window);
        QFETCH(QString, clerk);
        QFETCH(QByteArray, refusal);
        MovesHall m;
        const Ticket first = m.take();
        m.pass(5);
        m.take();
        m.call();
        m.pass(5);
        QVERIFY(m.run(m.other, OpenWindow{2}));
        TransferTicket move{3, {}, {}, {}, false, QStringLiteral("走错窗口")};
        if (!queue.isEmpty())
            move.toQueue = queue;
        if (window)
            move.toWindow = window;
        if (!clerk.isEmpty())
            move.toClerk = clerk;
        QCOMPARE(m.refusal(m.clerk, move), refusal);
        if (refusal != "done")
            return;
        const Ticket moved = *m.ticket(first.id);
        QCOMPARE(moved.state, TicketState::Waiting);
        QCOMPARE(moved.number, QStringLiteral("A001"));
        QCOMPARE(moved.standsFrom, first.issuedAt); // nothing of the wait is lost
        // It stands longer than A002, so the one it is for calls it first, and nobody else does.
        if (queue.isEmpty())
            QCOMPARE(m.call(3), QStringLiteral("A002"));
        QCOMPARE(m.call(2), QStringLiteral("A001"));
        QCOMPARE(m.difference(), QString());
    }

    /// 一票到底: each window's part is rated for itself.
    void oneTicketThroughSeveralWindows()
    {
        MovesHall m;
        const Ticket first = m.take();
        m.call();
        QVERIFY(m.run(m.clerk, StartService{3}));
        QVERIFY(m.run(m.clerk, TransferTicket{3, {}, 2, {}, true, QStringLiteral("接着缴费")}));
        QVERIFY(m.run(m.other, OpenWindow{2}));
        QCOMPARE(m.call(2), QStringLiteral("A001"));
        m.finish(2);
        const Ticket ended = *m.ticket(first.id);
        QCOMPARE(ended.stops, 1);
        QCOMPARE(ended.state, TicketState::Done);
        auto db = Connection::open(m.hall.path(), OpenMode::Reader);
        Query ratings = (*db)->query("SELECT group_concat(window) FROM (SELECT window FROM rating ORDER BY window)");
        QVERIFY(ratings.next());
        QCOMPARE(ratings.text(0), QStringLiteral("2,3"));
    }

    void nobodyIsKeptForWhoHasGone_data()
    {
        QTest::addColumn<bool>("toPerson");
        QTest::newRow("window closed") << false;
        QTest::newRow("person gone") << true;
    }
    void nobodyIsKeptForWhoHasGone()
    {
        QFETCH(bool, toPerson);
        MovesHall m;
        QVERIFY(m.run(m.other, OpenWindow{2}));
        const Ticket first = m.take();
        m.call();
        TransferTicket move{3, {}, {}, {}, false, QStringLiteral("接着办")};
        if (toPerson)
            move.toClerk = QStringLiteral("delivery");
        else
            move.toWindow = 2;
        QVERIFY(m.run(m.clerk, move));
        m.tick();
        QCOMPARE(m.call(), QStringLiteral("no-ticket-waiting")); // still there: kept
        QVERIFY(m.run(m.other, CloseWindow{2}));
        m.tick();
        QCOMPARE(m.call(), QStringLiteral("A001"));
        QCOMPARE(m.ticket(first.id)->standsFrom, first.standsFrom);
        QCOMPARE(m.difference(), QString());
    }

    void restoredBehindThree()
    {
        MovesHall m;
        const Ticket gone = m.take();
        m.call();
        for (int i = 0; i < 2; ++i) {
            m.passSeconds(20);
            QVERIFY(m.run(m.clerk, RecallTicket{3}));
        }
        QVERIFY(m.run(m.clerk, MarkNoShow{3}));
        for (int i = 0; i < 4; ++i) {
            m.pass(1);
            m.take();
        }
        m.pass(1);
        QVERIFY(m.run(m.greeter, RestoreTicket{gone.id}));
        QStringList order;
        for (int i = 0; i < 5; ++i) {
            order.append(m.call());
            m.finish();
        }
        QCOMPARE(order.join(QLatin1Char(' ')), QStringLiteral("A002 A003 A004 A001 A005"));
        QCOMPARE(m.refusal(m.greeter, RestoreTicket{gone.id}), QByteArray("ticket-state"));
        QCOMPARE(m.difference(), QString());
    }

    void noShowByItself()
    {
        MovesHall m;
        const Ticket plain = m.take();
        m.call();
        for (int i = 0; i < 2; ++i) {
            m.passSeconds(20);
            QVERIFY(m.run(m.clerk, RecallTicket{3}));
        }
        m.passSeconds(19);
        m.tick();
        QCOMPARE(m.ticket(plain.id)->state, TicketState::Called);
        m.passSeconds(1);
        m.tick();
        QCOMPARE(m.ticket(plain.id)->state, TicketState::NoShow);
        // An elder has longer: somebody walks over first.
        const Ticket elder = m.take("zonghe", QStringLiteral("elder"));
        m.call();
        for (int i = 0; i < 2; ++i) {
            m.passSeconds(20);
            QVERIFY(m.run(m.clerk, RecallTicket{3}));
        }
        m.passSeconds(59);
        m.tick();
        QCOMPARE(m.ticket(elder.id)->state, TicketState::Called);
        m.passSeconds(1);
        m.tick();
        QCOMPARE(m.ticket(elder.id)->state, TicketState::NoShow);
        QCOMPARE(m.difference(), QString());
    }

    void undo_data()
    {
        QTest::addColumn<QString>("step");
        QTest::addColumn<QString>("back");
        QTest::newRow("call") << "call"
                              << "waiting";
        QTest::newRow("start") << "start"
                               << "called";
        QTest::newRow("finish") << "finish"
                                << "serving";
        QTest::newRow("hold") << "hold"
                              << "serving";
        QTest::newRow("transfer") << "transfer"
                                  << "serving";
    }
    void undo()
    {
        QFETCH(QString, step);
        QFETCH(QString, back);
        MovesHall m;
        const Ticket first = m.take();
        m.call();
        if (step != QLatin1String("call"))
            QVERIFY(m.run(m.clerk, StartService{3}));
        if (step == QLatin1String("finish"))
            m.finish();
        if (step == QLatin1String("hold"))
            QVERIFY(m.run(m.clerk, HoldTicket{3, QStringLiteral("取材料")}));
        if (step == QLatin1String("transfer"))
            QVERIFY(m.run(m.clerk, TransferTicket{3, QStringLiteral("zixun"), {}, {}, false, QStringLiteral("走错")}));
        const UndoTicket undo{first.id, QStringLiteral("按错了")};
        QCOMPARE(m.refusal(m.greeter, undo), QByteArray("undo-nothing")); // not his step
        const auto was = m.run(m.clerk, undo);
        QVERIFY(was);
        QCOMPARE(QString::fromLatin1(codeText(was->ticket.state)), back);
        QCOMPARE(m.refusal(m.clerk, undo), QByteArray("undo-nothing")); // one step, not a journey
        QVERIFY(m.ticket(first.id)->revision > 2);
        // Done again after a finish was taken back, the service may be rated again.
        if (step == QLatin1String("finish")) {
            m.finish();
            auto db = Connection::open(m.hall.path(), OpenMode::Reader);
            Query open = (*db)->query("SELECT count(*) FROM rating WHERE state = 'open'");
            QVERIFY(open.next());
            QCOMPARE(open.integer(0), 1);
        }
        QCOMPARE(m.difference(), QString());
    }
    void undoNotForLong()
    {
        MovesHall m;
        const Ticket first = m.take();
        m.call();
        m.pass(5);
        m.passSeconds(1);
        QCOMPARE(m.refusal(m.clerk, UndoTicket{first.id, QStringLiteral("按错了")}), QByteArray("undo-nothing"));
    }

    void namedCallSaysWhy()
    {
        MovesHall m;
        m.take();
        const Ticket second = m.take();
        const auto called = m.run(m.clerk, CallNamed{3, second.id, QStringLiteral("赶火车")});
        QVERIFY(called);
        QCOMPARE(called->ticket.number, QStringLiteral("A002"));
        m.finish();
        QCOMPARE(m.refusal(m.clerk, CallNamed{3, second.id, QStringLiteral("再来")}), QByteArray("ticket-state"));
        auto db = Connection::open(m.hall.path(), OpenMode::Reader);
        Query why = (*db)->query("SELECT body FROM event WHERE type = 'gov.ticket.called.v1'");
        QVERIFY(why.next());
        const QByteArray body = why.bytes(0);
        QVERIFY(body.contains("\"rule\":\"named\"") && body.contains("赶火车"));
    }

    void windowChangesHands()
    {
        MovesHall m;
        const Ticket first = m.take();
        m.call();
        QCOMPARE(m.refusal(m.other, OpenWindow{3}), QByteArray("window-taken"));
        QVERIFY(m.run(m.other, TakeOverWindow{3}));
        QCOMPARE(m.ticket(first.id)->clerk, QStringLiteral("delivery"));
        QCOMPARE(m.refusal(m.clerk, StartService{3}), QByteArray("window-taken"));
        QVERIFY(m.run(m.other, StartService{3}));
        // Its PC dies: closed from outside, the ticket goes back to the head.
        m.pass(1);
        m.take();
        QVERIFY(m.run(m.supervisor, FreeWindow{3, false, QStringLiteral("电脑坏了")}));
        QCOMPARE(m.ticket(first.id)->state, TicketState::Waiting);
        QVERIFY(m.run(m.clerk, OpenWindow{3}));
        QCOMPARE(m.call(), QStringLiteral("A001"));
        QVERIFY(m.run(m.supervisor, FreeWindow{3, true, QStringLiteral("电脑坏了")}));
        QCOMPARE(m.ticket(first.id)->state, TicketState::Called);
        QVERIFY(m.run(m.other, TakeOverWindow{3}));
        QCOMPARE(m.ticket(first.id)->clerk, QStringLiteral("delivery"));
        QCOMPARE(m.difference(), QString());
    }

    void helpIsAskedAndAnswered()
    {
        MovesHall m;
        const auto asked = m.run(m.clerk, AskHelp{3});
        QVERIFY(asked && asked->window.helpSince);
        QCOMPARE(m.refusal(m.other, AskHelp{3}), QByteArray("window-taken"));
        const auto answered = m.run(m.greeter, AnswerHelp{3});
        QVERIFY(answered && !answered->window.helpSince);
        QCOMPARE(m.difference(), QString());
    }

    void bookings_data()
    {
        QTest::addColumn<Instant>("slot");
        QTest::addColumn<QByteArray>("refusal");
        const auto at = [](int month, int day, int hour, int minute) {
            return hallInstant(QDate(2026, month, day), QTime(hour, minute));
        };
        QTest::newRow("today") << at(9, 24, 14, 30) << QByteArray("done");
        QTest::newRow("next open day") << at(9, 28, 9, 0) << QByteArray("done");
        QTest::newRow("begun already") << at(9, 24, 9, 0) << QByteArray("booking-time");
        QTest::newRow("between slots") << at(9, 24, 14, 40) << QByteArray("booking-time");
        QTest::newRow("mid-autumn") << at(9, 25, 9, 0) << QByteArray("booking-time");
        QTest::newRow("after closing") << at(9, 24, 17, 0) << QByteArray("booking-time");
        QTest::newRow("too far ahead") << at(10, 10, 9, 0) << QByteArray("booking-time");
    }
    void bookings()
    {
        QFETCH(Instant, slot);
        QFETCH(QByteArray, refusal);
        MovesHall m;
        const BookTicket book{QStringLiteral("zonghe"), slot, owner(), {}};
        QCOMPARE(m.refusal(m.kiosk, book), refusal);
        if (refusal == "done")
            QCOMPARE(m.refusal(m.kiosk, book), QByteArray("booking-twice"));
        QCOMPARE(m.difference(), QString());
    }

    void checkIn_data()
    {
        QTest::addColumn<int>("minutesBefore");
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("booked");
        QTest::newRow("31 minutes early") << 31 << "checkedIn" << true;
        QTest::newRow("30 minutes early") << 30 << "waiting" << true;
        QTest::newRow("on time") << 0 << "waiting" << true;
        QTest::newRow("15 minutes late") << -15 << "waiting" << true;
        QTest::newRow("16 minutes late") << -16 << "waiting" << false;
    }
    void checkIn()
    {
        QFETCH(int, minutesBefore);
        QFETCH(QString, state);
        QFETCH(bool, booked);
        MovesHall m;
        const Instant slot = hallInstant(QDate(2026, 9, 24), QTime(10, 0));
        const auto reserved = m.run(m.kiosk, BookTicket{QStringLiteral("zonghe"), slot, owner(), {}});
        QVERIFY(reserved);
        QCOMPARE(reserved->ticket.number, QStringLiteral("Y001"));
        QCOMPARE(m.call(), QStringLiteral("no-ticket-waiting")); // booked is not waiting
        m.hall.clock.set(slot.plus(-minutesBefore * minuteMs));
        const auto here = m.run(m.kiosk, CheckIn{{}, QStringLiteral("Y001"), {}});
        QVERIFY(here);
        QCOMPARE(QString::fromLatin1(codeText(here->ticket.state)), state);
        QCOMPARE(here->ticket.priority.has_value(), booked);
        if (state == QLatin1String("checkedIn")) {
            QCOMPARE(m.call(), QStringLiteral("no-ticket-waiting"));
            m.passSeconds(60);
            m.tick();
        }
        QCOMPARE(m.call(), QStringLiteral("Y001"));
        QCOMPARE(m.refusal(m.kiosk, CheckIn{{}, QStringLiteral("Y001"), {}}), QByteArray("ticket-state"));
        QCOMPARE(m.difference(), QString());
    }

    void missedBookingsCount()
    {
        MovesHall m;
        const QDate days[] = {QDate(2026, 9, 28), QDate(2026, 9, 29), QDate(2026, 9, 30)};
        for (const QDate &day : days) {
            QVERIFY(m.run(m.kiosk, BookTicket{QStringLiteral("zonghe"), hallInstant(day, QTime(9, 0)), owner(), {}}));
            m.hall.clock.set(hallInstant(day.addDays(1), QTime(8, 0)));
            m.tick();
        }
        m.hall.clock.set(hallInstant(QDate(2026, 10, 8), QTime(8, 0)));
        QCOMPARE(
            m.refusal(m.kiosk,
                      BookTicket{QStringLiteral("zonghe"), hallInstant(QDate(2026, 10, 8), QTime(9, 0)), owner(), {}}),
            QByteArray("booking-missed"));
    }

    void neverOverbooked()
    {
        MovesHall m;
        const Instant slot = hallInstant(QDate(2026, 9, 24), QTime(10, 0));
        const char *numbers[] = {"210302197803150118", "210303195111070229", "210302199607280117",
                                 "210304198802290116"};
        for (const char *number : numbers) {
            QCOMPARE(m.refusal(m.kiosk, BookTicket{QStringLiteral("zonghe"), slot, cardOf(number), {}}),
                     QByteArray("done"));
        }
        QCOMPARE(m.refusal(m.kiosk, BookTicket{QStringLiteral("zonghe"), slot, cardOf("210302198512060221"), {}}),
                 QByteArray("booking-full"));
    }

    void cancelledInTimeOnly()
    {
        MovesHall m;
        const Instant slot = hallInstant(QDate(2026, 9, 24), QTime(14, 0));
        const auto booked = m.run(m.kiosk, BookTicket{QStringLiteral("zonghe"), slot, owner(), {}});
        QVERIFY(booked);
        m.hall.clock.set(slot.plus(-119 * minuteMs));
        const CancelTicket cancel{booked->ticket.id, QStringLiteral("来不了")};
        QCOMPARE(m.refusal(m.greeter, cancel), QByteArray("booking-late"));
    }
    void cancelledInTime()
    {
        MovesHall m;
        const Instant slot = hallInstant(QDate(2026, 9, 24), QTime(14, 0));
        const BookTicket book{QStringLiteral("zonghe"), slot, owner(), {}};
        const auto booked = m.run(m.kiosk, book);
        QVERIFY(booked);
        m.hall.clock.set(slot.plus(-120 * minuteMs));
        QCOMPARE(m.refusal(m.greeter, CancelTicket{booked->ticket.id, QStringLiteral("来不了")}), QByteArray("done"));
        QCOMPARE(m.refusal(m.kiosk, book), QByteArray("done")); // and the place is free again
    }

    void theNightClears()
    {
        MovesHall m;
        const Ticket waiting = m.take();
        m.hall.clock.set(hallInstant(QDate(2026, 9, 28), QTime(8, 20)));
        m.tick();
        QCOMPARE(m.ticket(waiting.id)->state, TicketState::Cancelled);
        QCOMPARE(m.take().number, QStringLiteral("A001"));
        QCOMPARE(m.difference(), QString());
    }

    void theNightCarriesOver()
    {
        MovesHall m;
        HallSetup setup = TestHall::demoSetup();
        setup.rules.overnight = Overnight::CarryOver;
        QCOMPARE(m.hall.internal({pendingEvent(QStringLiteral("hall/LJ01"), HallConfigured{setup})}).status, 200);
        const Ticket waiting = m.take();
        m.hall.clock.set(hallInstant(QDate(2026, 9, 28), QTime(8, 20)));
        m.tick();
        QCOMPARE(m.take().number, QStringLiteral("A001"));
        const Ticket carried = *m.ticket(waiting.id);
        QCOMPARE(carried.number, QStringLiteral("Z001"));
        QCOMPARE(carried.standsFrom, waiting.standsFrom);
        QVERIFY(m.run(m.clerk, OpenWindow{3}));
        QCOMPARE(m.call(), QStringLiteral("Z001"));
        QCOMPARE(m.difference(), QString());
    }

    /// Who is known is booked into the first slots with room, in the order they came; a number without a name is cleared.
    void theNightBooksThemIn()
    {
        MovesHall m;
        HallSetup setup = TestHall::demoSetup();
        setup.rules.overnight = Overnight::Book;
        setup.rules.booking.perSlotMax = 1;
        QCOMPARE(m.hall.internal({pendingEvent(QStringLiteral("hall/LJ01"), HallConfigured{setup})}).status, 200);
        const Ticket nobody = m.take();
        const auto takeBy = [&m](const IdentityCard &card) {
            const auto reply = m.run(m.kiosk, IssueTicket{QStringLiteral("zonghe"), {}, card});
            return reply ? reply->ticket : Ticket();
        };
        const Ticket first = takeBy(owner());
        const Ticket second = takeBy(cardOf("210302198512060221"));
        const Instant morning = hallInstant(QDate(2026, 9, 28), QTime(8, 20));
        m.hall.clock.set(morning);
        m.tick();
        QCOMPARE(m.ticket(nobody.id)->state, TicketState::Cancelled);
        const auto offered = bookingSlots(setup, QDate(2026, 9, 28), *WorkingCalendar::shipped());
        int serial = 0;
        for (const Ticket &before : {first, second}) {
            const Ticket booked = *m.ticket(before.id);
            QCOMPARE(booked.state, TicketState::Reserved);
            QCOMPARE(booked.day, QDate(2026, 9, 28));
            QCOMPARE(booked.number, QStringLiteral("Y00%1").arg(serial + 1));
            QCOMPARE(booked.bookedFor->ms, offered.at(serial).ms);
            QCOMPARE(booked.priority, std::optional(setup.rules.booking.priorityClass));
            ++serial;
        }
        // His slip's code checks him in.
        CheckIn here;
        here.ticket = first.id;
        QVERIFY(m.run(m.kiosk, here));
        QCOMPARE(m.difference(), QString());
    }

    void steering()
    {
        MovesHall m;
        HallSteering steering;
        steering.stoppedQueues = {QStringLiteral("shebao")};
        steering.skills = {{3, {{QStringLiteral("chujian"), 1}}}};
        steering.broadcast = QStringLiteral("今日系统升级，16:30 停止取号");
        QVERIFY(m.run(m.supervisor, SteerHall{steering, {}, QStringLiteral("人多")}));
        QCOMPARE(m.refusal(m.kiosk, IssueTicket{QStringLiteral("shebao"), {}, {}}), QByteArray("queue-stopped"));
        m.take();
        QCOMPARE(m.call(), QStringLiteral("no-ticket-waiting"));
        m.take("chujian");
        QCOMPARE(m.call(), QStringLiteral("C001"));
        const QString revision = steeringRevision(steering);
        QVERIFY(!revision.isEmpty());
        steering.skills[0].window = 99;
        QCOMPARE(m.refusal(m.supervisor, SteerHall{steering, {}, QStringLiteral("人多"), revision}),
                 QByteArray("input-refused"));
        // Made from what does not hold any more, or from nothing at all: refused whatever it says, and nothing is lost.
        steering.skills.clear();
        for (const QString &older : {QString(), steeringRevision(steering), QStringLiteral("x")}) {
            const auto late = m.run(m.supervisor, SteerHall{steering, {}, QStringLiteral("人少"), older});
            QVERIFY(!late);
            QCOMPARE(QByteArray(late.error().type().id), QByteArray("conflict"));
            QVERIFY(late.error().sentence().contains(QStringLiteral("大厅的调度已被他人改动")));
        }
        QCOMPARE(m.call(), QStringLiteral("C001")); // window 3 still has its skill
        // A new day starts as the hall is set up.
        m.hall.clock.set(hallInstant(QDate(2026, 9, 28), QTime(8, 25)));
        m.tick();
        QVERIFY(m.run(m.kiosk, IssueTicket{QStringLiteral("shebao"), {}, {}}));
        QCOMPARE(m.difference(), QString());
    }

    void aStarvingPolicyIsRefused()
    {
        MovesHall m;
        HallSteering steering;
        steering.policy = TestHall::demoSetup().rules.policy;
        for (PriorityClass &one : steering.policy->classes) {
            one.waitMaxMinutes = 0;
            one.creditMinutes = one.isPriority() ? 600 : 0;
        }
        steering.policy->priorityRunMax = 0;
        const PolicyLoad load{2, 10, 3, {{QLatin1String(ordinaryClass), 2}, {QStringLiteral("elder"), 13}}};
        QCOMPARE(m.refusal(m.supervisor, SteerHall{steering, {}, QStringLiteral("敬老")}), QByteArray("input-refused"));
        QCOMPARE(m.refusal(m.supervisor, SteerHall{steering, load, QStringLiteral("敬老")}),
                 QByteArray("policy-starves"));
        steering.policy->priorityRunMax = 3;
        QVERIFY(m.run(m.supervisor, SteerHall{steering, load, QStringLiteral("敬老")}));
        QCOMPARE(m.difference(), QString());
    }
};

OW_TEST(tst_QueueMoves)
#include "tst_QueueMoves.moc"
