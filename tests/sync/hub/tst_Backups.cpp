#include "models/backup/BackupCommands.h"
#include "models/backup/BackupStore.h"
#include "models/base/Crypto.h"
#include "models/base/Files.h"
#include "models/base/ProblemTypes.h"
#include "models/store/Connection.h"
#include "sync/hub/BackupDesk.h"
#include "sync/hub/BackupRestore.h"
#include "sync/hub/LogReplay.h"
#include "tests/base/Testing.h"
#include "tests/sync/hub/TestHall.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QTest>
#include <thread>

using namespace ow;
using namespace ow::testing;

namespace {
/// A hall whose writer has a thread of its own, as in the program.
class BackupHall {
public:
    BackupHall() : kiosk(hall.station(StationRole::Kiosk, QStringLiteral("K1")))
    {
        thread = std::thread([this] {
            while (!stop) {
                hall.hub().writer().waitForWork(5);
                while (hall.hub().step()) {}
            }
        });
        desk.emplace(hall.hub(), hall.folder(), random);
    }
    ~BackupHall()
    {
        stop = true;
        thread.join();
        desk.reset();
    }
    int issue()
    {
        const Sending made = hall.sending(kiosk, "ticket.issue", "{\"queue\":\"zonghe\"}");
        kiosk.seq = made.seq;
        return hall.submit(kiosk, made).get().status;
    }
    int set(const BackupPolicy &policy)
    {
        return hall.hub()
            .writer()
            .submitInternal([policy](CommandContext &) -> Result<Decision> {
                return Decision{{pendingEvent(QStringLiteral("backup/policy"), BackupPolicySet{policy, {}})}, "{}", {}};
            })
            .get()
            .status;
    }
    int ask()
    {
        const BackupAsked asked{QUuid::createUuid(), {}, hall.clock.now()};
        return hall.hub()
            .writer()
            .submitInternal([asked](CommandContext &) -> Result<Decision> {
                return Decision{{pendingEvent(QStringLiteral("backup/asked"), asked)}, "{}", {}};
            })
            .get()
            .status;
    }
    /// The next time of the rule has come; what the desk made of it.
    BackupRecord make()
    {
        const BackupDue due = read<BackupDue>([this](Connection &db) {
            return backupDue(BackupStore::policy(db), closingOf(db, *hall.hub().writer().calendar()),
                             BackupStore::last(db), BackupStore::asked(db), BackupStore::since(db));
        });
        hall.clock.set(qMax(hall.clock.now(), due.at));
        desk->step();
        return read<BackupRecord>([](Connection &db) { return BackupStore::last(db).value_or(BackupRecord()); });
    }
    template <class T>
    T read(const std::function<T(Connection &)> &work)
    {
        const auto db = Connection::open(hall.path(), OpenMode::Reader);
        return work(**db);
    }
    BackupSet backups(const QString &folder = {})
    {
        return BackupSet(folder.isEmpty() ? hall.path("backups") : folder, hall.hub().sealer().keys());
    }
    /// As a paper of the hall lies there.
    void putBlob(const QByteArray &content)
    {
        const QString name = QString::fromLatin1(sha256(content).toHex());
        const QString path = hall.path("blobs") + QLatin1Char('/') + name.left(2) + QLatin1Char('/') + name;
        QVERIFY(makePrivateFolder(QFileInfo(path).path()) && writePrivateFile(path, content));
    }

    TestHall hall;
    SystemRandom random;
    Sender kiosk;
    std::atomic<bool> stop{false};
    std::thread thread;
    std::optional<BackupDesk> desk;
};

int filesIn(const QString &folder)
{
    int count = 0;
    QDirIterator all(folder, QDir::Files, QDirIterator::Subdirectories);
    for (; all.hasNext(); all.next())
        ++count;
    return count;
}

void flipByte(const QString &path, qint64 at)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    file.seek(at);
    const char was = file.read(1).at(0);
    file.seek(at);
    QCOMPARE(file.write(QByteArray(1, char(was ^ 1))), 1);
}
} // namespace

class tst_Backups : public QObject {
    Q_OBJECT
private slots:
    void isWholeSealedAndRestorable();
    void filesAreIncremental();
    void oldOnesGoByTheRule();
    void faultsAreTold();
    void everyChangeIsFound();
    void stoppedOnTheWay();
    void commitsGoOnDuringACopy();
};

void tst_Backups::isWholeSealedAndRestorable()
{
    BackupHall one;
    for (int i = 0; i < 5; ++i)
        QCOMPARE(one.issue(), 200);
    one.putBlob("sealed scan");
    one.desk->step();
    QVERIFY2(!QFile::exists(one.hall.path("backups")), "before its time");
    const qint64 head = one.hall.hub().writer().headSeq();
    const BackupRecord record = one.make();
    QVERIFY(!record.fault);
    QCOMPARE(record.cause, BackupCause::Closing);
    QCOMPARE(record.name, QStringLiteral("20260924-170000"));
    QCOMPARE(record.seq, head);
    QCOMPARE(record.files, 1);
    QVERIFY(!QFile::exists(one.hall.path("backup.work")));
    const BackupSet set = one.backups();
    QCOMPARE(set.names(), QStringList{record.name});
    QCOMPARE(QFile::permissions(set.pathOf(record.name)) & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
    QFile sealed(set.pathOf(record.name) + QLatin1Char('/') + BackupSet::databaseName);
    QVERIFY(sealed.open(QIODevice::ReadOnly));
    const QByteArray content = sealed.readAll();
    QCOMPARE(qint64(content.size()), record.bytes);
    QVERIFY(!content.contains("SQLite format") && !content.contains("gov.ticket.issued"));

    const QTemporaryDir dir;
    const QString restored = dir.filePath(QStringLiteral("hub.db"));
    const auto manifest = unsealBackup(set, record.name, restored);
    QVERIFY2(manifest, manifest ? "" : qPrintable(manifest.error().sentence()));
    QCOMPARE(manifest->chain, record.chain);
    QCOMPARE(manifest->epoch, one.hall.hub().identity().epoch);
    QVERIFY(placeFiles(set, *manifest, dir.path()));
    QCOMPARE(filesIn(dir.filePath(QStringLiteral("blobs"))), 1);
    const auto replayed = replayLog(restored, QStringLiteral(":memory:"), hubRegistry());
    QVERIFY(replayed && replayed->isSound() && replayed->tables > 50);
    QCOMPARE(replayed->events, head);
    // Its own outcome is an event behind it.
    QCOMPARE(one.hall.hub().writer().headSeq(), head + 1);
    // A stranger's keys open nothing of it.
    KeyRing other = one.hall.hub().sealer().keys();
    other.signing = QByteArray(32, 'x');
    QVERIFY(!BackupSet(set.folder(), other).manifest(record.name));
    QVERIFY(!findBackup(set.folder(), other));
}

void tst_Backups::filesAreIncremental()
{
    BackupHall one;
    QCOMPARE(one.issue(), 200);
    for (int i = 0; i < 20; ++i)
        one.putBlob("scan " + QByteArray::number(i));
    const BackupRecord first = one.make();
    QCOMPARE(first.files, 20);
    QVERIFY(first.newBytes > 0);
    one.putBlob("one more");
    const BackupRecord second = one.make();
    QCOMPARE(second.files, 21);
    QCOMPARE(second.newBytes, 8);
    const BackupSet set = one.backups();
    QCOMPARE(filesIn(set.folder() + QStringLiteral("/files")), 21);
    const BackupRecord third = one.make();
    QCOMPARE(third.newBytes, 0);
    // One that was lost in the store is put there again.
    QDirIterator kept(set.folder() + QStringLiteral("/files"), QDir::Files, QDirIterator::Subdirectories);
    QVERIFY(QFile::remove(kept.next()));
    QVERIFY(one.make().newBytes > 0);
    QCOMPARE(checkFiles(set, set.manifests().first())->whole, 21);
}

void tst_Backups::oldOnesGoByTheRule()
{
    BackupHall one;
    BackupPolicy policy;
    policy.kept = 2;
    QCOMPARE(one.set(policy), 200);
    one.putBlob("soon destroyed");
    const QString first = one.make().name;
    QVERIFY(QDir(one.hall.path("blobs")).removeRecursively());
    const QString second = one.make().name;
    const BackupSet set = one.backups();
    QCOMPARE(filesIn(set.folder() + QStringLiteral("/files")), 1);
    const BackupRecord third = one.make();
    QCOMPARE(third.removed, 1);
    QCOMPARE(set.names(), (QStringList{third.name, second}));
    QVERIFY2(filesIn(set.folder() + QStringLiteral("/files")) == 0,
             "what was destroyed goes with the last backup of it");
    // A bad one in front does not cost the last good one.
    flipByte(set.pathOf(third.name) + QLatin1Char('/') + BackupSet::manifestName, 20);
    flipByte(set.pathOf(second) + QLatin1Char('/') + BackupSet::manifestName, 20);
    const BackupRecord fourth = one.make();
    QCOMPARE(fourth.removed, 2);
    QCOMPARE(set.names(), QStringList{fourth.name});
    QVERIFY(set.manifest(fourth.name));
}

void tst_Backups::faultsAreTold()
{
    BackupHall one;
    const QTemporaryDir elsewhere;
    BackupPolicy policy;
    policy.folder = elsewhere.filePath(QStringLiteral("usb"));
    // Where a file stands, no folder can be.
    QVERIFY(writePrivateFile(policy.folder, "x"));
    QCOMPARE(one.set(policy), 200);
    const BackupRecord refused = one.make();
    QCOMPARE(refused.fault, std::optional(BackupFault::Folder));
    QVERIFY(QFile::remove(policy.folder));
    // Half an hour later it goes by itself.
    const BackupRecord good = one.make();
    QVERIFY(!good.fault);
    QCOMPARE(good.begunAt, refused.endedAt.plus(30 * 60 * 1000));
    // The disk is not there: its mount point is empty, and stays so.
    QVERIFY(QDir().rename(policy.folder, elsewhere.filePath(QStringLiteral("unplugged"))));
    QCOMPARE(one.make().fault, std::optional(BackupFault::Gone));
    QVERIFY(!QFile::exists(policy.folder));
    QVERIFY(QDir().rename(elsewhere.filePath(QStringLiteral("unplugged")), policy.folder));
    QVERIFY(!one.make().fault);
    // Another hall's.
    QFile::remove(policy.folder + QStringLiteral("/owner"));
    QVERIFY(writePrivateFile(policy.folder + QStringLiteral("/owner"), "somebody else"));
    QCOMPARE(one.make().fault, std::optional(BackupFault::Foreign));
    // A database that is not whole is no backup.
    policy.folder = elsewhere.filePath(QStringLiteral("other"));
    QCOMPARE(one.set(policy), 200);
    const auto spoilt = one.hall.hub()
                            .writer()
                            .submitOutside([](Connection &db, Instant) {
                                db.run("UPDATE event SET body = CAST('{}' AS BLOB) WHERE seq = 2");
                            })
                            .get();
    QVERIFY(spoilt);
    QCOMPARE(one.make().fault, std::optional(BackupFault::Unsound));
    QVERIFY(one.backups(policy.folder).names().isEmpty());
    QVERIFY(!QFile::exists(one.hall.path("backup.work")));
}

/// One flipped byte anywhere in a backup never passes for a good one.
void tst_Backups::everyChangeIsFound()
{
    BackupHall one;
    QCOMPARE(one.issue(), 200);
    one.putBlob("scan");
    const BackupRecord record = one.make();
    QVERIFY(!record.fault);
    const BackupSet set = one.backups();
    const QTemporaryDir dir;
    const auto passes = [&] {
        const auto manifest = unsealBackup(set, record.name, dir.filePath(QStringLiteral("hub.db")));
        if (!manifest)
            return false;
        const auto files = checkFiles(set, *manifest);
        return files && files->missing + files->changed == 0;
    };
    QVERIFY(passes());
    SeededRandom random(7);
    int found = 0;
    int tried = 0;
    QDirIterator all(set.folder(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) {
        const QString path = all.next();
        if (path.endsWith(QLatin1String("/owner")))
            continue;
        const qint64 size = QFileInfo(path).size();
        for (int i = 0; i < 15; ++i) {
            // The last byte of the manifest is its line end.
            const qint64 at = random.below(quint32(size - (path.endsWith(QLatin1String(".json")) ? 1 : 0)));
            flipByte(path, at);
            ++tried;
            found += passes() ? 0 : 1;
            flipByte(path, at);
        }
    }
    QVERIFY(passes());
    QCOMPARE(found, tried);
    QVERIFY(tried >= 60);
    // Cut short.
    const QString sealed = set.pathOf(record.name) + QLatin1Char('/') + BackupSet::databaseName;
    QVERIFY(QFile::resize(sealed, QFileInfo(sealed).size() - 1));
    QVERIFY(!passes());
}

void tst_Backups::stoppedOnTheWay()
{
    BackupHall one;
    QCOMPARE(one.issue(), 200);
    one.desk->stop();
    const BackupRecord none = one.make();
    QVERIFY(none.name.isEmpty());
    QVERIFY(!QFile::exists(one.hall.path("backups")));
    // What a killed program left behind is swept away by the next.
    QVERIFY(makePrivateFolder(one.hall.path("backups/20260101-030000.part")));
    QVERIFY(makePrivateFolder(one.hall.path("backup.work")));
    one.desk.emplace(one.hall.hub(), one.hall.folder(), one.random);
    QVERIFY(!one.make().fault);
    QCOMPARE(QDir(one.hall.path("backups")).entryList({QStringLiteral("*.part")}, QDir::Dirs), QStringList());
}

/// The writer goes on while a large file is copied, checked and sealed.
void tst_Backups::commitsGoOnDuringACopy()
{
    BackupHall one;
    const auto grown = one.hall.hub()
                           .writer()
                           .submitOutside([](Connection &db, Instant) {
                               db.runScript("CREATE TABLE ballast(x BLOB); WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL "
                                            "SELECT i + 1 FROM n WHERE i < 12000) INSERT INTO ballast SELECT "
                                            "randomblob(4000) FROM n;");
                           })
                           .get();
    QVERIFY(grown);
    const auto commits = [&](const std::function<bool()> &goesOn) {
        QList<qint64> took;
        QElapsedTimer timer;
        while (goesOn()) {
            timer.start();
            if (one.issue() != 200)
                break;
            took.append(timer.nsecsElapsed() / 1000);
        }
        std::sort(took.begin(), took.end());
        return took;
    };
    int left = 300;
    const QList<qint64> alone = commits([&] { return left-- > 0; });
    QCOMPARE(alone.size(), 300);
    std::atomic<bool> ended{false};
    BackupRecord record;
    QCOMPARE(one.ask(), 200);
    std::thread copying([&] {
        one.desk->step();
        ended = true;
    });
    const QList<qint64> during = commits([&] { return !ended; });
    copying.join();
    record = one.read<BackupRecord>([](Connection &db) { return BackupStore::last(db).value_or(BackupRecord()); });
    QVERIFY(!record.fault && record.bytes > 48'000'000);
    QVERIFY2(during.size() > 20, qPrintable(QString::number(during.size())));
    qInfo("backup of %.0f MB in %lld ms; commit alone p50 %lld us, longest %lld us; during %lld commits p50 %lld us, "
          "p99 %lld us, longest %lld us",
          double(record.bytes) / 1e6, record.tookMs, alone.at(alone.size() / 2), alone.last(), qint64(during.size()),
          during.at(during.size() / 2), during.at(during.size() * 99 / 100), during.last());
    QVERIFY2(during.last() < 2'000'000, qPrintable(QString::number(during.last())));
}

OW_TEST(tst_Backups)
#include "tst_Backups.moc"
