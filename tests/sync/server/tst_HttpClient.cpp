#include "CannedServer.h"
#include "TestServer.h"
#include "models/base/ProblemTypes.h"
#include "sync/server/HttpClient.h"
#include "tests/base/Testing.h"

#include <QElapsedTimer>
#include <QTest>
#include <QUrl>

using namespace ow;
using namespace ow::testing;

namespace {
QByteArray answerText(const QByteArray &body, const QByteArray &more = {})
{
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
        + "\r\nContent-Digest: " + contentDigest(body) + "\r\n" + more + "\r\n" + body;
}

HttpClientOptions optionsFor(quint16 port)
{
    HttpClientOptions options;
    options.host = QStringLiteral("127.0.0.1");
    options.port = port;
    options.pin = testAuthority().pin();
    return options;
}

const OutgoingRequest outgoing{"POST", "/v1/halls/H0042/events?a=%E5%8F%B7", {{"hub-epoch", "e"}}, "[1,2]"};
} // namespace

class tst_HttpClient : public QObject {
    Q_OBJECT
private slots:
    void talksToTheServer()
    {
        CountingHandler handler;
        Request seen;
        handler.answer = [&](const Request &request) {
            seen = request;
            Reply reply = jsonReply("{\"stored_through\":7}", 202);
            reply.headers = {{"Hub-Seq", "7"}};
            return reply;
        };
        const auto server = Server::start(testOptions(), handler);
        QVERIFY(server);
        HttpClient client(optionsFor((*server)->port()));
        for (int i = 0; i < 3; ++i) {
            const auto reply = client.send(outgoing);
            QVERIFY2(reply, reply ? "" : reply.error().type().id);
            QCOMPARE(reply->status, 202);
            QCOMPARE(reply->body, QByteArray("{\"stored_through\":7}"));
            QCOMPARE(reply->contentType, QByteArray("application/json"));
            QVERIFY(reply->headers.contains(QPair<QByteArray, QByteArray>("hub-seq", "7")));
        }
        QCOMPARE(seen.method, QByteArray("POST"));
        QCOMPARE(seen.path, QByteArray("/v1/halls/H0042/events"));
        QCOMPARE(seen.parameter("a"), QString::fromUtf8("号"));
        QCOMPARE(seen.header("hub-epoch"), QByteArray("e"));
        QCOMPARE(seen.body, QByteArray("[1,2]"));
        QCOMPARE((*server)->figures().connectionsAccepted, 1);
        QVERIFY(client.send({"GET", "/v1/feed", {}, {}}));
        QCOMPARE(seen.body, QByteArray());
        QVERIFY(client.send({"POST", "/v1/empty", {}, {}}));
    }
    void carriesLargeBodiesBothWays()
    {
        CountingHandler handler;
        handler.answer = [](const Request &request) { return jsonReply(request.body + request.body); };
        const auto server = Server::start(testOptions(), handler);
        QVERIFY(server);
        HttpClient client(optionsFor((*server)->port()));
        const QByteArray body(3 * 1024 * 1024, 'b');
        const auto reply = client.send({"POST", "/v1/events", {}, body});
        QVERIFY(reply);
        QCOMPARE(reply->body, body + body);
    }
    void aRefusalIsAReply()
    {
        CountingHandler handler;
        handler.answer = [](const Request &) { return problemReply(problem::BatchGap); };
        const auto server = Server::start(testOptions(), handler);
        QVERIFY(server);
        HttpClient client(optionsFor((*server)->port()));
        const auto reply = client.send(outgoing);
        QVERIFY(reply);
        QCOMPARE(reply->status, 409);
        QCOMPARE(reply->contentType, QByteArray("application/problem+json"));
    }
    void refusesBrokenReplies_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray head = "HTTP/1.1 200 OK\r\n";
        const QByteArray digest = "Content-Digest: " + contentDigest("{}") + "\r\n";
        QTest::newRow("short") << answerText(QByteArray(1000, '0')).chopped(900);
        QTest::newRow("no body") << head + digest + "Content-Length: 2\r\n\r\n";
        QTest::newRow("longer") << answerText("{}") + "more";
        QTest::newRow("longer, digest of all")
            << head + "Content-Digest: " + contentDigest("{}{}") + "\r\nContent-Length: 2\r\n\r\n{}{}";
        QTest::newRow("no digest") << head + "Content-Length: 2\r\n\r\n{}";
        QTest::newRow("wrong digest") << head + "Content-Digest: " + contentDigest("[]")
                + "\r\nContent-Length: 2\r\n\r\n{}";
        QTest::newRow("two digests") << head + digest + digest + "Content-Length: 2\r\n\r\n{}";
        QTest::newRow("no length") << head + digest + "\r\n{}";
        QTest::newRow("two lengths") << head + digest + "Content-Length: 2\r\nContent-Length: 2\r\n\r\n{}";
        QTest::newRow("negative length") << head + digest + "Content-Length: -2\r\n\r\n{}";
        QTest::newRow("huge length") << head + digest + "Content-Length: 999999999999\r\n\r\n{}";
        QTest::newRow("chunked") << head + digest + "Transfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
        QTest::newRow("chunked, cut") << head + digest + "Transfer-Encoding: chunked\r\n\r\n2\r\n{";
        QTest::newRow("length and chunked")
            << head + digest + "Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n\r\n";
        QTest::newRow("page of a proxy") << head + "Content-Type: text/html\r\nContent-Length: 13\r\n\r\n<html></html>";
        QTest::newRow("header cut") << head + "Content-Le";
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n");
    }
    void refusesBrokenReplies()
    {
        QFETCH(QByteArray, bytes);
        const CannedServer server(testAuthority().certificateChainFile(), testAuthority().keyFile(),
                                  {{bytes}, {answerText("{}")}});
        HttpClient client(optionsFor(server.port()));
        const auto reply = client.send(outgoing);
        QVERIFY(!reply);
        QCOMPARE(QByteArray(reply.error().type().id), QByteArray(problem::ReplyBroken.id));
        QCOMPARE(server.requests(), 1);
        const auto next = client.send(outgoing);
        QVERIFY(next);
        QCOMPARE(next->body, QByteArray("{}"));
        QVERIFY(server.lastRequest().toLower().contains("\r\ncontent-digest: " + contentDigest("[1,2]").toLower()
                                                        + "\r\n"));
    }
    void connectsAgainOnceWhenTheIdleConnectionWasClosed()
    {
        const CannedServer server(testAuthority().certificateChainFile(), testAuthority().keyFile(),
                                  {{answerText("{}")}});
        HttpClient client(optionsFor(server.port()));
        for (int i = 0; i < 3; ++i)
            QVERIFY(client.send(outgoing));
        QCOMPARE(server.requests(), 3);
        QCOMPARE(server.connections(), 3);
    }
    void isLostWhenNobodyAnswers()
    {
        quint16 free = 0;
        {
            const CannedServer server(testAuthority().certificateChainFile(), testAuthority().keyFile(),
                                      {{QByteArray()}});
            free = server.port();
            HttpClient client(optionsFor(server.port()));
            const auto silent = client.send(outgoing);
            QVERIFY(!silent);
            QVERIFY(silent.error().is(problem::PlatformLost));
            QCOMPARE(server.requests(), 1);
        }
        HttpClient client(optionsFor(free));
        const auto nobody = client.send(outgoing);
        QVERIFY(!nobody);
        QVERIFY(nobody.error().is(problem::PlatformLost));
        HttpClientOptions nameless = optionsFor(free);
        nameless.host = QStringLiteral("no-such-host.invalid");
        const auto unknown = HttpClient(nameless).send(outgoing);
        QVERIFY(!unknown);
        QVERIFY(unknown.error().is(problem::PlatformLost));
    }
    void givesUpInTime_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("half a header") << QByteArray("HTTP/1.1 200 OK\r\nConte");
        QTest::newRow("half a body") << answerText(QByteArray(100, '0')).chopped(50);
    }
    void givesUpInTime()
    {
        QFETCH(QByteArray, bytes);
        const CannedServer server(testAuthority().certificateChainFile(), testAuthority().keyFile(),
                                  {{bytes, true, 20'000}});
        HttpClientOptions options = optionsFor(server.port());
        options.replyMs = 200;
        HttpClient client(options);
        QElapsedTimer timer;
        timer.start();
        const auto reply = client.send(outgoing);
        QVERIFY(!reply);
        QCOMPARE(QByteArray(reply.error().type().id), QByteArray(problem::PlatformLost.id));
        QVERIFY(timer.elapsed() < 5000);
        QCOMPARE(server.requests(), 1);
    }
    void trustsThePinnedAuthorityAlone()
    {
        CountingHandler handler;
        const auto server = Server::start(testOptions(), handler);
        QVERIFY(server);
        const QTemporaryDir folder;
        const auto stranger = HallAuthority::open(folder.path(), SystemClock());
        QVERIFY(stranger);
        HttpClientOptions options = optionsFor((*server)->port());
        options.pin = stranger->pin();
        const auto otherPin = HttpClient(options).send(outgoing);
        QVERIFY(!otherPin);
        QVERIFY(otherPin.error().is(problem::PlatformUntrusted));
        options = optionsFor((*server)->port());
        options.serverName = "platform.example";
        const auto otherName = HttpClient(options).send(outgoing);
        QVERIFY(!otherName);
        QVERIFY(otherName.error().is(problem::PlatformUntrusted));
        options = optionsFor((*server)->port());
        options.pin.clear();
        const auto noPin = HttpClient(options).send(outgoing);
        QVERIFY(!noPin);
        QVERIFY(noPin.error().is(problem::PlatformUntrusted));
        QCOMPARE(handler.calls.load(), 0);
    }
    void thePinAloneDoesNotMakeAChain()
    {
        // A stranger's certificate with our authority merely sent along.
        const QTemporaryDir folder;
        const auto stranger = HallAuthority::open(folder.path(), SystemClock());
        QVERIFY(stranger);
        QFile own(testAuthority().certificateChainFile());
        QFile forged(stranger->certificateChainFile());
        QVERIFY(own.open(QIODevice::ReadOnly) && forged.open(QIODevice::ReadWrite));
        const QByteArray mark = "-----BEGIN CERTIFICATE-----";
        const QByteArray ours = own.readAll();
        const QByteArray theirs = forged.readAll();
        forged.resize(0);
        forged.seek(0);
        forged.write(theirs.left(theirs.lastIndexOf(mark)) + ours.mid(ours.lastIndexOf(mark)));
        forged.close();
        const CannedServer server(stranger->certificateChainFile(), stranger->keyFile(), {{answerText("{}")}});
        const auto reply = HttpClient(optionsFor(server.port())).send(outgoing);
        QVERIFY(!reply);
        QVERIFY(reply.error().is(problem::PlatformUntrusted));
        QCOMPARE(server.requests(), 0);
    }
};

OW_TEST(tst_HttpClient)
#include "tst_HttpClient.moc"
