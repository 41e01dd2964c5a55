#include "StationBench.h"
#include "tests/base/Testing.h"

#include <QSignalSpy>

using namespace ow;
using namespace ow::testing;

class tst_EventStream : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void follows();
    void fromAView();
    void resumes_data();
    void resumes();
    void heartbeatMovesTheCursor();
    void seenTwiceShownOnce();
    void reset();
    void brokenEvent();
    void dead();
    void silentServer();
    void newToken();
    void stationForgotten();
    void sessionEnds();
    void stops();

private:
    void follow(const QString &asOf);
    QList<qint64> upTo(qint64 last) const;

    std::unique_ptr<StationBench> m_bench;
    QList<qint64> m_seqs;
    QStringList m_types;
    int m_resets = 0;
};

void tst_EventStream::init()
{
    m_bench = std::make_unique<StationBench>();
    m_seqs.clear();
    m_types.clear();
    m_resets = 0;
    QVERIFY(m_bench->open());
    EventStream &stream = m_bench->client->events();
    connect(&stream, &EventStream::eventReceived, this,
            [this](const QString &type, const QJsonObject &data, qint64 seq) {
                m_types.append(type);
                m_seqs.append(seq);
                QCOMPARE(data.value(QLatin1String("n")).toInteger(), seq);
            });
    connect(&stream, &EventStream::resetRequired, this, [this] { ++m_resets; });
}

void tst_EventStream::cleanup()
{
    m_bench.reset();
}

void tst_EventStream::follow(const QString &asOf)
{
    m_bench->client->events().follow({QStringLiteral("queue"), QStringLiteral("board")}, asOf);
    QVERIFY(m_bench->until([&] { return m_bench->hub.streams() == 1; }));
}

QList<qint64> tst_EventStream::upTo(qint64 last) const
{
    QList<qint64> all;
    for (qint64 i = 1; i <= last; ++i)
        all.append(i);
    return all;
}

void tst_EventStream::follows()
{
    StationBench &b = *m_bench;
    follow(QString());
    QCOMPARE(b.hub.streamTopics.last(), QByteArray("queue,board"));
    b.hub.publish("gov.ticket.called.v1", "{\"n\":1}");
    b.hub.publish("gov.ticket.missed.v1", "{\"n\":2}");
    QVERIFY(b.until([&] { return m_seqs.size() == 2; }));
    QCOMPARE(m_types, (QStringList{QStringLiteral("gov.ticket.called.v1"), QStringLiteral("gov.ticket.missed.v1")}));
    QCOMPARE(m_seqs, upTo(2));
}

void tst_EventStream::fromAView()
{
    StationBench &b = *m_bench;
    b.hub.publish("a", "{\"n\":1}");
    b.hub.publish("a", "{\"n\":2}");
    b.hub.publish("a", "{\"n\":3}");
    follow(QStringLiteral("e1:1"));
    QVERIFY(b.until([&] { return m_seqs.size() == 2; }));
    QCOMPARE(m_seqs, (QList<qint64>{2, 3}));
}

void tst_EventStream::resumes_data()
{
    QTest::addColumn<int>("cutAfterBytes");
    const qsizetype size = FakeHub::frame("e1", {3, "a", "{\"n\":3}"}).size();
    for (int cut = 0; cut <= int(size); cut += 3)
        QTest::addRow("%d bytes of the third", cut) << cut;
    QTest::addRow("all of the third") << int(size);
}

void tst_EventStream::resumes()
{
    QFETCH(int, cutAfterBytes);
    StationBench &b = *m_bench;
    follow(QStringLiteral("e1:0"));
    b.hub.publish("a", "{\"n\":1}");
    b.hub.publish("a", "{\"n\":2}");
    QVERIFY(b.until([&] { return m_seqs.size() == 2; }));
    const FakeHub::Event third{3, "a", "{\"n\":3}"};
    b.hub.events.append(third);
    b.hub.sendRaw(FakeHub::frame("e1", third).left(cutAfterBytes));
    QCoreApplication::processEvents();
    b.hub.cutStreams();
    b.hub.events.append({4, "a", "{\"n\":4}"}); // while nobody listens
    QVERIFY(b.until([&] { return m_seqs.size() >= 4; }));
    b.hub.publish("a", "{\"n\":5}");
    QVERIFY(b.until([&] { return m_seqs.size() >= 5; }));
    QCOMPARE(m_seqs, upTo(5));
    QVERIFY(b.hub.streamStarts.last() == "e1:2" || b.hub.streamStarts.last() == "e1:3");
    QCOMPARE(m_resets, 0);
}

void tst_EventStream::heartbeatMovesTheCursor()
{
    StationBench &b = *m_bench;
    follow(QStringLiteral("e1:0"));
    b.hub.sendRaw("id: e1:41\n\n: a comment\n\n");
    b.hub.sendRaw("event: a\ndata: {\"n\":41}\n\n"); // shows that the heartbeat has been read
    QVERIFY(b.until([&] { return m_seqs.size() == 1; }));
    QCOMPARE(m_seqs, QList<qint64>{41});
    b.hub.cutStreams();
    QVERIFY(b.until([&] { return b.hub.streams() == 1; }));
    QCOMPARE(b.hub.streamStarts.last(), QByteArray("e1:41"));
}

void tst_EventStream::seenTwiceShownOnce()
{
    StationBench &b = *m_bench;
    follow(QString());
    for (const qint64 seq : {1, 2, 2, 1, 3})
        b.hub.sendRaw(FakeHub::frame("e1", {seq, "a", "{\"n\":" + QByteArray::number(seq) + '}'}));
    QVERIFY(b.until([&] { return m_seqs.size() >= 3; }));
    QCOMPARE(m_seqs, upTo(3));
}

void tst_EventStream::reset()
{
    StationBench &b = *m_bench;
    follow(QStringLiteral("e1:0"));
    b.hub.publish("a", "{\"n\":1}");
    QVERIFY(b.until([&] { return m_seqs.size() == 1; }));
    b.hub.epoch = "e2"; // restored: its events start again
    b.hub.events.clear();
    b.hub.cutStreams();
    QVERIFY(b.until([&] { return m_resets == 1; }));
    b.hub.publish("a", "{\"n\":1}");
    QVERIFY(b.until([&] { return m_seqs.size() == 2; }));
    QCOMPARE(m_seqs, (QList<qint64>{1, 1})); // not taken for one already seen
    QCOMPARE(m_resets, 1);
}

void tst_EventStream::brokenEvent()
{
    StationBench &b = *m_bench;
    follow(QStringLiteral("e1:0"));
    b.hub.publish("a", "{\"n\":1}");
    QVERIFY(b.until([&] { return m_seqs.size() == 1; }));
    b.hub.events.append({2, "a", "{\"n\":2}"});
    b.hub.sendRaw("id: e1:2\nevent: a\ndata: {\"n\":\n\n");
    QVERIFY(b.until([&] { return m_seqs.size() == 2; }));
    QCOMPARE(m_seqs, upTo(2));
    QCOMPARE(b.hub.streamStarts.last(), QByteArray("e1:1"));
}

void tst_EventStream::dead()
{
    StationBench &b = *m_bench;
    follow(QStringLiteral("e1:0"));
    b.hub.publish("a", "{\"n\":1}");
    QVERIFY(b.until([&] { return m_seqs.size() == 1; }));
    const qsizetype before = b.hub.streamStarts.size();
    // Bytes keep it alive …
    for (int i = 0; i < 6; ++i) {
        b.clock.advance(EventStream::heartbeatMs);
        b.hub.sendRaw("id: e1:1\n\nevent: a\ndata: {\"n\":1}\n\n");
        QVERIFY(b.until([&] { return m_seqs.size() == 2 + i; }));
        b.scheduler.run(EventStream::deadMs);
    }
    QCOMPARE(b.hub.streamStarts.size(), before);
    b.clock.advance(EventStream::deadMs - 1);
    b.scheduler.run(EventStream::deadMs);
    QCOMPARE(b.hub.streamStarts.size(), before);
    // … silence does not.
    b.clock.advance(EventStream::deadMs);
    b.scheduler.run(EventStream::deadMs);
    QCOMPARE(b.client->link(), HubClient::Link::Lost);
    QVERIFY(b.until([&] { return b.hub.streamStarts.size() > before && b.client->link() == HubClient::Link::Online; }));
    QCOMPARE(b.hub.streamStarts.last(), QByteArray("e1:1"));
}

void tst_EventStream::silentServer()
{
    StationBench &b = *m_bench;
    follow(QStringLiteral("e1:0"));
    b.hub.close();
    QVERIFY(b.until([&] { return b.client->link() == HubClient::Link::Lost; })); // the stream alone notices
    QVERIFY(b.hub.listen());
    QVERIFY(b.until([&] { return b.hub.streams() == 1 && b.client->link() == HubClient::Link::Online; }));
    b.hub.publish("a", "{\"n\":1}");
    QVERIFY(b.until([&] { return m_seqs.size() == 1; }));
}

void tst_EventStream::newToken()
{
    // Another role sees another projection: the stream is asked for anew, from where it stood.
    StationBench &b = *m_bench;
    follow(QStringLiteral("e1:0"));
    b.hub.publish("a", "{\"n\":1}");
    QVERIFY(b.until([&] { return m_seqs.size() == 1; }));
    const qsizetype before = b.hub.streamStarts.size();
    b.client->signIn(QStringLiteral("li"), QStringLiteral("right"));
    QVERIFY(b.until([&] { return b.hub.streamStarts.size() == before + 1; }));
    QCOMPARE(b.hub.streamStarts.last(), QByteArray("e1:1"));
    b.hub.publish("a", "{\"n\":2}");
    QVERIFY(b.until([&] { return m_seqs.size() == 2; }));
    QCOMPARE(m_seqs, upTo(2));
}

void tst_EventStream::stationForgotten()
{
    StationBench &b = *m_bench;
    follow(QStringLiteral("e1:0"));
    b.hub.tokens.clear();
    b.hub.cutStreams();
    QVERIFY(b.until([&] { return b.hub.opened.size() == 2 && b.hub.streams() == 1; }));
    b.hub.publish("a", "{\"n\":1}");
    QVERIFY(b.until([&] { return m_seqs.size() == 1; }));
}

void tst_EventStream::sessionEnds()
{
    StationBench &b = *m_bench;
    b.client->signIn(QStringLiteral("li"), QStringLiteral("right"));
    QVERIFY(b.until([&] { return b.client->isSignedIn(); }));
    QSignalSpy ended(b.client.get(), &HubClient::sessionEnded);
    follow(QStringLiteral("e1:0"));
    b.hub.tokens.remove(b.hub.lastSessionToken);
    b.hub.cutStreams();
    QVERIFY(b.until([&] { return ended.size() == 1 && b.hub.streams() == 1; }));
    QVERIFY(!b.client->isSignedIn());
}

void tst_EventStream::stops()
{
    StationBench &b = *m_bench;
    follow(QString());
    b.client->events().stop();
    QVERIFY(b.until([&] { return b.hub.streams() == 0; }));
    const qsizetype before = b.hub.streamStarts.size();
    b.hub.publish("a", "{\"n\":1}");
    for (int i = 0; i < 20; ++i) {
        b.scheduler.run(Backoff::capMs);
        QCoreApplication::processEvents();
    }
    QCOMPARE(b.hub.streamStarts.size(), before);
    QVERIFY(m_seqs.isEmpty());
}

OW_TEST(tst_EventStream)
#include "tst_EventStream.moc"
