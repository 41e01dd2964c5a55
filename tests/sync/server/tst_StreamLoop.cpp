#include "ReaderCrowd.h"
#include "TestServer.h"
#include "TlsClient.h"
#include "tests/base/Testing.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <memory>
#include <mutex>
#include <thread>
#include <unistd.h>

using namespace ow;
using namespace ow::testing;

namespace {
QByteArray eventText(qint64 seq)
{
    return "id: e:" + QByteArray::number(seq) + "\ndata: {}\n\n";
}

QByteArray eventsText(qint64 from, qint64 to)
{
    QByteArray text;
    for (qint64 seq = from; seq <= to; ++seq)
        text += eventText(seq);
    return text;
}

StreamFrame frameOf(qint64 seq, int projection = 0, quint32 topics = 1)
{
    return {seq, projection, topics, eventText(seq)};
}

qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    return file.open(QIODevice::ReadOnly) ? file.readAll().split(' ').at(1).toLongLong() * ::sysconf(_SC_PAGESIZE) : 0;
}
} // namespace

class tst_StreamLoop : public QObject {
    Q_OBJECT
private slots:
    void init()
    {
        m_handler = std::make_unique<CountingHandler>();
        m_handler->answer = [](const Request &request) {
            Reply reply;
            reply.headers = {{"hub-epoch", "e"}};
            reply.stream =
                StreamSubscription{request.parameter("projection").toInt(), request.parameter("topics").toUInt(),
                                   request.parameter("after").toLongLong(), request.parameter("backlog").toUtf8(),
                                   request.parameter("audience").toULongLong()};
            return reply;
        };
    }
    void cleanup() { m_server.reset(); }

    void sendsBacklogThenEachFrame()
    {
        start();
        TlsClient reader;
        const QByteArray head = subscribe(reader, "topics=1&after=3&backlog=%20to3");
        QVERIFY(head.startsWith("HTTP/1.1 200 "));
        QVERIFY(head.contains("\r\nContent-Type: text/event-stream\r\n"));
        QVERIFY(head.contains("\r\nhub-epoch: e\r\n"));
        QVERIFY(!head.toLower().contains("content-length"));
        for (qint64 seq = 1; seq <= 6; ++seq)
            m_server->streams().publish(frameOf(seq));
        QCOMPARE(reader.readUntil("\n\n"), " to3" + eventText(4));
        for (qint64 seq = 5; seq <= 6; ++seq)
            QCOMPARE(reader.readUntil("\n\n"), eventText(seq));
        QTRY_COMPARE(m_server->figures().streamReaders, 1);
        QTRY_COMPARE(m_server->figures().threadsBusy, 0);
    }
    void keepsProjectionsAndTopicsApart()
    {
        start();
        TlsClient clerk;
        TlsClient board;
        subscribe(clerk, "projection=1&topics=6&after=0");
        subscribe(board, "projection=2&topics=1&after=0");
        QTRY_COMPARE(m_server->figures().streamReaders, 2);
        StreamLoop &streams = m_server->streams();
        streams.publish(frameOf(1, 1, 1));
        streams.publish(frameOf(1, 2, 1));
        streams.publish(frameOf(2, 1, 2));
        streams.publish(frameOf(2, 2, 2));
        streams.publish(frameOf(3, 1, 5));
        streams.publish(frameOf(3, 2, 5));
        QCOMPARE(clerk.readUntil("\n\n"), eventText(2));
        QCOMPARE(clerk.readUntil("\n\n"), eventText(3));
        QCOMPARE(board.readUntil("\n\n"), eventText(1));
        QCOMPARE(board.readUntil("\n\n"), eventText(3));
    }
    /// What is addressed to one phone reaches no other, and no screen; not from the ring either.
    void keepsAudiencesApart()
    {
        start();
        const auto addressed = [](qint64 seq, quint64 audience) {
            StreamFrame frame = frameOf(seq);
            frame.audience = audience;
            return frame;
        };
        m_server->streams().publish(addressed(1, 7));
        m_server->streams().publish(addressed(2, 8));
        TlsClient seven;
        TlsClient eight;
        TlsClient everybody;
        subscribe(seven, "topics=1&after=0&audience=7");
        subscribe(eight, "topics=1&after=0&audience=8");
        subscribe(everybody, "topics=1&after=0");
        QTRY_COMPARE(m_server->figures().streamReaders, 3);
        m_server->streams().publish(addressed(3, 8));
        m_server->streams().publish(frameOf(4));
        m_server->streams().publish(addressed(5, 7));
        QCOMPARE(seven.readUntil("\n\n") + seven.readUntil("\n\n"), eventText(1) + eventText(5));
        QCOMPARE(eight.readUntil("\n\n") + eight.readUntil("\n\n"), eventText(2) + eventText(3));
        QCOMPARE(everybody.readUntil("\n\n"), eventText(4));
    }
    void fillsTheGapFromTheRing()
    {
        ServerOptions options = testOptions();
        options.stream.ringFrames = 8;
        start(options);
        for (qint64 seq = 1; seq <= 20; ++seq)
            m_server->streams().publish(frameOf(seq));
        TlsClient inTime;
        subscribe(inTime, "topics=1&after=12");
        for (qint64 seq = 13; seq <= 20; ++seq)
            QCOMPARE(inTime.readUntil("\n\n"), eventText(seq));
        TlsClient late;
        subscribe(late, "topics=1&after=11&backlog=old");
        QCOMPARE(late.readToEnd(), QByteArray("event: reset\ndata: {}\n\n"));
        QTRY_COMPARE(m_server->figures().streamReaders, 1);
        TlsClient otherProjection;
        subscribe(otherProjection, "projection=5&topics=1&after=0");
        m_server->streams().publish(frameOf(21, 5));
        QCOMPARE(otherProjection.readUntil("\n\n"), eventText(21));
    }
    void losesAndDoublesNothingDuringSubscription()
    {
        // The hub commits first and publishes afterwards; readers subscribe at every point between.
        constexpr int frames = 1000;
        constexpr int readers = 40;
        std::mutex mutex;
        qint64 committed = 0;
        m_handler->answer = [&](const Request &) {
            const std::lock_guard lock(mutex);
            Reply reply;
            reply.stream = StreamSubscription{0, 1, committed, eventsText(1, committed)};
            return reply;
        };
        start();
        std::atomic<int> due = 0;
        std::atomic<int> asked = 0;
        std::atomic<int> right = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < readers; ++i) {
            threads.emplace_back([&, i] {
                TlsClient client;
                const bool connected = client.connectTls(m_server->port());
                for (int seen = due.load(); seen <= i; seen = due.load())
                    due.wait(seen);
                client.send(getText("/v1/events"));
                asked.fetch_add(1);
                asked.notify_all();
                client.readUntil("\r\n\r\n");
                QByteArray all;
                for (int n = 0; n < frames; ++n)
                    all += client.readUntil("\n\n");
                right += connected && all == eventsText(1, frames);
            });
        }
        for (qint64 seq = 1; seq <= frames; ++seq) {
            {
                const std::lock_guard lock(mutex);
                committed = seq;
            }
            m_server->streams().publish(frameOf(seq));
            if (seq % (frames / readers) == 0) {
                due.fetch_add(1);
                due.notify_all();
                // Asked, not answered: the answer races with the frames that follow.
                for (int seen = asked.load(); seen < due.load(); seen = asked.load())
                    asked.wait(seen);
            }
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(right.load(), readers);
    }
    void dropsASlowReaderAndServesTheOthers()
    {
        ServerOptions options = testOptions();
        options.stream.pendingBytesMax = 64 * 1024;
        start(options);
        TlsClient slow;
        TlsClient fast;
        QVERIFY(slow.connectTls(m_server->port(), 0, 4096));
        QVERIFY(slow.send(getText("/v1/events?topics=1&after=0")));
        slow.readUntil("\r\n\r\n");
        subscribe(fast, "topics=1&after=0");
        QTRY_COMPARE(m_server->figures().streamReaders, 2);
        const QByteArray filler(16 * 1024, 'x');
        qint64 seq = 0;
        while (m_server->figures().streamReadersDropped == 0 && seq < 4000) {
            ++seq;
            m_server->streams().publish({seq, 0, 1, "data: " + filler + QByteArray::number(seq) + "\n\n"});
            QVERIFY(fast.readUntil("\n\n").endsWith(filler + QByteArray::number(seq) + "\n\n"));
        }
        QCOMPARE(m_server->figures().streamReadersDropped, 1);
        QTRY_COMPARE(m_server->figures().streamReaders, 1);
        m_server->streams().publish(frameOf(++seq));
        QCOMPARE(fast.readUntil("\n\n"), eventText(seq));
    }
    void aBacklogMayBeLargerThanTheLimit()
    {
        m_handler->answer = [](const Request &) {
            Reply reply;
            reply.stream = StreamSubscription{0, 1, 0, QByteArray(8 * 1024 * 1024, 'b') + "\n\n"};
            return reply;
        };
        ServerOptions options = testOptions();
        options.stream.pendingBytesMax = 1024;
        start(options);
        TlsClient reader;
        subscribe(reader, "");
        QTRY_COMPARE(m_server->figures().streamReaders, 1);
        m_server->streams().publish(frameOf(1));
        QCOMPARE(reader.readUntil("\n\n").size(), 8 * 1024 * 1024 + 2);
        QCOMPARE(reader.readUntil("\n\n"), eventText(1));
    }
    void dropsWhoTakesNothing()
    {
        m_handler->answer = [](const Request &) {
            Reply reply;
            reply.stream = StreamSubscription{0, 1, 0, QByteArray(32 * 1024 * 1024, 'b')};
            return reply;
        };
        ServerOptions options = testOptions();
        options.stream.stallMs = 200;
        start(options);
        TlsClient reader;
        subscribe(reader, "");
        QTRY_COMPARE(m_server->figures().streamReadersDropped, 1);
        QTRY_COMPARE(m_server->figures().streamReaders, 0);
    }
    void beatsWhenThereIsNothingToSay()
    {
        ServerOptions options = testOptions();
        options.stream.heartbeatMs = 50;
        start(options);
        TlsClient reader;
        subscribe(reader, "topics=1&after=0");
        QCOMPARE(reader.readUntil("\n\n"), QByteArray(": \n\n"));
        QCOMPARE(reader.readUntil("\n\n"), QByteArray(": \n\n"));
    }
    void noticesWhoHasGone_data()
    {
        QTest::addColumn<int>("way");
        QTest::newRow("cut") << 0;
        QTest::newRow("goodbye") << 1;
        QTest::newRow("talks") << 2;
    }
    void noticesWhoHasGone()
    {
        QFETCH(int, way);
        start();
        TlsClient reader;
        TlsClient other;
        subscribe(reader, "topics=1&after=0");
        subscribe(other, "topics=1&after=0");
        QTRY_COMPARE(m_server->figures().streamReaders, 2);
        if (way == 0)
            reader.closeAbruptly();
        else if (way == 1)
            reader.finishSending();
        else
            QVERIFY(reader.send(getText("/v1/views/queue")));
        QTRY_COMPARE(m_server->figures().streamReaders, 1);
        QTRY_COMPARE(m_server->figures().connectionsOpen, 1);
        m_server->streams().publish(frameOf(1));
        QCOMPARE(other.readUntil("\n\n"), eventText(1));
    }
    void takesFramesFromManyThreads()
    {
        start();
        TlsClient reader;
        subscribe(reader, "projection=3&topics=1&after=0");
        std::vector<std::thread> publishers;
        for (int projection = 0; projection < 4; ++projection) {
            publishers.emplace_back([&, projection] {
                for (qint64 seq = 1; seq <= 500; ++seq)
                    m_server->streams().publish(frameOf(seq, projection));
            });
        }
        for (std::thread &publisher : publishers)
            publisher.join();
        for (qint64 seq = 1; seq <= 500; ++seq)
            QCOMPARE(reader.readUntil("\n\n"), eventText(seq));
    }
    void closesStreamsWhenItStops()
    {
        start();
        TlsClient reader;
        subscribe(reader, "topics=1&after=0");
        QTRY_COMPARE(m_server->figures().streamReaders, 1);
        m_server->stop();
        QCOMPARE(reader.readToEnd(), QByteArray());
        m_server->streams().publish(frameOf(1));
        QCOMPARE(m_server->figures().connectionsOpen, 0);
    }
    void servesThreeThousandReaders()
    {
        constexpr int readers = 3000;
        constexpr int frames = 20;
        // A crowded machine may take longer than these for so many handshakes; neither is what this test is about.
        ServerOptions options = testOptions();
        options.headerDeadlineMs = 1100'000;
        options.stream.heartbeatMs = 1100'000;
        start(options);
        const qint64 before = residentBytes();
        QElapsedTimer timer;
        timer.start();
        ReaderCrowd crowd(readers, m_server->port(), getText("/v1/events?topics=1&after=0&backlog=:hello%20"));
        QVERIFY(
            crowd.readUntil([](const QByteArray &received) { return received.endsWith("\r\n\r\n:hello "); }, 100'000));
        QTRY_COMPARE(m_server->figures().streamReaders, readers);
        const qint64 connectedMs = timer.restart();
        const qint64 each = (residentBytes() - before) / readers;
        QTRY_COMPARE(m_server->figures().threadsBusy, 0);
        for (qint64 seq = 1; seq <= frames; ++seq)
            m_server->streams().publish(frameOf(seq));
        const QByteArray expected = "\r\n\r\n:hello " + eventsText(1, frames);
        QVERIFY(crowd.readUntil(
            [&](const QByteArray &received) {
                return received.size() >= received.indexOf("\r\n\r\n") + expected.size();
            },
            100'000));
        const qint64 deliveredMs = timer.elapsed();
        for (int i = 0; i < readers; ++i)
            QVERIFY(crowd.received(i).endsWith(expected));
        qInfo("3,000 TLS readers: connected in %lld ms, 20 frames each in %lld ms, %lld bytes a reader with its client",
              connectedMs, deliveredMs, each);
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) // their shadow memory is not ours
        QVERIFY(each < 96 * 1024);
#endif
        QCOMPARE(m_server->figures().streamReadersDropped, 0);
        QTRY_COMPARE(m_server->figures().streamFramesSent, readers * frames);
    }

private:
    void start(const ServerOptions &options = testOptions())
    {
        auto started = Server::start(options, *m_handler);
        QVERIFY(started);
        m_server = std::move(*started);
    }
    /// The stream's header.
    QByteArray subscribe(TlsClient &client, const QByteArray &query)
    {
        return client.connectTls(m_server->port()) && client.send(getText("/v1/events?" + query))
            ? client.readUntil("\r\n\r\n")
            : QByteArray();
    }

    std::unique_ptr<CountingHandler> m_handler;
    std::unique_ptr<Server> m_server;
};

OW_TEST(tst_StreamLoop)
#include "tst_StreamLoop.moc"
