#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseStore.h"
#include "models/sheets/ZipArchive.h"
#include "models/store/Connection.h"
#include "tests/base/Testing.h"
#include "tests/models/archive/ArchiveHall.h"
#include "tests/sync/hub/Replay.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTest>
#include <csignal>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

using namespace ow;
using namespace ow::testing;

namespace {
constexpr qint64 quarterHourMs = 15 * 60 * 1000;

QStringList filesUnder(const QString &folder)
{
    QStringList files;
    QDirIterator all(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (all.hasNext())
        files.append(all.next());
    files.sort();
    return files;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool overwrite(const QString &path, const QByteArray &content)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(content) == content.size();
}

QByteArray idList(const QList<QUuid> &ids)
{
    QByteArrayList texts;
    for (const QUuid &id : ids)
        texts.append('"' + uuidText(id).toLatin1() + '"');
    return '[' + texts.join(',') + ']';
}

int eventsOf(ArchiveHall &archive, const char *type)
{
    return archive.read<int>([&](Connection &db) {
        int count = 0;
        for (const StoredEvent &event : EventLogStore(QUuid()).after(db, 0, 100000))
            count += event.meta.type == QLatin1String(type) ? 1 : 0;
        return count;
    });
}
} // namespace

class tst_ArchiveDesk : public QObject {
    Q_OBJECT
private slots:
    void aConcludedCaseIsArchived();
    void aChangedByteIsFoundByName();
    void anUnsoundOneIsMadeAgain();
    void numbersNeverRepeat();
    void theDiskKnowsTheNumberAlready();
    void handedOver();
    void takenOutInClear();
    void secretCasesGoNowhere();
    void destroyedByTwo();
    void killedAnywhere();
};

void tst_ArchiveDesk::aConcludedCaseIsArchived()
{
    ArchiveHall archive;
    const Case record = archive.conclude();
    QVERIFY(archive.settle());
    QVERIFY(archive.packages().isEmpty()); // something may still follow
    archive.hall.clock.advance(quarterHourMs);
    QVERIFY(archive.settle());
    const ArchivePackage package = archive.packageOf(record);
    QCOMPARE(package.state, ArchiveState::Sealed);
    QCOMPARE(package.number, QStringLiteral("LJ01-ZW·2026-D30-xcb-00001"));
    QCOMPARE(package.until, QDate(2056, 12, 31));
    QVERIFY(package.test && package.test->passed());

    const ArchiveBytes bytes = archive.bytesOf(package);
    QVERIFY(bytes.broken.isEmpty());
    const QStringList paths = bytes.files.keys();
    for (const Code<ArchiveClass> &code : archiveClassCodes)
        QVERIFY(QDir(archive.folderOf(package) + QLatin1Char('/') + archiveClassText(code.value)).exists());
    const auto has = [&](const QString &part) {
        return std::any_of(paths.begin(), paths.end(), [&](const QString &path) { return path.contains(part); });
    };
    QVERIFY2(has(QStringLiteral("决定类/01 准予行政许可决定书")), qPrintable(paths.join(QLatin1Char('\n'))));
    QVERIFY(has(QStringLiteral("申请类/01 申请表单数据.xml")));
    QVERIFY(has(QStringLiteral("申请类/02 ")));
    QVERIFY(has(QStringLiteral("审查类/01 审查意见.xml")));
    const QString metadata = QString::fromUtf8(bytes.files.value(archiveMetadataName));
    for (const QString &part : {record.number, package.number, QStringLiteral("gov.case.delivered.v1"),
                                QStringLiteral("gov.paper.printed.v1"), record.item, QStringLiteral("SHA-256")})
        QVERIFY2(metadata.contains(part), qPrintable(part));
    // Sealed at rest: neither name nor number, nor a PDF, can be read on the disk.
    for (const QString &path : filesUnder(archive.hall.path("archive"))) {
        const QByteArray lying = contentOf(path);
        QVERIFY(!lying.contains(archivedName.toUtf8()) && !lying.contains(archivedNumber.toUtf8()));
        QVERIFY(!lying.contains("%PDF"));
    }
    QVERIFY(bytes.files.value(QStringLiteral("申请类/01 申请表单数据.xml")).contains(archivedName.toUtf8()));
    QCOMPARE(replayDifference(archive.hall.path(), hubRegistry()), QString());
    // Once and no more.
    QVERIFY(archive.settle());
    QCOMPARE(eventsOf(archive, ArchiveSealed::type), 1);
}

void tst_ArchiveDesk::aChangedByteIsFoundByName()
{
    ArchiveHall archive;
    const Case record = archive.conclude();
    archive.hall.clock.advance(quarterHourMs);
    QVERIFY(archive.settle());
    const ArchivePackage package = archive.packageOf(record);
    Sender boss = archive.supervisor(QStringLiteral("supervisor"));
    const QByteArray ask = "{\"package\":\"" + uuidText(package.id).toLatin1() + "\"}";
    const QDir root(archive.folderOf(package));
    for (const QString &path : filesUnder(root.path())) {
        const QByteArray before = contentOf(path);
        QByteArray after = before;
        after[after.size() / 2] = char(after.at(after.size() / 2) ^ 0x10);
        QVERIFY(overwrite(path, after));
        QCOMPARE(archive.hall.send(boss, "archive.retest", ask).status, 200);
        QVERIFY(archive.settle());
        const ArchiveTest test = *archive.packageOf(record).test;
        QVERIFY(!test.passed());
        QVERIFY2(std::any_of(test.findings.begin(), test.findings.end(),
                             [&](const ArchiveFinding &one) { return one.file == root.relativeFilePath(path); }),
                 qPrintable(path));
        QVERIFY(overwrite(path, before));
        QCOMPARE(archive.hall.send(boss, "archive.retest", ask).status, 200);
        QVERIFY(archive.settle());
        QVERIFY(archive.packageOf(record).test->passed());
    }
    // Gone as a whole, and something slipped in.
    QVERIFY(overwrite(root.filePath(QStringLiteral("其他类/.x")), "x"));
    archive.hall.send(boss, "archive.retest", ask);
    QVERIFY(archive.settle());
    QCOMPARE(archive.packageOf(record).test->findings.first().file, QStringLiteral("其他类/.x"));
    QVERIFY(QDir(root).removeRecursively());
    archive.hall.send(boss, "archive.retest", ask);
    QVERIFY(archive.settle());
    QVERIFY(!archive.packageOf(record).test->passed());
}

void tst_ArchiveDesk::anUnsoundOneIsMadeAgain()
{
    ArchiveHall archive;
    const Case record = archive.conclude();
    archive.hall.clock.advance(quarterHourMs);
    QVERIFY(archive.settle());
    const ArchivePackage first = archive.packageOf(record);
    Sender boss = archive.supervisor(QStringLiteral("supervisor"));
    const QByteArray id = uuidText(first.id).toLatin1();
    const auto remake = [&](const char *reason) {
        return archive.hall.send(boss, "archive.remake", "{\"package\":\"" + id + "\",\"reason\":\"" + reason + "\"}");
    };
    QCOMPARE(remake("看着不放心").status, 409); // it is sound
    const QStringList lying = filesUnder(archive.folderOf(first));
    QByteArray spoilt = contentOf(lying.first());
    spoilt[spoilt.size() / 2] = char(spoilt.at(spoilt.size() / 2) ^ 0x10);
    QVERIFY(overwrite(lying.first(), spoilt));
    QCOMPARE(archive.hall.send(boss, "archive.retest", "{\"package\":\"" + id + "\"}").status, 200);
    QVERIFY(archive.settle());
    QVERIFY(!archive.packageOf(record).test->passed());
    QCOMPARE(remake(" ").status, 422);
    QCOMPARE(remake("硬盘坏道").status, 200);
    QCOMPARE(remake("硬盘坏道").status, 409); // under way
    QVERIFY(archive.settle());
    const ArchivePackage again = archive.packageOf(record);
    QVERIFY(again.state == ArchiveState::Sealed && again.test && again.test->passed() && !again.spoilt);
    QCOMPARE(again.number, first.number);
    QCOMPARE(again.remakings->size(), 1);
    QCOMPARE(again.remakings->first().manifestSha256, first.manifestSha256);
    QVERIFY(contentOf(lying.first()) != spoilt);
    QCOMPARE(filesUnder(archive.folderOf(again)).size(), lying.size());
    QCOMPARE(archive.packages().size(), 1);
    // Gone as a whole, it comes back as well.
    QVERIFY(QDir(archive.folderOf(again)).removeRecursively());
    archive.hall.send(boss, "archive.retest", "{\"package\":\"" + id + "\"}");
    QVERIFY(archive.settle());
    QCOMPARE(remake("误删").status, 200);
    QVERIFY(archive.settle());
    QVERIFY(archive.packageOf(record).test->passed());
    QCOMPARE(archive.packageOf(record).remakings->size(), 2);
    // On a list it stays as it was handed over.
    QCOMPARE(
        archive.hall.send(boss, "archive.transfer", "{\"packages\":[\"" + id + "\"],\"receiver\":\"档案馆\"}").status,
        200);
    QCOMPARE(remake("再做一份").status, 409);
    QCOMPARE(replayDifference(archive.hall.path(), hubRegistry()), QString());
}

void tst_ArchiveDesk::numbersNeverRepeat()
{
    ArchiveHall archive;
    QStringList expected;
    for (int i = 1; i <= 12; ++i) {
        archive.conclude(i % 3 ? QStringLiteral("511A0000800001") : QStringLiteral("511A0188100003"));
        archive.hall.clock.advance(quarterHourMs);
        QVERIFY(archive.settle());
    }
    QStringList numbers;
    for (const ArchivePackage &package : archive.packages())
        numbers.append(package.number);
    QCOMPARE(numbers.size(), 12);
    QVERIFY(doubledNumbers(numbers).isEmpty());
    // Said again by a hub that forgot: the table refuses what the rule would not have given.
    const ArchivePackage first = archive.packages().first();
    ArchivePackage again = first;
    again.id = makeUuid(archive.hall.clock.now(), archive.hall.random);
    again.caseId = again.id;
    QVERIFY(archive.hall.internal({pendingEvent(QStringLiteral("archive/x"), ArchiveBegun{again})}).status != 200);
}

/// 1-2-2 档号重复: a hub that was put back to an older copy would give a number again that lies on the disk.
void tst_ArchiveDesk::theDiskKnowsTheNumberAlready()
{
    ArchiveHall archive;
    const QString taken = archive.hall.path("archive") + QStringLiteral("/LJ01-ZW·2026-D30-xcb-00001");
    QVERIFY(QDir().mkpath(taken));
    QVERIFY(overwrite(taken + QStringLiteral("/seal.json"), "of another life of this hall"));
    const Case record = archive.conclude();
    archive.hall.clock.advance(quarterHourMs);
    QVERIFY(archive.settle());
    const ArchivePackage package = archive.packageOf(record);
    QCOMPARE(package.number, QStringLiteral("LJ01-ZW·2026-D30-xcb-00002"));
    QVERIFY(package.test->passed());
    QCOMPARE(eventsOf(archive, ArchiveRenumbered::type), 1);
    QCOMPARE(contentOf(taken + QStringLiteral("/seal.json")), QByteArray("of another life of this hall"));
    QCOMPARE(replayDifference(archive.hall.path(), hubRegistry()), QString());
}

void tst_ArchiveDesk::handedOver()
{
    ArchiveHall archive;
    archive.conclude();
    archive.conclude();
    archive.hall.clock.advance(quarterHourMs);
    QVERIFY(archive.settle());
    QList<QUuid> ids;
    for (const ArchivePackage &package : archive.packages())
        ids.append(package.id);
    Sender boss = archive.supervisor(QStringLiteral("supervisor"));
    const auto ask = [&](const QList<QUuid> &packages) {
        return archive.hall.send(boss, "archive.transfer",
                                 "{\"packages\":" + idList(packages) + ",\"receiver\":\"临江区档案馆\"}");
    };
    QCOMPARE(ask({ids.first(), ids.first()}).status, 422); // twice on one list
    const Reply listed = ask(ids);
    QCOMPARE(listed.status, 200);
    const auto list = fromJson<TransferReply>(listed.body, Strictness::Tolerant)->list;
    QCOMPARE(list.number, QStringLiteral("移交〔2026〕第001号"));
    QCOMPARE(list.entries.size(), 2);
    QCOMPARE(transferCsv(list).count("\r\n"), 4);
    QCOMPARE(ask({ids.first()}).status, 422); // handed over already
    QCOMPARE(archive.packages().first().transfer, list.number);
    QCOMPARE(replayDifference(archive.hall.path(), hubRegistry()), QString());
}

void tst_ArchiveDesk::takenOutInClear()
{
    ArchiveHall archive;
    const Case record = archive.conclude();
    archive.hall.clock.advance(quarterHourMs);
    QVERIFY(archive.settle());
    const ArchivePackage package = archive.packageOf(record);
    const QByteArray path = "/v1/archive/" + uuidText(package.id).toLatin1();
    const QList<QPair<QString, QString>> why{{QStringLiteral("reason"), QStringLiteral("档案馆接收检查")}};
    const Sender clerk = archive.hall.clerkAt(1);
    QCOMPARE(archive.hall.get(path, &clerk, why).status, 403);
    QCOMPARE(archive.hall.get(path, nullptr, why).status, 401);
    const Sender boss = archive.supervisor(QStringLiteral("supervisor"));
    QCOMPARE(archive.hall.get(path, &boss).status, 422); // no reason
    QCOMPARE(eventsOf(archive, "gov.personal.shown.v1"), 0);
    const Reply got = archive.hall.get(path, &boss, why);
    QCOMPARE(got.status, 200);
    QCOMPARE(eventsOf(archive, "gov.personal.shown.v1"), 1);
    const auto zip = ZipArchive::open(got.body);
    QVERIFY(zip);
    const ArchiveBytes bytes = archive.bytesOf(package);
    for (auto file = bytes.files.begin(); file != bytes.files.end(); ++file)
        QCOMPARE(zip->part(package.number + QLatin1Char('/') + file.key(), 1 << 20), file.value());
    QVERIFY(zip->has(package.number + QStringLiteral("/送达类/")));
    QCOMPARE(archive.hall.get("/v1/archive/" + uuidText(record.id).toLatin1(), &boss, why).status, 404);
    // What is not what was sealed is not handed to anybody as such.
    const QString seal = archive.folderOf(package) + QStringLiteral("/seal.json");
    QVERIFY(overwrite(seal, contentOf(seal).chopped(1)));
    QVERIFY(TestHall::problem(archive.hall.get(path, &boss, why).body).is(problem::ArchiveUnsound));
}

void tst_ArchiveDesk::secretCasesGoNowhere()
{
    ArchiveHall archive;
    const Case plain = archive.conclude(), secret = archive.conclude();
    archive.hall.clock.advance(quarterHourMs);
    QVERIFY(archive.settle());
    Sender boss = archive.supervisor(QStringLiteral("supervisor"));
    const auto mark = [&](const QByteArray &reason) {
        return archive.hall.send(boss, "archive.markSecret",
                                 "{\"caseNumber\":\"" + secret.number.toUtf8() + "\",\"reason\":\"" + reason + "\"}");
    };
    QCOMPARE(mark("").status, 422);
    QCOMPARE(mark("保密办来函认定").status, 200);
    QCOMPARE(mark("保密办来函认定").status, 409);
    const QList<QUuid> ids{archive.packageOf(plain).id, archive.packageOf(secret).id};
    const Reply refused =
        archive.hall.send(boss, "archive.transfer", "{\"packages\":" + idList(ids) + ",\"receiver\":\"档案馆\"}");
    const Problem why = TestHall::problem(refused.body);
    QVERIFY(why.is(problem::SecretExport));
    QVERIFY(why.sentence().contains(secret.number) && !why.sentence().contains(plain.number));
    const Reply shown = archive.hall.get("/v1/archive/" + uuidText(ids.last()).toLatin1(), &boss,
                                         {{QStringLiteral("reason"), QStringLiteral("检查")}});
    QVERIFY(TestHall::problem(shown.body).is(problem::SecretExport));
    QCOMPARE(eventsOf(archive, "gov.personal.shown.v1"), 0);
    QCOMPARE(eventsOf(archive, ArchiveTransferred::type), 0);
}

void tst_ArchiveDesk::destroyedByTwo()
{
    ArchiveHall archive;
    const Case old = archive.conclude();
    archive.hall.clock.advance(quarterHourMs);
    QVERIFY(archive.settle());
    const ArchivePackage package = archive.packageOf(old);
    QVERIFY(package.until.has_value());
    Sender first = archive.supervisor(QStringLiteral("supervisor"));
    const auto propose = [&](Sender &by) {
        return archive.hall.send(by, "archive.proposeDestruction",
                                 "{\"packages\":" + idList({package.id}) + ",\"reason\":\"保管期满\"}");
    };
    QCOMPARE(propose(first).status, 422); // its time is not over
    archive.hall.clock.set(hallInstant(package.until->addDays(1), QTime(9, 0)));
    first = archive.supervisor(QStringLiteral("supervisor"));
    Sender second = archive.supervisor(QStringLiteral("second"));
    const Case young = archive.conclude();
    archive.hall.clock.advance(quarterHourMs);
    QVERIFY(archive.settle());
    QCOMPARE(archive.read<qsizetype>([&](Connection &db) {
        return ArchiveStore::expired(db, hallDate(archive.hall.clock.now()), 10).size();
    }),
             1);
    const Reply proposed = propose(first);
    QCOMPARE(proposed.status, 200);
    const auto list = fromJson<DestructionReply>(proposed.body, Strictness::Tolerant)->list;
    const auto answer = [&](Sender &by, bool approves, const char *words) {
        return archive.hall.send(by, "archive.answerDestruction",
                                 "{\"list\":\"" + uuidText(list.id).toLatin1() + "\",\"approves\":"
                                     + (approves ? "true" : "false") + ",\"words\":\"" + words + "\"}");
    };
    QVERIFY(TestHall::problem(answer(first, true, "同意").body).is(problem::DestructionSameHands));
    QCOMPARE(answer(second, false, "").status, 422);
    QVERIFY(archive.settle());
    QVERIFY(QDir(archive.folderOf(package)).exists()); // one alone destroys nothing
    QCOMPARE(answer(second, true, "经鉴定同意销毁").status, 200);
    QVERIFY(TestHall::problem(answer(second, true, "再").body).is(problem::DestructionState));
    QVERIFY(archive.settle());

    QVERIFY(!QDir(archive.folderOf(package)).exists());
    const ArchivePackage gone = archive.packageOf(old);
    QCOMPARE(gone.state, ArchiveState::Destroyed);
    QCOMPARE(gone.manifestSha256, package.manifestSha256);
    QVERIFY(gone.destroyedAt.has_value());
    archive.read<int>([&](Connection &db) {
        // Neither the package's key nor the application's is left; its answers cannot be read by anybody.
        const auto application = CaseStore::application(db, old.application);
        [&] {
            QVERIFY(!archive.hall.hub().sealer().open(db, *application->answersSealed, "draft"));
            QVERIFY(!archive.hall.hub().sealer().sealData(db, package.key, "x", "y"));
            const auto done = ArchiveStore::destruction(db, list.id);
            QVERIFY(done && done->state == DestructionState::Done);
            QCOMPARE(done->entries.first().manifestSha256, package.manifestSha256);
            QVERIFY(done->entries.first().destroyedAt.has_value());
        }();
        return 0;
    });
    QCOMPARE(archive.packageOf(young).state, ArchiveState::Sealed);
    QVERIFY(archive.packageOf(young).test->passed());
    QCOMPARE(replayDifference(archive.hall.path(), hubRegistry()), QString());
    // Its number stays its own.
    QVERIFY(archive.packageOf(young).number != package.number);
}

/// The hub is killed again and again while it archives and destroys: what has a name is whole, and everything gets done once.
void tst_ArchiveDesk::killedAnywhere()
{
    constexpr int cases = 4;
    ArchiveHall archive;
    QList<Case> records;
    for (int i = 0; i < cases; ++i)
        records.append(archive.conclude());
    archive.hall.clock.advance(quarterHourMs);
    SeededRandom random(20261122);
    int kills = 0, aside = 0;
    const auto sealedNow = [&] {
        return archive.read<qsizetype>([](Connection &db) {
            const QList<ArchivePackage> all = ArchiveStore::newest(db, 1000);
            return std::count_if(all.begin(), all.end(),
                                 [](const ArchivePackage &p) { return p.state == ArchiveState::Sealed; });
        });
    };
    for (; sealedNow() < cases && kills < 40; ++kills) {
        archive.hall.close();
        archive.hall.random.bytes(1 << 17); // what a child drew is not drawn again
        const pid_t child = ::fork();
        if (child == 0) {
            if (archive.hall.open())
                ::_exit(1);
            while (archive.step()) {}
            ::_exit(0);
        }
        ::usleep(20000 + random.below(60000)); // opening takes some of it
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        QVERIFY(!archive.hall.open());
        const QDir root(archive.hall.path("archive"));
        for (const QString &name : root.entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden)) {
            if (name.startsWith(QLatin1Char('.'))) {
                ++aside;
                continue;
            }
            // Whatever has a number is whole.
            for (const ArchivePackage &package : archive.packages()) {
                if (package.number != name)
                    continue;
                const ArchiveBytes bytes = archive.bytesOf(package);
                const ArchivePackage as = recordedAs(package, bytes.files, archive.hall.clock.now());
                const ArchiveTest test = testPackage(
                    as, bytes, ed25519PublicKey(archive.hall.hub().sealer().keys().signing), archive.hall.clock.now());
                QVERIFY2(test.passed(), qPrintable(name));
            }
        }
    }
    qInfo("killed %d times, %d times in the middle of a package", kills, aside);
    QVERIFY(archive.settle());
    QCOMPARE(sealedNow(), cases);
    QStringList numbers;
    for (const Case &record : std::as_const(records)) {
        const ArchivePackage package = archive.packageOf(record);
        QVERIFY(package.test && package.test->passed());
        numbers.append(package.number);
    }
    QVERIFY(doubledNumbers(numbers).isEmpty());
    QCOMPARE(QDir(archive.hall.path("archive")).entryList(QDir::Dirs | QDir::NoDotAndDotDot | QDir::Hidden).size(),
             cases);
    QCOMPARE(replayDifference(archive.hall.path(), hubRegistry()), QString());
}

OW_TEST(tst_ArchiveDesk)
#include "tst_ArchiveDesk.moc"
