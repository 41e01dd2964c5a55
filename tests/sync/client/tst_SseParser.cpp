#include "sync/client/SseParser.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

Q_DECLARE_METATYPE(QList<SseEvent>)

class tst_SseParser : public QObject {
    Q_OBJECT
private slots:
    void events_data();
    void events();
    void overfull();
};

void tst_SseParser::events_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QList<SseEvent>>("expected");
    using E = QList<SseEvent>;
    QTest::newRow("LF") << QByteArray("id: e:1\nevent: a\ndata: {}\n\n") << E{{"a", "{}", "e:1"}};
    QTest::newRow("CRLF") << QByteArray("id: e:1\r\nevent: a\r\ndata: {}\r\n\r\n") << E{{"a", "{}", "e:1"}};
    QTest::newRow("CR") << QByteArray("id: e:1\revent: a\rdata: {}\r\r") << E{{"a", "{}", "e:1"}};
    QTest::newRow("mixed ends") << QByteArray("event: a\r\ndata: 1\n\revent: b\ndata: 2\r\r")
                                << E{{"a", "1", {}}, {"b", "2", {}}};
    QTest::newRow("heartbeat is an id alone") << QByteArray("id: e:7\n\n") << E{{"", "", "e:7"}};
    QTest::newRow("comments say nothing")
        << QByteArray(": hello\n\n:\n\nevent: a\n: x\ndata: 1\n\n") << E{{"a", "1", {}}};
    QTest::newRow("several data lines") << QByteArray("data: one\ndata:two\ndata:\n\n") << E{{"", "one\ntwo\n", {}}};
    QTest::newRow("one space only") << QByteArray("data:  x \n\n") << E{{"", " x ", {}}};
    QTest::newRow("no colon") << QByteArray("data\n\n") << E{{"", "", {}}};
    QTest::newRow("colons in the value") << QByteArray("id: a:b:3\ndata: {\"t\":\"10:05\"}\n\n")
                                         << E{{"", "{\"t\":\"10:05\"}", "a:b:3"}};
    QTest::newRow("unknown fields") << QByteArray("retry: 10\nfoo: bar\ndata: 1\n\n") << E{{"", "1", {}}};
    QTest::newRow("an id with NUL is none") << QByteArray("id: a\0b\ndata: 1\n\n", 18) << E{{"", "1", {}}};
    QTest::newRow("an empty id is one") << QByteArray("id\ndata: 1\n\n") << E{{"", "1", ""}};
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF"
                                                   "data: 1\n\n")
                                     << E{{"", "1", {}}};
    QTest::newRow("id does not stay for the next")
        << QByteArray("id: 1\ndata: a\n\ndata: b\n\n") << E{{"", "a", "1"}, {"", "b", {}}};
    QTest::newRow("Chinese") << QByteArray("data: 请A012号到3号窗口\n\n") << E{{"", "请A012号到3号窗口", {}}};
    QTest::newRow("unfinished") << QByteArray("data: 1\n\ndata: 2\n") << E{{"", "1", {}}};
    QTest::newRow("only ends") << QByteArray("\n\r\n\r\n\n") << E{};
}

void tst_SseParser::events()
{
    QFETCH(QByteArray, stream);
    QFETCH(QList<SseEvent>, expected);
    QVERIFY(SseParser().feed(stream) == expected);
    // Cut into two at every place, and into single bytes.
    for (qsizetype cut = 0; cut <= stream.size(); ++cut) {
        SseParser parser;
        QList<SseEvent> got = parser.feed(stream.left(cut));
        got += parser.feed(stream.mid(cut));
        QVERIFY2(got == expected, QByteArray::number(cut).constData());
    }
    SseParser parser;
    QList<SseEvent> got;
    for (const char c : stream)
        got += parser.feed(QByteArray(1, c));
    QVERIFY(got == expected);
}

void tst_SseParser::overfull()
{
    SseParser parser;
    const QByteArray line = "data: " + QByteArray(1024 * 1024, 'x') + '\n';
    for (int i = 0; i < 3; ++i)
        parser.feed(line);
    QVERIFY(!parser.isOverfull());
    parser.feed(line);
    parser.feed(line);
    QVERIFY(parser.isOverfull());
    QVERIFY(parser.feed("\n\n").isEmpty());
}

OW_TEST(tst_SseParser)
#include "tst_SseParser.moc"
