#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;

namespace {
enum class Fruit { Apple, Pear };
constexpr Code<Fruit> fruitCodes[] = {{Fruit::Apple, "apple"}, {Fruit::Pear, "pear"}};
constexpr std::span<const Code<Fruit>> codesOf(Fruit)
{
    return fruitCodes;
}
} // namespace

class tst_Connection : public QObject {
    Q_OBJECT

    std::unique_ptr<Connection> m_db;

    int rows()
    {
        Query q = m_db->query("SELECT count(*) FROM t");
        return q.next() ? int(q.integer(0)) : -1;
    }

private slots:
    void init()
    {
        auto opened = Connection::open(QStringLiteral(":memory:"), OpenMode::Writer);
        QVERIFY(opened);
        m_db = std::move(*opened);
        m_db->runScript("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT UNIQUE, c BLOB) STRICT;"
                        "CREATE TABLE child(t INTEGER NOT NULL REFERENCES t(a)) STRICT;");
        QVERIFY(!m_db->failure());
    }

    void everyKindOfValueComesBack()
    {
        m_db->runScript("CREATE TABLE v(i INTEGER, s TEXT, b BLOB, d TEXT, u BLOB, at INTEGER, o TEXT, e TEXT) STRICT");
        const QString text = QString::fromUtf8("\"引号\"\xf0\xac\xb1\x9f") + QChar(u'\0') + QStringLiteral("尾");
        const QByteArray bytes("\0\1\xff", 3);
        const QUuid id = QUuid::createUuid();
        const QDate day(2026, 9, 24);
        m_db->run("INSERT INTO v VALUES(?,?,?,?,?,?,?,?)", qint64(-9007199254740993), text, bytes, day, id, Instant{1},
                  std::optional<QString>(), Fruit::Pear);
        m_db->run("INSERT INTO v VALUES(?,?,?,?,?,?,?,?)", 0, QString(), QByteArray(), QDate(), QUuid(), Instant{},
                  std::optional(QStringLiteral("x")), Fruit::Apple);
        Query q = m_db->query("SELECT i, s, b, d, u, at, o, e FROM v ORDER BY rowid");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), qint64(-9007199254740993));
        QCOMPARE(q.text(1), text);
        QCOMPARE(q.bytes(2), bytes);
        QCOMPARE(q.date(3), day);
        QCOMPARE(q.uuid(4), id);
        QCOMPARE(q.instant(5), Instant{1});
        QVERIFY(q.isNull(6));
        QCOMPARE(q.code<Fruit>(7), Fruit::Pear);
        QVERIFY(q.next());
        QVERIFY(!q.isNull(1) && q.text(1).isEmpty()); // a null text is an empty one, never SQL's NULL
        QVERIFY(!q.isNull(2) && q.bytes(2).isEmpty());
        QVERIFY(q.isNull(3) && q.isNull(4) && q.isNull(5));
        QCOMPARE(q.text(6), QStringLiteral("x"));
        QVERIFY(!q.next());
        QVERIFY(!m_db->failure());
    }

    void firstFailureSticksAndNothingAfterItHappens()
    {
        m_db->begin();
        m_db->run("INSERT INTO t(a, b) VALUES(1, 'x')");
        m_db->run("INSERT INTO t(a, b) VALUES(2, 'x')");
        QVERIFY(m_db->failure());
        QVERIFY(m_db->failedByConstraint());
        QVERIFY(m_db->inTransaction());
        const Problem first = *m_db->failure();
        m_db->run("INSERT INTO t(a, b) VALUES(3, 'y')");
        m_db->run("INSERT INTO nowhere VALUES(1)");
        QVERIFY2(m_db->failedByConstraint(), "the first failure must not be replaced by a later one");
        QCOMPARE(m_db->failure()->type().id, first.type().id);
        QCOMPARE(rows(), -1);
        const auto committed = m_db->commit();
        QVERIFY(!committed);
        QCOMPARE(committed.error().type().id, problem::DatabaseFailed.id);
        QVERIFY(!m_db->inTransaction());
        QVERIFY(!m_db->failure());
        QCOMPARE(rows(), 0);
    }

    void failures_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<bool>("constraint");
        QTest::newRow("unique") << QByteArray("INSERT INTO t(a, b) VALUES(2, 'x')") << true;
        QTest::newRow("primary key") << QByteArray("INSERT INTO t(a, b) VALUES(1, 'z')") << true;
        QTest::newRow("foreign key") << QByteArray("INSERT INTO child VALUES(99)") << true;
        QTest::newRow("strict type") << QByteArray("INSERT INTO t(a, c) VALUES(2, 5)") << true;
        QTest::newRow("no such table") << QByteArray("INSERT INTO nowhere VALUES(1)") << false;
        QTest::newRow("syntax") << QByteArray("INSERT INTO") << false;
    }
    void failures()
    {
        QFETCH(QByteArray, sql);
        QFETCH(bool, constraint);
        m_db->begin();
        m_db->run("INSERT INTO t(a, b) VALUES(1, 'x')");
        m_db->run(sql.constData());
        QVERIFY(m_db->failure());
        QCOMPARE(m_db->failedByConstraint(), constraint);
        QVERIFY(!m_db->failure()->sentence().isEmpty());
        m_db->rollback();
        QVERIFY(!m_db->failure());
        QVERIFY(!m_db->failedByConstraint());
    }

    void savepointUndoesOnlyItsOwn()
    {
        m_db->begin();
        m_db->savepoint();
        m_db->run("INSERT INTO t(a, b) VALUES(1, 'x')");
        m_db->releaseSavepoint();
        m_db->savepoint();
        m_db->run("INSERT INTO t(a, b) VALUES(2, 'y')");
        m_db->run("INSERT INTO t(a, b) VALUES(3, 'x')");
        QVERIFY(m_db->failedByConstraint());
        m_db->rollbackToSavepoint();
        QVERIFY(!m_db->failure());
        m_db->savepoint();
        m_db->run("INSERT INTO t(a, b) VALUES(4, 'z')");
        m_db->releaseSavepoint();
        QVERIFY(m_db->commit());
        QCOMPARE(rows(), 2);
    }

    void sameStatementInsideItself()
    {
        for (int i = 1; i <= 3; ++i)
            m_db->run("INSERT INTO t(a) VALUES(?)", i);
        static constexpr char sql[] = "SELECT a FROM t WHERE a >= ? ORDER BY a";
        QList<QPair<qint64, qint64>> seen;
        Query outer = m_db->query(sql, 1);
        while (outer.next()) {
            Query within = m_db->query(sql, outer.integer(0));
            while (within.next())
                seen.append({outer.integer(0), within.integer(0)});
        }
        const QList<QPair<qint64, qint64>> expected{{1, 1}, {1, 2}, {1, 3}, {2, 2}, {2, 3}, {3, 3}};
        QCOMPARE(seen, expected);
    }

    void statementLeftHalfWayStartsAnew()
    {
        for (int i = 1; i <= 3; ++i)
            m_db->run("INSERT INTO t(a) VALUES(?)", i);
        for (int round = 0; round < 3; ++round) {
            Query q = m_db->query("SELECT a FROM t WHERE a > ? ORDER BY a", round);
            QVERIFY(q.next());
            QCOMPARE(q.integer(0), qint64(round + 1));
        }
    }

    void movedQueryGoesOn()
    {
        m_db->run("INSERT INTO t(a) VALUES(1)");
        m_db->run("INSERT INTO t(a) VALUES(2)");
        Query q = m_db->query("SELECT a FROM t ORDER BY a");
        QVERIFY(q.next());
        Query moved = std::move(q);
        QVERIFY(moved.next());
        QCOMPARE(moved.integer(0), qint64(2));
        QVERIFY(!moved.next());
        QVERIFY(!moved.next());
    }

    void unknownCodeMarksTheFileCorrupt()
    {
        m_db->run("INSERT INTO t(a, b) VALUES(1, 'plum')");
        m_db->begin();
        {
            Query q = m_db->query("SELECT b FROM t");
            QVERIFY(q.next());
            q.code<Fruit>(0);
        }
        QVERIFY(m_db->failure());
        QCOMPARE(m_db->failure()->type().id, problem::DatabaseCorrupt.id);
        QVERIFY(!m_db->failedByConstraint());
        QVERIFY(!m_db->commit());
    }

    void runTellsChangedRows()
    {
        m_db->run("INSERT INTO t(a) VALUES(1)");
        m_db->run("INSERT INTO t(a) VALUES(2)");
        QCOMPARE(m_db->run("UPDATE t SET b = NULL WHERE a = ?", 7), qint64(0));
        QCOMPARE(m_db->run("UPDATE t SET b = NULL"), qint64(2));
    }

    void readerCannotWriteAndSeesOneSnapshot()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.db"));
        auto writer = Connection::open(path, OpenMode::Writer);
        QVERIFY(writer);
        (*writer)->run("PRAGMA journal_mode=WAL");
        (*writer)->runScript("CREATE TABLE t(a INTEGER)");
        auto reader = Connection::open(path, OpenMode::Reader);
        QVERIFY(reader);
        const auto count = [&] {
            Query q = (*reader)->query("SELECT count(*) FROM t");
            return q.next() ? q.integer(0) : -1;
        };
        (*reader)->begin();
        QCOMPARE(count(), qint64(0));
        (*writer)->run("INSERT INTO t VALUES(1)");
        QCOMPARE(count(), qint64(0));
        (*reader)->rollback();
        QCOMPARE(count(), qint64(1));
        (*reader)->run("INSERT INTO t VALUES(2)");
        QVERIFY((*reader)->failure());
    }

    void whatCannotBeOpened_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("problemId");
        QTest::newRow("text file")
            << QByteArray("not a database at all, but long enough to be read as one header. ").repeated(40)
            << "database-foreign";
        QTest::newRow("header cut") << QByteArray("SQLite format 3\0", 16) + QByteArray(600, '\xff')
                                    << "database-foreign";
    }
    void whatCannotBeOpened()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, problemId);
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.db"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        auto opened = Connection::open(path, OpenMode::Writer);
        std::optional<Problem> found;
        if (opened) { // what is wrong may show only at the first look into it
            Query q = (*opened)->query("SELECT count(*) FROM sqlite_master");
            q.next();
            found = (*opened)->failure();
        } else {
            found = opened.error();
        }
        QVERIFY(found);
        QVERIFY2(QStringList({problemId, QStringLiteral("database-corrupt")}).contains(QLatin1String(found->type().id)),
                 found->type().id);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);
    }

    void folderThatIsNotThere()
    {
        const auto opened = Connection::open(QStringLiteral("/nowhere/at/all.db"), OpenMode::Writer);
        QVERIFY(!opened);
        QCOMPARE(opened.error().type().id, problem::FileFailed.id);
        QVERIFY(opened.error().sentence().contains(QStringLiteral("/nowhere/at/all.db")));
    }

    void copyWhileInUse()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.db"));
        auto db = Connection::open(path, OpenMode::Writer);
        QVERIFY(db);
        (*db)->run("PRAGMA journal_mode=WAL");
        (*db)->runScript("CREATE TABLE t(a INTEGER); INSERT INTO t VALUES(1);");
        const QString copy = dir.filePath(QStringLiteral("b.db"));
        QVERIFY((*db)->copyTo(copy));
        (*db)->run("INSERT INTO t VALUES(2)");
        QVERIFY2(!QFile::exists(copy + QStringLiteral("-wal")), "a copy stands alone");
        auto read = Connection::open(copy, OpenMode::Reader);
        QVERIFY(read);
        QCOMPARE((*read)->integrity(), QStringLiteral("ok"));
        Query q = (*read)->query("SELECT count(*) FROM t");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), qint64(1));
        QVERIFY(!(*db)->copyTo(QStringLiteral("/nowhere/b.db")));
    }

    void copyOntoALockedFileIsNotASuccess()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.db"));
        auto db = Connection::open(path, OpenMode::Writer);
        QVERIFY(db);
        (*db)->runScript("CREATE TABLE t(a INTEGER)");
        const QString copy = dir.filePath(QStringLiteral("b.db"));
        auto holder = Connection::open(copy, OpenMode::Writer);
        QVERIFY(holder);
        (*holder)->runScript("CREATE TABLE other(a INTEGER)");
        (*holder)->runScript("BEGIN EXCLUSIVE");
        QVERIFY(!(*db)->copyTo(copy));
        (*holder)->rollback();
    }

    void brokenPageIsFound()
    {
        const QTemporaryDir dir;
        const QString path = dir.filePath(QStringLiteral("a.db"));
        {
            auto db = Connection::open(path, OpenMode::Writer);
            QVERIFY(db);
            (*db)->runScript("CREATE TABLE t(a INTEGER PRIMARY KEY, b TEXT)");
            for (int i = 0; i < 200; ++i)
                (*db)->run("INSERT INTO t(b) VALUES(?)", QString(100, QLatin1Char('x')));
        }
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        file.seek(4096 * 2);
        file.write(QByteArray(4096, '\x5a'));
        file.close();
        auto db = Connection::open(path, OpenMode::Reader);
        QVERIFY(db);
        QVERIFY((*db)->integrity() != QLatin1String("ok"));
    }
};

OW_TEST(tst_Connection)
#include "tst_Connection.moc"
