#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/store/Connection.h"
#include "models/store/EventLogStore.h"
#include "models/store/Migrations.h"
#include "tests/base/Testing.h"

#include <QTest>

using namespace ow;

namespace {
struct Noted {
    static constexpr char type[] = "gov.test.noted.v1";
    QString text;
    static Fields fields() { return {field("text", &Noted::text)}; }
};
} // namespace

class tst_EventLogStore : public QObject {
    Q_OBJECT

    const QUuid m_epoch = QUuid::createUuid();
    const EventLogStore m_log{m_epoch};
    SeededRandom m_random{7};
    std::unique_ptr<Connection> m_db;
    LogHead m_head;

    StoredEvent append(const QString &text, const QString &actor = QStringLiteral("zhoumin"), QDate on = {})
    {
        EventMeta meta;
        meta.recordedAt = {1790209500000 + m_head.seq};
        meta.id = makeUuid(meta.recordedAt, m_random);
        meta.by = {actor, QUuid::createUuid(), QUuid::createUuid()};
        return m_log.append(*m_db, m_head, meta, pendingEvent(QStringLiteral("note/1"), Noted{text}, on));
    }
    QString brokenAt()
    {
        const auto verified = m_log.verify(*m_db);
        return verified                                 ? QString()
            : verified.error().is(problem::ChainBroken) ? verified.error().parameters().value(QStringLiteral("seq"))
                                                        : QString::fromLatin1(verified.error().type().id);
    }

private slots:
    void init()
    {
        auto opened = Connection::open(QStringLiteral(":memory:"), OpenMode::Writer);
        QVERIFY(opened);
        m_db = std::move(*opened);
        QVERIFY(Migrations(QStringLiteral(":/sql/hub"), 1).apply(*m_db, {}));
        m_head = m_log.head(*m_db);
        QCOMPARE(m_head.seq, qint64(0));
        QCOMPARE(m_head.hash, QByteArray(32, '\0'));
    }

    void whatIsAppendedComesBack()
    {
        // Texts that look like the log's own framing must not move its cuts.
        const QString nasty = QStringLiteral("}\",\"fact\":{\"by\":\n\\");
        const StoredEvent first = append(nasty, QStringLiteral("x\",\"fact\":y"), QDate(2026, 9, 1));
        const StoredEvent second = append(QStringLiteral("二"));
        QCOMPARE(first.meta.seq, qint64(1));
        QCOMPARE(second.meta.seq, qint64(2));
        const QList<StoredEvent> all = m_log.after(*m_db, 0, 10);
        QCOMPARE(all.size(), 2);
        QCOMPARE(all.at(0).meta.id, first.meta.id);
        QCOMPARE(all.at(0).meta.type, QString::fromLatin1(Noted::type));
        QCOMPARE(all.at(0).meta.subject, QStringLiteral("note/1"));
        QCOMPARE(all.at(0).meta.recordedAt, first.meta.recordedAt);
        QCOMPARE(all.at(0).meta.occurredOn, QDate(2026, 9, 1));
        QCOMPARE(all.at(0).meta.by.actor, QStringLiteral("x\",\"fact\":y"));
        QCOMPARE(all.at(0).meta.by.station, first.meta.by.station);
        QCOMPARE(all.at(0).meta.by.command, first.meta.by.command);
        QCOMPARE(all.at(0).fact, first.fact);
        QCOMPARE(all.at(0).body, first.body);
        QCOMPARE(all.at(0).hash, first.hash);
        const auto read = fromJson<Noted>(all.at(0).fact, Strictness::Exact);
        QVERIFY(read);
        QCOMPARE(read->text, nasty);
        QCOMPARE(all.at(1).meta.occurredOn, hallDate(second.meta.recordedAt)); // the hall's day, whatever TZ says
        QCOMPARE(m_log.after(*m_db, 1, 10).size(), 1);
        QCOMPARE(m_log.after(*m_db, 0, 1).size(), 1);
    }

    void gaplessAndWhole()
    {
        for (int i = 0; i < 50; ++i)
            append(QString::number(i));
        QCOMPARE(m_log.head(*m_db).seq, qint64(50));
        QCOMPARE(m_log.head(*m_db).hash, m_head.hash);
        const auto verified = m_log.verify(*m_db);
        QVERIFY(verified);
        QCOMPARE(verified->seq, qint64(50));
        QCOMPARE(verified->hash, m_head.hash);
        const auto tail = m_log.verify(*m_db, 40);
        QVERIFY(tail);
        QCOMPARE(tail->hash, m_head.hash);
        QVERIFY(!m_log.verify(*m_db, 51));
    }

    void otherEpochOtherChain()
    {
        append(QStringLiteral("a"));
        QVERIFY(!EventLogStore(QUuid::createUuid()).verify(*m_db));
    }

    void hashCoversEachPart()
    {
        const EventMeta meta{3, QUuid::createUuid(), QStringLiteral("ab"), QStringLiteral("c"), {5}, {}, {}};
        const QByteArray previous(32, 'p');
        const QByteArray hash = m_log.chainHash(previous, meta, "{}");
        EventMeta other = meta;
        other.type = QStringLiteral("a"); // the border between type and subject counts
        other.subject = QStringLiteral("bc");
        QVERIFY(m_log.chainHash(previous, other, "{}") != hash);
        QVERIFY(m_log.chainHash(QByteArray(32, 'q'), meta, "{}") != hash);
        QCOMPARE(m_log.chainHash(previous, meta, "{}"), hash);
    }

    void tampering_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QString>("seq");
        QTest::newRow("id") << QByteArray("UPDATE event SET id = zeroblob(16) WHERE seq = 4") << "4";
        QTest::newRow("type") << QByteArray("UPDATE event SET type = 'gov.test.other.v1' WHERE seq = 4") << "4";
        QTest::newRow("subject") << QByteArray("UPDATE event SET subject = 'note/2' WHERE seq = 4") << "4";
        QTest::newRow("time") << QByteArray("UPDATE event SET recorded_at_ms = recorded_at_ms + 1 WHERE seq = 4")
                              << "4";
        QTest::newRow("body") << QByteArray(
            "UPDATE event SET body = CAST(replace(CAST(body AS TEXT), 'n3', 'n9') AS BLOB) WHERE seq = 4")
                              << "4";
        QTest::newRow("hash") << QByteArray("UPDATE event SET hash = zeroblob(32) WHERE seq = 4") << "4";
        QTest::newRow("first") << QByteArray("UPDATE event SET subject = '' WHERE seq = 1") << "1";
        QTest::newRow("last") << QByteArray("UPDATE event SET subject = '' WHERE seq = 8") << "8";
        QTest::newRow("removed") << QByteArray("DELETE FROM event WHERE seq = 4") << "4";
        QTest::newRow("first removed") << QByteArray("DELETE FROM event WHERE seq = 1") << "1";
        QTest::newRow("removed and closed up")
            << QByteArray("DELETE FROM event WHERE seq = 4; UPDATE event SET seq = -seq WHERE seq > 4; UPDATE event "
                          "SET seq = -seq - 1 WHERE seq < 0;")
            << "4";
        QTest::newRow("put in at the end") << QByteArray("INSERT INTO event SELECT 9, zeroblob(16), type, subject, "
                                                         "recorded_at_ms, body, hash FROM event WHERE seq = 8")
                                           << "9";
        QTest::newRow("put in before the first")
            << QByteArray("INSERT INTO event SELECT 0, zeroblob(16), type, subject, recorded_at_ms, body, hash FROM "
                          "event WHERE seq = 8")
            << "";
        QTest::newRow("two swapped") << QByteArray(
            "UPDATE event SET seq = -4 WHERE seq = 4; UPDATE event SET seq = 4 WHERE seq = 5;"
            "UPDATE event SET seq = 5 WHERE seq = -4;")
                                     << "4";
    }
    void tampering()
    {
        QFETCH(QByteArray, sql);
        QFETCH(QString, seq);
        for (int i = 0; i < 8; ++i)
            append(QStringLiteral("n%1").arg(i));
        QCOMPARE(brokenAt(), QString());
        m_db->runScript(sql);
        QVERIFY(!m_db->failure());
        QVERIFY(m_db->changes() > 0);
        if (seq.isEmpty()) // no place of the log: found, whatever it is called
            QVERIFY(!brokenAt().isEmpty());
        else
            QCOMPARE(brokenAt(), seq);
    }

    void refusedAppendLeavesTheLogWhole()
    {
        append(QStringLiteral("a"));
        const LogHead before = m_head;
        m_db->begin();
        m_db->savepoint();
        EventMeta meta;
        meta.id = QUuid::createUuid();
        meta.recordedAt = {5};
        LogHead behind; // somebody has written since: the same place twice
        m_log.append(*m_db, behind, meta, pendingEvent(QStringLiteral("note/1"), Noted{}));
        QVERIFY(m_db->failedByConstraint());
        m_db->rollbackToSavepoint();
        m_head = before;
        append(QStringLiteral("b"));
        QVERIFY(m_db->commit());
        QCOMPARE(brokenAt(), QString());
        QCOMPARE(m_log.head(*m_db).seq, qint64(2));
    }
};

OW_TEST(tst_EventLogStore)
#include "tst_EventLogStore.moc"
