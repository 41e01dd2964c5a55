#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/queue/TicketCommands.h"
#include "models/queue/TicketStore.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/TestHall.h"

#include <QFile>
#include <QJsonArray>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
const QByteArray issueZonghe = "{\"queue\":\"zonghe\"}";

QByteArray atWindow(int window)
{
    return "{\"window\":" + QByteArray::number(window) + '}';
}

QString numberOf(const QByteArray &body)
{
    return TestHall::json(body).value(QLatin1String("ticket")).toObject().value(QLatin1String("number")).toString();
}

QByteArray headerOf(const Reply &reply, const char *name)
{
    for (const auto &[key, value] : reply.headers) {
        if (key == name)
            return value;
    }
    return {};
}

/// Keeps what it is given.
class FrameList : public StreamSink {
public:
    void publish(const StreamFrame &frame) override { frames.append(frame); }
    QList<StreamFrame> frames;
};

qint64 countOf(TestHall &hall, const char *sql)
{
    auto db = Connection::open(hall.path(), OpenMode::Reader);
    Query q = (*db)->query(sql);
    return q.next() ? q.integer(0) : -1;
}
} // namespace

class tst_HubCommands : public QObject {
    Q_OBJECT

    /// At each kind of station: nobody, and somebody of each role.
    struct Crowd {
        TestHall hall;
        std::vector<Sender> senders;

        Crowd()
        {
            for (const Code<StationRole> &at : codesOf(StationRole{})) {
                const QString device = at.value == StationRole::Kiosk ? QStringLiteral("K1")
                    : at.value == StationRole::Board                  ? QStringLiteral("B1")
                    : at.value == StationRole::Rating                 ? QStringLiteral("R1")
                                                                      : QString();
                const Sender nobody = hall.station(at.value, device);
                senders.push_back(nobody);
                for (const Code<Role> &role : codesOf(Role{})) {
                    Sender sender = nobody;
                    if (hall.signIn(sender, QString::fromLatin1(role.text)).status != 200)
                        continue;
                    sender.actor.roles = only(role.value);
                    senders.push_back(sender);
                }
            }
        }
    };
    std::unique_ptr<Crowd> m_crowd;

private slots:
    /// Each command × each role × each station, and × each station without anyone, from the tables themselves.
    void whoMay_data()
    {
        QTest::addColumn<QString>("command");
        for (const CommandRow &row : hubRegistry().commands)
            QTest::newRow(row.name) << QString::fromLatin1(row.name);
    }
    void whoMay()
    {
        QFETCH(QString, command);
        if (!m_crowd)
            m_crowd = std::make_unique<Crowd>();
        TestHall &hall = m_crowd->hall;
        const CommandRow *row = hall.hub().registry().command(command);
        QVERIFY(row);
        QVERIFY2(row->roles || row->unattended, "a command nobody may send");
        QVERIFY2((row->unattended & ~row->stations) == 0, "unattended at a station it may not come from");
        QVERIFY(*row->auditSentence);
        QCOMPARE(m_crowd->senders.size(), (std::size(roleCodes) + 1) * std::size(stationRoleCodes));
        for (Sender &sender : m_crowd->senders) {
            const quint32 at = quint32(sender.actor.stationRole);
            const bool stationMay = row->stations & at;
            const bool may =
                sender.actor.user.isEmpty() ? row->unattended & at : stationMay && (row->roles & sender.actor.roles);
            const Reply reply =
                hall.send(sender, row->name, "{\"noSuchMember\":1}"); // who may gets as far as the faults of this
            const QByteArray what = QByteArray(row->name) + " by " + sender.actor.user.toUtf8() + " at "
                + codeText(sender.actor.stationRole) + ": " + QByteArray::number(reply.status);
            QVERIFY2(may ? reply.status != 403 && reply.status != 401 : reply.status == 403, what.constData());
            if (!may)
                QCOMPARE(TestHall::problem(reply.body).type().id,
                         stationMay ? problem::Forbidden.id : problem::StationRole.id);
        }
        QCOMPARE(countOf(hall, "SELECT count(*) FROM command_log"), qint64(0));
    }
    void cleanupTestCase() { m_crowd.reset(); }

    /// A window program that died before the answer comes up with nobody signed in and sends again.
    void repeatIsAnsweredWhoeverIsSignedIn()
    {
        TestHall hall;
        Sender clerk = hall.station(StationRole::Window, QStringLiteral("W3"));
        Sender nobody = clerk;
        QCOMPARE(hall.signIn(clerk, QStringLiteral("clerk")).status, 200);
        const Sending open = hall.sending(clerk, "window.open", "{\"window\":3}");
        const Reply first = hall.ask(TestHall::commandRequest(clerk, open));
        QCOMPARE(first.status, 200);
        const Reply again = hall.ask(TestHall::commandRequest(nobody, open));
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body, first.body);
        QCOMPARE(headerOf(again, header::replayed), QByteArray("1"));

        // What was not done stays refused, is not kept, and leaves its number to the next.
        clerk.seq = nobody.seq = open.seq;
        const Sending close = hall.sending(nobody, "window.close", "{\"window\":3}");
        for (int i = 0; i < 2; ++i) {
            const Reply refused = hall.ask(TestHall::commandRequest(nobody, close));
            QCOMPARE(refused.status, 403);
            QVERIFY(headerOf(refused, header::recorded).isEmpty());
        }
        Sending stolen = open;
        stolen.body.replace("3", "4");
        QCOMPARE(hall.ask(TestHall::commandRequest(nobody, stolen)).status, 422);
        QCOMPARE(hall.send(clerk, "window.close", "{\"window\":3}").status, 200);
    }

    void repeatGetsTheSameBytes()
    {
        TestHall hall;
        Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
        const Sending once = hall.sending(kiosk, "ticket.issue", issueZonghe);
        const Reply first = hall.ask(TestHall::commandRequest(kiosk, once));
        QCOMPARE(first.status, 200);
        QCOMPARE(numberOf(first.body), QStringLiteral("A001"));
        QCOMPARE(headerOf(first, header::recorded), QByteArray("1"));
        QVERIFY(headerOf(first, header::replayed).isEmpty());
        for (int i = 0; i < 3; ++i) {
            if (i == 2) { // also after a restart
                hall.close();
                QVERIFY(!hall.open());
            }
            const Reply again = hall.ask(TestHall::commandRequest(kiosk, once));
            QCOMPARE(again.status, 200);
            QCOMPARE(again.body, first.body);
            QCOMPARE(headerOf(again, header::replayed), QByteArray("1"));
        }
        QCOMPARE(countOf(hall, "SELECT count(*) FROM ticket"), qint64(1));

        Sending other = once;
        other.body = "{\"command\":\"ticket.issue\",\"data\":{\"queue\":\"shebao\"}}";
        const Reply reused = hall.ask(TestHall::commandRequest(kiosk, other));
        QCOMPARE(reused.status, 422);
        QCOMPARE(TestHall::problem(reused.body).type().id, problem::CommandReused.id);
        QVERIFY(headerOf(reused, header::recorded).isEmpty());
        Sender stranger = hall.station(StationRole::Kiosk, QStringLiteral("K2"));
        QCOMPARE(hall.ask(TestHall::commandRequest(stranger, once)).status, 422);
        QCOMPARE(countOf(hall, "SELECT count(*) FROM ticket"), qint64(1));
    }

    void sameCommandTwiceInOneGroup()
    {
        TestHall hall;
        Sender kiosk = hall.insider(StationRole::Kiosk);
        const Sending once = hall.sending(kiosk, "ticket.issue", issueZonghe);
        auto a = hall.submit(kiosk, once);
        auto b = hall.submit(kiosk, once);
        QVERIFY(hall.hub().step());
        const CommandOutcome first = a.get();
        const CommandOutcome second = b.get();
        QVERIFY(!first.replayed);
        QVERIFY(second.replayed);
        QCOMPARE(second.body, first.body);
        QCOMPARE(countOf(hall, "SELECT count(*) FROM ticket"), qint64(1));
    }

    void refusalIsRemembered()
    {
        TestHall hall;
        Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
        const Sending wrong = hall.sending(kiosk, "ticket.issue", "{\"queue\":\"nowhere\"}");
        const Reply first = hall.ask(TestHall::commandRequest(kiosk, wrong));
        QCOMPARE(first.status, 404);
        QCOMPARE(first.contentType, QByteArray("application/problem+json"));
        QCOMPARE(headerOf(first, header::recorded), QByteArray("1"));
        const Reply again = hall.ask(TestHall::commandRequest(kiosk, wrong));
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.status, 404);
        kiosk.seq = wrong.seq; // it took its place in the station's series
        QCOMPARE(hall.send(kiosk, "ticket.issue", issueZonghe).status, 200);
        QCOMPARE(countOf(hall, "SELECT count(*) FROM command_log"), qint64(2));
    }

    void stationSeriesHasNoGaps()
    {
        TestHall hall;
        Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
        for (const qint64 seq : {2, 5}) {
            Sending early = hall.sending(kiosk, "ticket.issue", issueZonghe);
            early.seq = seq;
            const Reply reply = hall.ask(TestHall::commandRequest(kiosk, early));
            QCOMPARE(reply.status, 409);
            const Problem problem = TestHall::problem(reply.body);
            QCOMPARE(problem.type().id, problem::StationSequence.id);
            QCOMPARE(problem.parameters().value(QStringLiteral("expected")), QStringLiteral("1"));
            QVERIFY(headerOf(reply, header::recorded).isEmpty());
        }
        QCOMPARE(countOf(hall, "SELECT count(*) FROM command_log"), qint64(0));
        QCOMPARE(hall.send(kiosk, "ticket.issue", issueZonghe).status, 200);
        Sending past = hall.sending(kiosk, "ticket.issue", issueZonghe);
        past.seq = 1;
        QCOMPARE(hall.ask(TestHall::commandRequest(kiosk, past)).status, 409);
        // A station that joins again is told where it stands.
        const Reply opened = hall.post("/v1/stations/open",
                                       toJson(OpenStation{kiosk.actor.station, StationRole::Kiosk, QStringLiteral("K1"),
                                                          QString::fromLatin1(TestHall::joinKey)}));
        QCOMPARE(TestHall::json(opened.body).value(QLatin1String("lastSeq")).toInt(), 1);
    }

    void twoWindowsAtOnceGetDifferentTickets()
    {
        TestHall hall;
        Sender kiosk = hall.insider(StationRole::Kiosk);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(hall.run(kiosk, "ticket.issue", issueZonghe).status, 200);
        Sender one = hall.insider(StationRole::Window, QStringLiteral("a"), only(Role::Clerk));
        Sender two = hall.insider(StationRole::Window, QStringLiteral("b"), only(Role::Clerk));
        QCOMPARE(hall.run(one, "window.open", atWindow(1)).status, 200);
        QCOMPARE(hall.run(two, "window.open", atWindow(2)).status, 200);
        auto first = hall.submit(one, hall.sending(one, "ticket.callNext", atWindow(1)));
        auto second = hall.submit(two, hall.sending(two, "ticket.callNext", atWindow(2)));
        one.seq++;
        auto pressedTwice = hall.submit(one, hall.sending(one, "ticket.callNext", atWindow(1)));
        QVERIFY(hall.hub().step());
        const QByteArray held = first.get().body;
        QCOMPARE(numberOf(held), QStringLiteral("A001"));
        QCOMPARE(numberOf(second.get().body), QStringLiteral("A002"));
        QCOMPARE(numberOf(pressedTwice.get().body), QStringLiteral("A001"));
        QCOMPARE(countOf(hall, "SELECT count(*) FROM event WHERE type = 'gov.ticket.called.v1'"), qint64(2));
        QCOMPARE(countOf(hall, "SELECT count(*) FROM ticket WHERE calls = 1"), qint64(2));
    }

    void numbersAreGaplessBeyond999()
    {
        TestHall hall;
        Sender kiosk = hall.insider(StationRole::Kiosk);
        QList<std::future<CommandOutcome>> none;
        for (int i = 1; i <= 1001; ++i) {
            const CommandOutcome outcome = hall.run(kiosk, "ticket.issue", issueZonghe);
            QCOMPARE(numberOf(outcome.body), QStringLiteral("A%1").arg(i, 3, 10, QLatin1Char('0')));
            if (i == 500) {
                hall.close();
                QVERIFY(!hall.open());
            }
        }
        QCOMPARE(numberOf(hall.run(kiosk, "ticket.issue", "{\"queue\":\"shebao\"}").body), QStringLiteral("B001"));
        // In order of number, also past 999, where texts would sort otherwise.
        Sender clerk = hall.insider(StationRole::Window, QStringLiteral("a"), only(Role::Clerk));
        hall.run(clerk, "window.open", atWindow(1));
        for (int i = 1; i <= 1001; ++i) {
            QCOMPARE(numberOf(hall.run(clerk, "ticket.callNext", atWindow(1)).body),
                     QStringLiteral("A%1").arg(i, 3, 10, QLatin1Char('0')));
            QCOMPARE(hall.run(clerk, "ticket.finish", "{\"window\":1,\"outcome\":\"consulted\"}").status, 200);
        }
        QCOMPARE(hall.run(clerk, "ticket.callNext", atWindow(1)).status, 409);
    }

    void aNewDayBeginsAtOneAndLeavesYesterdayBehind()
    {
        TestHall hall;
        Sender kiosk = hall.insider(StationRole::Kiosk);
        hall.run(kiosk, "ticket.issue", issueZonghe);
        hall.run(kiosk, "ticket.issue", issueZonghe);
        hall.clock.set(hallInstant(QDate(2026, 9, 28), QTime(9, 0))); // Monday after the mid-autumn days
        QCOMPARE(numberOf(hall.run(kiosk, "ticket.issue", issueZonghe).body), QStringLiteral("A001"));
        Sender clerk = hall.insider(StationRole::Window, QStringLiteral("a"), only(Role::Clerk));
        hall.run(clerk, "window.open", atWindow(1));
        const CommandOutcome called = hall.run(clerk, "ticket.callNext", atWindow(1));
        QCOMPARE(TestHall::json(called.body)
                     .value(QLatin1String("ticket"))
                     .toObject()
                     .value(QLatin1String("day"))
                     .toString(),
                 QStringLiteral("2026-09-28"));
    }

    void closedHallGivesNoNumbers_data()
    {
        QTest::addColumn<QDate>("day");
        QTest::addColumn<QTime>("time");
        QTest::addColumn<bool>("given");
        QTest::newRow("before") << QDate(2026, 9, 24) << QTime(8, 19, 59) << false;
        QTest::newRow("from 08:20") << QDate(2026, 9, 24) << QTime(8, 20) << true;
        QTest::newRow("last moment") << QDate(2026, 9, 24) << QTime(16, 59, 59) << true;
        QTest::newRow("closed") << QDate(2026, 9, 24) << QTime(17, 0) << false;
        QTest::newRow("mid-autumn Friday") << QDate(2026, 9, 25) << QTime(9, 0) << false;
        QTest::newRow("plain Saturday") << QDate(2026, 9, 12) << QTime(9, 0) << false;
        QTest::newRow("make-up Saturday") << QDate(2026, 10, 10) << QTime(9, 0) << true;
    }
    void closedHallGivesNoNumbers()
    {
        QFETCH(QDate, day);
        QFETCH(QTime, time);
        QFETCH(bool, given);
        TestHall hall;
        if (day < QDate(2026, 9, 24)) { // hub time never goes back, so this one starts earlier
            hall.close();
            QFile::remove(hall.path());
            hall.clock.set(hallInstant(day, time));
            QVERIFY(!hall.open());
            hall.internal({pendingEvent(QStringLiteral("hall/LJ01"), HallConfigured{TestHall::demoSetup()})});
        }
        hall.clock.set(qMax(hallInstant(day, time), hall.clock.now()));
        if (day == QDate(2026, 9, 24) && time < QTime(8, 25)) {
            hall.close();
            QFile::remove(hall.path());
            hall.clock.set(hallInstant(day, time));
            QVERIFY(!hall.open());
            hall.internal({pendingEvent(QStringLiteral("hall/LJ01"), HallConfigured{TestHall::demoSetup()})});
        }
        Sender kiosk = hall.insider(StationRole::Kiosk);
        const CommandOutcome outcome = hall.run(kiosk, "ticket.issue", issueZonghe);
        QCOMPARE(outcome.status, given ? 200 : 409);
        if (!given) {
            const Problem problem = TestHall::problem(outcome.body);
            QCOMPARE(problem.type().id, problem::QueueClosed.id);
            QVERIFY(isClearSentence(problem.sentence()));
        }
    }

    void recallsAndNoShowKeepTheirSpacing()
    {
        TestHall hall;
        Sender kiosk = hall.insider(StationRole::Kiosk);
        hall.run(kiosk, "ticket.issue", issueZonghe);
        Sender clerk = hall.insider(StationRole::Window, QStringLiteral("a"), only(Role::Clerk));
        hall.run(clerk, "window.open", atWindow(3));
        QCOMPARE(hall.run(clerk, "ticket.callNext", atWindow(3)).status, 200);
        const auto refused = [&](const char *command, const ProblemType &type) {
            const CommandOutcome outcome = hall.run(clerk, command, atWindow(3));
            QCOMPARE(TestHall::problem(outcome.body).type().id, type.id);
            QVERIFY(isClearSentence(TestHall::problem(outcome.body).sentence()));
        };
        refused("ticket.recall", problem::RecallTooSoon);
        refused("ticket.noShow", problem::RecallsMissing);
        hall.clock.advance(19'999);
        refused("ticket.recall", problem::RecallTooSoon);
        hall.clock.advance(1);
        QCOMPARE(hall.run(clerk, "ticket.recall", atWindow(3)).status, 200);
        refused("ticket.recall", problem::RecallTooSoon);
        refused("ticket.noShow", problem::RecallsMissing);
        hall.clock.advance(20'000);
        QCOMPARE(hall.run(clerk, "ticket.recall", atWindow(3)).status, 200);
        hall.clock.advance(20'000);
        refused("ticket.recall", problem::RecallsSpent);
        QCOMPARE(hall.run(clerk, "ticket.noShow", atWindow(3)).status, 200);
        refused("ticket.noShow", problem::TicketUnknown);
        refused("ticket.start", problem::TicketUnknown);
        QCOMPARE(
            countOf(hall,
                    "SELECT count(*) FROM ticket WHERE state = 'noShow' AND calls = 3 AND ended_at_ms IS NOT NULL"),
            qint64(1));
    }

    void waitingAheadCountsThoseCalledBefore()
    {
        TestHall hall;
        Sender kiosk = hall.insider(StationRole::Kiosk);
        const auto ahead = [&](const QByteArray &data) {
            hall.clock.advance(1000);
            return TestHall::json(hall.run(kiosk, "ticket.issue", data).body)
                .value(QLatin1String("waitingAhead"))
                .toInt(-1);
        };
        QCOMPARE(ahead(issueZonghe), 0);
        QCOMPARE(ahead(issueZonghe), 1);
        QCOMPARE(ahead("{\"queue\":\"zonghe\",\"priority\":\"elder\"}"), 0); // half an hour's credit passes both
        QCOMPARE(ahead(issueZonghe), 3);
        QCOMPARE(ahead("{\"queue\":\"shebao\"}"), 0);
        Sender clerk = hall.insider(StationRole::Window, QStringLiteral("a"), only(Role::Clerk));
        hall.run(clerk, "window.open", atWindow(1));
        QCOMPARE(numberOf(hall.run(clerk, "ticket.callNext", atWindow(1)).body), QStringLiteral("A003"));
    }

    void windowsBelongToTheirClerk()
    {
        TestHall hall;
        Sender kiosk = hall.insider(StationRole::Kiosk);
        hall.run(kiosk, "ticket.issue", issueZonghe);
        Sender a = hall.insider(StationRole::Window, QStringLiteral("a"), only(Role::Clerk));
        Sender b = hall.insider(StationRole::Window, QStringLiteral("b"), only(Role::Clerk));
        const auto refused = [&](Sender &by, const char *command, const QByteArray &data, const ProblemType &type) {
            const CommandOutcome outcome = hall.run(by, command, data);
            QCOMPARE(TestHall::problem(outcome.body).type().id, type.id);
            QVERIFY(isClearSentence(TestHall::problem(outcome.body).sentence()));
        };
        refused(a, "ticket.callNext", atWindow(1), problem::WindowClosed);
        refused(a, "ticket.callNext", atWindow(99), problem::WindowUnknown);
        QCOMPARE(hall.run(a, "window.open", atWindow(1)).status, 200);
        refused(b, "window.open", atWindow(1), problem::WindowTaken);
        refused(b, "ticket.callNext", atWindow(1), problem::WindowTaken);
        refused(b, "window.close", atWindow(1), problem::WindowTaken);
        QCOMPARE(hall.run(a, "window.pause", "{\"window\":1,\"reason\":\"短暂离开\"}").status, 200);
        refused(a, "ticket.callNext", atWindow(1), problem::WindowPaused);
        QCOMPARE(hall.run(a, "window.resume", atWindow(1)).status, 200);
        QCOMPARE(hall.run(a, "ticket.callNext", atWindow(1)).status, 200);
        refused(a, "window.pause", "{\"window\":1,\"reason\":\"短暂离开\"}", problem::WindowBusy);
        refused(a, "window.close", atWindow(1), problem::WindowBusy);
        refused(a, "window.open", atWindow(2), problem::WindowBusy); // he still holds a ticket at 1
        QCOMPARE(hall.run(a, "ticket.finish", "{\"window\":1,\"outcome\":\"left\"}").status, 200);
        QCOMPARE(hall.run(a, "window.open", atWindow(2)).status, 200); // which closes 1 behind him
        QCOMPARE(hall.run(b, "window.open", atWindow(1)).status, 200);
        QCOMPARE(countOf(hall, "SELECT count(*) FROM window WHERE state = 'open'"), qint64(2));
    }

    void sixtyFourAtOnceAreOneCommit()
    {
        TestHall hall;
        std::vector<Sender> kiosks;
        std::vector<std::future<CommandOutcome>> replies;
        for (int i = 0; i < 70; ++i)
            kiosks.push_back(hall.insider(StationRole::Kiosk));
        const WriterFigures before = hall.hub().writer().figures();
        for (Sender &kiosk : kiosks)
            replies.push_back(hall.submit(kiosk, hall.sending(kiosk, "ticket.issue", issueZonghe)));
        QVERIFY(hall.hub().step());
        QCOMPARE(hall.hub().writer().figures().commits - before.commits, qint64(1));
        QCOMPARE(hall.hub().writer().figures().groupMax, qint64(64));
        const auto answered = [&](int i) {
            return replies[size_t(i)].wait_for(std::chrono::seconds(0)) == std::future_status::ready;
        };
        QVERIFY(answered(63));
        QVERIFY2(!answered(64), "more than 64 in one commit");
        QVERIFY(hall.hub().step());
        QVERIFY(!hall.hub().step());
        for (int i = 0; i < 70; ++i)
            QCOMPARE(numberOf(replies[size_t(i)].get().body),
                     QStringLiteral("A%1").arg(i + 1, 3, 10, QLatin1Char('0')));
    }

    void oneRefusedAmongManyHurtsNobody()
    {
        TestHall hall;
        Sender a = hall.insider(StationRole::Kiosk);
        Sender b = hall.insider(StationRole::Kiosk);
        Sender c = hall.insider(StationRole::Kiosk);
        auto first = hall.submit(a, hall.sending(a, "ticket.issue", issueZonghe));
        auto wrong = hall.submit(b, hall.sending(b, "ticket.issue", "{\"queue\":\"nowhere\"}"));
        auto third = hall.submit(c, hall.sending(c, "ticket.issue", issueZonghe));
        hall.hub().step();
        QCOMPARE(numberOf(first.get().body), QStringLiteral("A001"));
        QCOMPARE(wrong.get().status, 404);
        QCOMPARE(numberOf(third.get().body), QStringLiteral("A002"));
    }

    void constraintRefusesOneCommandAndItsStationGoesOn()
    {
        TestHall hall;
        Sender kiosk = hall.insider(StationRole::Kiosk);
        // An event that the tables refuse: the same number of a day twice.
        Ticket ticket;
        ticket.id = makeUuid(hall.clock.now(), hall.random);
        ticket.number = QStringLiteral("A001");
        ticket.serial = 1;
        ticket.queue = QStringLiteral("zonghe");
        ticket.series = ticket.queue;
        ticket.day = QDate(2026, 9, 24);
        ticket.issuedAt = hall.clock.now();
        ticket.standsFrom = ticket.issuedAt;
        QCOMPARE(hall.internal({pendingEvent(QStringLiteral("ticket/1"), TicketIssued{ticket})}).status, 200);
        const qint64 head = hall.hub().writer().headSeq();
        ticket.id = makeUuid(hall.clock.now(), hall.random);
        QCOMPARE(hall.internal({pendingEvent(QStringLiteral("ticket/2"), TicketIssued{ticket})}).status, 500);
        QCOMPARE(hall.hub().writer().headSeq(), head);
        QVERIFY(!hall.hub().writer().readOnly());

        static Ticket twice;
        twice = ticket;
        CommandRow broken = *hall.hub().registry().command(QStringLiteral("ticket.issue"));
        broken.decide = [](CommandContext &, const void *) -> Result<Decision> {
            return Decision{{pendingEvent(QStringLiteral("ticket/2"), TicketIssued{twice})}, "{}"};
        };
        const Sending sending = hall.sending(kiosk, "ticket.issue", issueZonghe);
        const CommandJob job{&broken,     std::make_shared<int>(0), sending.id,
                             sending.seq, QByteArray(32, 'x'),      kiosk.actor};
        for (const bool replayed : {false, true}) {
            auto reply = hall.hub().writer().submit(job);
            hall.hub().step();
            const CommandOutcome outcome = reply.get();
            QCOMPARE(outcome.status, 500);
            QVERIFY(outcome.recorded);
            QCOMPARE(outcome.replayed, replayed);
            QVERIFY(isClearSentence(TestHall::problem(outcome.body).sentence()));
        }
        QCOMPARE(hall.hub().writer().headSeq(), head);
        kiosk.seq = sending.seq;
        QCOMPARE(numberOf(hall.run(kiosk, "ticket.issue", issueZonghe).body), QStringLiteral("A002"));
    }

    void viewsSayAsOfWhen()
    {
        TestHall hall;
        Sender clerk = hall.clerkAt(1);
        Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
        QCOMPARE(hall.send(kiosk, "ticket.issue", issueZonghe).status, 200);
        const QString epoch = uuidText(hall.hub().identity().epoch);
        const auto asOf = [&](const QByteArray &view, const Sender &as) {
            const Reply reply = hall.get("/v1/views/" + view, &as);
            return TestHall::json(reply.body).value(QLatin1String("asOf")).toString();
        };
        const QString now = epoch + QLatin1Char(':') + QString::number(hall.hub().writer().headSeq());
        for (const char *view : {"queue", "public", "tickets"})
            QCOMPARE(asOf(view, clerk), now);
        QCOMPARE(asOf("public", kiosk), now);
        QCOMPARE(hall.get("/v1/views/queue", &kiosk).status, 403);
        QCOMPARE(hall.get("/v1/views/tickets", &kiosk).status, 403);
        QCOMPARE(hall.get("/v1/views/users", &clerk).status, 403);
        QCOMPARE(hall.get("/v1/views/nothing", &clerk).status, 404);
        QCOMPARE(hall.get("/v1/views/public").status, 401);
        const QJsonObject queue =
            TestHall::json(hall.get("/v1/views/queue", &clerk).body).value(QLatin1String("data")).toObject();
        QCOMPARE(queue.value(QLatin1String("tickets")).toArray().size(), 1);
        QCOMPARE(queue.value(QLatin1String("counts")).toObject().value(QLatin1String("waiting")).toInt(), 1);
        const QByteArray seen = hall.get("/v1/views/public", &kiosk).body;
        QVERIFY(!seen.contains("priority\":\"") && !seen.contains("maskedName") && !seen.contains("clerk"));
        const Reply wrong = hall.get(
            "/v1/views/tickets", &clerk,
            {{QStringLiteral("day"), QStringLiteral("yesterday")}, {QStringLiteral("state"), QStringLiteral("odd")}});
        QCOMPARE(wrong.status, 422);
        QCOMPARE(TestHall::problem(wrong.body).faults().size(), 2);
    }

    void streamResumes_data()
    {
        QTest::addColumn<QString>("lastEventId"); // E: the hub's epoch, H: its head
        QTest::addColumn<bool>("reset");
        QTest::addColumn<int>("backlog");
        QTest::newRow("from now") << "" << false << 0;
        QTest::newRow("at the head") << "E:H" << false << 0;
        QTest::newRow("two tickets behind") << "E:H-4" << false << 2; // what is kept of a slip's code is for nobody
        QTest::newRow("other epoch") << "00000000-0000-7000-8000-000000000000:1" << true << 0;
        QTest::newRow("ahead of the hub") << "E:H+1" << true << 0;
        QTest::newRow("negative") << "E:-1" << true << 0;
        QTest::newRow("nonsense") << "nonsense" << true << 0;
    }
    void streamResumes()
    {
        QFETCH(QString, lastEventId);
        QFETCH(bool, reset);
        QFETCH(int, backlog);
        TestHall hall;
        Sender clerk = hall.clerkAt(1);
        Sender kiosk = hall.insider(StationRole::Kiosk);
        for (int i = 0; i < 3; ++i)
            hall.run(kiosk, "ticket.issue", issueZonghe);
        const qint64 head = hall.hub().writer().headSeq();
        const QString epoch = uuidText(hall.hub().identity().epoch);
        lastEventId.replace(QStringLiteral("H-4"), QString::number(head - 4))
            .replace(QStringLiteral("H+1"), QString::number(head + 1));
        lastEventId.replace(QStringLiteral(":H"), QLatin1Char(':') + QString::number(head));
        if (lastEventId.startsWith(QLatin1String("E:")))
            lastEventId = epoch + lastEventId.mid(1);
        HttpHeaders headers;
        if (!lastEventId.isEmpty())
            headers.append({QByteArray(header::lastEventId), lastEventId.toLatin1()});
        const Reply reply =
            hall.get("/v1/events", &clerk, {{QStringLiteral("topics"), QStringLiteral("queue,hall")}}, headers);
        QVERIFY(reply.stream);
        QCOMPARE(reply.stream->after, head);
        QCOMPARE(reply.stream->backlog.contains("event: reset\n"), reset);
        QCOMPARE(reply.stream->backlog.count("event: gov."), backlog);
        if (!reply.stream->backlog.isEmpty())
            QVERIFY(reply.stream->backlog.contains("id: " + epoch.toLatin1() + ':' + QByteArray::number(head) + '\n'));
    }

    void tooFarBehindIsReset()
    {
        TestHall hall;
        Sender clerk = hall.clerkAt(1);
        const qint64 start = hall.hub().writer().headSeq();
        for (int n = 0; n < 10; ++n) {
            std::vector<PendingEvent> many;
            for (int i = 0; i < 500; ++i)
                many.push_back(
                    pendingEvent(QStringLiteral("window/1"),
                                 WindowChanged{{1, WindowState::Open, QStringLiteral("clerk"), {}, {}, {}, {}}}));
            QCOMPARE(hall.internal(std::move(many)).status, 200);
        }
        const QByteArray epoch = uuidText(hall.hub().identity().epoch).toLatin1();
        const auto resetFrom = [&](qint64 seq) {
            const Reply reply = hall.get("/v1/events", &clerk, {{QStringLiteral("topics"), QStringLiteral("queue")}},
                                         {{QByteArray(header::lastEventId), epoch + ':' + QByteArray::number(seq)}});
            return reply.stream->backlog.contains("event: reset");
        };
        QVERIFY(!resetFrom(start));
        QVERIFY(resetFrom(start - 1));
    }

    void streamTopics()
    {
        TestHall hall;
        Sender clerk = hall.clerkAt(1);
        const Reply wrong =
            hall.get("/v1/events", &clerk, {{QStringLiteral("topics"), QStringLiteral("queue,gossip")}});
        QCOMPARE(wrong.status, 422);
        QVERIFY(!wrong.stream);
        QCOMPARE(hall.get("/v1/events").status, 401);
        Sender board = hall.station(StationRole::Board, QStringLiteral("B1"));
        QCOMPARE(
            hall.get("/v1/events", &board, {{QStringLiteral("topics"), QStringLiteral("queue")}}).stream->projection,
            int(Projection::Public));
        QCOMPARE(
            hall.get("/v1/events", &clerk, {{QStringLiteral("topics"), QStringLiteral("queue")}}).stream->projection,
            int(Projection::Staff));
    }

    void publicFramesCarryNothingPersonalOrInternal()
    {
        TestHall hall;
        FrameList frames;
        hall.hub().writer().setSink(&frames);
        Sender clerk = hall.insider(StationRole::Window, QStringLiteral("zhangsan-account"), only(Role::Clerk));
        clerk.actor.displayName = QStringLiteral("张三丰");
        Ticket ticket;
        ticket.id = makeUuid(hall.clock.now(), hall.random);
        ticket.number = QStringLiteral("A777");
        ticket.serial = 777;
        ticket.queue = QStringLiteral("zonghe");
        ticket.series = ticket.queue;
        ticket.day = QDate(2026, 9, 24);
        ticket.priority = QStringLiteral("disabled");
        ticket.issuedAt = hall.clock.now();
        ticket.standsFrom = ticket.issuedAt;
        ticket.person = makeUuid(hall.clock.now(), hall.random);
        ticket.maskedName = QStringLiteral("李*敏");
        hall.internal({pendingEvent(QStringLiteral("ticket/1"), TicketIssued{ticket})});
        hall.run(clerk, "window.open", atWindow(1));
        hall.run(clerk, "ticket.callNext", atWindow(1));
        hall.clock.advance(20'000);
        hall.run(clerk, "ticket.recall", atWindow(1));
        hall.run(clerk, "ticket.start", atWindow(1));
        hall.run(clerk, "ticket.finish", "{\"window\":1,\"outcome\":\"notice\"}");
        hall.run(clerk, "window.pause", "{\"window\":1,\"reason\":\"去医院\"}");
        hall.internal({pendingEvent(QStringLiteral("hall/LJ01"), HallConfigured{TestHall::demoSetup()})});
        hall.makeUser(QStringLiteral("newuser"), {Role::Clerk});
        hall.hub().writer().setSink(nullptr);

        QByteArray open;
        qint64 lastSeq[projectionCount] = {};
        int perProjection[projectionCount] = {};
        for (const StreamFrame &frame : frames.frames) {
            QVERIFY2(frame.seq > lastSeq[frame.projection], "frames of one projection come in order");
            lastSeq[frame.projection] = frame.seq;
            perProjection[frame.projection]++;
            QVERIFY(frame.bytes.startsWith("id: ") && frame.bytes.endsWith("\n\n"));
            QCOMPARE(frame.bytes.count('\n'), 4); // no line break in the data could end an event early
            if (frame.projection == int(Projection::Public))
                open += frame.bytes;
        }
        QVERIFY(perProjection[0] >= 8);
        QVERIFY(perProjection[1] >= 8);
        for (const char *secret :
             {"李*敏", "disabled", "zhangsan", "张三丰", "去医院", "notice", "newuser", "password", "units"})
            QVERIFY2(!open.contains(secret), secret);
        QVERIFY(!open.contains(uuidText(*ticket.person).toLatin1()));
        QVERIFY(open.contains("A777"));
        QVERIFY2(!open.contains("gov.user"), "users are nobody's topic");
    }

    void clockThatJumpsIsAnEvent()
    {
        class TwoClocks : public Clock {
        public:
            Instant now() const override { return wall; }
            qint64 steadyMs() const override { return steady; }
            Instant wall = hallInstant(QDate(2026, 9, 24), QTime(8, 25));
            qint64 steady = 1000;
        } clock;
        SeededRandom random(5);
        const QTemporaryDir dir;
        auto hub = Hub::open({dir.path(), HallKind::Real, TestHall::joinKey, 2, nullptr}, clock, random);
        QVERIFY(hub);
        const auto nudge = [&] {
            auto done = (*hub)->writer().submitOutside([](Connection &, Instant) {});
            (*hub)->step();
            return done.get().has_value();
        };
        clock.wall.ms += 60'000;
        clock.steady += 58'500; // drift, no jump
        QVERIFY(nudge());
        QCOMPARE((*hub)->writer().headSeq(), qint64(0));
        clock.wall.ms -= 3'600'000;
        QVERIFY(nudge());
        QCOMPARE((*hub)->writer().headSeq(), qint64(1));
        clock.wall.ms -= 3'600'000;
        QVERIFY(nudge());
        QCOMPARE((*hub)->writer().headSeq(), qint64(2));
        const Instant hubTime = (*hub)->writer().now();
        QVERIFY2(hubTime > clock.wall, "hub time never goes back behind an event");
    }
};

OW_TEST(tst_HubCommands)
#include "tst_HubCommands.moc"
