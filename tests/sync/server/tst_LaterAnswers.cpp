// Answers that come later, from other threads, in any order, never, or after the server is gone.
#include "TestServer.h"
#include "TlsClient.h"
#include "models/base/ProblemTypes.h"
#include "tests/base/Testing.h"

#include <QElapsedTimer>
#include <QTest>
#include <condition_variable>
#include <mutex>
#include <stdexcept>
#include <thread>

using namespace ow;
using namespace ow::testing;

namespace {
/// Keeps the answers of /later until it is told to give them; /slow is better handled elsewhere; all else is as ever.
class LaterHandler final : public RequestHandler {
public:
    Reply handle(const Request &request) override
    {
        handledOn = std::this_thread::get_id();
        return jsonReply("{\"handled\":\"" + request.path + request.body + "\"}");
    }
    bool answersLater(const Request &request) const override { return request.method == "POST"; }
    bool handleLater(const Request &request, const Answer &answer) override
    {
        askedOn = std::this_thread::get_id();
        if (request.path == "/throws")
            throw std::runtime_error("no");
        if (request.path == "/slow")
            return false;
        if (request.path == "/now") {
            answer([body = request.body] { return jsonReply(body); });
            return true;
        }
        const std::lock_guard lock(m_mutex);
        m_waiting.push_back({answer, request.body});
        m_arrived.notify_all();
        return true;
    }

    /// The oldest of so many that wait, with what it asked; nothing when they do not come within ten seconds.
    std::optional<std::pair<Answer, QByteArray>> takeOf(size_t count, bool newest = false)
    {
        std::unique_lock lock(m_mutex);
        if (!m_arrived.wait_for(lock, std::chrono::seconds(10), [&] { return m_waiting.size() >= count; }))
            return std::nullopt;
        const auto at = newest ? m_waiting.end() - 1 : m_waiting.begin();
        auto taken = *at;
        m_waiting.erase(at);
        return taken;
    }

    std::thread::id askedOn;
    std::thread::id handledOn;

private:
    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::vector<std::pair<Answer, QByteArray>> m_waiting;
};
} // namespace

class tst_LaterAnswers : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_handler = std::make_unique<LaterHandler>();
        ServerOptions options = testOptions();
        options.stopPatienceMs = 50;
        auto server = Server::start(options, *m_handler);
        QVERIFY(server);
        m_server = std::move(*server);
    }
    void cleanup()
    {
        m_server.reset();
        m_handler.reset();
    }

    void anotherThreadAnswersTheNewestFirst()
    {
        std::array<TlsClient, 3> clients;
        for (int i = 0; i < 3; ++i) {
            QVERIFY(clients[size_t(i)].connectTls(m_server->port()));
            QVERIFY(clients[size_t(i)].send(postText("/later", QByteArray::number(i))));
        }
        for (size_t left = 3; left > 0; --left) {
            const auto waiting = m_handler->takeOf(left, true);
            QVERIFY(waiting);
            std::thread([&] {
                waiting->first([body = waiting->second] { return jsonReply("[" + body + "]"); });
            }).join();
            const int who = waiting->second.toInt();
            const auto reply = clients[size_t(who)].readReply();
            QVERIFY(reply);
            QCOMPARE(reply->body, "[" + waiting->second + "]");
        }
    }
    void oneConnectionGoesOn()
    {
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        for (const char *body : {"1", "22", "333"}) {
            QVERIFY(client.send(postText("/now", body)));
            const auto reply = client.readReply();
            QVERIFY(reply);
            QCOMPARE(reply->body, QByteArray(body));
        }
        // Two at once: the second waits in the guard until the first is answered.
        QVERIFY(client.send(postText("/later", "first") + postText("/now", "second")));
        const auto waiting = m_handler->takeOf(1);
        QVERIFY(waiting);
        waiting->first([] { return jsonReply("{}"); });
        QCOMPARE(client.readReply().value_or(WireReply()).body, QByteArray("{}"));
        QCOMPARE(client.readReply().value_or(WireReply()).body, QByteArray("second"));
    }
    void whatTakesLongIsHandledElsewhere_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("said so") << QByteArray("/slow");
        QTest::newRow("threw") << QByteArray("/throws");
    }
    void whatTakesLongIsHandledElsewhere()
    {
        QFETCH(QByteArray, path);
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        QVERIFY(client.send(postText(path, "7")));
        const auto reply = client.readReply();
        QVERIFY(reply);
        QCOMPARE(reply->body, "{\"handled\":\"" + path + "7\"}");
        QVERIFY(m_handler->askedOn != m_handler->handledOn);
    }
    void aBrokenBodyReachesNobody()
    {
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        QVERIFY(client.send(postText("/now", "hello").replace("\r\n\r\nhello", "\r\n\r\nhallo")));
        const auto reply = client.readReply();
        QVERIFY(reply);
        QCOMPARE(reply->status, problem::DigestMismatch.status);
        QCOMPARE(reply->field("connection"), QByteArray("close"));
        QVERIFY(m_handler->askedOn == std::thread::id());
    }
    void anAnswerThatThrowsIsAnAnswer()
    {
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        QVERIFY(client.send(postText("/later", "1")));
        const auto waiting = m_handler->takeOf(1);
        QVERIFY(waiting);
        waiting->first([]() -> Reply { throw std::runtime_error("no"); });
        const auto reply = client.readReply();
        QVERIFY(reply);
        QCOMPARE(reply->status, problem::Unexpected.status);
    }
    void anAnswerNobodyGivesClosesTheConnection()
    {
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        QVERIFY(client.send(postText("/later", "1")));
        QVERIFY(m_handler->takeOf(1)); // and lets it go
        QVERIFY(!client.readReply());
    }
    void stoppingWaitsForItsAnswersButNotForEver()
    {
        TlsClient client;
        QVERIFY(client.connectTls(m_server->port()));
        QVERIFY(client.send(postText("/later", "1")));
        auto waiting = m_handler->takeOf(1);
        QVERIFY(waiting);
        m_server.reset();
        waiting->first([] { return jsonReply("too late"); });
        waiting.reset();
        QVERIFY(!client.readReply());
    }
    void aStopLetsOutWhatIsAnsweredInTime()
    {
        ServerOptions options = testOptions();
        options.stopPatienceMs = 10'000;
        LaterHandler handler;
        auto server = Server::start(options, handler);
        QVERIFY(server);
        TlsClient client;
        QVERIFY(client.connectTls((*server)->port()));
        QVERIFY(client.send(postText("/later", "1")));
        const auto waiting = handler.takeOf(1);
        QVERIFY(waiting);
        std::thread stopper([&] { (*server)->stop(); });
        waiting->first([] { return jsonReply("{\"in\":\"time\"}"); });
        stopper.join();
        const auto reply = client.readReply();
        QVERIFY(reply);
        QCOMPARE(reply->body, QByteArray("{\"in\":\"time\"}"));
    }

private:
    std::unique_ptr<LaterHandler> m_handler;
    std::unique_ptr<Server> m_server;
};

OW_TEST(tst_LaterAnswers)
#include "tst_LaterAnswers.moc"
