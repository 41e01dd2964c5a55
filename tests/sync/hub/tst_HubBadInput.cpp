#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/TestHall.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
QByteArray hubDbBytes(const TestHall &hall)
{
    QFile file(hall.path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList faultPlaces(const Problem &problem)
{
    QStringList places;
    for (const Fault &fault : problem.faults())
        places.append(fault.place);
    places.sort();
    return places;
}
} // namespace

class tst_HubBadInput : public QObject {
    Q_OBJECT

private slots:
    void bodies_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("problemId");
        QTest::newRow("empty") << QByteArray() << 400 << "json-syntax";
        QTest::newRow("cut") << QByteArray("{\"command\":\"ticket.issue\",\"data\":{\"queue\":\"zong") << 400
                             << "json-syntax";
        QTest::newRow("two values") << QByteArray("{}{}") << 400 << "json-syntax";
        QTest::newRow("not UTF-8") << QByteArray("{\"command\":\"\xff\"}") << 400 << "json-encoding";
        QTest::newRow("deep") << QByteArray(100'000, '[') << 400 << "json-depth";
        QTest::newRow("key twice") << QByteArray(
            "{\"command\":\"ticket.issue\",\"command\":\"user.create\",\"data\":{}}")
                                   << 400 << "json-duplicate-key";
        QTest::newRow("fraction") << QByteArray("{\"command\":\"window.open\",\"data\":{\"window\":1.5}}") << 400
                                  << "json-number";
        QTest::newRow("huge text") << QByteArray("{\"command\":\"") + QByteArray(2 << 20, 'x') + "\",\"data\":{}}"
                                   << 413 << "json-too-large";
        QTest::newRow("array") << QByteArray("[]") << 422 << "input-refused";
        QTest::newRow("no command") << QByteArray("{\"data\":{}}") << 422 << "input-refused";
        QTest::newRow("command is a number") << QByteArray("{\"command\":7,\"data\":{}}") << 422 << "input-refused";
        QTest::newRow("unknown command") << QByteArray("{\"command\":\"ticket.eat\",\"data\":{}}") << 404
                                         << "command-unknown";
        QTest::newRow("no data") << QByteArray("{\"command\":\"ticket.issue\"}") << 422 << "input-refused";
        QTest::newRow("third member") << QByteArray(
            "{\"command\":\"ticket.issue\",\"data\":{\"queue\":\"zonghe\"},\"x\":1}")
                                      << 422 << "input-refused";
        QTest::newRow("data is null") << QByteArray("{\"command\":\"ticket.issue\",\"data\":null}") << 422
                                      << "input-refused";
        QTest::newRow("unknown member") << QByteArray(
            "{\"command\":\"ticket.issue\",\"data\":{\"queue\":\"zonghe\",\"vip\":true}}")
                                        << 422 << "input-refused";
        QTest::newRow("wrong type") << QByteArray("{\"command\":\"ticket.issue\",\"data\":{\"queue\":1}}") << 422
                                    << "input-refused";
        QTest::newRow("too long") << QByteArray("{\"command\":\"ticket.issue\",\"data\":{\"queue\":\"")
                + QByteArray(21, 'q')
                + "\"}}" << 422 << "input-refused";
        QTest::newRow("unknown priority")
            << QByteArray("{\"command\":\"ticket.issue\",\"data\":{\"queue\":\"zonghe\",\"priority\":\"vip\"}}") << 422
            << "input-refused";
        QTest::newRow("slip of nothing") << QByteArray("{\"command\":\"ticket.slipPrinted\",\"data\":{\"ticket\":"
                                                       "\"01999999-0000-7000-8000-000000000001\",\"sha256\":\"")
                + QByteArray(64, 'a')
                + "\"}}" << 404 << "ticket-unknown";
    }
    void bodies()
    {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        QFETCH(QString, problemId);
        TestHall hall;
        Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
        const qint64 head = hall.hub().writer().headSeq();
        Sending sending = hall.sending(kiosk, "ticket.issue", "{}");
        sending.body = body;
        const Reply reply = hall.ask(TestHall::commandRequest(kiosk, sending));
        QCOMPARE(reply.status, status);
        QCOMPARE(reply.contentType, QByteArray("application/problem+json"));
        const Problem problem = TestHall::problem(reply.body);
        QCOMPARE(QString::fromLatin1(problem.type().id), problemId);
        QVERIFY2(isClearSentence(problem.sentence()), qPrintable(problem.sentence()));
        for (const Fault &fault : problem.faults())
            QVERIFY2(isClearSentence(fault.sentence()), qPrintable(fault.place + fault.sentence()));
        if (problemId == QLatin1String("input-refused"))
            QVERIFY(!problem.faults().isEmpty());
        QCOMPARE(hall.hub().writer().headSeq(), head);
    }

    void headers_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<QString>("place");
        QTest::newRow("no id") << QByteArray(header::idempotencyKey) << QByteArray() << "Idempotency-Key";
        QTest::newRow("id is no UUID") << QByteArray(header::idempotencyKey) << QByteArray("12345")
                                       << "Idempotency-Key";
        QTest::newRow("no seq") << QByteArray(header::stationSeq) << QByteArray() << "Station-Seq";
        QTest::newRow("seq zero") << QByteArray(header::stationSeq) << QByteArray("0") << "Station-Seq";
        QTest::newRow("seq negative") << QByteArray(header::stationSeq) << QByteArray("-1") << "Station-Seq";
        QTest::newRow("seq words") << QByteArray(header::stationSeq) << QByteArray("1x") << "Station-Seq";
        QTest::newRow("no station") << QByteArray(header::station) << QByteArray() << "Station";
        QTest::newRow("other station") << QByteArray(header::station)
                                       << QByteArray("01999999-0000-7000-8000-000000000001") << "Station";
    }
    void headers()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, value);
        QFETCH(QString, place);
        TestHall hall;
        Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
        Request request =
            TestHall::commandRequest(kiosk, hall.sending(kiosk, "ticket.issue", "{\"queue\":\"zonghe\"}"));
        for (auto &[key, old] : request.headers) {
            if (key == name)
                old = value;
        }
        const Reply reply = hall.ask(request);
        QCOMPARE(reply.status, 422);
        QCOMPARE(faultPlaces(TestHall::problem(reply.body)), QStringList{place});
    }

    void tokens_data()
    {
        QTest::addColumn<QByteArray>("authorization");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("empty bearer") << QByteArray("Bearer ");
        QTest::newRow("unknown") << "Bearer " + QByteArray(64, '0');
        QTest::newRow("basic") << QByteArray("Basic YWRtaW46YWRtaW4=");
        QTest::newRow("lower case") << QByteArray("bearer x");
    }
    void tokens()
    {
        QFETCH(QByteArray, authorization);
        TestHall hall;
        for (const char *path : {"/v1/commands", "/v1/sessions", "/v1/sessions/unlock", "/v1/first-administrator"}) {
            const Reply reply = hall.post(path, "{}", nullptr, {{QByteArray(header::authorization), authorization}});
            QCOMPARE(reply.status, 401);
            QVERIFY(isClearSentence(TestHall::problem(reply.body).sentence()));
        }
        for (const char *path : {"/v1/views/public", "/v1/events"})
            QCOMPARE(hall.get(path, nullptr, {}, {{QByteArray(header::authorization), authorization}}).status, 401);
        QCOMPARE(hall.get("/somewhere").status, 404);
    }

    void brokenSetupNamesEveryFault()
    {
        TestHall hall;
        Sender admin = hall.station(StationRole::Supervisor);
        QCOMPARE(hall.signIn(admin, QStringLiteral("administrator")).status, 200);
        HallSetup setup = TestHall::demoSetup();
        setup.windows[2].number = 1;
        setup.windows[3].zone = QStringLiteral("Z9");
        setup.queues[1].prefix = QStringLiteral("K");
        setup.queues[2].group = QStringLiteral("nobody");
        setup.hours[0].closes = QStringLiteral("25:00");
        setup.hours[1].opens = QStringLiteral("17:30");
        setup.devices[0].window = 77;
        const Reply reply = hall.send(admin, "hall.configure", "{\"setup\":" + toJson(setup) + '}');
        QCOMPARE(reply.status, 422);
        const Problem problem = TestHall::problem(reply.body);
        const QStringList places = faultPlaces(problem);
        for (const char *place :
             {"setup.windows[2]", "setup.windows[3].zone", "setup.queues[1].prefix", "setup.queues[2].group",
              "setup.hours[0].closes", "setup.hours[1].closes", "setup.devices[0].window"})
            QVERIFY2(places.contains(QLatin1String(place)), place);
        for (const Fault &fault : problem.faults())
            QVERIFY2(isClearSentence(fault.sentence()), qPrintable(fault.sentence()));
        // Nothing half-done: the old set-up still holds.
        const QJsonObject view =
            TestHall::json(hall.get("/v1/views/queue", &admin).body).value(QLatin1String("data")).toObject();
        QCOMPARE(view.value(QLatin1String("windows")).toArray().size(), 8);

        QJsonObject raw = QJsonDocument::fromJson(toJson(TestHall::demoSetup())).object();
        raw.remove(QStringLiteral("zones"));
        raw.insert(QStringLiteral("colour"), QStringLiteral("red"));
        raw.insert(QStringLiteral("name"), 5);
        const Reply second =
            hall.send(admin, "hall.configure", "{\"setup\":" + QJsonDocument(raw).toJson(QJsonDocument::Compact) + '}');
        QCOMPARE(
            faultPlaces(TestHall::problem(second.body)),
            (QStringList{QStringLiteral("setup.colour"), QStringLiteral("setup.name"), QStringLiteral("setup.zones")}));
    }

    void setupCannotChangeUnderWaitingPeople()
    {
        TestHall hall;
        Sender admin = hall.station(StationRole::Supervisor);
        QCOMPARE(hall.signIn(admin, QStringLiteral("administrator")).status, 200);
        Sender kiosk = hall.insider(StationRole::Kiosk);
        QCOMPARE(hall.run(kiosk, "ticket.issue", "{\"queue\":\"zonghe\"}").status, 200);
        const Reply reply = hall.send(admin, "hall.configure", "{\"setup\":" + toJson(TestHall::demoSetup()) + '}');
        QCOMPARE(reply.status, 409);
        QCOMPARE(TestHall::problem(reply.body).type().id, problem::HallHasTickets.id);
    }

    void beforeTheHallIsConfigured()
    {
        TestHall hall(TestHall::Content::Empty);
        Sender kiosk = hall.insider(StationRole::Kiosk);
        const CommandOutcome outcome = hall.run(kiosk, "ticket.issue", "{\"queue\":\"zonghe\"}");
        QCOMPARE(TestHall::problem(outcome.body).type().id, problem::HallNotConfigured.id);
        Sender station = hall.station(StationRole::Board, QStringLiteral("B1"));
        QCOMPARE(TestHall::problem(hall.get("/v1/views/public", &station).body).type().id,
                 problem::HallNotConfigured.id);
        QCOMPARE(TestHall::json(hall.get("/v1/hub").body).value(QLatin1String("configured")).toBool(true), false);
    }

    void filesThatAreRefused_data()
    {
        QTest::addColumn<int>("what");
        QTest::addColumn<QString>("problemId");
        QTest::newRow("newer program") << 0 << "database-newer";
        QTest::newRow("foreign database") << 1 << "database-foreign";
        QTest::newRow("no database") << 2 << "database-foreign";
        QTest::newRow("other keys") << 3 << "key-wrong";
        QTest::newRow("key gone") << 4 << "key-missing";
        QTest::newRow("key cut") << 5 << "key-wrong";
        QTest::newRow("chain changed at its end") << 6 << "chain-broken";
        QTest::newRow("demo on real data") << 7 << "demo-refused";
        QTest::newRow("other keys, older schema") << 8 << "key-wrong";
    }
    void filesThatAreRefused()
    {
        QFETCH(int, what);
        QFETCH(QString, problemId);
        TestHall hall;
        hall.close();
        const auto edit = [&](const char *sql) {
            auto db = Connection::open(hall.path(), OpenMode::Writer);
            QVERIFY(db);
            (*db)->runScript(sql);
            QVERIFY(!(*db)->failure());
        };
        const auto writeKey = [&](const QByteArray &content) {
            QFile key(hall.folder() + QStringLiteral("/keys/master.key"));
            QVERIFY(key.open(QIODevice::WriteOnly | QIODevice::Truncate));
            key.write(content);
        };
        switch (what) {
        case 0: edit("PRAGMA user_version=99"); break;
        case 1: edit("PRAGMA application_id=1"); break;
        case 2: {
            QFile file(hall.path());
            QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
            file.write(QByteArray("hello, I am a letter. ").repeated(500));
            break;
        }
        case 3: writeKey(QByteArray(64, 'b')); break;
        case 4: QFile::remove(hall.folder() + QStringLiteral("/keys/signing.key")); break;
        case 5: writeKey("bb"); break;
        case 6: edit("UPDATE event SET subject = 'x' WHERE seq = (SELECT max(seq) FROM event)"); break;
        case 8:
            edit("PRAGMA user_version=1");
            writeKey(QByteArray(64, 'b'));
            break;
        }
        const QByteArray before = hubDbBytes(hall);
        const auto refused = hall.open(what == 7 ? HallKind::Demo : HallKind::Real);
        QVERIFY(refused);
        QCOMPARE(QString::fromLatin1(refused->type().id), problemId);
        QVERIFY2(isClearSentence(refused->sentence()), qPrintable(refused->sentence()));
        QVERIFY(!hall.isOpen());
        QCOMPARE(hubDbBytes(hall), before);
        QVERIFY2(QDir(hall.folder()).entryList({QStringLiteral("*.before-*")}).isEmpty(),
                 "a refused start changes nothing");
    }

    void openApiListsEverything()
    {
        TestHall hall;
        const Reply reply = hall.get("/openapi.json");
        QCOMPARE(reply.status, 200);
        QJsonParseError error;
        const QJsonObject document = QJsonDocument::fromJson(reply.body, &error).object();
        QCOMPARE(error.error, QJsonParseError::NoError);
        QVERIFY(document.value(QLatin1String("openapi")).toString().startsWith(QLatin1String("3.1")));
        const QJsonObject paths = document.value(QLatin1String("paths")).toObject();
        const QJsonObject schemas =
            document.value(QLatin1String("components")).toObject().value(QLatin1String("schemas")).toObject();
        for (const ViewRow &row : hall.hub().registry().views)
            QVERIFY2(paths.contains(QStringLiteral("/v1/views/") + QLatin1String(row.name)), row.name);
        for (const EventRow &row : hall.hub().registry().events)
            QVERIFY2(!schemas.value(QLatin1String(row.type)).toObject().isEmpty(), row.type);
        for (const CommandRow &row : hall.hub().registry().commands)
            QVERIFY2(reply.body.contains("{\"const\":\"" + QByteArray(row.name) + "\"}"), row.name);
        for (const char *path : {"/v1/hub", "/v1/stations/open", "/v1/sessions", "/v1/sessions/unlock",
                                 "/v1/first-administrator", "/v1/commands", "/v1/events"})
            QVERIFY2(paths.contains(QLatin1String(path)), path);
        QVERIFY(paths.value(QLatin1String("/v1/sessions")).toObject().contains(QLatin1String("delete")));
        // Every reference leads somewhere.
        for (qsizetype at = reply.body.indexOf("#/components/schemas/"); at >= 0;
             at = reply.body.indexOf("#/components/schemas/", at + 1)) {
            const qsizetype from = at + qsizetype(qstrlen("#/components/schemas/"));
            QVERIFY(schemas.contains(QString::fromUtf8(reply.body.mid(from, reply.body.indexOf('"', from) - from))));
        }
    }

    void tableNamesAreUnique()
    {
        const Registry registry = hubRegistry();
        QSet<QByteArray> seen;
        const auto once = [&](const char *name) {
            const bool fresh = !seen.contains(name);
            seen.insert(name);
            return fresh;
        };
        for (const CommandRow &row : registry.commands)
            QVERIFY2(once(row.name), row.name);
        for (const EventRow &row : registry.events)
            QVERIFY2(once(row.type) && QByteArray(row.type).startsWith("gov.") && QByteArray(row.type).endsWith(".v1"),
                     row.type);
        for (const ViewRow &row : registry.views)
            QVERIFY2(once(row.name), row.name);
    }

    void metrics()
    {
        TestHall hall;
        Sender kiosk = hall.insider(StationRole::Kiosk);
        const auto value = [&](const char *name) {
            const QByteArray text = hall.get("/metrics").body;
            for (const QByteArray &line : text.split('\n')) {
                if (line.startsWith(QByteArray("onewindow_") + name + ' '))
                    return line.mid(line.lastIndexOf(' ') + 1).toLongLong();
            }
            return -1LL;
        };
        const Sending once = hall.sending(kiosk, "ticket.issue", "{\"queue\":\"zonghe\"}");
        for (int i = 0; i < 3; ++i) {
            auto reply = hall.submit(kiosk, once);
            hall.hub().step();
            reply.get();
        }
        kiosk.seq = once.seq;
        hall.run(kiosk, "ticket.issue", "{\"queue\":\"nowhere\"}");
        QCOMPARE(value("commands_total"), 2LL);
        QCOMPARE(value("command_replays_total"), 2LL);
        QCOMPARE(value("command_refusals_total"), 1LL);
        QVERIFY(value("commits_total") >= 4);
        QCOMPARE(value("event_seq"), hall.hub().writer().headSeq());
        QCOMPARE(value("read_only"), 0LL);
        QCOMPARE(hall.get("/healthz").status, 200);
        const Reply hub = hall.get("/v1/hub");
        QVERIFY(fromJson<HubInfo>(hub.body, Strictness::Exact));
    }
};

OW_TEST(tst_HubBadInput)
#include "tst_HubBadInput.moc"
