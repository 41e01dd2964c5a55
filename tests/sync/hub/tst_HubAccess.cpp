#include "models/access/User.h"
#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/TestHall.h"

#include <QJsonArray>
#include <QTest>
#include <thread>

using namespace ow;
using namespace ow::testing;

namespace {
QByteArray unlockBody(const char *pin)
{
    return QByteArray("{\"pin\":\"") + pin + "\"}";
}

QByteArray firstBody(const QString &code, const QString &password = QString::fromLatin1(testPassword))
{
    return toJson(FirstAdministrator{code, QStringLiteral("boss"), QStringLiteral("老板"), password});
}

QString idOf(const Reply &reply)
{
    return reply.status < 400 ? QString() : QString::fromLatin1(TestHall::problem(reply.body).type().id);
}
} // namespace

class tst_HubAccess : public QObject {
    Q_OBJECT

private slots:
    void signIn()
    {
        TestHall hall;
        Sender window = hall.station(StationRole::Window);
        const Reply reply = hall.signIn(window, QStringLiteral("clerk"));
        QCOMPARE(reply.status, 200);
        const auto body = fromJson<SignedIn>(reply.body, Strictness::Exact);
        QVERIFY(body);
        QCOMPARE(body->user, QStringLiteral("clerk"));
        QCOMPARE(body->roles, QList<Role>{Role::Clerk});
        QVERIFY(body->pinSet);
        QCOMPARE(body->token.size(), 64);
    }

    void whoIsNotLetIn_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("password");
        QTest::newRow("wrong password") << "clerk"
                                        << "wrong horse battery";
        QTest::newRow("other case") << "clerk"
                                    << "Correct horse battery";
        QTest::newRow("unknown") << "nobody" << testPassword;
        QTest::newRow("disabled") << "gone" << testPassword;
        QTest::newRow("PIN is no password") << "clerk" << testPin;
    }
    void whoIsNotLetIn()
    {
        QFETCH(QString, user);
        QFETCH(QString, password);
        TestHall hall;
        hall.makeUser(QStringLiteral("gone"), {Role::Clerk}, false);
        Sender window = hall.station(StationRole::Window);
        const Reply reply = hall.signIn(window, user, password);
        // Unknown, disabled and wrong look the same from outside.
        QCOMPARE(reply.status, 401);
        QCOMPARE(idOf(reply), QString::fromLatin1(problem::SignInFailed.id));
        QVERIFY(isClearSentence(TestHall::problem(reply.body).sentence()));
    }

    void fiveFailuresLock_data()
    {
        QTest::addColumn<QString>("user");
        QTest::newRow("known") << "clerk";
        QTest::newRow("unknown") << "nobody";
    }
    void fiveFailuresLock()
    {
        QFETCH(QString, user);
        TestHall hall;
        Sender window = hall.station(StationRole::Window);
        for (int i = 0; i < signInFailuresMax; ++i)
            QCOMPARE(idOf(hall.signIn(window, user, QStringLiteral("wrong"))),
                     QString::fromLatin1(problem::SignInFailed.id));
        const Reply locked = hall.signIn(window, user);
        QCOMPARE(idOf(locked), QString::fromLatin1(problem::UserLocked.id));
        QVERIFY(isClearSentence(TestHall::problem(locked.body).sentence()));
        Sender elsewhere = hall.station(StationRole::Window);
        QCOMPARE(hall.signIn(elsewhere, user).status, 429);
        hall.close();
        QVERIFY(!hall.open());
        QCOMPARE(hall.signIn(window, user).status, 429); // a restart is no amnesty
        QCOMPARE(hall.signIn(window, QStringLiteral("greeter")).status, 200);
        window = hall.station(StationRole::Window);
        hall.clock.advance(signInLockMinutes * 60'000 - 1);
        QCOMPARE(hall.signIn(window, user).status, 429);
        hall.clock.advance(1);
        QCOMPARE(hall.signIn(window, user).status, user == QLatin1String("clerk") ? 200 : 401);
    }

    void successForgetsFailures()
    {
        TestHall hall;
        Sender window = hall.station(StationRole::Window);
        const QByteArray token = window.token;
        for (int round = 0; round < 3; ++round) {
            window.token = token;
            for (int i = 0; i < signInFailuresMax - 1; ++i)
                QCOMPARE(hall.signIn(window, QStringLiteral("clerk"), QStringLiteral("wrong")).status, 401);
            QCOMPARE(hall.signIn(window, QStringLiteral("clerk")).status, 200);
        }
    }

    void manyGuessesAtOnceAreStillFive()
    {
        TestHall hall;
        Sender window = hall.station(StationRole::Window);
        std::vector<std::future<Reply>> replies;
        const auto guess = [&](const char *password) {
            Request request{"POST",
                            "/v1/sessions",
                            {},
                            {{QByteArray(header::authorization), "Bearer " + window.token}},
                            toJson(SignIn{QStringLiteral("clerk"), QString::fromLatin1(password)}),
                            {},
                            {}};
            replies.push_back(std::async(std::launch::async, [&hall, request] { return hall.hub().handle(request); }));
        };
        for (int i = 0; i < 8; ++i)
            guess("wrong");
        // All have looked at the count before the first failure is written.
        std::this_thread::sleep_for(std::chrono::milliseconds(300));
        int wrong = 0;
        int locked = 0;
        for (auto &reply : replies) {
            while (reply.wait_for(std::chrono::microseconds(50)) != std::future_status::ready)
                hall.hub().step();
            const int status = reply.get().status;
            wrong += status == 401;
            locked += status == 429;
        }
        QCOMPARE(wrong, signInFailuresMax);
        QCOMPARE(locked, 3);
    }

    void unlockByPin()
    {
        TestHall hall;
        Sender clerk = hall.clerkAt(1);
        const Sender bare = hall.station(StationRole::Window);
        QCOMPARE(hall.post("/v1/sessions/unlock", unlockBody(testPin), &clerk).status, 200);
        QCOMPARE(idOf(hall.post("/v1/sessions/unlock", unlockBody("9999"), &clerk)),
                 QString::fromLatin1(problem::PinWrong.id));
        QCOMPARE(hall.post("/v1/sessions/unlock", unlockBody("1"), &clerk).status, 422);
        QCOMPARE(idOf(hall.post("/v1/sessions/unlock", unlockBody(testPin), &bare)),
                 QString::fromLatin1(problem::Unauthorised.id));
        QCOMPARE(hall.post("/v1/sessions/unlock", unlockBody(testPin)).status, 401);
        for (int i = 0; i < signInFailuresMax - 1; ++i)
            QCOMPARE(hall.post("/v1/sessions/unlock", unlockBody("9999"), &clerk).status, 401);
        QCOMPARE(idOf(hall.post("/v1/sessions/unlock", unlockBody(testPin), &clerk)),
                 QString::fromLatin1(problem::UserLocked.id));
    }

    void sessionsEnd()
    {
        TestHall hall;
        Sender clerk = hall.clerkAt(1);
        Sender other = hall.station(StationRole::Window);
        QCOMPARE(hall.signIn(other, QStringLiteral("clerk")).status, 200);
        QCOMPARE(hall.get("/v1/views/queue", &clerk).status, 200);
        QCOMPARE(hall.ask({"DELETE",
                           "/v1/sessions",
                           {},
                           {{QByteArray(header::authorization), "Bearer " + clerk.token}},
                           {},
                           {},
                           {}})
                     .status,
                 200);
        QCOMPARE(hall.get("/v1/views/queue", &clerk).status, 401);
        QCOMPARE(hall.get("/v1/views/queue", &other).status, 200);
        hall.close();
        QVERIFY(!hall.open());
        QCOMPARE(hall.get("/v1/views/queue", &clerk).status, 401);
        QCOMPARE(hall.get("/v1/views/queue", &other).status, 200);
    }

    void sessionsExpire_data()
    {
        QTest::addColumn<bool>("restart");
        QTest::newRow("known to the running hub") << false;
        QTest::newRow("read from the file") << true;
    }
    void sessionsExpire()
    {
        QFETCH(bool, restart);
        TestHall hall;
        Sender clerk = hall.clerkAt(1);
        Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
        hall.clock.advance(sessionHoursMax * 3'600'000LL);
        QCOMPARE(hall.get("/v1/views/queue", &clerk).status, 200);
        hall.clock.advance(1);
        if (restart) {
            hall.close();
            QVERIFY(!hall.open());
        }
        const Reply expired = hall.get("/v1/views/queue", &clerk);
        QCOMPARE(idOf(expired), QString::fromLatin1(problem::Unauthorised.id));
        QVERIFY(isClearSentence(TestHall::problem(expired.body).sentence()));
        const qint64 head = hall.hub().writer().headSeq();
        QCOMPARE(hall.send(clerk, "ticket.callNext", "{\"window\":1}").status, 401);
        QCOMPARE(hall.hub().writer().headSeq(), head);
        QCOMPARE(hall.get("/v1/views/public", &kiosk).status, 200); // stations do not expire with people
    }

    void stationsJoinWithTheKey_data()
    {
        QTest::addColumn<QByteArray>("role");
        QTest::addColumn<QByteArray>("device");
        QTest::addColumn<QByteArray>("key");
        QTest::addColumn<int>("status");
        QTest::newRow("window") << QByteArray("window") << QByteArray() << TestHall::joinKey << 200;
        QTest::newRow("kiosk") << QByteArray("kiosk") << QByteArray("K1") << TestHall::joinKey << 200;
        QTest::newRow("unknown kiosk") << QByteArray("kiosk") << QByteArray("K9") << TestHall::joinKey << 422;
        QTest::newRow("kiosk without a device") << QByteArray("kiosk") << QByteArray() << TestHall::joinKey << 422;
        QTest::newRow("a printer is no kiosk") << QByteArray("kiosk") << QByteArray("P1") << TestHall::joinKey << 422;
        QTest::newRow("wrong key") << QByteArray("window") << QByteArray() << QByteArray(64, 'b') << 401;
        QTest::newRow("short key") << QByteArray("window") << QByteArray() << QByteArray(63, 'a') << 422;
        QTest::newRow("unknown role") << QByteArray("janitor") << QByteArray() << TestHall::joinKey << 422;
    }
    void stationsJoinWithTheKey()
    {
        QFETCH(QByteArray, role);
        QFETCH(QByteArray, device);
        QFETCH(QByteArray, key);
        QFETCH(int, status);
        TestHall hall;
        const Reply reply = hall.post("/v1/stations/open",
                                      "{\"stationId\":\"01999999-0000-7000-8000-000000000001\",\"role\":\"" + role
                                          + "\",\"device\":\"" + device + "\",\"joinKey\":\"" + key + "\"}");
        QCOMPARE(reply.status, status);
        if (status != 200)
            QVERIFY(isClearSentence(TestHall::problem(reply.body).sentence()));
    }

    void stationThatJoinsAgainLosesItsOldTokenAndRole()
    {
        TestHall hall;
        Sender clerk = hall.clerkAt(1);
        Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
        QCOMPARE(hall.get("/v1/views/public", &kiosk).status, 200);
        const auto reopen = [&](const QUuid &id, StationRole role, const char *device) {
            return hall.post(
                "/v1/stations/open",
                toJson(OpenStation{id, role, QString::fromLatin1(device), QString::fromLatin1(TestHall::joinKey)}));
        };
        QCOMPARE(reopen(kiosk.actor.station, StationRole::Kiosk, "K2").status, 200);
        QCOMPARE(hall.get("/v1/views/public", &kiosk).status, 401);
        // A clerk's session on what is a kiosk now may no longer call.
        QCOMPARE(reopen(clerk.actor.station, StationRole::Kiosk, "K1").status, 200);
        QCOMPARE(idOf(hall.send(clerk, "ticket.callNext", "{\"window\":1}")),
                 QString::fromLatin1(problem::StationRole.id));
    }

    void firstAdministrator()
    {
        TestHall hall(TestHall::Content::Empty);
        Sender desk = hall.station(StationRole::Supervisor);
        QVERIFY(!hall.hub().hasUsers());
        QCOMPARE(hall.post("/v1/first-administrator", firstBody(QStringLiteral("x")), &desk).status,
                 401); // no code was made
        const QString code = hall.hub().doorkeeper().makeFirstCode();
        QVERIFY(code.size() >= 12);
        QCOMPARE(hall.post("/v1/first-administrator", firstBody(code, QStringLiteral("short")), &desk).status, 422);
        QCOMPARE(hall.post("/v1/first-administrator", firstBody(code)).status, 401);
        const Reply made = hall.post("/v1/first-administrator", firstBody(code), &desk);
        QCOMPARE(made.status, 200);
        desk.token = TestHall::json(made.body).value(QLatin1String("token")).toString().toLatin1();
        QCOMPARE(hall.get("/v1/views/users", &desk).status, 200);
        QVERIFY(hall.hub().hasUsers());
        QCOMPARE(hall.post("/v1/first-administrator", firstBody(code), &desk).status, 401); // once
        QCOMPARE(hall.post("/v1/first-administrator", firstBody(hall.hub().doorkeeper().makeFirstCode()), &desk).status,
                 409);
    }

    void firstCodeHasFiveTriesAndTenMinutes()
    {
        for (const bool late : {false, true}) {
            TestHall hall(TestHall::Content::Empty);
            Sender desk = hall.station(StationRole::Supervisor);
            const QString code = hall.hub().doorkeeper().makeFirstCode();
            if (late) {
                hall.clock.advance(10 * 60'000);
            } else {
                for (int i = 0; i < 5; ++i)
                    QCOMPARE(hall.post("/v1/first-administrator", firstBody(QStringLiteral("wrong")), &desk).status,
                             401);
            }
            const Reply refused = hall.post("/v1/first-administrator", firstBody(code), &desk);
            QCOMPARE(idOf(refused), QString::fromLatin1(problem::FirstCodeWrong.id));
            QVERIFY(isClearSentence(TestHall::problem(refused.body).sentence()));
            QVERIFY(!hall.hub().hasUsers());
        }
        TestHall hall(TestHall::Content::Empty);
        Sender desk = hall.station(StationRole::Supervisor);
        const QString code = hall.hub().doorkeeper().makeFirstCode();
        for (int i = 0; i < 4; ++i)
            hall.post("/v1/first-administrator", firstBody(QStringLiteral("wrong")), &desk);
        hall.clock.advance(10 * 60'000 - 1);
        QCOMPARE(hall.post("/v1/first-administrator", firstBody(code), &desk).status, 200);
    }

    void usersAreMadeByCommand()
    {
        TestHall hall;
        Sender admin = hall.station(StationRole::Supervisor);
        QCOMPARE(hall.signIn(admin, QStringLiteral("administrator")).status, 200);
        const auto create = [&](const char *name, const char *roles, const char *pin) {
            return hall.send(
                admin, "user.create",
                QByteArray("{\"user\":{\"name\":\"") + name + "\",\"displayName\":\"李四\",\"unit\":\"spj\",\"roles\":["
                    + roles + "],\"active\":true},\"password\":\"correct horse battery\",\"pin\":\"" + pin + "\"}");
        };
        QCOMPARE(create("lisi", "\"clerk\",\"delivery\"", "1357").status, 200);
        const Reply twice = create("lisi", "\"clerk\"", "1357");
        QCOMPARE(twice.status, 422);
        QCOMPARE(TestHall::problem(twice.body).faults().size(), 1);
        const Reply wrong = create("wangwu", "", "12a4");
        QCOMPARE(wrong.status, 422);
        QCOMPARE(TestHall::problem(wrong.body).faults().size(), 2);
        Sender window = hall.station(StationRole::Window);
        const Reply in = hall.signIn(window, QStringLiteral("lisi"));
        QCOMPARE(in.status, 200);
        QCOMPARE(TestHall::json(in.body).value(QLatin1String("roles")).toArray().size(), 2);
        const QByteArray users = hall.get("/v1/views/users", &admin).body;
        QVERIFY(users.contains("lisi"));
        QVERIFY(!users.contains("argon2") && !users.contains("pin"));
    }
};

OW_TEST(tst_HubAccess)
#include "tst_HubAccess.moc"
