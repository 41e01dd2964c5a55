#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/store/Connection.h"
#include "sync/platform/Platform.h"
#include "tests/base/TestPostgres.h"
#include "tests/base/Testing.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ow;
using namespace ow::testing;

namespace {

/// A hub as far as the platform sees one: a chain of events.
struct ReportingHall {
    QUuid epoch;
    EventLogStore log{epoch};
    QList<ChainedEvent> events;

    explicit ReportingHall(const QUuid &hubEpoch) : epoch(hubEpoch), log(hubEpoch) {}

    void add(const QString &type, const QByteArray &fact, Random &random)
    {
        ChainedEvent event;
        event.meta.seq = events.size() + 1;
        event.meta.id = QUuid::fromRfc4122(random.bytes(16));
        event.meta.type = type;
        event.meta.subject = QStringLiteral("case/%1").arg(event.meta.seq);
        event.meta.recordedAt = {1'790'000'000'123 + event.meta.seq};
        // Blanks, escapes and a "data" inside: whatever stands there must come out as it went in.
        event.body = "{ \"by\":{\"data\":\"}],\\\"\"}, \"on\":\"2026-09-24\",\"fact\":" + fact + "}";
        event.previousHash = events.isEmpty() ? LogHead().hash : events.last().hash;
        event.hash = log.chainHash(event.previousHash, event.meta, event.body);
        events.append(event);
    }
};

QByteArray caseFact(const QByteArray &id, const QByteArray &number, const QByteArray &state)
{
    return "{\"case\":{\"id\":\"" + id + "\",\"number\":\"" + number
        + "\",\"item\":\"38\",\"itemName\":\"出版物零售\",\"unit\":\"xcb\",\"maskedName\":\"张*\"," + "\"state\":\""
        + state
        + "\",\"acceptedOn\":\"2026-09-24\",\"due\":{\"due\":\"2026-10-09\",\"estimated\":false},\"later\":[1]}}";
}

const QByteArray firstCase = "01990000-0000-7000-8000-000000000001";
const QByteArray secondCase = "01990000-0000-7000-8000-000000000002";

struct PlatformBench {
    QTemporaryDir dir;
    FixedClock clock{{1'790'000'100'000}};
    SeededRandom random{11};
    std::unique_ptr<Platform> platform;
    HallCredentials credentials;
    ReportingHall hall{QUuid::fromRfc4122(QByteArray(16, 'e'))};

    PlatformBench()
    {
        open();
        credentials = add(QStringLiteral("H1"));
    }
    void open()
    {
        platform.reset();
        auto opened = Platform::openFolder(dir.path(), clock, random, TestPostgres::databaseOf(dir.path()));
        if (!opened)
            qFatal("%s", qPrintable(opened.error().sentence()));
        platform = std::move(*opened);
    }
    Reply ask(const QByteArray &method, const QByteArray &path, const QByteArray &body, const QByteArray &secret,
              HttpHeaders headers = {}, QList<QPair<QString, QString>> query = {})
    {
        Request request;
        request.method = method;
        request.path = path;
        request.body = body;
        request.query = std::move(query);
        request.headers = std::move(headers);
        request.headers.append({QByteArray(header::authorization), "Bearer " + secret});
        return platform->handle(request);
    }
    HallCredentials add(const QString &code)
    {
        const Reply reply = ask("POST", "/v1/halls", toJson(AddHall{code, code}), platform->keys().admin);
        return *HallCredentials::parse(fromJson<HallAdded>(reply.body, Strictness::Exact)->credentials);
    }
    Reply send(const QList<ChainedEvent> &events, const QByteArray &count = {})
    {
        return ask(
            "POST", "/v1/halls/H1/events", cloudEventsBatch(eventSource(QStringLiteral("H1"), hall.epoch), events),
            credentials.secret,
            {{QByteArray("content-type"), QByteArray(cloudEventsBatchType)},
             {QByteArray(header::hubEpoch), uuidText(hall.epoch).toLatin1()},
             {QByteArray(header::batchFirst), QByteArray::number(events.isEmpty() ? 0 : events.first().meta.seq)},
             {QByteArray(header::batchLast), QByteArray::number(events.isEmpty() ? 0 : events.last().meta.seq)},
             {QByteArray(header::batchCount), count.isEmpty() ? QByteArray::number(events.size()) : count}});
    }
    BatchStored sent(const QList<ChainedEvent> &events)
    {
        const Reply reply = send(events);
        const auto stored = fromJson<BatchStored>(reply.body, Strictness::Exact);
        return reply.status == 200 && stored ? *stored : BatchStored{};
    }
    FeedPage feed(const QString &after = {}, const QString &limit = {})
    {
        return *readFeedPage(ask("GET", "/v1/halls/H1/feed", {}, credentials.secret, {},
                                 {{QStringLiteral("after"), after}, {QStringLiteral("limit"), limit}})
                                 .body);
    }
    QByteArray metrics() { return ask("GET", "/metrics", {}, {}).body; }
    static QByteArray problemOf(const Reply &reply)
    {
        const auto json = readJson(reply.body);
        return json ? QByteArray(Problem::fromJson(json->toObject()).type().id) : QByteArray();
    }
};

} // namespace

class tst_Platform : public QObject {
    Q_OBJECT
private slots:
    void stores();
    void repeats();
    void gaps();
    void forks_data();
    void forks();
    void badBatches_data();
    void badBatches();
    void projectsCases();
    void placesOfItems();
    void placesOfBefore();
    void quarantines();
    void defersUnknownTypes();
    void keepsToItsHall();
    void feedIsGapless();
    void newHallGetsTheCatalogue();
    void otherEpochStartsAgain();
    void restart();
    void describesItself();
};

void tst_Platform::stores()
{
    PlatformBench b;
    for (int i = 0; i < 5; ++i)
        b.hall.add(QStringLiteral("gov.ticket.issued.v1"), "{\"n\":1}", b.random);
    const BatchStored first = b.sent(b.hall.events.mid(0, 2));
    QCOMPARE(first.storedThrough, 2);
    QCOMPARE(first.appliedThrough, 2);
    QVERIFY(first.exceptions.isEmpty());
    QCOMPARE(b.sent(b.hall.events.mid(2)).storedThrough, 5);
    QVERIFY(b.metrics().contains("events_total 5"));
}

void tst_Platform::repeats()
{
    PlatformBench b;
    for (int i = 0; i < 4; ++i)
        b.hall.add(QStringLiteral("gov.ticket.issued.v1"), "{}", b.random);
    QCOMPARE(b.sent(b.hall.events.mid(0, 3)).storedThrough, 3);
    QCOMPARE(b.sent(b.hall.events.mid(0, 3)).storedThrough, 3);
    QCOMPARE(b.sent(b.hall.events.mid(0, 1)).storedThrough, 3); // late, and shorter
    QCOMPARE(b.sent(b.hall.events.mid(1)).storedThrough, 4);    // overlapping
    QVERIFY(b.metrics().contains("events_total 4"));
}

void tst_Platform::gaps()
{
    PlatformBench b;
    for (int i = 0; i < 4; ++i)
        b.hall.add(QStringLiteral("gov.ticket.issued.v1"), "{}", b.random);
    b.sent(b.hall.events.mid(0, 1));
    const Reply reply = b.send(b.hall.events.mid(2));
    QCOMPARE(reply.status, 409);
    const Problem problem = Problem::fromJson(readJson(reply.body)->toObject());
    QVERIFY(problem.is(problem::BatchGap));
    QCOMPARE(problem.parameters().value(QStringLiteral("have")), QStringLiteral("1"));
    QVERIFY(b.metrics().contains("events_total 1"));
}

void tst_Platform::forks_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("other content under a stored number") << 0;
    QTest::newRow("builds on another past") << 1;
    QTest::newRow("bytes changed under the hash") << 2;
    QTest::newRow("subject changed under the hash") << 3;
    QTest::newRow("an id used before") << 4;
}

void tst_Platform::forks()
{
    QFETCH(int, what);
    PlatformBench b;
    for (int i = 0; i < 3; ++i)
        b.hall.add(QStringLiteral("gov.ticket.issued.v1"), "{}", b.random);
    b.sent(b.hall.events.mid(0, 2));
    QList<ChainedEvent> events = b.hall.events.mid(2);
    ChainedEvent &event = events.first();
    if (what == 0) {
        events = b.hall.events.mid(1);
        events.first().body = "{\"other\":1}";
        events.first().hash =
            b.hall.log.chainHash(events.first().previousHash, events.first().meta, events.first().body);
    } else if (what == 1) {
        event.previousHash = QByteArray(32, 'x');
        event.hash = b.hall.log.chainHash(event.previousHash, event.meta, event.body);
    } else if (what == 2) {
        event.body = "{\"other\":1}";
    } else if (what == 3) {
        event.meta.subject = QStringLiteral("case/other");
    } else {
        event.meta.id = b.hall.events.first().meta.id;
        event.hash = b.hall.log.chainHash(event.previousHash, event.meta, event.body);
    }
    const Reply reply = b.send(events);
    QCOMPARE(reply.status, 409);
    QCOMPARE(PlatformBench::problemOf(reply), QByteArray(problem::BatchFork.id));
    QVERIFY(b.metrics().contains("alarms 1"));
    b.send(events);
    QVERIFY(b.metrics().contains("alarms 1")); // once for the same thing
    QVERIFY(b.metrics().contains("events_total 2"));
    QCOMPARE(b.sent(b.hall.events.mid(2)).storedThrough, 3); // the true one still goes on
}

void tst_Platform::badBatches_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("count");
    QTest::addColumn<int>("status");
    QTest::newRow("nothing") << QByteArray() << QByteArray("0") << 400;
    QTest::newRow("cut") << QByteArray("[{\"specversion\":\"1.0\",") << QByteArray("1") << 400;
    QTest::newRow("no list") << QByteArray("{}") << QByteArray("1") << 422;
    QTest::newRow("empty list") << QByteArray("[]") << QByteArray("0") << 422;
    QTest::newRow("not events") << QByteArray("[1,\"a\"]") << QByteArray("2") << 422;
    QTest::newRow("bare object") << QByteArray("[{}]") << QByteArray("1") << 422;
    QTest::newRow("wrong count") << QByteArray("good") << QByteArray("2") << 422;
    QTest::newRow("no count") << QByteArray("good") << QByteArray("x") << 422;
}

void tst_Platform::badBatches()
{
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, count);
    QFETCH(int, status);
    PlatformBench b;
    b.hall.add(QStringLiteral("gov.ticket.issued.v1"), "{}", b.random);
    if (body == "good") {
        QCOMPARE(b.send(b.hall.events, count).status, status);
    } else {
        const Reply reply = b.ask("POST", "/v1/halls/H1/events", body, b.credentials.secret,
                                  {{QByteArray("content-type"), QByteArray(cloudEventsBatchType)},
                                   {QByteArray(header::hubEpoch), uuidText(b.hall.epoch).toLatin1()},
                                   {QByteArray(header::batchFirst), QByteArray("1")},
                                   {QByteArray(header::batchLast), QByteArray("1")},
                                   {QByteArray(header::batchCount), count}});
        QCOMPARE(reply.status, status);
    }
    QVERIFY(b.metrics().contains("events_total 0"));
}

void tst_Platform::projectsCases()
{
    PlatformBench b;
    b.hall.add(QStringLiteral("gov.case.accepted.v1"), caseFact(firstCase, "510100-38-1", "accepted"), b.random);
    b.hall.add(QStringLiteral("gov.case.decided.v1"), caseFact(firstCase, "510100-38-1", "approved"), b.random);
    QCOMPARE(b.sent(b.hall.events).appliedThrough, 2);
    const Reply reply = b.ask("GET", "/v1/halls/H1/cases/510100-38-1", {}, b.credentials.secret);
    const auto progress = fromJson<CaseProgress>(reply.body, Strictness::Exact);
    QVERIFY(progress);
    QCOMPARE(progress->state, QStringLiteral("approved"));
    QCOMPARE(progress->maskedName, QStringLiteral("张*"));
    QCOMPARE(progress->acceptedOn, QDate(2026, 9, 24));
    QCOMPARE(progress->due, QDate(2026, 10, 9));
    QVERIFY(!progress->decidedOn);
    QCOMPARE(b.ask("GET", "/v1/halls/H1/cases/none", {}, b.credentials.secret).status, 404);
}

namespace {
const QByteArray bookItem = "511A0000800001";

QByteArray placeFact(const QByteArray &place, const QByteArray &phone = "0571-55500000")
{
    return "{\"part\":{\"code\":\"" + bookItem + "\",\"place\":\"" + place
        + "\",\"hours\":\"工作日8:30—17:00\",\"consultPhone\":\"" + phone
        + "\",\"complaintPhone\":\"12345\"},\"by\":\"admin\",\"reason\":\"x\"}";
}
const QString placeType = QStringLiteral("gov.item.hallPart.v1");
} // namespace

/// What of an item is the hall's goes up, and anybody may ask for it.
void tst_Platform::placesOfItems()
{
    PlatformBench b;
    const auto told = [&b] {
        const Reply reply = b.ask("GET", "/v1/items/" + bookItem, {}, {});
        return fromJson<ItemPlaces>(reply.body, Strictness::Exact).value_or(ItemPlaces{});
    };
    QCOMPARE(b.ask("GET", "/v1/items/" + bookItem, {}, {}).status, 404);
    b.hall.add(placeType, placeFact("一楼1—4号窗口"), b.random);
    b.hall.add(placeType, placeFact("二楼5号窗口"), b.random);
    b.hall.add(placeType, "{\"part\":{\"code\":\"x\"}}", b.random);
    const BatchStored stored = b.sent(b.hall.events);
    QCOMPARE(stored.exceptions.size(), 1); // the broken one waits for a person and hides nothing
    QCOMPARE(told().item, QString::fromLatin1(bookItem));
    QCOMPARE(told().halls.size(), 1);
    const ItemPlaces::Hall hall = told().halls.first();
    QCOMPARE(hall.hall, QStringLiteral("H1"));
    QCOMPARE(hall.hallName, QStringLiteral("H1"));
    QCOMPARE(hall.place, QStringLiteral("二楼5号窗口")); // the last word
    QCOMPARE(hall.hours, QStringLiteral("工作日8:30—17:00"));
    QCOMPARE(hall.consultPhone, QStringLiteral("0571-55500000"));
    QCOMPARE(hall.complaintPhone, QStringLiteral("12345"));
    b.open();
    QCOMPARE(told().halls.size(), 1);
    QVERIFY(QByteArray(b.ask("GET", "/openapi.json", {}, {}).body).contains("/v1/items/{code}"));
}

/// A platform of before only counted them: its next program finds them in the log.
void tst_Platform::placesOfBefore()
{
    if (TestPostgres::isMeant())
        QSKIP("of a migration of the SQLite file");
    PlatformBench b;
    b.hall.add(placeType, placeFact("一楼1—4号窗口"), b.random);
    b.hall.add(placeType, placeFact("二楼5号窗口"), b.random);
    b.sent(b.hall.events);
    b.platform.reset();
    {
        const auto db = Connection::open(b.dir.filePath(QStringLiteral("platform.db")), OpenMode::Writer);
        QVERIFY(db);
        (*db)->begin();
        for (const char *later : {"DROP TABLE item_place", "DROP TABLE exchange_row", "DROP TABLE dn_audit_abnormal",
                                  "DROP TABLE online_case", "DROP TABLE online_application", "DROP TABLE online_file",
                                  "DROP TABLE exchange_peer", "DROP TABLE intake_again", "DROP TABLE hall_epoch",
                                  "DROP TABLE hall_key", "ALTER TABLE case_progress DROP COLUMN told"})
            (*db)->run(later);
        (*db)->run("PRAGMA user_version = 1");
        QVERIFY((*db)->commit());
    }
    b.open();
    const auto told = fromJson<ItemPlaces>(b.ask("GET", "/v1/items/" + bookItem, {}, {}).body, Strictness::Exact);
    QVERIFY(told);
    QCOMPARE(told->halls.size(), 1);
    QCOMPARE(told->halls.first().place, QStringLiteral("二楼5号窗口"));
}

void tst_Platform::quarantines()
{
    PlatformBench b;
    b.hall.add(QStringLiteral("gov.case.accepted.v1"), caseFact(firstCase, "N1", "accepted"), b.random);
    b.hall.add(QStringLiteral("gov.case.accepted.v1"), "{\"case\":{}}", b.random);
    b.hall.add(QStringLiteral("gov.case.accepted.v1"), caseFact(secondCase, "N1", "accepted"), b.random);
    b.hall.add(QStringLiteral("gov.case.accepted.v1"), caseFact(secondCase, "N2", "accepted"), b.random);
    const BatchStored stored = b.sent(b.hall.events);
    QCOMPARE(stored.storedThrough, 4); // a poisoned event stops nothing
    QCOMPARE(stored.appliedThrough, 1);
    QCOMPARE(stored.exceptions.size(), 2);
    QCOMPARE(stored.exceptions.at(0).seq, 2);
    QCOMPARE(stored.exceptions.at(1).detail, QString::fromLatin1(problem::Duplicate.id));
    QCOMPARE(b.ask("GET", "/v1/halls/H1/cases/N2", {}, b.credentials.secret).status, 200);
}

void tst_Platform::defersUnknownTypes()
{
    PlatformBench b;
    b.hall.add(QStringLiteral("gov.case.accepted.v2"), "{}", b.random);
    b.hall.add(QStringLiteral("gov.unheard.of.v1"), "{}", b.random);
    b.hall.add(QStringLiteral("gov.ticket.issued.v1"), "{}", b.random);
    const BatchStored stored = b.sent(b.hall.events);
    QCOMPARE(stored.storedThrough, 3);
    QCOMPARE(stored.appliedThrough, 0);
    QCOMPARE(stored.exceptions.size(), 2);
    QCOMPARE(stored.exceptions.first().code, QStringLiteral("deferred"));
    QVERIFY(b.metrics().contains("events_deferred 2"));
}

void tst_Platform::keepsToItsHall()
{
    PlatformBench b;
    const HallCredentials other = b.add(QStringLiteral("H2"));
    QCOMPARE(b.ask("GET", "/v1/halls/H1/feed", {}, other.secret).status, 403);
    QCOMPARE(b.ask("POST", "/v1/halls/H1/events", "[]", other.secret).status, 403);
    QCOMPARE(b.ask("GET", "/v1/halls/H1/cases/1", {}, other.secret).status, 403);
    QCOMPARE(b.ask("GET", "/v1/halls/H1/feed", {}, QByteArray(64, '0')).status, 401);
    QCOMPARE(b.ask("GET", "/v1/halls/H1/feed", {}, b.platform->keys().admin).status, 401);
    QCOMPARE(b.ask("POST", "/v1/halls", toJson(AddHall{QStringLiteral("H3"), {}}), other.secret).status, 401);
    QCOMPARE(b.ask("POST", "/v1/catalogue", "{}", {}).status, 401);
    QCOMPARE(b.ask("POST", "/v1/halls/H1/directives", "{}", b.credentials.secret).status, 401);
    QCOMPARE(PlatformBench::problemOf(
                 b.ask("POST", "/v1/halls", toJson(AddHall{QStringLiteral("H1"), {}}), b.platform->keys().admin)),
             QByteArray(problem::HallExists.id));
}

void tst_Platform::feedIsGapless()
{
    PlatformBench b;
    const QByteArray admin = b.platform->keys().admin;
    const QByteArray directive = "{\"command\":\"window.open\",\"data\":{}}";
    QCOMPARE(b.ask("POST", "/v1/halls/H1/directives", directive, admin).status, 200);
    QCOMPARE(b.ask("POST", "/v1/catalogue",
                   toJson(PublishCatalogue{{{QStringLiteral("units.json"), QStringLiteral("[]")}}}), admin)
                 .status,
             200);
    QCOMPARE(b.ask("POST", "/v1/halls/H1/directives", directive, admin).status, 200);
    QCOMPARE(b.ask("POST", "/v1/halls/H9/directives", directive, admin).status, 404);
    QCOMPARE(b.ask("POST", "/v1/halls/H1/directives", "{\"command\":\"x\"}", admin).status, 422);
    QCOMPARE(b.ask("POST", "/v1/catalogue", "{\"files\":[]}", admin).status, 422);

    const FeedPage all = b.feed();
    QCOMPARE(all.items.size(), 3);
    QCOMPARE(all.items.at(0).kind, QString::fromLatin1(feedDirective));
    QCOMPARE(all.items.at(1).kind, QString::fromLatin1(feedCatalogue));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(all.items.at(i).fseq, i + 1);
    const auto bundle = fromJson<CatalogueBundle>(all.items.at(1).body, Strictness::Exact);
    QVERIFY(bundle && bundle->verified(b.credentials.publicKey));
    QVERIFY(!bundle->verified(QByteArray(32, 'k')));
    CatalogueBundle renumbered = *bundle;
    ++renumbered.version;
    QVERIFY(!renumbered.verified(b.credentials.publicKey));
    CatalogueBundle edited = *bundle;
    edited.files.first().text = QStringLiteral("[1]");
    QVERIFY(!edited.verified(b.credentials.publicKey));

    const FeedPage rest = b.feed(FeedPlace{all.pe, 1}.text(), QStringLiteral("1"));
    QCOMPARE(rest.items.size(), 1);
    QCOMPARE(rest.items.first().fseq, 2);
    QVERIFY(b.feed(FeedPlace{all.pe, 3}.text()).items.isEmpty());
    QCOMPARE(b.ask("POST", "/v1/halls/H1/feed/ack", toJson(FeedAck{all.pe, 3}), b.credentials.secret).status, 200);
}

void tst_Platform::newHallGetsTheCatalogue()
{
    PlatformBench b;
    for (int i = 0; i < 2; ++i)
        b.ask("POST", "/v1/catalogue", toJson(PublishCatalogue{{{QStringLiteral("units.json"), QStringLiteral("[]")}}}),
              b.platform->keys().admin);
    const HallCredentials late = b.add(QStringLiteral("H2"));
    const auto page = readFeedPage(b.ask("GET", "/v1/halls/H2/feed", {}, late.secret).body);
    QCOMPARE(page->items.size(), 1);
    QCOMPARE(fromJson<CatalogueBundle>(page->items.first().body, Strictness::Exact)->version, 2);
}

void tst_Platform::otherEpochStartsAgain()
{
    PlatformBench b;
    b.ask("POST", "/v1/halls/H1/directives", "{\"command\":\"a.b\",\"data\":{}}", b.platform->keys().admin);
    const FeedPlace elsewhere{QUuid::fromRfc4122(QByteArray(16, 'o')), 7};
    QCOMPARE(b.feed(elsewhere.text()).items.size(), 1);
    QCOMPARE(b.feed(QStringLiteral("nonsense")).items.size(), 1);
}

void tst_Platform::restart()
{
    PlatformBench b;
    for (int i = 0; i < 3; ++i)
        b.hall.add(QStringLiteral("gov.ticket.issued.v1"), "{}", b.random);
    const QUuid pe = b.sent(b.hall.events.mid(0, 2)).pe;
    b.open();
    const BatchStored stored = b.sent(b.hall.events);
    QCOMPARE(stored.storedThrough, 3);
    QCOMPARE(stored.pe, pe);
    QVERIFY(b.metrics().contains("events_total 3"));
    b.platform.reset();
    QVERIFY(QFile::remove(b.dir.filePath(QStringLiteral("keys/signing.key"))));
    const auto keyless = Platform::openFolder(b.dir.path(), b.clock, b.random, TestPostgres::databaseOf(b.dir.path()));
    QVERIFY(!keyless && keyless.error().is(problem::KeyMissing));
}

void tst_Platform::describesItself()
{
    PlatformBench b;
    const auto document = readJson(b.ask("GET", "/openapi.json", {}, {}).body);
    QVERIFY(document && document->toObject().value(QLatin1String("paths")).toObject().size() == 22);
    QCOMPARE(b.ask("GET", "/healthz", {}, {}).status, 200);
    QCOMPARE(b.ask("GET", "/v1/other", {}, {}).status, 404);
}

OW_TEST(tst_Platform)
#include "tst_Platform.moc"
