#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/store/Disk.h"
#include "sync/client/Journal.h"
#include "tests/base/Testing.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace ow;

class tst_JournalStore : public QObject {
    Q_OBJECT
private slots:
    void order();
    void dropGivesTheNumberBack();
    void align_data();
    void align();
    void renumber();
    void survivesReopening();
    void rottenCommandStandsAside();
    void keptSevenDays();
    void handedInPieces();
    void sealedOnDisk();
    void keys();
    void oneProgramOnly();
    void drafts();
    void everyDiskStep();
    void noteGoesWithItsCommand();
    void thread();

private:
    struct Bench {
        QTemporaryDir dir;
        FixedClock clock{{1'700'000'000'000}};
        SeededRandom random{3};
        std::unique_ptr<JournalStore> store;
        explicit Bench(const char *vfs = nullptr) { open(vfs); }
        void open(const char *vfs = nullptr)
        {
            store.reset();
            Result<std::unique_ptr<JournalStore>> opened = JournalStore::open(dir.path(), clock, random, vfs);
            if (opened)
                store = std::move(*opened);
            else
                qWarning("%s", qPrintable(opened.error().sentence()));
        }
        QUuid add(const QByteArray &body)
        {
            const QUuid id = makeUuid(clock.now(), random);
            return store->record(id, body) ? id : QUuid();
        }
        /// "body:seq" of every pending command, ended one by one.
        QByteArrayList drain()
        {
            QByteArrayList all;
            Result<std::optional<JournalCommand>> head = store->head();
            while (head && *head) {
                all.append((*head)->body + ':' + QByteArray::number((*head)->stationSeq));
                head = store->settle((*head)->id, CommandEnd::Answered);
            }
            return all;
        }
    };
};

void tst_JournalStore::order()
{
    Bench b;
    QVERIFY(!b.store->stationId().isNull());
    QVERIFY(!*b.store->head());
    const QUuid first = b.add("a");
    b.add("b");
    b.add("c");
    QCOMPARE((*b.store->head())->body, QByteArray("a"));
    QCOMPARE((*b.store->head())->id, first);
    QCOMPARE(b.drain(), (QByteArrayList{"a:1", "b:2", "c:3"}));
    b.add("d");
    QCOMPARE(b.drain(), QByteArrayList{"d:4"});
}

void tst_JournalStore::dropGivesTheNumberBack()
{
    Bench b;
    const QUuid a = b.add("a");
    b.add("b");
    b.add("c");
    const auto next = b.store->settle(a, CommandEnd::Dropped);
    QCOMPARE((*next)->body, QByteArray("b"));
    QCOMPARE((*next)->stationSeq, 1);
    QVERIFY(b.store->settle(a, CommandEnd::Dropped)); // again: nothing more
    QCOMPARE(b.drain(), (QByteArrayList{"b:1", "c:2"}));
    const QUuid alone = b.add("d");
    QVERIFY(!*b.store->settle(alone, CommandEnd::Dropped));
    b.add("e");
    QCOMPARE(b.drain(), QByteArrayList{"e:3"});
}

void tst_JournalStore::align_data()
{
    QTest::addColumn<int>("answered");
    QTest::addColumn<qint64>("hubLast");
    QTest::addColumn<QByteArrayList>("expected");
    using L = QByteArrayList;
    QTest::newRow("as it was") << 2 << qint64(2) << L{"x:3", "y:4", "z:5"};
    QTest::newRow("the first had arrived") << 2 << qint64(3) << L{"x:3", "y:4", "z:5"};
    QTest::newRow("hub restored: numbers go back") << 2 << qint64(0) << L{"x:1", "y:2", "z:3"};
    QTest::newRow("station restored: numbers go on") << 2 << qint64(9) << L{"x:3", "y:10", "z:11"};
    QTest::newRow("first opening") << 0 << qint64(0) << L{"x:1", "y:2", "z:3"};
}

void tst_JournalStore::align()
{
    QFETCH(int, answered);
    QFETCH(qint64, hubLast);
    QFETCH(QByteArrayList, expected);
    Bench b;
    for (int i = 0; i < answered; ++i)
        b.add("old");
    b.drain();
    b.add("x");
    b.add("y");
    QVERIFY(b.store->alignTo(hubLast));
    b.add("z");
    QCOMPARE(b.drain(), expected);
}

void tst_JournalStore::renumber()
{
    Bench b;
    b.add("a");
    b.add("b");
    QVERIFY(b.store->renumberFrom(7));
    b.add("c");
    QCOMPARE(b.drain(), (QByteArrayList{"a:7", "b:8", "c:9"}));
    b.add("d");
    b.add("e");
    QVERIFY(b.store->renumberFrom(9));
    QCOMPARE(b.drain(), (QByteArrayList{"d:9", "e:10"}));
}

void tst_JournalStore::survivesReopening()
{
    Bench b;
    const QUuid station = b.store->stationId();
    const QUuid a = b.add("a");
    b.add("b");
    b.open();
    QCOMPARE(b.store->stationId(), station);
    QCOMPARE((*b.store->head())->id, a);
    QCOMPARE(b.drain(), (QByteArrayList{"a:1", "b:2"}));
    b.open();
    b.add("c");
    QCOMPARE(b.drain(), QByteArrayList{"c:3"});
}

void tst_JournalStore::rottenCommandStandsAside()
{
    Bench b;
    b.add(QByteArray(64, 'a'));
    b.add("b");
    b.store.reset();
    // Bit rot inside the first sealed body, which stands before the state in its row.
    QFile file(b.dir.filePath(QStringLiteral("station.db")));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray bytes = file.readAll();
    const qsizetype at = bytes.lastIndexOf("sent");
    QVERIFY(at > 0);
    bytes[at - 20] = char(bytes.at(at - 20) ^ 0x55);
    file.seek(0);
    file.write(bytes);
    file.close();
    b.open();
    QVERIFY(b.store);
    QCOMPARE(b.drain(), QByteArrayList{"b:1"});
}

void tst_JournalStore::keptSevenDays()
{
    Bench b;
    const QUuid old = b.add("old");
    b.drain();
    b.clock.advance(JournalStore::keptMs - 1);
    b.add("a");
    b.drain();
    QVERIFY(!b.store->record(old, "again")); // still there: an id is never used twice
    b.clock.advance(2);
    b.add("b");
    b.drain();
    QVERIFY(b.store->record(old, "again")); // gone
}

/// What is handed in at once fits a request, and nothing is left out: a large one comes by itself.
void tst_JournalStore::handedInPieces()
{
    Bench b;
    const QUuid lost = makeUuid(b.clock.now(), b.random);
    const QUuid now = makeUuid(b.clock.now(), b.random);
    qint64 seq = 0;
    for (const int kilobytes : {300, 300, 1, 2000, 1}) {
        const QUuid id = b.add("x");
        QVERIFY(
            b.store->settle(id, CommandEnd::Answered,
                            JournalReceipt{id, lost, ++seq, QByteArray(32, 'h'), QByteArray(kilobytes * 1024, 'r')}));
    }
    QList<qsizetype> pieces;
    for (;;) {
        const auto found = b.store->receiptsFor(now, 32);
        QVERIFY(found);
        if (found->isEmpty())
            break;
        QList<QUuid> ids;
        for (const JournalReceipt &one : *found)
            ids.append(one.command);
        pieces.append(ids.size());
        QVERIFY(b.store->handedTo(now, ids));
    }
    QCOMPARE(pieces, (QList<qsizetype>{2, 2, 1}));
}

void tst_JournalStore::sealedOnDisk()
{
    Bench b;
    const QByteArray secret = "110101199003070000 \xE5\xBC\xA0\xE4\xB8\x89";
    b.add(secret);
    QVERIFY(b.store->putDraft({makeUuid(b.clock.now(), b.random), secret, 1}));
    const auto clean = [&] {
        const QDir dir(b.dir.path());
        for (const QString &name : dir.entryList(QDir::Files)) {
            QFile file(dir.filePath(name));
            if (!file.open(QIODevice::ReadOnly) || file.readAll().contains("110101199003070000"))
                return false;
        }
        return true;
    };
    QVERIFY(clean());
    b.store.reset();
    QVERIFY(clean());
    const QFile key(b.dir.filePath(QStringLiteral("keys/station.key")));
    QCOMPARE(key.size(), 32);
    QCOMPARE(key.permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
}

void tst_JournalStore::keys()
{
    Bench b;
    b.add("a");
    b.store.reset();
    const QString path = b.dir.filePath(QStringLiteral("keys/station.key"));
    QVERIFY(QFile::rename(path, path + QStringLiteral(".away")));
    QVERIFY(JournalStore::open(b.dir.path(), b.clock, b.random).error().is(problem::KeyMissing));
    QVERIFY(!QFile::exists(path)); // not replaced by a new one
    QFile other(path);
    QVERIFY(other.open(QIODevice::WriteOnly));
    other.write(QByteArray(32, 'k'));
    other.close();
    QVERIFY(JournalStore::open(b.dir.path(), b.clock, b.random).error().is(problem::KeyWrong));
    QVERIFY(QFile::remove(path));
    QVERIFY(QFile::rename(path + QStringLiteral(".away"), path));
    b.open();
    QCOMPARE(b.drain(), QByteArrayList{"a:1"});
}

void tst_JournalStore::oneProgramOnly()
{
    Bench b;
    QVERIFY(JournalStore::open(b.dir.path(), b.clock, b.random).error().is(problem::StationRunning));
}

void tst_JournalStore::drafts()
{
    Bench b;
    const QUuid id = makeUuid(b.clock.now(), b.random);
    const QUuid other = makeUuid(b.clock.now(), b.random);
    QVERIFY(!*b.store->draft(id));
    QVERIFY(b.store->putDraft({id, "one", 1}));
    QVERIFY(b.store->putDraft({other, "else", 5}));
    QVERIFY(b.store->putDraft({id, "three", 3}));
    QVERIFY(b.store->putDraft({id, "two", 2})); // overtaken on the way
    b.open();
    QVERIFY(**b.store->draft(id) == (JournalDraft{id, "three", 3}));
    QCOMPARE(b.store->drafts()->size(), 2);
    QVERIFY(b.store->removeDraft(id));
    QVERIFY(!*b.store->draft(id));
    QCOMPARE(b.store->drafts()->size(), 1);
}

void tst_JournalStore::everyDiskStep()
{
    FaultDisk disk;
    int failures = 0;
    for (int n = 0;; ++n) {
        Bench b(FaultDisk::vfsName);
        QVERIFY(b.store);
        const QUuid first = b.add("a");
        disk.failStepAfter(n);
        const bool stored = !b.add("b").isNull();
        const bool dropped = stored && b.store->settle(first, CommandEnd::Dropped);
        disk.heal();
        // The same connection goes on, and so does a new one.
        if (n % 2)
            b.open(FaultDisk::vfsName);
        QVERIFY(b.store);
        const QByteArrayList expected = dropped ? QByteArrayList{"b:1"}
            : stored                            ? QByteArrayList{"a:1", "b:2"}
                                                : QByteArrayList{"a:1"};
        QCOMPARE(b.drain(), expected);
        if (dropped)
            break;
        ++failures;
    }
    QVERIFY(failures >= 2);
}

/// A number and what says that it is used up: both are on the disk or neither, whatever step fails.
void tst_JournalStore::noteGoesWithItsCommand()
{
    FaultDisk disk;
    int failures = 0;
    for (int n = 0;; ++n) {
        Bench b(FaultDisk::vfsName);
        QVERIFY(b.store);
        QCOMPARE(*b.store->note(), QByteArray());
        QVERIFY(b.store->putNote("last 1"));
        disk.failStepAfter(n);
        const bool stored = b.store->recordNoted(makeUuid(b.clock.now(), b.random), "enter 2", "last 2").has_value();
        disk.heal();
        if (n % 2)
            b.open(FaultDisk::vfsName);
        QVERIFY(b.store);
        QCOMPARE(*b.store->note(), QByteArray(stored ? "last 2" : "last 1"));
        QCOMPARE(b.drain(), stored ? QByteArrayList{"enter 2:1"} : QByteArrayList());
        if (stored)
            break;
        ++failures;
    }
    QVERIFY(failures >= 2);
}

void tst_JournalStore::thread()
{
    QTemporaryDir dir;
    FixedClock clock({1'700'000'000'000});
    SeededRandom random(1);
    QByteArrayList seen;
    const QUuid last = makeUuid(clock.now(), random);
    {
        auto journal = Journal::open(dir.path(), clock, random);
        QVERIFY(journal);
        for (int i = 0; i < 20; ++i) {
            whenReady((*journal)->record(makeUuid(clock.now(), random), QByteArray::number(i)), this,
                      [&, i](const Result<void> &stored) {
                          QVERIFY(stored);
                          QCOMPARE(QThread::currentThread(), QCoreApplication::instance()->thread());
                          seen.append(QByteArray::number(i));
                      });
        }
        QVERIFY(seen.isEmpty()); // nothing waits for the disk
        QTRY_COMPARE(seen.size(), 20);
        QCOMPARE(seen.last(), QByteArray("19"));
        (*journal)->record(last, "last words");
    }
    auto journal = Journal::open(dir.path(), clock, random);
    QVERIFY(journal);
    int left = 0;
    std::function<void(const Journal::Head &)> next = [&](const Journal::Head &head) {
        if (*head) {
            ++left;
            whenReady((*journal)->settle((*head)->id, CommandEnd::Answered), this, next);
        } else {
            left += 1000;
        }
    };
    whenReady((*journal)->head(), this, next);
    QTRY_COMPARE(left, 1021);
}

OW_TEST(tst_JournalStore)
#include "tst_JournalStore.moc"
