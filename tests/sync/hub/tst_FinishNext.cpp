// A visit ended and the next one called by one command: both or neither, once, and each taken back on its own.
#include "models/base/ProblemTypes.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketMoveCommands.h"
#include "models/ratings/RatingCommands.h"
#include "models/store/Connection.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
struct FinishNextHall {
    TestHall hall;
    Sender kiosk = hall.insider(StationRole::Kiosk);
    Sender clerk = hall.insider(StationRole::Window, QStringLiteral("clerk"), only(Role::Clerk));

    FinishNextHall()
    {
        hall.clock.set(hallInstant(QDate(2026, 9, 24), QTime(9, 0)));
        run(clerk, OpenWindow{3});
    }
    template <class C>
    Result<typename C::Reply> run(Sender &sender, const C &command)
    {
        hall.clock.advance(1000);
        const CommandOutcome outcome = hall.run(sender, C::name, toJson(command));
        if (outcome.status != 200)
            return fail(TestHall::problem(outcome.body));
        return fromJson<typename C::Reply>(outcome.body, Strictness::Exact);
    }
    template <class C>
    QByteArray refusal(const C &command)
    {
        const auto reply = run(clerk, command);
        return reply ? QByteArray("done") : QByteArray(reply.error().type().id);
    }
    Ticket take()
    {
        const auto reply = run(kiosk, IssueTicket{QStringLiteral("zonghe"), {}, {}});
        return reply ? reply->ticket : Ticket();
    }
    Result<NextReply> next(const QUuid &ended = {}, Outcome outcome = Outcome::Accepted, std::optional<int> also = {})
    {
        CallNext command{3};
        if (!ended.isNull())
            command.finish = EndedVisit{ended, outcome, also};
        return run(clerk, command);
    }
    Ticket now(const QUuid &id)
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return TicketStore::find(**db, id).value_or(Ticket());
    }
    QStringList openRatings()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        QStringList numbers;
        for (const Rating &rating : RatingStore::openAt(**db, 3))
            numbers.append(rating.ticketNumber);
        return numbers;
    }
    qint64 events()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        return EventLogStore(QUuid()).head(**db).seq;
    }
    QString difference() { return replayDifference(hall.path(), hubRegistry()); }
};
} // namespace

class tst_FinishNext : public QObject {
    Q_OBJECT
private slots:
    void bothAtOnce()
    {
        FinishNextHall h;
        const Ticket first = h.take();
        const Ticket second = h.take();
        QCOMPARE(h.next()->ticket->id, first.id);
        QVERIFY(h.run(h.clerk, StartService{3}));
        const auto reply = h.next(first.id, Outcome::Notice, 2);
        QVERIFY(reply && reply->ticket && reply->finished);
        QCOMPARE(reply->ticket->id, second.id);
        QCOMPARE(reply->ticket->state, TicketState::Called);
        QCOMPARE(reply->finished->id, first.id);
        QCOMPARE(reply->finished->state, TicketState::Done);
        QCOMPARE(h.now(first.id).outcome, std::optional(Outcome::Notice));
        QCOMPARE(h.now(first.id).alsoConsulted, 2);
        QCOMPARE(h.now(second.id).window, std::optional(3));
        // Why this one was called stands in the log as with any call.
        auto db = Connection::open(h.hall.path(), OpenMode::Reader);
        const QList<StoredEvent> steps = EventLogStore(QUuid()).ofSubject(
            **db, QStringLiteral("ticket/") + second.id.toString(QUuid::WithoutBraces), 1);
        QCOMPARE(steps.first().meta.type, QLatin1String(TicketCalled::type));
        QCOMPARE(fromJson<TicketCalled>(steps.first().fact, Strictness::Exact)->why.rule, CallRule::OnlyOne);
        QCOMPARE(h.difference(), QString());
    }

    void nobodyWaits()
    {
        FinishNextHall h;
        const Ticket only = h.take();
        QVERIFY(h.next());
        const auto reply = h.next(only.id, Outcome::Consulted);
        QVERIFY(reply && !reply->ticket && reply->finished);
        QCOMPARE(h.now(only.id).outcome, std::optional(Outcome::Consulted));
        QCOMPARE(h.refusal(CallNext{3}), QByteArray("no-ticket-waiting"));
        QCOMPARE(h.difference(), QString());
    }

    void pressedTwice()
    {
        FinishNextHall h;
        const Ticket first = h.take();
        const Ticket second = h.take();
        const Ticket third = h.take();
        QVERIFY(h.next());
        // The same command again: the same answer, nothing happens twice.
        const Sending sending =
            h.hall.sending(h.clerk, CallNext::name, toJson(CallNext{3, EndedVisit{first.id, Outcome::Accepted}}));
        auto one = h.hall.submit(h.clerk, sending);
        h.hall.hub().step();
        auto two = h.hall.submit(h.clerk, sending);
        h.hall.hub().step();
        h.clerk.seq = sending.seq;
        const qint64 events = h.events();
        QCOMPARE(one.get().body, two.get().body);
        // Another command for the visitor who has gone: who was called meanwhile is given back and stays.
        const auto again = h.next(first.id, Outcome::Left);
        QVERIFY(again && again->ticket && !again->finished);
        QCOMPARE(again->ticket->id, second.id);
        QCOMPARE(h.events(), events);
        QCOMPARE(h.now(first.id).outcome, std::optional(Outcome::Accepted));
        QCOMPARE(h.now(second.id).state, TicketState::Called);
        QCOMPARE(h.now(third.id).state, TicketState::Waiting);
    }

    void endedBefore()
    {
        FinishNextHall h;
        const Ticket first = h.take();
        const Ticket second = h.take();
        const Ticket waiting = h.take();
        QVERIFY(h.next());
        QVERIFY(h.run(h.clerk, FinishTicket{3, Outcome::Accepted}));
        const auto reply = h.next(first.id, Outcome::Left);
        QVERIFY(reply && reply->ticket && !reply->finished);
        QCOMPARE(reply->ticket->id, second.id);
        QCOMPARE(h.now(first.id).outcome, std::optional(Outcome::Accepted));
        QVERIFY(h.run(h.clerk, FinishTicket{3, Outcome::Accepted}));
        // Somebody who is not done with is not finished from afar.
        QCOMPARE(h.refusal(CallNext{3, EndedVisit{waiting.id, Outcome::Left}}), QByteArray("ticket-unknown"));
        QCOMPARE(h.now(waiting.id).state, TicketState::Waiting);
    }

    void takenBackOneByOne()
    {
        FinishNextHall h;
        const Ticket first = h.take();
        const Ticket second = h.take();
        QVERIFY(h.next());
        QVERIFY(h.run(h.clerk, StartService{3}));
        QVERIFY(h.next(first.id));
        QCOMPARE(h.refusal(UndoTicket{first.id, QStringLiteral("按错了")}), QByteArray("window-busy"));
        QVERIFY(h.run(h.clerk, UndoTicket{second.id, QStringLiteral("按错了")}));
        QCOMPARE(h.now(second.id).state, TicketState::Waiting);
        QVERIFY(h.run(h.clerk, UndoTicket{first.id, QStringLiteral("按错了")}));
        QCOMPARE(h.now(first.id).state, TicketState::Serving);
        QVERIFY(!h.now(first.id).outcome);
        QCOMPARE(h.openRatings(), QStringList());
        QCOMPARE(h.difference(), QString());
    }

    /// Who has just gone may still rate; who stands at the window now may not rate for him.
    void ratingOfTheOneBefore()
    {
        FinishNextHall h;
        const Ticket first = h.take();
        const Ticket second = h.take();
        QVERIFY(h.next());
        QVERIFY(h.run(h.clerk, StartService{3}));
        QVERIFY(h.next(first.id));
        QCOMPARE(h.openRatings(), QStringList{first.number});
        QVERIFY(h.run(h.clerk, StartService{3}));
        QCOMPARE(h.openRatings(), QStringList());
        QVERIFY(h.run(h.clerk, FinishTicket{3, Outcome::Accepted}));
        QCOMPARE(h.openRatings(), QStringList{second.number});
        // Asked and ended without a service in between: one rating, of the last one.
        const Ticket third = h.take();
        const Ticket fourth = h.take();
        QVERIFY(h.next());
        QVERIFY(h.next(third.id, Outcome::Consulted));
        QVERIFY(h.run(h.clerk, FinishTicket{3, Outcome::Consulted}));
        QCOMPARE(h.openRatings(), QStringList{fourth.number});
        QCOMPARE(h.difference(), QString());
    }
};

OW_TEST(tst_FinishNext)
#include "tst_FinishNext.moc"
