#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/ResultCommands.h"
#include "models/catalogue/Catalogue.h"
#include "models/queue/BookingCommands.h"
#include "models/queue/ItemService.h"
#include "tests/base/TestCards.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/Replay.h"
#include "tests/sync/hub/TestHall.h"

#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr char serviceLicence[] = "511A0005200004";   ///< of scjg
constexpr char servicePassport[] = "511A0116400001";  ///< of gaj
constexpr char serviceResidence[] = "512B0011200070"; ///< of gaj too

QString serviceCode(const char *code)
{
    return QString::fromLatin1(code);
}

QList<QueueService> goodService()
{
    return {{serviceCode("zonghe"), {serviceCode("scjg")}, {}, false},
            {serviceCode("huzheng"), {}, {serviceCode(servicePassport)}, false},
            {serviceCode("chujian"), {}, {}, true}};
}

Case serviceCase(const QUuid &principal, int number, CaseState state)
{
    Case record;
    record.id = QUuid::createUuidV5(QUuid(), QByteArray::number(number));
    record.number = QStringLiteral("LJ-%1").arg(number);
    record.application = QUuid::createUuidV5(QUuid(), QByteArray("application"));
    record.item = serviceCode(serviceLicence);
    record.itemVersion = 1;
    record.itemName = QStringLiteral("食品经营许可核发");
    record.unit = serviceCode("scjg");
    record.principal = principal;
    record.maskedName = QStringLiteral("赵*月");
    record.state = state;
    record.receivedOn = QDate(2026, 9, 1);
    record.receiver = serviceCode("clerk");
    return record;
}
} // namespace

class tst_ItemService : public QObject {
    Q_OBJECT
private slots:
    void whichQueueServes_data()
    {
        QTest::addColumn<QString>("item");
        QTest::addColumn<QString>("queue");
        QTest::newRow("by its unit") << serviceCode(serviceLicence) << serviceCode("zonghe");
        QTest::newRow("by itself") << serviceCode(servicePassport) << serviceCode("huzheng");
        QTest::newRow("by nobody") << serviceCode(serviceResidence) << QString();
    }
    void whichQueueServes()
    {
        QFETCH(QString, item);
        static const Catalogue catalogue = *Catalogue::shipped();
        const Item *found = catalogue.item(item, QDate(2026, 9, 24));
        QVERIFY(found);
        QTEST(queueOfItem(goodService(), *found), "queue");
    }

    void itemGoesBeforeItsUnit()
    {
        static const Catalogue catalogue = *Catalogue::shipped();
        QList<QueueService> queues = goodService();
        queues[0].units.append(serviceCode("gaj"));
        QCOMPARE(queueOfItem(queues, *catalogue.item(serviceCode(servicePassport), QDate(2026, 9, 24))),
                 serviceCode("huzheng"));
        QCOMPARE(queueOfItem(queues, *catalogue.item(serviceCode(serviceResidence), QDate(2026, 9, 24))),
                 serviceCode("zonghe"));
        QCOMPARE(collectingQueue(queues), serviceCode("chujian"));
        QCOMPARE(collectingQueue({}), QString());
    }

    void everyFaultIsNamed()
    {
        TestHall hall;
        Sender desk = hall.insider(StationRole::Supervisor, serviceCode("supervisor"), only(Role::Supervisor));
        QList<QueueService> queues = goodService();
        queues[1].queue = serviceCode("nothing");
        queues[1].units = {serviceCode("scjg"), serviceCode("mars")};
        queues[1].items.append(serviceCode("0000"));
        queues[1].collects = true;
        const CommandOutcome refused = hall.run(desk, AssignItems::name, toJson(AssignItems{queues}));
        QCOMPARE(refused.status, 422);
        QStringList places;
        const Problem why = TestHall::problem(refused.body);
        for (const Fault &fault : why.faults())
            places.append(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
        const QString unknown = QLatin1String(problem::ReferenceUnknown.id);
        const QString twice = QLatin1String(problem::Duplicate.id);
        QCOMPARE(places,
                 (QStringList{
                     QStringLiteral("queues[1].queue ") + unknown, QStringLiteral("queues[1].units[0] ") + twice,
                     QStringLiteral("queues[1].units[1] ") + unknown, QStringLiteral("queues[1].items[1] ") + unknown,
                     QStringLiteral("queues[2].collects ") + twice}));
    }

    void kioskReadsWhatTheHallAssigned()
    {
        TestHall hall;
        Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
        const auto view = [&](const Sender &as) {
            return fromJson<ItemServiceView>(
                TestHall::json(hall.get("/v1/views/itemService", &as).body).value(QLatin1String("data")),
                Strictness::Exact);
        };
        QVERIFY(view(kiosk) && view(kiosk)->queues.isEmpty());
        Sender desk = hall.insider(StationRole::Supervisor, serviceCode("supervisor"), only(Role::Supervisor));
        Sender clerk = hall.clerkAt(1);
        const QByteArray body = toJson(AssignItems{goodService()});
        QCOMPARE(hall.send(clerk, AssignItems::name, body).status, 403);
        QCOMPARE(hall.send(kiosk, AssignItems::name, body).status, 403);
        QCOMPARE(hall.run(desk, AssignItems::name, body).status, 200);
        const auto read = view(kiosk);
        QVERIFY(read);
        QCOMPARE(toJson(HallServes{read->queues}), toJson(HallServes{goodService()}));
        const auto unit = std::find_if(read->units.begin(), read->units.end(),
                                       [](const CatalogueUnit &one) { return one.code == QLatin1String("rsj"); });
        QVERIFY(unit != read->units.end());
        QCOMPARE(unit->name, QStringLiteral("区人力资源和社会保障局"));

        // What is published may be read without a person; what belongs to people may not.
        QCOMPARE(hall.get("/v1/views/items", &kiosk).status, 200);
        for (const char *closed : {"cases", "caseCounts", "person", "caseFile", "queue"})
            QCOMPARE(hall.get(QByteArray("/v1/views/") + closed, &kiosk).status, 403);
        Sender board = hall.station(StationRole::Board, QStringLiteral("B1"));
        QCOMPARE(hall.get("/v1/views/items", &board).status, 403);

        // A queue the hall gave up serves nothing any more, whatever was assigned.
        HallSetup setup = TestHall::demoSetup();
        setup.queues.removeIf([](const HallQueue &queue) { return queue.code == QLatin1String("huzheng"); });
        for (HallWindow &window : setup.windows)
            window.skills.removeIf([](const HallSkill &skill) { return skill.queue == QLatin1String("huzheng"); });
        hall.internal({pendingEvent(QStringLiteral("hall/LJ01"), HallConfigured{setup})});
        QCOMPARE(view(kiosk)->queues.size(), 2);
        hall.close();
        QCOMPARE(replayDifference(hall.path(), hubRegistry()), QString());
    }

    void resultsAreCountedAndNothingElse()
    {
        TestHall hall;
        Sender kiosk = hall.station(StationRole::Kiosk, QStringLiteral("K1"));
        hall.internal({pendingEvent(QStringLiteral("hall/LJ01"), HallServes{goodService()})});
        const auto ask = [&](const AskResults &command) {
            const Reply reply = hall.send(kiosk, AskResults::name, toJson(command));
            return reply.status == 200 ? fromJson<ResultsReady>(reply.body, Strictness::Exact)
                                       : Result<ResultsReady>(fail(TestHall::problem(reply.body)));
        };
        const AskResults byCard{{}, {}, cardOfZhao()};
        // Nobody known is nobody with results, and is not made known by asking.
        const qint64 head = hall.hub().writer().headSeq();
        QVERIFY(ask(byCard));
        QCOMPARE(ask(byCard)->count, 0);
        QCOMPARE(hall.hub().writer().headSeq(), head);

        const BookTicket book{serviceCode("zonghe"), hallInstant(QDate(2026, 9, 24), QTime(10, 0)), cardOfZhao(), {}};
        const auto booked =
            fromJson<IssuedTicket>(hall.send(kiosk, BookTicket::name, toJson(book)).body, Strictness::Exact);
        QVERIFY(booked && booked->ticket.person);
        const QUuid person = *booked->ticket.person;
        QCOMPARE(ask(byCard)->count, 0);
        int number = 0;
        for (const Code<CaseState> &state : caseStateCodes) {
            hall.internal(
                {pendingEvent(QStringLiteral("case/x"), CaseIssued{serviceCase(person, ++number, state.value)})});
            hall.internal({pendingEvent(QStringLiteral("case/y"),
                                        CaseIssued{serviceCase(QUuid::createUuidV5(QUuid(), QByteArray("other")),
                                                               100 + number, state.value)})});
        }
        for (const AskResults &asked :
             {byCard, AskResults{booked->ticket.id, {}, {}}, AskResults{{}, booked->ticket.number, {}}}) {
            const auto ready = ask(asked);
            QVERIFY(ready);
            QCOMPARE(ready->count, 1);
            QCOMPARE(ready->queue, serviceCode("chujian"));
            QCOMPARE(ready->queueName, QStringLiteral("取证取件"));
            QCOMPARE(ready->windows, QList<int>{7});
        }
        const QByteArray told = hall.send(kiosk, AskResults::name, toJson(byCard)).body;
        for (const char *secret : {"赵", "月", "食品", "LJ-", "1985", "511A"})
            QVERIFY2(!told.contains(secret), told.constData());
        IdentityCard odd = cardOfZhao();
        odd.number = QStringLiteral("330102199001011232"); // another day of birth than the card's
        QCOMPARE(ask({{}, {}, odd}).has_value(), false);
        QVERIFY(!ask({}));
        QVERIFY(!ask({booked->ticket.id, booked->ticket.number, {}}));
        QCOMPARE(ask({{}, QStringLiteral("Y099"), {}})->count, 0);
        // A number of the day that nobody identified himself for is nobody's.
        const auto plain =
            fromJson<IssuedTicket>(hall.send(kiosk, "ticket.issue", "{\"queue\":\"zonghe\"}").body, Strictness::Exact);
        QCOMPARE(ask({plain->ticket.id, {}, {}})->count, 0);

        Sender board = hall.station(StationRole::Board, QStringLiteral("B1"));
        QCOMPARE(hall.send(board, AskResults::name, toJson(byCard)).status, 403);
    }
};

OW_TEST(tst_ItemService)
#include "tst_ItemService.moc"
