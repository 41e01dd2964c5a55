#include "StationBench.h"
#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "tests/base/Testing.h"

#include <QSignalSpy>

using namespace ow;
using namespace ow::testing;

class tst_HubClient : public QObject {
    Q_OBJECT
private slots:
    void opens();
    void everyFault_data();
    void everyFault();
    void faultStorm();
    void silentResend();
    void restartMidCommand_data();
    void restartMidCommand();
    void refusals();
    void droppedNumberIsUsedAgain();
    void noRoomAtTheHub();
    void notStoredNotSent();
    void stationForgotten();
    void clerkCommandUnderStationToken();
    void sessions();
    void sessionEnds();
    void signOutWaitsForItsCommands();
    void commandKeepsItsSession();
    void numbersFollowTheHub();
    void views();
    void viewFaults_data();
    void viewFaults();
    void blobs();
    void linkStates();
    void idleStationHandsIn();
    void untrustedPin();
    void certificateReplaced();
    void wrongName();
    void refusedOpening();
    void movedHub();
    void goneWhileWaiting();
};

namespace {
QByteArray dataOf(int n)
{
    return "{\"n\":" + QByteArray::number(n) + '}';
}

QList<int> counted(int count)
{
    QList<int> all;
    for (int i = 1; i <= count; ++i)
        all.append(i);
    return all;
}

const char *faultName(HubFault fault)
{
    static const char *const names[] = {"None",        "CloseUnanswered", "CloseAnswered", "ResetAnswered",
                                        "HangBefore",  "HangAfter",       "CutHead",       "CutBody",
                                        "WrongDigest", "NoDigest",        "Html",          "Twice",
                                        "Busy",        "Limited",         "TimedOut",      "Redirect"};
    static_assert(std::size(names) == size_t(HubFault::Count));
    return names[int(fault)];
}
} // namespace

void tst_HubClient::opens()
{
    StationBench b;
    QCOMPARE(b.client->link(), HubClient::Link::Connecting);
    QSignalSpy links(b.client.get(), &HubClient::linkChanged);
    QVERIFY(b.open());
    QCOMPARE(b.hub.opened, QStringList{QStringLiteral("abcd")});
    QCOMPARE(b.client->hall(), QStringLiteral("Demo"));
    QVERIFY(!b.client->lostSince().isSet());
    QCOMPARE(links.size(), 1);
}

void tst_HubClient::everyFault_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("times");
    for (int fault = 0; fault < int(HubFault::Count); ++fault) {
        QTest::addRow("%s once", faultName(HubFault(fault))) << fault << 1;
        QTest::addRow("%s three times", faultName(HubFault(fault))) << fault << 3;
    }
}

void tst_HubClient::everyFault()
{
    QFETCH(int, fault);
    QFETCH(int, times);
    StationBench b;
    QVERIFY(b.open());
    for (int i = 0; i < times; ++i)
        b.hub.faults.enqueue(HubFault(fault));
    QList<int> replies;
    QSignalSpy done(b.client.get(), &HubClient::commandDone);
    for (int n = 1; n <= 3; ++n) {
        whenReady(b.client->send(TestAdd{n}), b.client.get(), [&](const Result<TestAdded> &added) {
            QVERIFY(added);
            replies.append(added->n);
        });
    }
    QVERIFY(b.until([&] { return replies.size() >= 3; }));
    QVERIFY(b.until([&] { return b.hub.faults.isEmpty(); }));
    QCOMPARE(replies, counted(3));
    QCOMPARE(b.hub.effects, counted(3));
    QCOMPARE(b.hub.lastSeq, 3);
    QCOMPARE(done.size(), 3);
    // Every repeat was the same: id, number and bytes.
    QHash<QByteArray, FakeHub::Arrival> first;
    for (const FakeHub::Arrival &arrival : b.hub.arrivals) {
        if (!first.contains(arrival.id))
            first.insert(arrival.id, arrival);
        QCOMPARE(arrival.stationSeq, first[arrival.id].stationSeq);
        QCOMPARE(arrival.body, first[arrival.id].body);
    }
    QCOMPARE(first.size(), 3);
}

void tst_HubClient::faultStorm()
{
    StationBench b;
    QVERIFY(b.open());
    constexpr int commands = 30;
    for (int i = 0; i < 60; ++i)
        b.hub.faults.enqueue(HubFault(b.random.below(quint32(HubFault::Count))));
    QList<int> replies;
    for (int n = 1; n <= commands; ++n) {
        whenReady(b.client->send(TestAdd{n}), b.client.get(),
                  [&](const Result<TestAdded> &added) { replies.append(added ? added->n : -1); });
    }
    QVERIFY(b.until([&] { return replies.size() >= commands; }));
    QCOMPARE(replies, counted(commands));
    QCOMPARE(b.hub.effects, counted(commands));
}

void tst_HubClient::silentResend()
{
    // Qt sends a POST again by itself when a kept connection closes unanswered (reference/sync.md §0.2); here it arrives twice
    // after the effect. The hub must see one id.
    StationBench b;
    QVERIFY(b.open());
    int done = 0;
    whenReady(b.client->send(TestAdd{1}), b.client.get(), [&](const Result<TestAdded> &) { ++done; });
    QVERIFY(b.until([&] { return done == 1; }));
    b.hub.faults.enqueue(HubFault::CloseAnswered);
    bool replayed = false;
    whenReady(b.client->send("test.add", dataOf(2)), b.client.get(), [&](const Result<HubReply> &reply) {
        QVERIFY(reply);
        replayed = reply->replayed;
        QCOMPARE(reply->epoch, QByteArray("e1"));
        ++done;
    });
    QVERIFY(b.until([&] { return done == 2; }));
    QVERIFY(replayed);
    QVERIFY(b.hub.arrivals.size() >= 3);
    QCOMPARE(b.hub.effects, counted(2));
}

void tst_HubClient::restartMidCommand_data()
{
    QTest::addColumn<int>("fault");
    QTest::newRow("before the hub acted") << int(HubFault::HangBefore);
    QTest::newRow("after the hub acted") << int(HubFault::HangAfter);
}

void tst_HubClient::restartMidCommand()
{
    QFETCH(int, fault);
    StationBench b;
    QVERIFY(b.open());
    b.hub.faults.enqueue(HubFault(fault));
    for (int n = 1; n <= 3; ++n)
        b.client->send(TestAdd{n});
    QVERIFY(b.until([&] { return b.hub.arrivals.size() == 1; }));
    b.restart();
    int later = 0;
    // Given before the link is there: still behind those found in the journal.
    whenReady(b.client->send(TestAdd{4}), b.client.get(),
              [&](const Result<TestAdded> &added) { later = added ? added->n : -1; });
    QVERIFY(b.open());
    QVERIFY(b.until([&] { return later != 0; }));
    QCOMPARE(later, 4);
    QCOMPARE(b.hub.effects, counted(4));
    QCOMPARE(b.hub.arrivals.at(1).id, b.hub.arrivals.at(0).id);
    QCOMPARE(b.hub.arrivals.at(1).stationSeq, b.hub.arrivals.at(0).stationSeq);
    QCOMPARE(b.hub.arrivals.at(1).body, b.hub.arrivals.at(0).body);
    QCOMPARE(b.hub.lastSeq, 4);
    // And nothing is left for a third run.
    const qsizetype arrived = b.hub.arrivals.size();
    b.restart();
    QVERIFY(b.open());
    bool empty = false;
    whenReady(b.journal->head(), b.client.get(), [&](const Journal::Head &head) { empty = head && !*head; });
    QVERIFY(b.until([&] { return empty; }));
    QCOMPARE(b.hub.arrivals.size(), arrived);
}

void tst_HubClient::refusals()
{
    StationBench b;
    QVERIFY(b.open());
    QStringList problems;
    QSignalSpy done(b.client.get(), &HubClient::commandDone);
    const auto note = [&](const Result<HubReply> &reply) {
        problems.append(reply ? QStringLiteral("done") : QString::fromLatin1(reply.error().type().id));
    };
    whenReady(b.client->send("test.refuse", "{}"), b.client.get(), note);
    whenReady(b.client->send("test.reject", "{}"), b.client.get(), note);
    whenReady(b.client->send("test.locked", "{}"), b.client.get(), note); // 429, but stored: it never changes
    whenReady(b.client->send("test.add", dataOf(1)), b.client.get(), note);
    QVERIFY(b.until([&] { return problems.size() == 4; }));
    QCOMPARE(problems,
             (QStringList{QStringLiteral("no-ticket-waiting"), QStringLiteral("input-refused"),
                          QStringLiteral("user-locked"), QStringLiteral("done")}));
    QCOMPARE(b.hub.lastSeq, 3); // the stored refusals took a number, the other one did not
    QCOMPARE(b.hub.arrivals.size(), 4);
    QCOMPARE(done.size(), 1);
}

void tst_HubClient::droppedNumberIsUsedAgain()
{
    StationBench b;
    QVERIFY(b.open());
    int done = 0;
    for (int n = 0; n < 3; ++n)
        whenReady(b.client->send("test.reject", "{}"), b.client.get(), [&](const Result<HubReply> &) { ++done; });
    whenReady(b.client->send(TestAdd{1}), b.client.get(), [&](const Result<TestAdded> &) { ++done; });
    QVERIFY(b.until([&] { return done == 4; }));
    for (const FakeHub::Arrival &arrival : b.hub.arrivals)
        QCOMPARE(arrival.stationSeq, 1);
    b.restart();
    QVERIFY(b.open());
    whenReady(b.client->send(TestAdd{2}), b.client.get(), [&](const Result<TestAdded> &) { ++done; });
    QVERIFY(b.until([&] { return done == 5; }));
    QCOMPARE(b.hub.arrivals.last().stationSeq, 2);
}

/// Who waits for an answer is told at once; what the station keeps for later waits until there is room.
void tst_HubClient::noRoomAtTheHub()
{
    StationBench b;
    QVERIFY(b.open());
    b.hub.isFull = true;
    std::optional<Problem> problem;
    whenReady(b.client->send(TestAdd{1}), b.client.get(), [&](const Result<TestAdded> &added) {
        QVERIFY(!added);
        problem = added.error();
    });
    QVERIFY(b.until([&] { return problem.has_value(); }));
    QVERIFY(problem->is(problem::SpaceFull));
    bool isKept = false;
    whenReady(b.client->keep(TestAdd{2}, "note"), b.client.get(),
              [&](const Result<void> &kept) { isKept = bool(kept); });
    const qsizetype before = b.hub.arrivals.size();
    QVERIFY(b.until([&] { return isKept && b.hub.arrivals.size() >= before + 3; }));
    QVERIFY(b.hub.effects.isEmpty());
    b.hub.isFull = false;
    QVERIFY(b.until([&] { return b.hub.effects.size() == 1; }));
    QCOMPARE(b.hub.effects, QList<int>{2});
    QCOMPARE(b.hub.lastSeq, 1);
}

void tst_HubClient::notStoredNotSent()
{
    StationBench b;
    // A duplicate id cannot be stored: the generator is made to repeat itself.
    QVERIFY(b.open());
    b.stop();
    struct SameRandom final : Random {
        QByteArray bytes(int count) override { return QByteArray(count, 'r'); }
    } same;
    auto journal = Journal::open(b.dir.path(), b.clock, b.random);
    QVERIFY(journal);
    HubClient client(**journal, b.clock, b.scheduler, same, {QStringLiteral("window"), QStringLiteral("W3")});
    client.open(b.hub.address());
    int done = 0;
    whenReady(client.send(TestAdd{1}), &client, [&](const Result<TestAdded> &added) { done += added ? 1 : 100; });
    QVERIFY(b.until([&] { return done == 1; }));
    const qsizetype arrived = b.hub.arrivals.size();
    std::optional<Problem> problem;
    whenReady(client.send(TestAdd{2}), &client, [&](const Result<TestAdded> &added) {
        QVERIFY(!added);
        problem = added.error();
    });
    QVERIFY(b.until([&] { return problem.has_value(); }));
    QVERIFY(problem->is(problem::DatabaseFailed));
    QCOMPARE(b.hub.arrivals.size(), arrived);
    QCOMPARE(b.hub.effects, counted(1));
}

void tst_HubClient::stationForgotten()
{
    StationBench b;
    QVERIFY(b.open());
    QSignalSpy ended(b.client.get(), &HubClient::sessionEnded);
    b.hub.tokens.clear(); // the hub was started anew
    int n = 0;
    whenReady(b.client->send(TestAdd{1}), b.client.get(),
              [&](const Result<TestAdded> &added) { n = added ? added->n : -1; });
    QVERIFY(b.until([&] { return n != 0; }));
    QCOMPARE(n, 1);
    QCOMPARE(b.hub.opened.size(), 2);
    QCOMPARE(ended.size(), 0);
}

void tst_HubClient::clerkCommandUnderStationToken()
{
    // The station is opened again once, then the refusal is final: one command never blocks those behind it for ever.
    StationBench b;
    QVERIFY(b.open());
    std::optional<Problem> problem;
    int n = 0;
    whenReady(b.client->send("test.clerk", "{}"), b.client.get(),
              [&](const Result<HubReply> &reply) { problem = reply.error(); });
    whenReady(b.client->send(TestAdd{1}), b.client.get(),
              [&](const Result<TestAdded> &added) { n = added ? added->n : -1; });
    QVERIFY(b.until([&] { return n != 0; }));
    QVERIFY(problem && problem->is(problem::Unauthorised));
    QCOMPARE(n, 1);
    QCOMPARE(b.hub.lastSeq, 1);
    QCOMPARE(b.hub.opened.size(), 2);
}

void tst_HubClient::sessions()
{
    StationBench b;
    QStringList heard;
    const auto note = [&](const auto &result) {
        heard.append(result ? QStringLiteral("ok") : QString::fromLatin1(result.error().type().id));
    };
    whenReady(b.client->signIn(QStringLiteral("li"), QStringLiteral("right")), b.client.get(), note); // no link yet
    QVERIFY(b.open());
    QSignalSpy ended(b.client.get(), &HubClient::sessionEnded);
    whenReady(b.client->signIn(QStringLiteral("li"), QStringLiteral("wrong")), b.client.get(), note);
    QVERIFY(b.until([&] { return heard.size() == 2; }));
    QVERIFY(!b.client->isSignedIn());
    whenReady(b.client->signIn(QStringLiteral("li"), QStringLiteral("right")), b.client.get(),
              [&](const Result<SignedIn> &signedIn) {
                  note(signedIn);
                  QCOMPARE(signedIn->name, QStringLiteral("Li"));
                  QCOMPARE(signedIn->roles, QList<Role>{Role::Clerk});
                  QVERIFY(signedIn->pinSet);
              });
    QVERIFY(b.until([&] { return heard.size() == 3; }));
    QVERIFY(b.client->isSignedIn());
    whenReady(b.client->unlock(QStringLiteral("0000")), b.client.get(), note);
    whenReady(b.client->unlock(QStringLiteral("1234")), b.client.get(), note);
    QVERIFY(b.until([&] { return heard.size() == 5; }));
    whenReady(b.client->send("test.clerk", dataOf(1)), b.client.get(), note);
    QVERIFY(b.until([&] { return heard.size() == 6; }));
    whenReady(b.client->signOut(), b.client.get(), note);
    QVERIFY(!b.client->isSignedIn());
    QVERIFY(b.until([&] { return heard.size() == 7; }));
    QCOMPARE(b.hub.deletedSessions, 1);
    QCOMPARE(ended.size(), 0); // a wrong PIN or password ends nothing
    heard.sort();
    QCOMPARE(heard,
             (QStringList{QStringLiteral("hub-lost"), QStringLiteral("ok"), QStringLiteral("ok"), QStringLiteral("ok"),
                          QStringLiteral("ok"), QStringLiteral("pin-wrong"), QStringLiteral("sign-in-failed")}));
}

void tst_HubClient::sessionEnds()
{
    StationBench b;
    QVERIFY(b.open());
    b.client->signIn(QStringLiteral("li"), QStringLiteral("right"));
    QVERIFY(b.until([&] { return b.client->isSignedIn(); }));
    QSignalSpy ended(b.client.get(), &HubClient::sessionEnded);
    b.hub.tokens.remove(b.hub.lastSessionToken);
    std::optional<Problem> problem;
    whenReady(b.client->send("test.clerk", dataOf(1)), b.client.get(),
              [&](const Result<HubReply> &reply) { problem = reply.error(); });
    QVERIFY(b.until([&] { return problem.has_value(); }));
    QVERIFY(problem->is(problem::Unauthorised));
    QCOMPARE(ended.size(), 1);
    QVERIFY(!b.client->isSignedIn());
    // Its number is free, the station itself goes on.
    int n = 0;
    whenReady(b.client->send(TestAdd{5}), b.client.get(),
              [&](const Result<TestAdded> &added) { n = added ? added->n : -1; });
    QVERIFY(b.until([&] { return n != 0; }));
    QCOMPARE(n, 5);
    QCOMPARE(b.hub.lastSeq, 1);
    QCOMPARE(b.hub.opened.size(), 1);
}

void tst_HubClient::signOutWaitsForItsCommands()
{
    StationBench b;
    QVERIFY(b.open());
    b.client->signIn(QStringLiteral("li"), QStringLiteral("right"));
    QVERIFY(b.until([&] { return b.client->isSignedIn(); }));
    int done = 0;
    b.hub.faults.enqueue(HubFault::Busy);
    whenReady(b.client->send("test.clerk", dataOf(1)), b.client.get(),
              [&](const Result<HubReply> &reply) { done += reply ? 1 : 100; });
    whenReady(b.client->signOut(), b.client.get(), [&](const Result<void> &left) { done += left ? 1 : 100; });
    QVERIFY(b.until([&] { return done >= 2; }));
    QCOMPARE(done, 2);
    QCOMPARE(b.hub.effects, counted(1));
    QCOMPARE(b.hub.deletedSessions, 1);
}

void tst_HubClient::commandKeepsItsSession()
{
    StationBench b;
    QVERIFY(b.open());
    b.client->signIn(QStringLiteral("li"), QStringLiteral("right"));
    QVERIFY(b.until([&] { return b.client->isSignedIn(); }));
    const QByteArray first = b.hub.lastSessionToken;
    for (int i = 0; i < 10000; ++i)
        b.hub.faults.enqueue(HubFault::Busy); // until told otherwise
    int done = 0;
    whenReady(b.client->send("test.clerk", dataOf(1)), b.client.get(), [&](const Result<HubReply> &) { ++done; });
    QVERIFY(b.until([&] { return !b.hub.arrivals.isEmpty(); }));
    b.client->signIn(QStringLiteral("wang"), QStringLiteral("right"));
    QVERIFY(b.until([&] { return b.hub.lastSessionToken != first; }));
    b.hub.faults.clear();
    QVERIFY(b.until([&] { return done == 1; }));
    QCOMPARE(b.hub.arrivals.last().token, first); // not under the name of the one who came after
}

void tst_HubClient::numbersFollowTheHub()
{
    StationBench b;
    QVERIFY(b.open());
    int done = 0;
    const auto add = [&](int n) {
        whenReady(b.client->send(TestAdd{n}), b.client.get(),
                  [&](const Result<TestAdded> &added) { done += added ? 1 : 100; });
    };
    add(1);
    add(2);
    QVERIFY(b.until([&] { return done == 2; }));
    b.hub.lastSeq = 0; // the hub was restored from an older backup while we were connected
    add(3);
    QVERIFY(b.until([&] { return done >= 3; }));
    QCOMPARE(b.hub.lastSeq, 1);
    b.hub.lastSeq = 40; // the station's file was
    b.restart();
    QVERIFY(b.open());
    add(4);
    QVERIFY(b.until([&] { return done >= 4; }));
    QCOMPARE(done, 4);
    QCOMPARE(b.hub.lastSeq, 41);
    QCOMPARE(b.hub.effects, counted(4));
}

void tst_HubClient::views()
{
    StationBench b;
    std::optional<Problem> problem;
    whenReady(b.client->view<CountView>(QStringLiteral("count")), b.client.get(),
              [&](const Result<Viewed<CountView>> &viewed) { problem = viewed.error(); });
    QVERIFY(problem && problem->is(problem::HubLost)); // at once, there is no link yet
    QVERIFY(b.open());
    b.hub.publish("a", "{}");
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("of"), QStringLiteral("大厅&x"));
    std::optional<Viewed<CountView>> seen;
    whenReady(b.client->view<CountView>(QStringLiteral("count"), query), b.client.get(),
              [&](const Result<Viewed<CountView>> &viewed) {
                  QVERIFY(viewed);
                  seen = *viewed;
              });
    QVERIFY(b.until([&] { return seen.has_value(); }));
    QCOMPARE(seen->asOf, QStringLiteral("e1:1"));
    QCOMPARE(seen->value.of, QStringLiteral("大厅&x"));
    bool missing = false;
    whenReady(b.client->view<CountView>(QStringLiteral("nothing")), b.client.get(),
              [&](const Result<Viewed<CountView>> &viewed) { missing = viewed.error().is(problem::RouteUnknown); });
    QVERIFY(b.until([&] { return missing; }));
}

void tst_HubClient::viewFaults_data()
{
    QTest::addColumn<int>("fault");
    QTest::addColumn<int>("times");
    QTest::addColumn<const ProblemType *>("problem");
    const auto none = static_cast<const ProblemType *>(nullptr);
    QTest::newRow("wrong digest twice") << int(HubFault::WrongDigest) << 2 << none;
    QTest::newRow("wrong digest for ever") << int(HubFault::WrongDigest) << 9 << &problem::ReplyBroken;
    QTest::newRow("no digest for ever") << int(HubFault::NoDigest) << 9 << &problem::ReplyBroken;
    QTest::newRow("captive portal") << int(HubFault::Html) << 9 << &problem::ReplyBroken;
    QTest::newRow("cut body once") << int(HubFault::CutBody) << 1 << none;
    QTest::newRow("busy twice") << int(HubFault::Busy) << 2 << none;
    QTest::newRow("closed once") << int(HubFault::CloseUnanswered) << 1 << none;
    QTest::newRow("silence") << int(HubFault::HangBefore) << 1 << &problem::HubLost;
}

void tst_HubClient::viewFaults()
{
    QFETCH(int, fault);
    QFETCH(int, times);
    QFETCH(const ProblemType *, problem);
    StationBench b;
    QVERIFY(b.open());
    for (int i = 0; i < times; ++i)
        b.hub.otherFaults.enqueue(HubFault(fault));
    std::optional<Result<Viewed<CountView>>> result;
    whenReady(b.client->view<CountView>(QStringLiteral("count")), b.client.get(),
              [&](const Result<Viewed<CountView>> &viewed) { result = viewed; });
    QVERIFY(b.until([&] { return result.has_value(); }));
    QCOMPARE(result->has_value(), problem == nullptr);
    if (problem)
        QVERIFY(result->error().is(*problem));
}

void tst_HubClient::blobs()
{
    StationBench b;
    QVERIFY(b.open());
    const QByteArray bytes = b.random.bytes(300000);
    QByteArray name;
    b.hub.otherFaults.enqueue(HubFault::CloseAnswered);
    whenReady(b.client->putBlob(bytes), b.client.get(),
              [&](const Result<QByteArray> &put) { name = put.value_or("?"); });
    QVERIFY(b.until([&] { return !name.isEmpty(); }));
    QCOMPARE(name, sha256(bytes).toHex());
    QCOMPARE(b.hub.blobs.value(name), bytes);
}

void tst_HubClient::linkStates()
{
    StationBench b;
    b.hub.close();
    b.client->open(b.hub.address());
    QVERIFY(b.until([&] { return b.client->link() == HubClient::Link::Lost; }));
    QCOMPARE(b.client->lostSince(), b.clock.now());
    QVERIFY(b.hub.listen());
    QVERIFY(b.until([&] { return b.client->link() == HubClient::Link::Online; }));
    QVERIFY(!b.client->lostSince().isSet());

    b.clock.advance(60000);
    const Instant then = b.clock.now();
    b.hub.close();
    int n = 0;
    whenReady(b.client->send(TestAdd{1}), b.client.get(), [&](const Result<TestAdded> &added) { n = added->n; });
    QVERIFY(b.until([&] { return b.client->link() == HubClient::Link::Lost; }));
    b.clock.advance(5000);
    for (int i = 0; i < 20; ++i) {
        b.scheduler.run(Backoff::capMs);
        QCoreApplication::processEvents();
    }
    QCOMPARE(b.client->lostSince(), then); // since when, not since the last try
    QVERIFY(b.hub.listen());
    QVERIFY(b.until([&] { return n == 1; }));
    QCOMPARE(b.client->link(), HubClient::Link::Online);

    // Nothing to send: the link still comes back by itself.
    b.hub.close();
    bool lost = false;
    whenReady(b.client->view<CountView>(QStringLiteral("count")), b.client.get(),
              [&](const Result<Viewed<CountView>> &viewed) { lost = !viewed; });
    QVERIFY(b.until([&] { return lost && b.client->link() == HubClient::Link::Lost; }));
    QVERIFY(b.hub.listen());
    QVERIFY(b.until([&] { return b.client->link() == HubClient::Link::Online; }));
}

/// The hub comes back as one that was put back to an older day: a station with nothing to do opens anew, and hands in what it keeps.
void tst_HubClient::idleStationHandsIn()
{
    StationBench b;
    b.hub.ownEpoch = "11111111-1111-4111-8111-111111111111";
    QVERIFY(b.open());
    QCOMPARE(b.hub.handIns, 0);
    b.hub.close();
    bool lost = false;
    whenReady(b.client->view<CountView>(QStringLiteral("count")), b.client.get(),
              [&](const Result<Viewed<CountView>> &viewed) { lost = !viewed; });
    QVERIFY(b.until([&] { return lost && b.client->link() == HubClient::Link::Lost; }));
    b.hub.ownEpoch = "22222222-2222-4222-8222-222222222222";
    b.hub.isRecovering = true;
    b.hub.handInsRefused = 2; // too large: fewer, then none of them
    const qsizetype opened = b.hub.opened.size();
    QVERIFY(b.hub.listen());
    QVERIFY(b.until([&] { return b.client->link() == HubClient::Link::Online && b.hub.handIns >= 3; }));
    QCOMPARE(b.hub.opened.size(), opened + 1);
}

void tst_HubClient::untrustedPin()
{
    StationBench b;
    HubAddress wrong = b.hub.address();
    wrong.pin = TestTrust::make().pin();
    b.client->send(TestAdd{1});
    b.client->open(wrong);
    QVERIFY(b.until([&] { return b.client->link() == HubClient::Link::Untrusted; }));
    QVERIFY(b.client->lostSince().isSet());
    QVERIFY(b.hub.opened.isEmpty());
    QVERIFY(b.hub.arrivals.isEmpty());
    std::optional<Problem> problem;
    whenReady(b.client->view<CountView>(QStringLiteral("count")), b.client.get(),
              [&](const Result<Viewed<CountView>> &viewed) { problem = viewed.error(); });
    QVERIFY(problem && problem->is(problem::HubUntrusted));
    QVERIFY(b.open()); // corrected
    QVERIFY(b.until([&] { return b.hub.effects == counted(1); }));
}

void tst_HubClient::certificateReplaced()
{
    // Somebody else takes the hub's place while we are connected.
    StationBench b;
    QVERIFY(b.open());
    const HubAddress address = b.hub.address();
    b.hub.close();
    b.hub.useTrust(TestTrust::make());
    QVERIFY(b.hub.listen());
    int n = 0;
    whenReady(b.client->send(TestAdd{1}), b.client.get(), [&](const Result<TestAdded> &added) { n = added->n; });
    QVERIFY(b.until([&] { return b.client->link() == HubClient::Link::Untrusted; }));
    QVERIFY(b.hub.arrivals.isEmpty());
    // The right one comes back.
    b.hub.close();
    b.hub.useTrust(b.trust);
    QVERIFY(b.hub.listen());
    QVERIFY(b.hub.address() == address);
    QVERIFY(b.until([&] { return n == 1; }));
    QCOMPARE(b.client->link(), HubClient::Link::Online);
}

void tst_HubClient::wrongName()
{
    // The hall's CA is right, but the certificate is not the hub's (a station's, say).
    StationBench b;
    b.hub.close();
    b.hub.useTrust(TestTrust::make("station.onewindow"));
    QVERIFY(b.hub.listen());
    b.client->open(b.hub.address());
    QVERIFY(b.until([&] { return b.client->link() == HubClient::Link::Untrusted; }));
    QVERIFY(b.hub.opened.isEmpty());
}

void tst_HubClient::refusedOpening()
{
    StationBench b;
    b.hub.refuseOpen = true;
    QSignalSpy refused(b.client.get(), &HubClient::openRefused);
    b.client->open(b.hub.address());
    QVERIFY(b.until([&] { return refused.size() >= 2; }));
    QVERIFY(b.client->link() != HubClient::Link::Online);
    b.hub.refuseOpen = false;
    QVERIFY(b.until([&] { return b.client->link() == HubClient::Link::Online; }));
}

void tst_HubClient::movedHub()
{
    StationBench b;
    QVERIFY(b.open());
    FakeHub other(b.trust);
    QVERIFY(other.listen());
    b.hub.faults.enqueue(HubFault::HangBefore);
    int n = 0;
    whenReady(b.client->send(TestAdd{7}), b.client.get(), [&](const Result<TestAdded> &added) { n = added->n; });
    QVERIFY(b.until([&] { return b.hub.arrivals.size() == 1; }));
    b.client->open(other.address());
    QVERIFY(b.until([&] { return n == 7; }));
    QCOMPARE(other.arrivals.first().id, b.hub.arrivals.first().id);
    QVERIFY(b.hub.effects.isEmpty());
}

void tst_HubClient::goneWhileWaiting()
{
    StationBench b;
    QVERIFY(b.open());
    auto page = std::make_unique<QObject>();
    bool told = false;
    whenReady(b.client->send(TestAdd{1}), page.get(), [&](const Result<TestAdded> &) { told = true; });
    page.reset();
    QVERIFY(b.until([&] { return b.hub.effects == counted(1); }));
    int n = 0;
    whenReady(b.client->send(TestAdd{2}), b.client.get(), [&](const Result<TestAdded> &added) { n = added->n; });
    QVERIFY(b.until([&] { return n == 2; }));
    QVERIFY(!told);
}

OW_TEST(tst_HubClient)
#include "tst_HubClient.moc"
