#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/queue/TicketCommands.h"
#include "models/store/CommandLogStore.h"
#include "models/store/Disk.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QElapsedTimer>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

struct Act {
    int sender = 0;
    const char *command = "";
    QByteArray data;
};

/// A visit in the fewest commands that touch every table of the queue, with one refusal among them.
const QList<Act> &faultScenario()
{
    static const QList<Act> acts{{0, "ticket.issue", "{\"queue\":\"zonghe\",\"priority\":\"elder\"}"},
                                 {1, "window.open", "{\"window\":1}"},
                                 {1, "ticket.callNext", "{\"window\":1}"},
                                 {0, "ticket.issue", "{\"queue\":\"nowhere\"}"},
                                 {0, "ticket.issue", "{\"queue\":\"zonghe\"}"},
                                 {1, "ticket.start", "{\"window\":1}"},
                                 {1, "ticket.finish", "{\"window\":1,\"outcome\":\"accepted\"}"}};
    return acts;
}

QString chainProblem(const QString &file)
{
    auto db = Connection::open(file, OpenMode::Reader);
    if (!db)
        return QStringLiteral("cannot open");
    const auto verified = verifyChain(**db);
    return verified ? (*db)->integrity() == QLatin1String("ok") ? QString() : QStringLiteral("pages")
                    : verified.error().sentence();
}

/// What the hub's file says happened, for comparing two ways to the same end.
QStringList ticketStates(const QString &file)
{
    QStringList all;
    auto db = Connection::open(file, OpenMode::Reader);
    if (!db)
        return all;
    Query q = (*db)->query("SELECT number, state, calls, window, outcome, (SELECT count(*) FROM event), (SELECT "
                           "count(*) FROM command_log) FROM ticket ORDER BY number");
    while (q.next())
        all.append(QStringList{q.text(0), q.text(1), q.text(2), q.text(3), q.text(4), q.text(5), q.text(6)}.join(
            QLatin1Char(' ')));
    return all;
}

} // namespace

class tst_HubDurability : public QObject {
    Q_OBJECT

private slots:
    void replayGivesTheSameTables_data()
    {
        QTest::addColumn<quint64>("seed");
        for (const quint64 seed : {1, 2, 3})
            QTest::addRow("seed %d", int(seed)) << seed;
    }
    /// A day that nobody thought of: whoever may do something does anything, in any order.
    void replayGivesTheSameTables()
    {
        QFETCH(quint64, seed);
        TestHall hall;
        SeededRandom chance(seed);
        std::vector<Sender> senders{hall.insider(StationRole::Kiosk), hall.insider(StationRole::Kiosk)};
        for (const char *name : {"a", "b", "c", "d"})
            senders.push_back(hall.insider(StationRole::Window, QString::fromLatin1(name), only(Role::Clerk)));
        const QList<QByteArray> queues{"zonghe", "shebao", "zixun", "nowhere"};
        const QList<QByteArray> outcomes{"accepted", "consulted", "notice", "collected", "referred", "left"};
        int done = 0;
        int refused = 0;
        for (int i = 0; i < 1500; ++i) {
            hall.clock.advance(chance.below(15'000));
            const quint32 who = chance.below(quint32(senders.size()));
            Sender &sender = senders[who];
            const QByteArray window = QByteArray::number(1 + chance.below(6));
            const QByteArray at = "{\"window\":" + (chance.below(20) ? QByteArray::number(who - 1) : window) + '}';
            CommandOutcome outcome;
            if (who < 2) {
                const QByteArray priority = chance.below(4) ? "" : ",\"priority\":\"elder\"";
                outcome = hall.run(sender, "ticket.issue",
                                   "{\"queue\":\"" + queues.at(chance.below(20) ? chance.below(3) : 3) + '"' + priority
                                       + '}');
                const QJsonObject ticket = TestHall::json(outcome.body).value(QLatin1String("ticket")).toObject();
                if (outcome.status == 200 && chance.below(2))
                    hall.run(sender, "ticket.slipPrinted",
                             "{\"ticket\":\"" + ticket.value(QLatin1String("id")).toString().toLatin1()
                                 + "\",\"sha256\":\"" + QByteArray(64, 'e') + "\"}");
            } else {
                static constexpr const char *acts[] = {"window.open",   "ticket.callNext", "ticket.callNext",
                                                       "ticket.recall", "ticket.recall",   "ticket.noShow",
                                                       "ticket.start",  "window.resume",   "window.close"};
                const quint32 act = chance.below(12);
                if (act < 9)
                    outcome = hall.run(sender, acts[act], at);
                else if (act < 11)
                    outcome = hall.run(sender, "ticket.finish",
                                       at.chopped(1) + ",\"outcome\":\"" + outcomes.at(chance.below(6)) + "\"}");
                else
                    outcome = hall.run(sender, "window.pause", at.chopped(1) + ",\"reason\":\"整理材料\"}");
            }
            outcome.status == 200 ? ++done : ++refused;
            QVERIFY2(outcome.status < 500, outcome.body.constData());
            if (i % 500 == 250) {
                hall.close();
                QVERIFY(!hall.open());
            }
        }
        QVERIFY2(done > 300 && refused > 100, qPrintable(QStringLiteral("%1 done, %2 refused").arg(done).arg(refused)));
        hall.makeUser(QStringLiteral("late"), {Role::Greeter, Role::Delivery}, false);
        QCOMPARE(replayDifference(hall.path(), hall.hub().registry()), QString());
        QCOMPARE(serialGaps(hall.path()), QString());
        QCOMPARE(chainProblem(hall.path()), QString());
    }

    /// The disk breaks at step n, for every n. Acknowledged: there after the restart. Not acknowledged: whole or not at all, and
    /// after the repeat there once. From the first failure on the hub only reads.
    void everyStepOfTheDiskMayFail()
    {
        QElapsedTimer timer;
        timer.start();
        TestHall base;
        base.close();
        FaultDisk disk;
        int rounds = 0;
        int lost = 0;
        for (int n = 0;; ++n, ++rounds) {
            QVERIFY2(n < 2000, "the scenario never came through");
            TestHall hall(base, FaultDisk::vfsName);
            QVERIFY(!hall.open());
            hall.clock.set(hallInstant(QDate(2026, 9, 24), QTime(8, 25)));
            std::vector<Sender> senders{hall.insider(StationRole::Kiosk),
                                        hall.insider(StationRole::Window, QStringLiteral("clerk"), only(Role::Clerk))};
            struct Sent {
                int sender = 0;
                Sending sending;
                std::optional<QByteArray> reply;
            };
            std::vector<Sent> sent;
            disk.failStepAfter(n);
            bool broken = false;
            for (const Act &act : faultScenario()) {
                Sender &sender = senders[size_t(act.sender)];
                Sent one{act.sender, hall.sending(sender, act.command, act.data), {}};
                auto reply = hall.submit(sender, one.sending);
                hall.hub().step();
                const CommandOutcome outcome = reply.get();
                if (outcome.recorded)
                    one.reply = outcome.body;
                QCOMPARE(outcome.recorded, !hall.hub().writer().readOnly());
                QVERIFY2(!broken || !outcome.recorded, "acknowledged by a hub that had lost its disk");
                if (!outcome.recorded) {
                    broken = true;
                    QCOMPARE(TestHall::problem(outcome.body).type().id, problem::DatabaseReadOnly.id);
                }
                sender.seq = one.sending.seq;
                sent.push_back(one);
            }
            if (broken) {
                QCOMPARE(hall.get("/healthz").status, 503);
                QCOMPARE(hall.get("/v1/hub").status, 200);
            }
            hall.close();
            disk.heal();
            QVERIFY(!hall.open());
            QCOMPARE(chainProblem(hall.path()), QString());
            QCOMPARE(replayDifference(hall.path(), hall.hub().registry()), QString());
            for (const Sent &one : sent) { // the station repeats all it has no answer to, and here also what it has
                auto reply = hall.submit(senders[size_t(one.sender)], one.sending);
                hall.hub().step();
                const CommandOutcome outcome = reply.get();
                QVERIFY2(outcome.recorded, outcome.body.constData());
                if (one.reply) {
                    QVERIFY2(outcome.replayed, "acknowledged and lost");
                    QCOMPARE(outcome.body, *one.reply);
                } else if (!outcome.replayed) {
                    ++lost;
                }
            }
            QCOMPARE(chainProblem(hall.path()), QString());
            QCOMPARE(serialGaps(hall.path()), QString());
            const QStringList states = ticketStates(hall.path());
            QVERIFY2(states.size() == 2,
                     qPrintable(QStringLiteral("step %1: %2").arg(n).arg(states.join(QLatin1Char('|')))));
            QVERIFY2(states.at(0).startsWith(QLatin1String("A001 done 1 1 accepted")), qPrintable(states.at(0)));
            QVERIFY2(states.at(1).startsWith(QLatin1String("A002 waiting 0")), qPrintable(states.at(1)));
            if (!broken)
                break;
        }
        QVERIFY(rounds > 10);
        QVERIFY(lost > 0);
        qInfo("disk failed at each of %d steps, %lld ms", rounds, timer.elapsed());
    }

    void groupThatCannotCommitAnswersNobody()
    {
        FaultDisk disk;
        TestHall hall(TestHall::Content::Configured, FaultDisk::vfsName);
        std::vector<Sender> kiosks;
        std::vector<Sending> sendings;
        std::vector<std::future<CommandOutcome>> replies;
        const qint64 head = hall.hub().writer().headSeq();
        for (int i = 0; i < 5; ++i) {
            kiosks.push_back(hall.insider(StationRole::Kiosk));
            sendings.push_back(hall.sending(kiosks.back(), "ticket.issue", "{\"queue\":\"zonghe\"}"));
            replies.push_back(hall.submit(kiosks.back(), sendings.back()));
        }
        disk.failStepAfter(1);
        hall.hub().step();
        for (auto &reply : replies) {
            const CommandOutcome outcome = reply.get();
            QVERIFY(!outcome.recorded);
            QCOMPARE(outcome.status, 503);
        }
        QVERIFY(hall.hub().writer().readOnly());
        QCOMPARE(hall.hub().writer().headSeq(), head);
        disk.heal(); // a disk that comes back does not make the hub trust it again
        auto later = hall.submit(kiosks.front(), sendings.front());
        hall.hub().step();
        QCOMPARE(later.get().status, 503);
        Sender clerk = hall.station(StationRole::Window);
        QVERIFY2(clerk.token.isEmpty(), "a read-only hub lets no station in");
    }

    void repliesAndRequestsAreNotReadableInTheFile()
    {
        TestHall hall;
        Sender admin = hall.station(StationRole::Supervisor);
        QCOMPARE(hall.signIn(admin, QStringLiteral("administrator")).status, 200);
        const QByteArray data = "{\"user\":{\"name\":\"lisi\",\"displayName\":\"李四\",\"unit\":\"spj\",\"roles\":["
                                "\"clerk\"],\"active\":true},"
                                "\"password\":\"a very plain password\",\"pin\":\"1357\"}";
        const Sending sending = hall.sending(admin, "user.create", data);
        QCOMPARE(hall.ask(TestHall::commandRequest(admin, sending)).status, 200);
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        QVERIFY(db);
        const auto logged = CommandLogStore::find(**db, sending.id);
        QVERIFY(logged);
        QVERIFY2(logged->requestSha256 != sha256(sending.body),
                 "a plain digest lets the password be guessed without Argon2");
        QVERIFY(!logged->reply.contains("lisi"));
        Query q = (*db)->query("SELECT body FROM event WHERE subject = 'user/lisi'");
        QVERIFY(q.next());
        QVERIFY(!q.bytes(0).contains("plain password") && !q.bytes(0).contains("argon2"));
    }

    void leaveNoQueryUnindexed_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("next in queue") << QByteArray(
            "SELECT id FROM ticket INDEXED BY ticket_waiting WHERE queue = ? AND day = ? AND class > ? AND state = "
            "'waiting' "
            "AND kept_for_window IS NULL AND kept_for_clerk IS NULL ORDER BY class, stands_from_ms, series, serial "
            "LIMIT 1");
        QTest::newRow("kept for a window") << QByteArray("SELECT id FROM ticket INDEXED BY ticket_kept_for_window "
                                                         "WHERE kept_for_window = ? AND day = ? AND state = 'waiting'");
        QTest::newRow("kept for a person") << QByteArray("SELECT id FROM ticket INDEXED BY ticket_kept_for_clerk WHERE "
                                                         "kept_for_clerk = ? AND day = ? AND state = 'waiting'");
        QTest::newRow("left over") << QByteArray("SELECT id FROM ticket WHERE day < ? AND state <> 'done' AND state <> "
                                                 "'noShow' AND state <> 'cancelled'");
        QTest::newRow("the clock's") << QByteArray(
            "SELECT id FROM ticket INDEXED BY ticket_live WHERE day = ? AND state <> 'done' AND state <> 'noShow' AND "
            "state <> 'cancelled' AND state IN ('called', 'held', 'checkedIn')");
        QTest::newRow("ended of a day") << QByteArray(
            "SELECT id FROM ticket INDEXED BY ticket_ended WHERE day = ? AND (state = 'done' OR state = 'noShow' OR "
            "state = 'cancelled') AND state = ?");
        QTest::newRow("history") << QByteArray("SELECT body FROM event WHERE subject = ? ORDER BY seq DESC LIMIT ?");
        QTest::newRow("waiting before") << QByteArray(
            "SELECT count(*) FROM ticket INDEXED BY ticket_waiting WHERE queue = ? AND day = ? AND class = ? AND state "
            "= 'waiting' "
            "AND kept_for_window IS NULL AND kept_for_clerk IS NULL AND (stands_from_ms, series, serial) < (?, ?, ?)");
        QTest::newRow("last serial") << QByteArray("SELECT max(serial) FROM ticket WHERE day = ? AND series = ?");
        QTest::newRow("at window") << QByteArray(
            "SELECT id FROM ticket WHERE window = ? AND state IN ('called', 'serving')");
        QTest::newRow("station seq") << QByteArray("SELECT max(station_seq) FROM command_log WHERE station = ?");
        QTest::newRow("command") << QByteArray("SELECT reply FROM command_log WHERE id = ?");
        QTest::newRow("events behind") << QByteArray("SELECT body FROM event WHERE seq > ? ORDER BY seq LIMIT ?");
        QTest::newRow("station by token") << QByteArray("SELECT id FROM station WHERE token_sha256 = ?");
        QTest::newRow("clerk's window") << QByteArray("SELECT number FROM window WHERE clerk = ?");
    }
    void leaveNoQueryUnindexed()
    {
        QFETCH(QByteArray, sql);
        TestHall hall;
        auto db = Connection::open(hall.path(), OpenMode::Reader);
        QVERIFY(db);
        const QByteArray explain = "EXPLAIN QUERY PLAN " + sql;
        QStringList plan;
        Query q = (*db)->query(explain.constData());
        while (q.next())
            plan.append(q.text(3));
        QVERIFY(!plan.isEmpty());
        for (const QString &step : plan) {
            QVERIFY2(step.startsWith(QLatin1String("SEARCH")), qPrintable(step));
            QVERIFY2(!step.contains(QLatin1String("TEMP B-TREE")), qPrintable(step));
        }
        if (sql.contains("ticket_waiting"))
            QVERIFY2(plan.first().contains(QLatin1String("day=?")), qPrintable(plan.first()));
    }
};

OW_TEST(tst_HubDurability)
#include "tst_HubDurability.moc"
