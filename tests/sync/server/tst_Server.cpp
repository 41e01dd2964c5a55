#include "TestServer.h"
#include "TlsClient.h"
#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>
#include <algorithm>
#include <openssl/ssl.h>
#include <semaphore>
#include <stdexcept>
#include <thread>

using namespace ow;
using namespace ow::testing;

namespace {
/// The problem's id in a refusal.
QByteArray problemOf(const WireReply &reply)
{
    const QString type = QJsonDocument::fromJson(reply.body).object().value(QLatin1String("type")).toString();
    return type.mid(type.lastIndexOf(QLatin1Char('/')) + 1).section(QLatin1Char(':'), -1).toLatin1();
}

QByteArray fields(int count)
{
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += "X-" + QByteArray::number(i) + ": 1\r\n";
    return text;
}
} // namespace

class tst_Server : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_handler = std::make_unique<CountingHandler>();
        m_server.reset();
    }
    void cleanup() { m_server.reset(); }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("problem"); // empty: closed without a word
        const auto row = [](const char *name, const QByteArray &bytes, const QByteArray &problem) {
            QTest::newRow(name) << bytes << problem;
        };
        const QByteArray post = "POST /v1/commands HTTP/1.1\r\nHost: h\r\n";
        const QByteArray digest = "Content-Digest: " + contentDigest("hello") + "\r\n";
        const QByteArray second = "GET /smuggled HTTP/1.1\r\nHost: h\r\n\r\n";
        const QByteArray malformed = "request-malformed";

        // lengths and framing
        row("short body", post + digest + "Content-Length: 5\r\n\r\nhel", "");
        row("no body at all", post + digest + "Content-Length: 5\r\n\r\n", "");
        row("header cut", post + "Content-Le", "");
        row("cut chunked", post + "Transfer-Encoding: chunked\r\n\r\n5\r\nhel", "request-framing");
        row("whole chunked", post + "Transfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\n\r\n", "request-framing");
        row("length and chunked",
            post + digest + "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + second,
            "request-framing");
        row("chunked and length",
            post + digest + "Transfer-Encoding: chunked\r\nContent-Length: 5\r\n\r\nhello" + second, "request-framing");
        row("identity", post + digest + "Content-Length: 5\r\nTransfer-Encoding: identity\r\n\r\nhello",
            "request-framing");
        row("empty encoding", post + digest + "Content-Length: 5\r\nTransfer-Encoding:\r\n\r\nhello",
            "request-framing");
        row("encoding in odd letters", post + digest + "Content-Length: 5\r\ntRANSFER-eNCODING: xchunked\r\n\r\nhello",
            "request-framing");
        row("encoding hidden by a space",
            post + digest + "Content-Length: 5\r\nTransfer-Encoding : chunked\r\n\r\nhello", malformed);
        row("encoding hidden by a tab",
            post + digest + "Content-Length: 5\r\nTransfer-Encoding\t: chunked\r\n\r\nhello", malformed);
        row("encoding behind a vertical tab",
            post + digest + "Content-Length: 5\r\n\x0bTransfer-Encoding: chunked\r\n\r\nhello", malformed);
        row("chunked GET", "GET / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + second,
            "request-framing");
        row("two lengths", post + digest + "Content-Length: 5\r\nContent-Length: 50\r\n\r\nhello", "request-framing");
        row("two equal lengths", post + digest + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello",
            "request-framing");
        row("negative length", post + digest + "Content-Length: -5\r\n\r\nhello", "request-framing");
        row("length with a sign", post + digest + "Content-Length: +5\r\n\r\nhello", "request-framing");
        row("list of lengths", post + digest + "Content-Length: 5, 5\r\n\r\nhello", "request-framing");
        row("hexadecimal length", post + digest + "Content-Length: 0x5\r\n\r\nhello", "request-framing");
        row("length with a fraction", post + digest + "Content-Length: 5.0\r\n\r\nhello", "request-framing");
        row("length of two words", post + digest + "Content-Length: 5 5\r\n\r\nhello", "request-framing");
        row("empty length", post + digest + "Content-Length:\r\n\r\nhello", "request-framing");
        row("endless length", post + digest + "Content-Length: 99999999999999999999999999\r\n\r\nhello",
            "request-too-large");
        row("wrapping length", post + digest + "Content-Length: 18446744073709551621\r\n\r\nhello",
            "request-too-large");
        row("no length", post + digest + "\r\nhello", "request-framing");
        row("PUT without length", "PUT /a HTTP/1.1\r\nHost: h\r\n\r\n", "request-framing");
        row("GET with a body", "GET / HTTP/1.1\r\nHost: h\r\n" + digest + "Content-Length: 5\r\n\r\nhello",
            "request-framing");
        row("oversized body", post + digest + "Content-Length: 65537\r\n\r\nhello", "request-too-large");
        // digest
        row("no digest", post + "Content-Length: 5\r\n\r\nhello", "digest-missing");
        row("form without digest for a command",
            post + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 5\r\n\r\nhello",
            "digest-missing");
        row("no digest and no form for a page",
            "POST /t HTTP/1.1\r\nHost: h\r\nContent-Type: text/plain\r\nContent-Length: 5\r\n\r\nhello",
            "digest-missing");
        row("another digest for a page",
            "POST /t HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-www-form-urlencoded\r\n"
            "Content-Digest: sha-256=:AAAA:\r\nContent-Length: 5\r\n\r\nhello",
            "digest-mismatch");
        row("another body's digest", post + digest + "Content-Length: 5\r\n\r\nhellO", "digest-mismatch");
        row("digest of another kind",
            post + "Content-Digest: md5=:XUFAKrxLKna5cZ2REBfFkg==:\r\nContent-Length: 5\r\n\r\nhello",
            "digest-mismatch");
        row("two digests", post + digest + digest + "Content-Length: 5\r\n\r\nhello", malformed);
        // lines
        row("bare LF", "GET / HTTP/1.1\nHost: h\n\n", malformed);
        row("one bare LF", "GET / HTTP/1.1\r\nHost: h\nX: 1\r\n\r\n", malformed);
        row("bare CR", "GET / HTTP/1.1\r\nHost: h\rX: 1\r\n\r\n", malformed);
        row("folded field", "GET / HTTP/1.1\r\nHost: h\r\nX: 1\r\n 2\r\n\r\n", malformed);
        row("folded by a tab", "GET / HTTP/1.1\r\nHost: h\r\nX: 1\r\n\t2\r\n\r\n", malformed);
        row("space before the first field", "GET / HTTP/1.1\r\n Host: h\r\n\r\n", malformed);
        row("space before colon", "GET / HTTP/1.1\r\nHost : h\r\n\r\n", malformed);
        row("no colon", "GET / HTTP/1.1\r\nHost: h\r\nnonsense\r\n\r\n", malformed);
        row("no name", "GET / HTTP/1.1\r\nHost: h\r\n: 1\r\n\r\n", malformed);
        row("NUL in a field", QByteArray("GET / HTTP/1.1\r\nHost: h\r\nX: a\0b\r\n\r\n", 35), malformed);
        row("empty line first", "\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n", malformed);
        // host, version, method
        row("no Host", "GET / HTTP/1.1\r\n\r\n", malformed);
        row("two Hosts", "GET / HTTP/1.1\r\nHost: h\r\nHost: h\r\n\r\n", malformed);
        row("empty Host", "GET / HTTP/1.1\r\nHost:\r\n\r\n", malformed);
        row("Host with a list", "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", malformed);
        row("HTTP/1.0", "GET / HTTP/1.0\r\nHost: h\r\n\r\n", malformed);
        row("HTTP/0.9", "GET /\r\n\r\n", malformed);
        row("HTTP/2.0", "GET / HTTP/2.0\r\nHost: h\r\n\r\n", malformed);
        row("HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", malformed);
        row("version in small letters", "GET / http/1.1\r\nHost: h\r\n\r\n", malformed);
        row("two spaces", "GET  / HTTP/1.1\r\nHost: h\r\n\r\n", malformed);
        row("tab for a space", "GET\t/ HTTP/1.1\r\nHost: h\r\n\r\n", malformed);
        row("method with a bracket", "G(T / HTTP/1.1\r\nHost: h\r\n\r\n", malformed);
        row("TRACE", "TRACE / HTTP/1.1\r\nHost: h\r\n\r\n", "method-not-allowed");
        row("CONNECT", "CONNECT h:443 HTTP/1.1\r\nHost: h\r\n\r\n", "method-not-allowed");
        row("small letters", "get / HTTP/1.1\r\nHost: h\r\n\r\n", "method-not-allowed");
        row("expectation", post + digest + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\nhello", malformed);
        row("two authorizations", "GET / HTTP/1.1\r\nHost: h\r\nAuthorization: a\r\nAuthorization: b\r\n\r\n",
            malformed);
        row("two command ids", "GET / HTTP/1.1\r\nHost: h\r\nIdempotency-Key: a\r\nidempotency-key: b\r\n\r\n",
            malformed);
        // target
        row("NUL in the path", getText("/a%00b"), malformed);
        row("raw NUL in the path", QByteArray("GET /a\0b HTTP/1.1\r\nHost: h\r\n\r\n", 30), malformed);
        row("dots", getText("/v1/../keys/ca.key"), malformed);
        row("escaped dots", getText("/v1/%2e%2E/keys"), malformed);
        row("dots at the end", getText("/v1/.."), malformed);
        row("single dot", getText("/./v1"), malformed);
        row("escaped slash", getText("/v1%2fviews"), malformed);
        row("backslash", getText("/v1\\..\\keys"), malformed);
        row("escaped line end", getText("/a%0d%0aX:1"), malformed);
        row("cut escape", getText("/a%4"), malformed);
        row("broken escape", getText("/a%zz"), malformed);
        row("overlong UTF-8", getText("/%c0%ae%c0%ae/keys"), malformed);
        row("surrogate", getText("/%ed%a0%80"), malformed);
        row("raw UTF-8", getText("/\xe5\x8f\xb7"), malformed);
        row("absolute target", getText("https://h/v1"), malformed);
        row("star", getText("*"), malformed);
        row("fragment", getText("/a#b"), malformed);
        row("NUL in the query", getText("/a?b=%00"), malformed);
        row("broken UTF-8 in the query", getText("/a?b=%ff"), malformed);
        // sizes
        row("17 KiB of header", "GET / HTTP/1.1\r\nHost: h\r\nX: " + QByteArray(17 * 1024, 'x') + "\r\n\r\n",
            "request-too-large");
        row("17 KiB of target", getText('/' + QByteArray(17 * 1024, 'x')), "request-too-large");
        row("header without end", "GET / HTTP/1.1\r\n" + QByteArray(40 * 1024, 'x'), "request-too-large");
        row("65 fields", "GET / HTTP/1.1\r\nHost: h\r\n" + fields(64) + "\r\n", "request-too-large");
        // after a good one
        row("noise", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), malformed);
    }
    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, problem);
        start();
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        client.send(bytes);
        if (problem.isEmpty()) {
            client.finishSending();
            QCOMPARE(client.readToEnd(), QByteArray());
        } else {
            const auto reply = client.readReply();
            QVERIFY(reply);
            QCOMPARE(problemOf(*reply), problem);
            QCOMPARE(reply->status, problemType(QString::fromLatin1(problem))->status);
            QCOMPARE(reply->field("content-type"), QByteArray("application/problem+json"));
            QCOMPARE(reply->field("connection"), QByteArray("close"));
            QCOMPARE(reply->field("content-digest"), contentDigest(reply->body));
            QCOMPARE(client.readToEnd(), QByteArray());
        }
        QCOMPARE(m_handler->calls.load(), 0);
        QVERIFY(isServing());
    }
    void refusesPlainHttp()
    {
        start();
        TlsClient client;
        QVERIFY(client.connectPlain(m_server->port()));
        QVERIFY(client.sendPlain(postText("/v1/commands", "hello")));
        const QByteArray answer = client.readToEnd();
        QVERIFY(!answer.contains("HTTP/"));
        QCOMPARE(m_handler->calls.load(), 0);
        QVERIFY(isServing());
    }
    void refusesOldTls()
    {
        start();
        TlsClient old;
        QVERIFY(!old.connectTls(m_server->port(), TLS1_2_VERSION));
        QVERIFY(isServing());
    }
    void acceptsTheLargest()
    {
        start();
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        QVERIFY(client.send("GET / HTTP/1.1\r\nHost: h\r\n" + fields(63) + "\r\n"));
        QCOMPARE(client.readReply()->status, 200);
        const QByteArray start = "GET / HTTP/1.1\r\nHost: h\r\nX: ";
        QVERIFY(client.send(start + QByteArray(16 * 1024 - 4 - start.size(), 'x') + "\r\n\r\n"));
        QCOMPARE(client.readReply()->status, 200);
        QVERIFY(client.send(postText("/v1/blobs", QByteArray(65536, 'b'))));
        QCOMPARE(client.readReply()->status, 200);
    }
    void givesTheHandlerWhatWasSaid()
    {
        Request seen;
        m_handler->answer = [&](const Request &request) {
            seen = request;
            Reply reply = jsonReply("{}", 201);
            reply.headers = {{"hub-seq", "7"}, {"x-bad", "a\r\nSet-Cookie: b"}};
            return reply;
        };
        start();
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        QVERIFY(client.send("PUT /v1/%E5%8F%B7?a=1&b=%E7%AA%97+%2B&c HTTP/1.1\r\nHoSt: hub.onewindow:8443\r\nX-Odd:\t "
                            "v \r\nContent-Length: 5\r\nContent-Digest: "
                            + contentDigest("hello") + "\r\n\r\nhello"));
        const auto reply = client.readReply();
        QVERIFY(reply);
        QCOMPARE(seen.method, QByteArray("PUT"));
        QCOMPARE(seen.path, QByteArray("/v1/\xe5\x8f\xb7"));
        QCOMPARE(seen.parameter("a"), QStringLiteral("1"));
        QCOMPARE(seen.parameter("b"), QString::fromUtf8("窗 +"));
        QCOMPARE(seen.query.size(), 3);
        QCOMPARE(seen.header("x-odd"), QByteArray("v"));
        QCOMPARE(seen.body, QByteArray("hello"));
        QCOMPARE(seen.remoteAddress, QByteArray("127.0.0.1"));
        QCOMPARE(reply->status, 201);
        QCOMPARE(reply->field("hub-seq"), QByteArray("7"));
        QCOMPARE(reply->field("cache-control"), QByteArray("no-store"));
        QCOMPARE(reply->field("x-content-type-options"), QByteArray("nosniff"));
        QCOMPARE(reply->field("content-digest"), contentDigest("{}"));
        QVERIFY(reply->field("date").endsWith(" GMT"));
        QVERIFY(!reply->head.contains("Set-Cookie"));
        QVERIFY(client.send("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n"));
        const auto head = client.readReply(false);
        QVERIFY(head);
        QCOMPARE(head->field("content-length"), QByteArray("2"));
        QVERIFY(client.send(getText("/after")));
        QCOMPARE(client.readReply()->body, QByteArray("{}"));
    }
    void keepsTheConnection()
    {
        start();
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        for (const QByteArray body : {"one", "two"}) {
            QVERIFY(client.send(postText("/v1/commands", body)));
            const auto reply = client.readReply();
            QVERIFY(reply && reply->body.contains(body));
            QCOMPARE(reply->field("connection"), QByteArray("keep-alive"));
        }
        QVERIFY(client.send("GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n"));
        QCOMPARE(client.readReply()->field("connection"), QByteArray("close"));
        QCOMPARE(client.readToEnd(), QByteArray());
        QCOMPARE(m_server->figures().connectionsAccepted, 1);
        QCOMPARE(m_server->figures().requestsServed, 3);
    }
    /// A browser sends a page's form without a digest.
    void takesTheFormsOfPages()
    {
        start();
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        QVERIFY(client.send("POST /t HTTP/1.1\r\nHost: h\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                            "Content-Length: 10\r\n\r\nnumber=A01"));
        const auto reply = client.readReply();
        QVERIFY(reply);
        QCOMPARE(reply->status, 200);
        QVERIFY(reply->body.contains("POST /t number=A01"));
    }
    void answersWhatWasSentAhead()
    {
        start();
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        QVERIFY(
            client.send(postText("/a", "first") + postText("/b", "second") + getText("/c") + "GET /d HTTP/1.1\r\nHo"));
        for (const QByteArray expected : {"POST /a first", "POST /b second", "GET /c "})
            QVERIFY(client.readReply()->body.contains(expected));
        QVERIFY(client.send("st: h\r\n\r\n"));
        QVERIFY(client.readReply()->body.contains("GET /d"));
    }
    void takesBytesOneByOne()
    {
        start();
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        for (const char c : postText("/v1/commands", "slow"))
            QVERIFY(client.send(QByteArray(1, c)));
        QVERIFY(client.readReply()->body.contains("slow"));
    }
    void slowClientsDoNotKeepOthersWaiting()
    {
        ServerOptions options = testOptions();
        options.threadsMax = 8;
        start(options);
        std::vector<std::unique_ptr<TlsClient>> slow;
        for (int i = 0; i < 200; ++i) {
            slow.push_back(std::make_unique<TlsClient>());
            if (i % 4 == 3) {
                QVERIFY(slow.back()->connectPlain(m_server->port())); // never shakes hands
            } else {
                QVERIFY(slow.back()->connectTls(m_server->port()));
                const QByteArray whole = postText("/slow", QByteArray(1000, 's'));
                QVERIFY(slow.back()->send(whole.left(i % 4 == 0 ? 40 : whole.size() - 1)));
            }
        }
        std::vector<qint64> took;
        for (int i = 0; i < 50; ++i) {
            QElapsedTimer timer;
            timer.start();
            TlsClient client;
            QVERIFY(client.connectTls(m_server->port()));
            QVERIFY(client.send(postText("/v1/commands", "legitimate")));
            QVERIFY(client.readReply());
            took.push_back(timer.elapsed());
        }
        std::sort(took.begin(), took.end());
        qInfo("with 200 slow clients: median %lld ms, slowest %lld ms", took.at(25), took.back());
        QVERIFY(took.back() < 1000);
        QCOMPARE(m_handler->calls.load(), 50);
    }
    void closesWhoIsTooSlow_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("answered");
        QTest::newRow("says nothing") << QByteArray() << false;
        QTest::newRow("half a header") << QByteArray("GET / HTTP/1.1\r\nHo") << true;
        QTest::newRow("half a body") << postText("/a", QByteArray(100, 'b')).chopped(50) << true;
    }
    void closesWhoIsTooSlow()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, answered);
        ServerOptions options = testOptions();
        options.headerDeadlineMs = 200;
        start(options);
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        client.send(bytes);
        const auto reply = client.readReply();
        QCOMPARE(reply.has_value(), answered);
        if (answered)
            QCOMPARE(problemOf(*reply), QByteArray("request-timeout"));
        QCOMPARE(client.readToEnd(), QByteArray());
        QCOMPARE(m_handler->calls.load(), 0);
    }
    void closesWhoNeverShakesHands()
    {
        ServerOptions options = testOptions();
        options.headerDeadlineMs = 200;
        start(options);
        TlsClient client;
        QVERIFY(client.connectPlain(m_server->port()));
        QCOMPARE(client.readToEnd(), QByteArray());
        QTRY_COMPARE(m_server->figures().connectionsOpen, 0);
    }
    void closesAnIdleConnection()
    {
        ServerOptions options = testOptions();
        options.keepAliveMs = 100;
        start(options);
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        QVERIFY(client.send(getText("/")));
        QVERIFY(client.readReply());
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(client.readToEnd(), QByteArray());
        QVERIFY(timer.elapsed() < 5000);
    }
    void aReplyNobodyTakesHoldsNoThread()
    {
        m_handler->answer = [](const Request &request) {
            return jsonReply(QByteArray(request.path == "/big" ? 32 * 1024 * 1024 : 2, '0'));
        };
        ServerOptions options = testOptions();
        options.threadsMax = 1;
        start(options);
        TlsClient lazy;
        QVERIFY(lazy.connectTls(m_server->port(), 0, 4096));
        QVERIFY(lazy.send(getText("/big")));
        QTRY_COMPARE(m_handler->calls.load(), 1);
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        QVERIFY(client.send(getText("/small")));
        QVERIFY(client.readReply());
        const auto whole = lazy.readReply();
        QVERIFY(whole);
        QCOMPARE(whole->body.size(), 32 * 1024 * 1024);
        QCOMPARE(whole->field("content-digest"), contentDigest(whole->body));
    }
    void sharesConnectionsAmongAddresses()
    {
        ServerOptions options = testOptions();
        options.connectionsPerAddressMax = 2;
        start(options);
        auto first = std::make_unique<TlsClient>();
        TlsClient second;
        QVERIFY(first->connectTls(m_server->port()));
        QVERIFY(second.connectTls(m_server->port()));
        TlsClient third;
        QVERIFY(!third.connectTls(m_server->port()));
        QCOMPARE(m_server->figures().connectionsRefused, 1);
        first.reset();
        QTRY_COMPARE(m_server->figures().connectionsOpen, 1);
        QVERIFY(isServing());
    }
    void saysWhenItIsBusy()
    {
        std::counting_semaphore<8> gate(0);
        m_handler->answer = [&](const Request &) {
            gate.acquire();
            return jsonReply("{}");
        };
        ServerOptions options = testOptions();
        options.threadsMax = 1;
        options.waitingRequestsMax = 1;
        start(options);
        TlsClient served;
        TlsClient waiting;
        TlsClient refused;
        QVERIFY(served.connectTls(m_server->port()) && served.send(getText("/1")));
        QTRY_COMPARE(m_handler->calls.load(), 1);
        QVERIFY(waiting.connectTls(m_server->port()) && waiting.send(getText("/2")));
        QTRY_COMPARE(m_server->figures().requestsWaiting, 1);
        QVERIFY(refused.connectTls(m_server->port()) && refused.send(getText("/3")));
        const auto reply = refused.readReply();
        QVERIFY(reply);
        QCOMPARE(problemOf(*reply), QByteArray("busy"));
        gate.release(2);
        QCOMPARE(served.readReply()->status, 200);
        QCOMPARE(waiting.readReply()->status, 200);
    }
    void hidesWhatWasThrown()
    {
        m_handler->answer = [](const Request &) -> Reply { throw std::runtime_error("SELECT secret"); };
        start();
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        QVERIFY(client.send(getText("/")));
        const auto reply = client.readReply();
        QVERIFY(reply);
        QCOMPARE(reply->status, 500);
        QCOMPARE(problemOf(*reply), QByteArray("unexpected"));
        QVERIFY(!reply->body.contains("secret"));
        m_handler->answer = nullptr;
        QVERIFY(client.send(getText("/")));
        QCOMPARE(client.readReply()->status, 200);
    }
    void manyClientsAtOnce()
    {
        start();
        std::atomic<int> right = 0;
        std::vector<std::thread> clients;
        for (int i = 0; i < 16; ++i) {
            clients.emplace_back([&, i] {
                TlsClient client;
                if (!client.connectTls(m_server->port()))
                    return;
                for (int n = 0; n < 50; ++n) {
                    const QByteArray body = QByteArray::number(i) + '-' + QByteArray::number(n);
                    if (!client.send(postText("/v1/commands", body)))
                        return;
                    const auto reply = client.readReply();
                    right += reply && reply->body.contains(' ' + body + '"');
                }
            });
        }
        for (std::thread &client : clients)
            client.join();
        QCOMPARE(right.load(), 16 * 50);
    }
    void stopsWithConnectionsOpen()
    {
        start();
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        QVERIFY(client.send(getText("/").chopped(4)));
        m_server->stop();
        QCOMPARE(client.readToEnd(), QByteArray());
        QCOMPARE(m_server->figures().connectionsOpen, 0);
    }
    void namesWhatKeepsItFromStarting()
    {
        start();
        ServerOptions options = testOptions();
        options.port = m_server->port();
        const auto second = Server::start(options, *m_handler);
        QVERIFY(!second);
        QVERIFY(second.error().is(problem::ListenFailed));
        options.keyFile = QStringLiteral("/nowhere");
        const auto keyless = Server::start(options, *m_handler);
        QVERIFY(!keyless);
        QVERIFY(keyless.error().is(problem::KeyWrong));
    }

private:
    void start(ServerOptions options = testOptions())
    {
        if (options.bodyBytesMax == ServerOptions().bodyBytesMax)
            options.bodyBytesMax = 65536;
        auto started = Server::start(options, *m_handler);
        QVERIFY(started);
        m_server = std::move(*started);
    }
    bool isServing()
    {
        const int before = m_handler->calls.load();
        TlsClient client;
        if (!client.connectTls(m_server->port()) || !client.send(postText("/v1/commands", "good")))
            return false;
        const auto reply = client.readReply();
        return reply && reply->status == 200 && reply->body.contains("good") && m_handler->calls.load() == before + 1;
    }

    std::unique_ptr<CountingHandler> m_handler;
    std::unique_ptr<Server> m_server;
};

OW_TEST(tst_Server)
#include "tst_Server.moc"
