#include "models/store/Connection.h"
#include "models/store/Disk.h"
#include "tests/base/Testing.h"

#include <QTemporaryDir>
#include <QTest>

using namespace ow;

class tst_FaultDisk : public QObject {
    Q_OBJECT
private slots:
    void countsAndFails()
    {
        const QTemporaryDir dir;
        FaultDisk disk;
        auto db = Connection::open(dir.filePath(QStringLiteral("a.db")), OpenMode::Writer, FaultDisk::vfsName);
        QVERIFY(db);
        (*db)->run("PRAGMA journal_mode=WAL");
        (*db)->runScript("CREATE TABLE t(a INTEGER)");
        QVERIFY(!(*db)->failure());
        const qint64 steps = disk.steps();
        const qint64 syncs = disk.syncs();
        QVERIFY(steps > 0);
        (*db)->begin();
        (*db)->run("INSERT INTO t VALUES(1)");
        QVERIFY((*db)->commit());
        QVERIFY(disk.steps() > steps);
        QVERIFY2(disk.syncs() > syncs, "a commit must reach the disk (synchronous=FULL)");

        disk.failStepAfter(0);
        (*db)->begin();
        (*db)->run("INSERT INTO t VALUES(2)");
        QVERIFY(!(*db)->commit());
        (*db)->begin();
        (*db)->run("INSERT INTO t VALUES(3)");
        QVERIFY2(!(*db)->commit(), "a broken disk stays broken");
        disk.heal();
        Query q = (*db)->query("SELECT count(*) FROM t");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), qint64(1));
    }

    void readingIsNoStep()
    {
        const QTemporaryDir dir;
        FaultDisk disk;
        const QString path = dir.filePath(QStringLiteral("a.db"));
        auto db = Connection::open(path, OpenMode::Writer, FaultDisk::vfsName);
        QVERIFY(db);
        (*db)->run("PRAGMA journal_mode=WAL");
        (*db)->runScript("CREATE TABLE t(a INTEGER); INSERT INTO t VALUES(1);");
        auto reader = Connection::open(path, OpenMode::Reader, FaultDisk::vfsName);
        QVERIFY(reader);
        disk.failStepAfter(0);
        Query q = (*reader)->query("SELECT count(*) FROM t");
        QVERIFY(q.next());
        QCOMPARE(q.integer(0), qint64(1));
        disk.heal();
    }
};

OW_TEST(tst_FaultDisk)
#include "tst_FaultDisk.moc"
