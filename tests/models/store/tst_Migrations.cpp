#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"
#include "models/store/Disk.h"
#include "models/store/Migrations.h"
#include "tests/base/Testing.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;

namespace {
constexpr int ours = 77;

void writeStep(const QString &folder, const char *name, const QByteArray &sql)
{
    QFile file(folder + QLatin1Char('/') + QLatin1String(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(sql);
}

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

qint64 number(Connection &db, const char *sql)
{
    Query q = db.query(sql);
    return q.next() ? q.integer(0) : -1;
}
} // namespace

class tst_Migrations : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_dir;
    QString m_path;

    Result<void> apply()
    {
        auto db = Connection::open(m_path, OpenMode::Writer);
        return db ? Migrations(m_dir->path(), ours).apply(**db, m_path) : fail(db.error());
    }
    std::unique_ptr<Connection> opened() { return std::move(*Connection::open(m_path, OpenMode::Writer)); }

private slots:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_path = m_dir->filePath(QStringLiteral("a.db"));
        writeStep(m_dir->path(), "0001_base.sql", "CREATE TABLE a(x INTEGER) STRICT; INSERT INTO a VALUES(1);");
    }

    void freshFile()
    {
        writeStep(m_dir->path(), "0002_more.sql",
                  "CREATE TABLE b(y INTEGER) STRICT; INSERT INTO b SELECT x + 1 FROM a;");
        QVERIFY(apply());
        const auto db = opened();
        QCOMPARE(number(*db, "SELECT y FROM b"), qint64(2));
        QCOMPARE(number(*db, "PRAGMA user_version"), qint64(2));
        QCOMPARE(number(*db, "PRAGMA application_id"), qint64(ours));
        QVERIFY2(!QFile::exists(m_path + QStringLiteral(".before-2")), "nothing to keep of a new file");
        Query mode = db->query("PRAGMA journal_mode");
        QVERIFY(mode.next());
        QCOMPARE(mode.text(0), QStringLiteral("wal"));
    }

    void secondTimeChangesNothing()
    {
        QVERIFY(apply());
        QVERIFY(apply());
        QCOMPARE(number(*opened(), "SELECT count(*) FROM a"), qint64(1));
        QVERIFY(!QFile::exists(m_path + QStringLiteral(".before-1")));
    }

    void upgradeKeepsACopy()
    {
        QVERIFY(apply());
        {
            const auto db = opened();
            db->run("INSERT INTO a VALUES(41)");
        }
        writeStep(m_dir->path(), "0002_more.sql", "UPDATE a SET x = x + 1");
        QVERIFY(apply());
        QCOMPARE(number(*opened(), "SELECT max(x) FROM a"), qint64(42));
        auto copy = Connection::open(m_path + QStringLiteral(".before-2"), OpenMode::Reader);
        QVERIFY(copy);
        QCOMPARE(number(**copy, "SELECT max(x) FROM a"), qint64(41));
        QCOMPARE(number(**copy, "PRAGMA user_version"), qint64(1));
    }

    void newerFileIsRefused()
    {
        writeStep(m_dir->path(), "0009_future.sql", "CREATE TABLE future(x INTEGER)");
        QVERIFY(apply());
        QVERIFY(QFile::remove(m_dir->filePath(QStringLiteral("0009_future.sql"))));
        const QByteArray before = fileBytes(m_path);
        const auto refused = apply();
        QVERIFY(!refused);
        QCOMPARE(refused.error().type().id, problem::DatabaseNewer.id);
        QVERIFY(refused.error().sentence().contains(QLatin1Char('9'))
                && refused.error().sentence().contains(QLatin1Char('1')));
        QCOMPARE(fileBytes(m_path), before);
    }

    void foreignFileIsRefusedUntouched_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::newRow("no mark") << QByteArray("CREATE TABLE somebody(x)");
        QTest::newRow("other mark") << QByteArray("PRAGMA application_id=5; CREATE TABLE somebody(x)");
        QTest::newRow("other mark, empty") << QByteArray("PRAGMA application_id=5");
        QTest::newRow("version without mark") << QByteArray("PRAGMA user_version=1");
    }
    void foreignFileIsRefusedUntouched()
    {
        QFETCH(QByteArray, sql);
        {
            const auto db = opened();
            db->runScript(sql);
            QVERIFY(!db->failure());
        }
        const QByteArray before = fileBytes(m_path);
        const auto refused = apply();
        QVERIFY(!refused);
        QCOMPARE(refused.error().type().id, problem::DatabaseForeign.id);
        QCOMPARE(fileBytes(m_path), before);
    }

    void failedStepLeavesTheFileAsItWas()
    {
        QVERIFY(apply());
        writeStep(m_dir->path(), "0002_good.sql", "CREATE TABLE b(y INTEGER); UPDATE a SET x = 99;");
        writeStep(m_dir->path(), "0003_bad.sql", "CREATE TABLE c(z INTEGER); INSERT INTO nowhere VALUES(1);");
        QVERIFY(!apply());
        const auto db = opened();
        QCOMPARE(number(*db, "PRAGMA user_version"), qint64(1));
        QCOMPARE(number(*db, "SELECT x FROM a"), qint64(1));
        QCOMPARE(number(*db, "SELECT count(*) FROM sqlite_master"), qint64(1));
    }

    void everyDiskStepThatFailsLeavesTheOldFile()
    {
        QVERIFY(apply());
        writeStep(m_dir->path(), "0002_more.sql", "CREATE TABLE b(y INTEGER); UPDATE a SET x = 2;");
        const QByteArray first = fileBytes(m_path);
        FaultDisk disk;
        for (int n = 0;; ++n) {
            QVERIFY(n < 500);
            for (const char *suffix : {"", "-wal", "-shm", ".before-2"})
                QFile::remove(m_path + QLatin1String(suffix));
            QFile file(m_path);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(first);
            file.close();
            bool ok = false;
            {
                auto db = Connection::open(m_path, OpenMode::Writer, FaultDisk::vfsName);
                disk.failStepAfter(n);
                ok = db && Migrations(m_dir->path(), ours).apply(**db, m_path);
                disk.heal();
            }
            const auto db = opened();
            QVERIFY(db);
            QCOMPARE(db->integrity(), QStringLiteral("ok"));
            const qint64 version = number(*db, "PRAGMA user_version");
            if (ok)
                QCOMPARE(version, qint64(2));
            // Old or new, whole in either case: a disk that failed at the last sync may have kept what it was given.
            QCOMPARE(number(*db, "SELECT x FROM a"), version == 2 ? qint64(2) : qint64(1));
            QCOMPARE(number(*db, "SELECT count(*) FROM sqlite_master"), version == 2 ? qint64(2) : qint64(1));
            if (ok)
                break;
        }
        QVERIFY(disk.syncs() > 0);
    }

    void shippedStepsAreNumberedWithoutGaps()
    {
        auto db = Connection::open(QStringLiteral(":memory:"), OpenMode::Writer);
        QVERIFY(db);
        const Migrations shipped(QStringLiteral(":/sql/hub"), ours);
        QVERIFY(shipped.version() >= 2);
        QVERIFY(shipped.apply(**db, {}));
        Query notStrict = (*db)->query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE "
                                       "'sqlite_%' AND sql NOT LIKE '%STRICT%'");
        QVERIFY2(!notStrict.next(), "every table is STRICT");
    }
};

OW_TEST(tst_Migrations)
#include "tst_Migrations.moc"
