// Numbers given without the hub, entered afterwards: clamps, ties, repeats, the order against tickets the hub knew, and 'why'.
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/queue/EntryCommands.h"
#include "models/queue/HallCommands.h"
#include "models/queue/QueueClock.h"
#include "models/queue/QueueViews.h"
#include "models/queue/TicketMoveCommands.h"
#include "models/store/EventLogStore.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QFile>
#include <QProcess>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr qint64 entryMinuteMs = 60'000;

Instant entryTime(int hour, int minute)
{
    return hallInstant(QDate(2026, 9, 24), QTime(hour, minute));
}

struct EntryHall {
    TestHall hall;
    Sender kiosk = hall.insider(StationRole::Kiosk);
    Sender clerk = hall.insider(StationRole::Window, QStringLiteral("clerk"), only(Role::Clerk));
    Sender greeter = hall.insider(StationRole::Greeter, QStringLiteral("greeter"), only(Role::Greeter));

    EntryHall()
    {
        hall.clock.set(entryTime(10, 0));
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
    static EnterTicket reserve(int serial, Instant arrived, Instant contact, const char *prefix = "AK")
    {
        EnterTicket command;
        command.serial = serial;
        command.queue = QStringLiteral("zonghe");
        command.arrivedAt = arrived;
        command.prefix = QLatin1String(prefix);
        command.lastContactAt = contact;
        return command;
    }
    static EnterTicket paper(int serial, Instant arrived)
    {
        EnterTicket command;
        command.source = EntrySource::Paper;
        command.serial = serial;
        command.queue = QStringLiteral("zonghe");
        command.arrivedAt = arrived;
        return command;
    }
    Ticket take()
    {
        const auto reply = run(kiosk, IssueTicket{QStringLiteral("zonghe"), {}, {}});
        return reply ? reply->ticket : Ticket();
    }
    QString call()
    {
        const auto reply = run(clerk, CallNext{3});
        return reply ? reply->ticket->number : QString::fromLatin1(reply.error().type().id);
    }
    QStringList callAll()
    {
        QStringList called;
        for (QString number = call(); number != QLatin1String("no-ticket-waiting"); number = call()) {
            called.append(number);
            run(clerk, FinishTicket{3, Outcome::Consulted});
        }
        return called;
    }
    int entered()
    {
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        Query q = (*db)->query("SELECT count(*) FROM event WHERE type = 'gov.ticket.entered.v1'");
        return q.next() ? int(q.integer(0)) : -1;
    }
    /// The published rule, judged by the program that knows nothing else.
    QString judged()
    {
        QFile log(hall.path("log.jsonl"));
        if (!log.open(QIODevice::WriteOnly))
            return QStringLiteral("no file");
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        const EventLogStore events{QUuid()};
        for (const StoredEvent &event : events.after(**db, 0, 10'000))
            log.write("{\"seq\":" + QByteArray::number(event.meta.seq) + ",\"type\":\"" + event.meta.type.toLatin1()
                      + "\",\"time\":" + QByteArray::number(event.meta.recordedAt.ms) + ",\"fact\":" + event.fact
                      + "}\n");
        log.close();
        QProcess judge;
        judge.start(QStringLiteral("python3"),
                    {QStringLiteral(ONEWINDOW_SOURCE "/tests/peers/check_order.py"), log.fileName()});
        judge.waitForFinished();
        return QString::fromUtf8(judge.readAllStandardOutput() + judge.readAllStandardError()).simplified();
    }
};
} // namespace

class tst_Entry : public QObject {
    Q_OBJECT
private slots:
    void arrivalIsClamped_data()
    {
        QTest::addColumn<Instant>("arrived");
        QTest::addColumn<Instant>("contact");
        QTest::addColumn<Instant>("stands"); // the hub's now is 10:00
        QTest::newRow("as it says") << entryTime(9, 30) << entryTime(9, 20) << entryTime(9, 30);
        QTest::newRow("before the last contact") << entryTime(9, 10) << entryTime(9, 20) << entryTime(9, 20);
        QTest::newRow("after the hub's now") << entryTime(10, 5) << entryTime(9, 20) << entryTime(10, 0);
        QTest::newRow("contact after now, too") << entryTime(10, 5) << entryTime(10, 3) << entryTime(10, 0);
        QTest::newRow("at the contact") << entryTime(9, 20) << entryTime(9, 20) << entryTime(9, 20);
        QTest::newRow("now") << entryTime(10, 0) << entryTime(9, 20) << entryTime(10, 0);
    }
    void arrivalIsClamped()
    {
        QFETCH(Instant, arrived);
        QFETCH(Instant, contact);
        QFETCH(Instant, stands);
        EntryHall e;
        const auto reply = e.run(e.kiosk, EntryHall::reserve(1, arrived, contact));
        QVERIFY(reply);
        QCOMPARE(reply->ticket.standsFrom, stands);
        QCOMPARE(reply->ticket.issuedAt, stands);
        QCOMPARE(reply->ticket.enteredAt, entryTime(10, 0));
        QCOMPARE(reply->ticket.number, QStringLiteral("AK001"));
        QCOMPARE(reply->ticket.state, TicketState::Waiting);
        QCOMPARE(replayDifference(e.hall.path(), hubRegistry()), QString());
    }

    void aNumberIsEnteredOnce()
    {
        EntryHall e;
        EnterTicket command = EntryHall::reserve(7, entryTime(9, 30), entryTime(9, 20));
        command.ticket = makeUuid(e.hall.clock.now(), e.hall.random);
        const Sending sending = e.hall.sending(e.kiosk, EnterTicket::name, toJson(command));
        auto first = e.hall.submit(e.kiosk, sending);
        e.hall.hub().step();
        const CommandOutcome stored = first.get();
        QCOMPARE(stored.status, 200);
        ++e.kiosk.seq;
        QCOMPARE(TestHall::json(stored.body).value(QLatin1String("ticket")).toObject().value(QLatin1String("id")),
                 QJsonValue(uuidText(*command.ticket)));
        auto again = e.hall.submit(e.kiosk, sending); // the same bytes: the stored reply
        e.hall.hub().step();
        QCOMPARE(again.get().body, stored.body);
        // A kiosk that has forgotten that it sent it: the same number, another id.
        e.hall.clock.advance(entryMinuteMs);
        EnterTicket other = command;
        other.ticket = makeUuid(e.hall.clock.now(), e.hall.random);
        other.queue = QStringLiteral("shebao");
        const auto known = e.run(e.kiosk, other);
        QVERIFY(known);
        QCOMPARE(known->ticket.id, *command.ticket);
        QCOMPARE(known->ticket.queue, QStringLiteral("zonghe"));
        QCOMPARE(e.entered(), 1);
        // One id cannot stand for two numbers.
        other.serial = 8;
        other.ticket = command.ticket;
        QCOMPARE(e.refusal(e.kiosk, other), QByteArray("input-refused"));
        QCOMPARE(e.entered(), 1);
    }

    void tiesGoBySeriesAndNumber()
    {
        EntryHall e;
        const Instant at = entryTime(9, 20);
        for (const auto &[prefix, serial] :
             {std::pair("BK", 1), std::pair("AK", 10), std::pair("AK", 2), std::pair("BK", 2), std::pair("AK", 1)})
            QVERIFY(e.run(e.kiosk, EntryHall::reserve(serial, at, at, prefix)));
        QCOMPARE(e.callAll(),
                 QStringList({QStringLiteral("AK001"), QStringLiteral("AK002"), QStringLiteral("AK010"),
                              QStringLiteral("BK001"), QStringLiteral("BK002")}));
        QVERIFY2(e.judged().startsWith(QStringLiteral("calls=5 inversions=0 doubled=0 lost=0")),
                 qPrintable(e.judged()));
        QCOMPARE(replayDifference(e.hall.path(), hubRegistry()), QString());
    }

    /// In among those who came before and after them; who was called before the hub knew of them was called rightly.
    void standsByItsOwnTime()
    {
        EntryHall e;
        e.hall.clock.set(entryTime(10, 1));
        e.take(); // A001
        e.hall.clock.set(entryTime(10, 9));
        e.take(); // A002
        e.hall.clock.set(entryTime(10, 30));
        QCOMPARE(e.call(), QStringLiteral("A001"));
        e.run(e.clerk, FinishTicket{3, Outcome::Consulted});
        e.hall.clock.set(entryTime(10, 32));
        QVERIFY(e.run(e.kiosk, EntryHall::reserve(1, entryTime(9, 58), entryTime(9, 55))));
        QVERIFY(e.run(e.kiosk, EntryHall::reserve(2, entryTime(10, 12), entryTime(9, 55))));
        QVERIFY(e.run(e.greeter, EntryHall::paper(1, entryTime(10, 10))));
        QCOMPARE(e.callAll(),
                 QStringList({QStringLiteral("AK001"), QStringLiteral("A002"), QStringLiteral("EE001"),
                              QStringLiteral("AK002")}));
        QVERIFY2(e.judged().startsWith(QStringLiteral("calls=5 inversions=0 doubled=0 lost=0")),
                 qPrintable(e.judged()));

        // 'Why' says it of the late ones only, and of each when it was entered.
        auto db = Connection::open(e.hall.path(), OpenMode::Reader);
        Query q = (*db)->query("SELECT seq FROM event WHERE type = 'gov.ticket.called.v1' ORDER BY seq");
        const EventLogStore events{QUuid()};
        QStringList late;
        while (q.next()) {
            const auto event = events.after(**db, q.integer(0) - 1, 1);
            const auto called = fromJson<TicketCalled>(event.first().fact, Strictness::Tolerant);
            QVERIFY(called);
            for (const CallCandidate &one : called->why.candidates) {
                QCOMPARE(one.enteredAt.has_value(), one.number.size() == 5);
                if (one.enteredAt && one.passedOver == PassedOver::No)
                    late.append(one.number + QLatin1Char(' ')
                                + hallTime(*one.enteredAt).toString(QStringLiteral("HH:mm")));
            }
        }
        QCOMPARE(
            late,
            QStringList({QStringLiteral("AK001 10:32"), QStringLiteral("EE001 10:32"), QStringLiteral("AK002 10:32")}));
    }

    /// A cut over midnight: yesterday's number is put away with yesterday's others.
    /// Whoever holds a slip is called, even if the set-up lost his queue while the kiosk was cut off.
    void aQueueThatIsGoneIsNoReasonToForgetHim()
    {
        EntryHall e;
        EnterTicket command = EntryHall::reserve(1, entryTime(9, 30), entryTime(9, 20));
        command.queue = QStringLiteral("chengguan");
        const auto reply = e.run(e.kiosk, command);
        QVERIFY(reply);
        QCOMPARE(reply->ticket.queue, TestHall::demoSetup().queues.first().code);
        auto db = Connection::open(e.hall.path(), OpenMode::Reader);
        const EventLogStore events{QUuid()};
        QVERIFY(events.after(**db, 0, 10'000).last().fact.contains("原来的业务队列已撤销，转到“综合受理”"));
        QCOMPARE(replayDifference(e.hall.path(), hubRegistry()), QString());
    }
    void yesterdaysIsPutAway()
    {
        EntryHall e;
        const Instant yesterday = hallInstant(QDate(2026, 9, 23), QTime(16, 50));
        const auto reply = e.run(e.kiosk, EntryHall::reserve(3, yesterday, yesterday));
        QVERIFY(reply);
        QCOMPARE(reply->ticket.day, QDate(2026, 9, 23));
        QCOMPARE(e.call(), QStringLiteral("no-ticket-waiting"));
        e.hall.hub().writer().submitInternal(&decideQueueClock);
        e.hall.hub().step();
        auto db = Connection::open(e.hall.path(), OpenMode::Reader);
        QCOMPARE(TicketStore::find(**db, reply->ticket.id)->state, TicketState::Cancelled);
        QCOMPARE(replayDifference(e.hall.path(), hubRegistry()), QString());
    }

    void whatIsRefused_data()
    {
        QTest::addColumn<bool>("atKiosk");
        QTest::addColumn<EnterTicket>("command");
        QTest::addColumn<QByteArray>("problem");
        const EnterTicket reserve = EntryHall::reserve(1, entryTime(9, 30), entryTime(9, 20));
        const EnterTicket paper = EntryHall::paper(1, entryTime(9, 30));
        const auto row = [](const char *name, bool atKiosk, EnterTicket command, const auto &change,
                            const char *problem) {
            change(command);
            QTest::newRow(name) << atKiosk << command << QByteArray(problem);
        };
        row(
            "a kiosk's", true, reserve, [](EnterTicket &) {}, "done");
        row(
            "paper", false, paper, [](EnterTicket &) {}, "done");
        row(
            "paper of a class", false, paper, [](EnterTicket &c) { c.priority = QStringLiteral("elder"); }, "done");
        row(
            "paper this minute", false, paper, [](EnterTicket &c) { c.arrivedAt = entryTime(10, 0); }, "done");
        row(
            "in a stopped or closed hour", true, reserve,
            [](EnterTicket &c) {
                c.arrivedAt = entryTime(6, 0);
                c.lastContactAt = entryTime(6, 0);
            },
            "done");
        row(
            "paper from a kiosk", true, paper, [](EnterTicket &) {}, "station-role");
        row(
            "a kiosk's from a desk", false, reserve, [](EnterTicket &) {}, "station-role");
        row(
            "paper in the future", false, paper, [](EnterTicket &c) { c.arrivedAt = entryTime(10, 1); },
            "input-refused");
        row(
            "paper of yesterday", false, paper,
            [](EnterTicket &c) { c.arrivedAt = c.arrivedAt.plus(-24 * 60 * entryMinuteMs); }, "input-refused");
        row(
            "unknown class", false, paper, [](EnterTicket &c) { c.priority = QStringLiteral("vip"); }, "input-refused");
        row(
            "unknown queue", false, paper, [](EnterTicket &c) { c.queue = QStringLiteral("none"); }, "queue-unknown");
        row(
            "a class at a kiosk", true, reserve, [](EnterTicket &c) { c.priority = QStringLiteral("elder"); },
            "input-refused");
        row(
            "a queue's letter", true, reserve, [](EnterTicket &c) { c.prefix = QStringLiteral("AB"); },
            "input-refused");
        row(
            "no series", true, reserve, [](EnterTicket &c) { c.prefix.reset(); }, "input-refused");
        row(
            "no contact", true, reserve, [](EnterTicket &c) { c.lastContactAt.reset(); }, "input-refused");
    }
    void whatIsRefused()
    {
        QFETCH(bool, atKiosk);
        QFETCH(EnterTicket, command);
        QFETCH(QByteArray, problem);
        EntryHall e;
        QCOMPARE(e.refusal(atKiosk ? e.kiosk : e.greeter, command), problem);
        QCOMPARE(e.entered(), problem == "done" ? 1 : 0);
    }

    /// A clerk has no business with it, and neither has a kiosk with what was printed or called.
    void whoMay()
    {
        EntryHall e;
        const Registry registry = hubRegistry();
        const auto may = [&](const char *command, const Sender &sender) {
            return mayCommand(*registry.command(QString::fromLatin1(command)), sender.actor);
        };
        const Sender clerkThere = e.hall.insider(StationRole::Greeter, QStringLiteral("clerk"), only(Role::Clerk));
        const Sender board = e.hall.insider(StationRole::Board);
        QVERIFY(may(EnterTicket::name, e.greeter) && may(EnterTicket::name, e.kiosk));
        QVERIFY(!may(EnterTicket::name, clerkThere) && !may(EnterTicket::name, e.clerk)
                && !may(EnterTicket::name, board));
        QVERIFY(may(WithdrawTicket::name, e.kiosk));
        QVERIFY(!may(WithdrawTicket::name, e.greeter) && !may(WithdrawTicket::name, board));
        const Ticket unprinted = e.take();
        const Ticket printed = e.take();
        QVERIFY(e.run(e.kiosk, RecordSlip{printed.id, QString(64, QLatin1Char('a'))}));
        QCOMPARE(e.refusal(e.kiosk, WithdrawTicket{printed.id}), QByteArray("ticket-state"));
        const auto gone = e.run(e.kiosk, WithdrawTicket{unprinted.id});
        QVERIFY(gone && gone->ticket.state == TicketState::Cancelled);
        QCOMPARE(e.refusal(e.kiosk, WithdrawTicket{unprinted.id}), QByteArray("ticket-state"));
        const Ticket called = e.take();
        QCOMPARE(e.call(), printed.number);
        e.run(e.clerk, FinishTicket{3, Outcome::Consulted});
        QCOMPARE(e.call(), called.number);
        QCOMPARE(e.refusal(e.kiosk, WithdrawTicket{called.id}), QByteArray("ticket-state"));
        QCOMPARE(replayDifference(e.hall.path(), hubRegistry()), QString());
    }

    /// The kiosk's view names its series and what the hub knows of it; a queue's own numbers go on as if nothing had been.
    void viewNamesTheSeries()
    {
        EntryHall e;
        QVERIFY(e.run(e.kiosk, EntryHall::reserve(4, entryTime(9, 30), entryTime(9, 20))));
        QCOMPARE(e.take().number, QStringLiteral("A001"));
        const Sender board = e.hall.station(StationRole::Board, QStringLiteral("B1"));
        const auto view = fromJson<PublicView>(
            QJsonValue(TestHall::json(e.hall.get("/v1/views/public", &board).body).value(QLatin1String("data"))),
            Strictness::Exact);
        QVERIFY(view);
        QCOMPARE(view->reserveMax, 50);
        QVERIFY(view->reserves.size() >= 2);
        QCOMPARE(view->reserves.at(0).device + view->reserves.at(0).prefix, QStringLiteral("K1AK"));
        QCOMPARE(view->reserves.at(0).lastSerial, 4);
        QCOMPARE(view->reserves.at(1).device + view->reserves.at(1).prefix, QStringLiteral("K2BK"));
        QCOMPARE(view->reserves.at(1).lastSerial, 0);
    }

    void repliesTellHubTime()
    {
        EntryHall e;
        const Reply reply = e.hall.get("/v1/hub");
        QByteArray told;
        for (const auto &[name, value] : reply.headers)
            told = name == header::hubTime ? value : told;
        QCOMPARE(told, QByteArray::number(entryTime(10, 0).ms));
    }
};

OW_TEST(tst_Entry)
#include "tst_Entry.moc"
