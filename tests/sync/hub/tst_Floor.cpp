// What people on the floor tell the hub: who goes to an alert, questions without answers, questions beside the matter; and what a window
// has to know after its program was started again. After each the log replays into the same tables.
#include "models/base/ProblemTypes.h"
#include "models/identity/PersonStore.h"
#include "models/queue/BookingCommands.h"
#include "models/queue/FloorViews.h"
#include "models/queue/HallCommands.h"
#include "models/queue/HallRules.h"
#include "models/queue/OpeningRules.h"
#include "models/queue/QueueViews.h"
#include "models/queue/TicketMoveCommands.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
struct FloorHall {
    TestHall hall;
    Sender kiosk = hall.insider(StationRole::Kiosk);
    Sender clerk = hall.clerkAt(3);
    Sender greeter = hall.station(StationRole::Greeter);
    Sender supervisor = hall.station(StationRole::Supervisor);

    FloorHall()
    {
        hall.signIn(greeter, QStringLiteral("greeter"));
        hall.signIn(supervisor, QStringLiteral("supervisor"));
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
    template <class V>
    V view(const Sender &as, QList<QPair<QString, QString>> query = {})
    {
        const Reply reply = hall.get(QByteArray("/v1/views/") + V::name, &as, std::move(query));
        const auto read =
            fromJson<V>(QJsonValue(TestHall::json(reply.body).value(QStringLiteral("data"))), Strictness::Tolerant);
        return read ? *read : V();
    }
    Ticket take()
    {
        const auto reply = run(kiosk, IssueTicket{QStringLiteral("zonghe"), {}, {}});
        return reply ? reply->ticket : Ticket();
    }
    bool call() { return bool(run(clerk, CallNext{3})); }
    void pass(qint64 seconds) { hall.clock.set(hall.clock.now().plus(seconds * 1000)); }
    QString difference() { return replayDifference(hall.path(), hubRegistry()); }
};

IdentityCard floorCard()
{
    IdentityCard card;
    card.name = QStringLiteral("李建敏");
    card.number = QStringLiteral("210302197803150118");
    card.sex = Sex::Male;
    card.birth = QDate(1978, 3, 15);
    card.validFrom = QDate(2016, 5, 10);
    return card;
}
} // namespace

class tst_Floor : public QObject {
    Q_OBJECT
private slots:
    void theFirstWhoGoesStands()
    {
        FloorHall f;
        const Ticket ticket = f.take();
        QVERIFY(f.call());
        QCOMPARE(f.refusal(f.greeter, AttendAlert{ticket.id, 0}), QByteArray("ticket-state")); // of a call before
        const auto mine = f.run(f.greeter, AttendAlert{ticket.id, 1});
        QVERIFY(mine);
        f.pass(5);
        const auto late = f.run(f.supervisor, AttendAlert{ticket.id, 1});
        QVERIFY(late);
        QCOMPARE(late->by, QStringLiteral("greeter"));
        QCOMPARE(late->at, mine->at);
        QCOMPARE(f.view<AttendedView>(f.supervisor).attended.size(), 1);
        f.pass(20);
        QVERIFY(f.run(f.clerk, RecallTicket{3})); // a further call is another alert
        QVERIFY(f.run(f.supervisor, AttendAlert{ticket.id, 2}));
        QVERIFY(f.run(f.clerk, AskHelp{3}));
        QVERIFY(f.run(f.greeter, AnswerHelp{3}));
        QVERIFY(f.run(f.greeter, AnswerHelp{3})); // nobody asks any more
        const auto attended = f.view<AttendedView>(f.greeter).attended;
        QCOMPARE(attended.size(), 3);
        QCOMPARE(attended.first().window, std::optional(3)); // newest first
        QCOMPARE(attended.at(1).by, QStringLiteral("supervisor"));
        QVERIFY(f.run(f.clerk, StartService{3}));
        QCOMPARE(f.refusal(f.greeter, AttendAlert{ticket.id, 2}), QByteArray("ticket-state")); // he is there
        QCOMPARE(f.refusal(f.greeter, AttendAlert{QUuid::fromString(u"0199a000-0000-7000-8000-000000000001"), 1}),
                 QByteArray("ticket-unknown"));
        f.pass(24 * 3600);
        QVERIFY(f.view<AttendedView>(f.greeter).attended.isEmpty());
        QCOMPARE(f.difference(), QString());
    }

    void questionsAreBoundToAnItemVersion_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<int>("version");
        QTest::addColumn<QString>("question");
        QTest::addColumn<QByteArray>("comesTo");
        const QString shop = QStringLiteral("511A0000800001");
        QTest::newRow("bound") << shop << 1 << QStringLiteral("二手书算不算") << QByteArray("done");
        QTest::newRow("no item found") << QString() << 0 << QStringLiteral("养鸽子找谁") << QByteArray("done");
        QTest::newRow("version nobody published")
            << shop << 99 << QStringLiteral("为什么") << QByteArray("input-refused");
        QTest::newRow("item without version") << shop << 0 << QStringLiteral("为什么") << QByteArray("input-refused");
        QTest::newRow("version without item")
            << QString() << 1 << QStringLiteral("为什么") << QByteArray("input-refused");
        QTest::newRow("blanks") << QString() << 0 << QStringLiteral("   ") << QByteArray("input-refused");
    }
    void questionsAreBoundToAnItemVersion()
    {
        QFETCH(QString, item);
        QFETCH(int, version);
        QFETCH(QString, question);
        QFETCH(QByteArray, comesTo);
        FloorHall f;
        LogQuestion command;
        if (!item.isEmpty())
            command.item = item;
        if (version > 0)
            command.itemVersion = version;
        command.question = question;
        QCOMPARE(f.refusal(f.greeter, command), comesTo);
        const auto listed = f.view<QuestionsView>(f.supervisor).questions;
        QCOMPARE(listed.size(), comesTo == "done" ? 1 : 0);
        if (!listed.isEmpty())
            QCOMPARE(listed.first().question, question);
        QCOMPARE(f.difference(), QString());
    }

    void whatWasAskedBesideSurvives()
    {
        FloorHall f;
        const Ticket ticket = f.take();
        QCOMPARE(f.refusal(f.clerk, CountConsulted{3, 1}), QByteArray("ticket-unknown"));
        QVERIFY(f.call());
        QCOMPARE(f.refusal(f.clerk, CountConsulted{3, 1}), QByteArray("ticket-state")); // he is not there yet
        QVERIFY(f.run(f.clerk, StartService{3}));
        QCOMPARE(f.run(f.clerk, CountConsulted{3, 2})->ticket.alsoConsulted, 2);
        const int revision = f.run(f.clerk, CountConsulted{3, 2})->ticket.revision; // the same again is no step
        QCOMPARE(f.run(f.clerk, CountConsulted{3, 1})->ticket.revision, revision + 1);
        QVERIFY(f.run(f.clerk, FinishTicket{3, Outcome::Accepted, 1}));
        // Taken back, it is being served again, with what was counted.
        const auto undone = f.run(f.clerk, UndoTicket{ticket.id, QStringLiteral("按错")});
        QVERIFY(undone);
        QCOMPARE(undone->ticket.state, TicketState::Serving);
        QCOMPARE(undone->ticket.alsoConsulted, 1);
        QCOMPARE(f.difference(), QString());
    }

    void countingHidesNoStepFromUndo()
    {
        FloorHall f;
        const Ticket ticket = f.take();
        QVERIFY(f.call());
        QVERIFY(f.run(f.clerk, StartService{3}));
        for (int count = 1; count <= 20; ++count)
            QVERIFY(f.run(f.clerk, CountConsulted{3, count}));
        const auto undone = f.run(f.clerk, UndoTicket{ticket.id, QStringLiteral("人还没到")});
        QVERIFY(undone);
        QCOMPARE(undone->ticket.state, TicketState::Called);
        QCOMPARE(f.difference(), QString());
    }

    void aWindowStartedAgainKnowsItsLastStep()
    {
        FloorHall f;
        const auto last = [&] { return f.view<LastStepView>(f.clerk).step; };
        QVERIFY(!last());
        const Ticket first = f.take();
        f.take();
        QVERIFY(!last()); // another one's
        QVERIFY(f.call());
        QVERIFY(last());
        QCOMPARE(last()->ticket.number, QStringLiteral("A001"));
        QCOMPARE(last()->type, QLatin1String(TicketCalled::type));
        QVERIFY(!last()->named);
        QVERIFY(f.run(f.clerk, StartService{3}));
        QVERIFY(f.run(f.clerk, CountConsulted{3, 1}));
        QCOMPARE(last()->type, QLatin1String(TicketStarted::type)); // counted beside it
        QVERIFY(f.run(f.clerk, FinishTicket{3, Outcome::Accepted, {}}));
        QCOMPARE(last()->type, QLatin1String(TicketFinished::type));
        QVERIFY(!f.view<LastStepView>(f.greeter).step);
        QVERIFY(f.run(f.clerk, UndoTicket{first.id, QStringLiteral("按错")}));
        QVERIFY(last()); // the screen offers nothing for it: what is taken back is not taken back again
        QCOMPARE(last()->type, QLatin1String(TicketUndone::type));
        QVERIFY(f.run(f.clerk, HoldTicket{3, QStringLiteral("复印")}));
        QCOMPARE(last()->type, QLatin1String(TicketHeld::type));
        f.pass(299);
        QVERIFY(last());
        f.pass(2);
        QVERIFY(!last()); // five minutes are over
        QCOMPARE(f.difference(), QString());
    }

    void aStepSomebodyWentOnFromIsNotOffered()
    {
        FloorHall f;
        const Ticket ticket = f.take();
        QVERIFY(f.call());
        QVERIFY(f.run(f.supervisor, FreeWindow{3, false, QStringLiteral("电脑死机")}));
        QVERIFY(!f.view<LastStepView>(f.clerk).step);
        const auto history =
            f.view<TicketHistoryView>(f.supervisor, {{QStringLiteral("id"), ticket.id.toString(QUuid::WithoutBraces)}});
        QCOMPARE(history.steps.size(), 3);
        QCOMPARE(history.steps.last().reason, std::optional(QStringLiteral("电脑死机")));
        // By name, though a supervisor has no window.
        QCOMPARE(history.steps.first().actorName, std::optional<QString>());
        QVERIFY(history.steps.at(1).actorName && *history.steps.at(1).actorName != history.steps.at(1).actor);
        QVERIFY(history.steps.last().actorName && *history.steps.last().actorName != QStringLiteral("supervisor"));
        QCOMPARE(f.difference(), QString());
    }

    void freeingAWindowNeedsAReason()
    {
        FloorHall f;
        for (const char *data :
             {"{\"window\":3,\"keepTicket\":false}", "{\"window\":3,\"keepTicket\":false,\"reason\":\"\"}"})
            QCOMPARE(f.hall.send(f.supervisor, FreeWindow::name, data).status, 422);
        QVERIFY(f.run(f.supervisor, FreeWindow{3, false, QStringLiteral("下班忘关")}));
    }

    void theNextMatterIsTheSamePersons()
    {
        FloorHall f;
        IssueTicket first{QStringLiteral("zonghe"), {}, floorCard()};
        const auto taken = f.run(f.kiosk, first);
        QVERIFY(taken && taken->ticket.person);
        QVERIFY(f.call());
        IssueTicket next;
        next.queue = QStringLiteral("zonghe");
        next.followOn = true;
        const auto second = f.run(f.clerk, next);
        QVERIFY(second);
        QCOMPARE(second->ticket.person, taken->ticket.person);
        QCOMPARE(second->ticket.maskedName, taken->ticket.maskedName);
        QCOMPARE(f.refusal(f.clerk, next), QByteArray("ticket-limit"));
        QCOMPARE(f.refusal(f.kiosk, first), QByteArray("ticket-limit"));
        QVERIFY(f.run(f.clerk, FinishTicket{3, Outcome::Consulted, {}}));
        QVERIFY(f.run(f.kiosk, first));
        QCOMPARE(f.difference(), QString());
    }

    /// What is said at the desk takes nothing from the card that was read before; another name than the card's is news.
    void saidAtTheDeskIsNoNewCard()
    {
        FloorHall f;
        IdentityCard read = floorCard();
        read.ethnicity = QStringLiteral("汉");
        read.address = QStringLiteral("临江市江岸区沿江大道58号");
        read.authority = QStringLiteral("临江市公安局江岸分局");
        QVERIFY(f.run(f.kiosk, IssueTicket{QStringLiteral("zonghe"), {}, read}));
        IdentityCard said = floorCard();
        said.validFrom = QDate(2026, 9, 24);
        const Instant slot = hallInstant(QDate(2026, 9, 24), QTime(9, 0));
        QVERIFY(f.run(f.greeter, BookTicket{QStringLiteral("shebao"), slot, said, {}}));
        const auto known = [&] {
            auto db = Connection::open(f.hall.path(), OpenMode::Reader);
            const auto person = PersonStore::findByCard(**db, f.hall.hub().sealer(), said);
            const Result<IdentityCard> card =
                person ? openCard(**db, f.hall.hub().sealer(), *person) : Result<IdentityCard>(fail(problem::NotFound));
            return card ? *card : IdentityCard();
        };
        QCOMPARE(known(), read);
        said.name = QStringLiteral("李建民");
        QVERIFY(f.run(f.greeter, BookTicket{QStringLiteral("chujian"), slot, said, {}}));
        QCOMPARE(known().name, said.name);
        QCOMPARE(f.difference(), QString());
    }

    void whoHadTheWindowYesterday()
    {
        FloorHall f;
        QVERIFY(f.view<WindowClerksView>(f.supervisor).last.isEmpty()); // today does not count
        QVERIFY(f.run(f.clerk, CloseWindow{3}));
        f.hall.clock.set(hallInstant(QDate(2026, 9, 28), QTime(8, 15))); // Monday
        Sender early = f.hall.station(StationRole::Supervisor);          // Thursday's session is over
        f.hall.signIn(early, QStringLiteral("supervisor"));
        const auto last = f.view<WindowClerksView>(early).last;
        QCOMPARE(last.size(), 1);
        QCOMPARE(last.first().window, 3);
        QCOMPARE(last.first().day, QDate(2026, 9, 24));
        QVERIFY(!last.first().clerkName.isEmpty());
    }

    void missingWindowsFollowTheHours_data()
    {
        QTest::addColumn<QTime>("time");
        QTest::addColumn<bool>("asked");
        QTest::newRow("08:14:59") << QTime(8, 14, 59) << false;
        QTest::newRow("08:15") << QTime(8, 15) << true;
        QTest::newRow("open") << QTime(10, 0) << true;
        QTest::newRow("closed for lunch") << QTime(12, 0) << false;
        QTest::newRow("before the afternoon") << QTime(13, 14) << false;
        QTest::newRow("13:15") << QTime(13, 15) << true;
        QTest::newRow("closing") << QTime(17, 0) << false;
    }
    void missingWindowsFollowTheHours()
    {
        QFETCH(QTime, time);
        QFETCH(bool, asked);
        const HallSetup setup = TestHall::demoSetup();
        const QList<HallHours> hours{{4, QStringLiteral("08:30"), QStringLiteral("12:00"), QStringLiteral("08:20")},
                                     {4, QStringLiteral("13:30"), QStringLiteral("17:00"), QStringLiteral("13:20")}};
        QList<WindowStatus> windows;
        for (const HallWindow &window : setup.windows)
            windows.append({window.number, WindowState::Closed, {}, {}, {}, {}, {}, {}});
        windows[0].state = WindowState::Open;
        windows[1].state = WindowState::Paused;
        QList<int> expected;
        for (const HallWindow &window : setup.windows.mid(2))
            expected.append(window.number);
        QCOMPARE(missingWindows(setup, {}, windows, hours, time), asked ? expected : QList<int>());
        QVERIFY(missingWindows(setup, {}, windows, {}, time).isEmpty()); // a day off
        HallSteering steering;
        steering.notToday = QList<int>{expected.takeFirst()};
        QCOMPARE(missingWindows(setup, steering, windows, hours, time), asked ? expected : QList<int>());
        HallSetup patient = setup;
        patient.rules.missingMinutes = 0;
        QCOMPARE(missingWindows(patient, steering, windows, hours, QTime(8, 29)), QList<int>());
        QCOMPARE(missingWindows(patient, steering, windows, hours, QTime(8, 30)), expected);
    }
};
OW_TEST(tst_Floor)
#include "tst_Floor.moc"
