#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/sheets/Workbook.h"
#include "models/store/Connection.h"
#include "sync/hub/HubStore.h"
#include "tests/base/Testing.h"
#include "tests/sync/crash/HubProgram.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTest>
#include <QThread>
#include <thread>

using namespace ow;
using namespace ow::testing;

namespace {
qint64 ticketsIn(const QString &file)
{
    auto db = Connection::open(file, OpenMode::Reader);
    if (!db || !verifyChain(**db) || (*db)->integrity() != QLatin1String("ok"))
        return -1;
    Query q = (*db)->query("SELECT count(*) FROM ticket");
    return q.next() ? q.integer(0) : -1;
}

bool clearWords(const QString &text)
{
    return text.size() >= 6 && !text.contains(QLatin1Char('{')) && !text.contains(QLatin1Char('\n'));
}
} // namespace

class tst_HubProgram : public QObject {
    Q_OBJECT
private slots:
    void ownsItsFolderAndLeavesItTidy()
    {
        const QTemporaryDir dir;
        HubProgram hub(dir.path());
        const auto endpoint = hub.start();
        QVERIFY2(endpoint, hub.errors().constData());
        QVERIFY(endpoint->url.startsWith(QLatin1String("https://127.0.0.1:")));
        QCOMPARE(endpoint->pin.size(), 64);
        const auto ownerOnly = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser;
        QCOMPARE(QFile::permissions(hub.file("hub.endpoint")), ownerOnly);
        QCOMPARE(QFile::permissions(hub.file("demo-users.txt")), ownerOnly);

        const auto second = HubProgram::run({QStringLiteral("--data"), dir.path()});
        QCOMPARE(second.code, 1);
        QVERIFY2(clearWords(second.says), qPrintable(second.says));
        QVERIFY2(QFile::exists(hub.file("hub.endpoint")), "the refused one took the endpoint of the running one");

        HubCaller board(StationRole::Board, QStringLiteral("B1"));
        board.connectTo(*endpoint);
        QVERIFY(board.join());
        const qint64 endedAfter = hub.terminate();
        QVERIFY2(endedAfter >= 0 && endedAfter < 2000, qPrintable(QString::number(endedAfter)));
        QVERIFY(!QFile::exists(hub.file("hub.endpoint")));
        QVERIFY2(!QFile::exists(hub.file("hub.db-wal")), "the writer closes last and leaves one file");
        QVERIFY(hub.start()); // and again
    }

    void killedHubLeavesNothingThatStopsTheNext()
    {
        const QTemporaryDir dir;
        HubProgram hub(dir.path());
        const auto first = hub.start();
        QVERIFY(first);
        hub.kill9();
        QVERIFY(QFile::exists(hub.file("hub.endpoint")));
        const auto second = hub.start();
        QVERIFY(second);
        QCOMPARE(second->pin, first->pin); // stations go on trusting it
    }

    void backupUnderLoadAndRestore()
    {
        const QTemporaryDir dir;
        const QTemporaryDir backups;
        HubProgram hub(dir.path());
        const auto endpoint = hub.start();
        QVERIFY(endpoint);
        std::atomic<bool> stop{false};
        std::atomic<int> issued{0};
        std::thread load([&] {
            HubCaller kiosk(StationRole::Kiosk, QStringLiteral("K1"));
            SystemRandom random;
            kiosk.connectTo(*endpoint);
            if (!kiosk.join())
                return;
            for (qint64 seq = 1; !stop; ++seq) {
                const auto answer = kiosk.send(makeUuid(SystemClock().now(), random), seq,
                                               "{\"command\":\"ticket.issue\",\"data\":{\"queue\":\"zonghe\"}}");
                if (!answer || answer->status != 200)
                    return;
                ++issued;
            }
        });
        QStringList problems;
        const auto expect = [&](bool ok, const QString &what) {
            if (!ok)
                problems.append(what);
        };
        for (int i = 0; i < 10'000 && issued < 20; ++i)
            QThread::usleep(1000);
        const QString copy = backups.filePath(QStringLiteral("one"));
        const int before = issued;
        const auto made = HubProgram::run(
            {QStringLiteral("backup"), QStringLiteral("--data"), dir.path(), QStringLiteral("--to"), copy});
        const int after = issued;
        expect(made.code == 0, made.says);
        expect(QDir(copy).entryList(QDir::Files) == QStringList{QStringLiteral("hub.db")},
               QDir(copy).entryList(QDir::Files).join(QLatin1Char(' ')));
        const qint64 saved = ticketsIn(copy + QStringLiteral("/hub.db"));
        expect(saved >= before && saved <= after + 1,
               QStringLiteral("%1 tickets saved, %2 to %3 issued").arg(saved).arg(before).arg(after));
        expect(!QFile::exists(copy + QStringLiteral("/keys")), QStringLiteral("keys in a plain backup"));
        const auto again = HubProgram::run(
            {QStringLiteral("backup"), QStringLiteral("--data"), dir.path(), QStringLiteral("--to"), copy});
        expect(again.code == 1 && clearWords(again.says), QStringLiteral("a backup was written over: ") + again.says);

        const auto overRunning = HubProgram::run(
            {QStringLiteral("restore"), QStringLiteral("--data"), dir.path(), QStringLiteral("--from"), copy});
        expect(overRunning.code == 1 && clearWords(overRunning.says),
               QStringLiteral("restored over a running hub: ") + overRunning.says);
        const int beforeMore = issued;
        for (int i = 0; i < 10'000 && issued < beforeMore + 5; ++i)
            QThread::usleep(1000);
        expect(issued >= beforeMore + 5, QStringLiteral("the hub no longer serves"));
        stop = true;
        load.join();
        QVERIFY2(problems.isEmpty(), qPrintable(problems.join(QLatin1Char('\n'))));
        QVERIFY(hub.terminate() >= 0);
        const qint64 all = ticketsIn(hub.file("hub.db"));
        QVERIFY(all > saved);

        // A hall with other keys cannot take it, and stays as it was.
        const QTemporaryDir otherDir;
        HubProgram other(otherDir.path());
        QVERIFY(other.start());
        QVERIFY(other.terminate() >= 0);
        const auto wrongKeys = HubProgram::run(
            {QStringLiteral("restore"), QStringLiteral("--data"), otherDir.path(), QStringLiteral("--from"), copy});
        QCOMPARE(wrongKeys.code, 1);
        QVERIFY2(clearWords(wrongKeys.says), qPrintable(wrongKeys.says));
        QCOMPARE(ticketsIn(other.file("hub.db")), 0LL);
        QVERIFY(other.start());

        const auto restored = HubProgram::run(
            {QStringLiteral("restore"), QStringLiteral("--data"), dir.path(), QStringLiteral("--from"), copy});
        QVERIFY2(restored.code == 0, qPrintable(restored.says));
        QCOMPARE(ticketsIn(hub.file("hub.db")), saved);
        const QStringList kept = QDir(dir.path())
                                     .entryList({QStringLiteral("hub.db.replaced-*")})
                                     .filter(QRegularExpression(QStringLiteral("[0-9]$")));
        QCOMPARE(kept.size(), 1);
        QCOMPARE(ticketsIn(dir.filePath(kept.first())), all);
        QVERIFY(hub.start());
    }

    /// The database and the keys travel apart; only both together make the hall again, with the trust its stations have in it.
    void movesToAnotherMachine()
    {
        const QTemporaryDir dir;
        const QTemporaryDir safe;
        const QTemporaryDir empty;
        HubProgram hub(dir.path());
        const auto endpoint = hub.start();
        QVERIFY(endpoint);
        HubCaller kiosk(StationRole::Kiosk, QStringLiteral("K1"));
        SystemRandom random;
        kiosk.connectTo(*endpoint);
        QVERIFY(kiosk.join());
        QVERIFY(kiosk.send(makeUuid(SystemClock().now(), random), 1,
                           "{\"command\":\"ticket.issue\",\"data\":{\"queue\":\"zonghe\"}}"));
        const QString copy = safe.filePath(QStringLiteral("copy"));
        const QString sealed = safe.filePath(QStringLiteral("hall.keys"));
        const QByteArray passphrase = QStringLiteral("大厅门口两棵老槐树开花了").toUtf8() + '\n';
        const auto run = [](const char *command, const QString &folder, const char *option, const QString &path,
                            const QByteArray &input = {}) {
            return HubProgram::run(QString::fromLatin1(command).split(QLatin1Char(' '))
                                       + QStringList{QStringLiteral("--data"), folder, QLatin1String(option), path},
                                   input);
        };
        const auto refused = [](const HubProgram::Ended &ended, const ProblemType &type) {
            return ended.code == 1 && clearWords(ended.says)
                && ended.says.startsWith(QString::fromUtf8(type.sentence).section(QLatin1Char('{'), 0, 0));
        };
        QCOMPARE(run("backup", dir.path(), "--to", copy).code, 0);

        QVERIFY(refused(run("keys export", dir.path(), "--to", sealed, "short\nshort\n"), problem::PassphraseShort));
        QVERIFY(refused(run("keys export", dir.path(), "--to", sealed, passphrase + "another\n"),
                        problem::PassphraseDiffers));
        QVERIFY(!QFile::exists(sealed));
        const auto exported = run("keys export", dir.path(), "--to", sealed, passphrase + passphrase);
        QVERIFY2(exported.code == 0, qPrintable(exported.says));
        QCOMPARE(QFile::permissions(sealed), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
        QVERIFY(refused(run("keys export", dir.path(), "--to", sealed, passphrase + passphrase), problem::FileFailed));
        QVERIFY(refused(
            run("keys export", empty.path(), "--to", safe.filePath(QStringLiteral("none")), passphrase + passphrase),
            problem::KeyMissing));
        QVERIFY(refused(run("keys import", dir.path(), "--from", sealed, passphrase), problem::HubRunning));

        // A hall of its own is not overwritten.
        const QTemporaryDir otherDir;
        HubProgram other(otherDir.path());
        QVERIFY(other.start());
        QVERIFY(other.terminate() >= 0);
        QVERIFY(refused(run("keys import", otherDir.path(), "--from", sealed, passphrase), problem::KeyWrong));
        QVERIFY(QFile::remove(other.file("hub.db")));
        QVERIFY(refused(run("keys import", otherDir.path(), "--from", sealed, passphrase), problem::KeysDiffer));

        const QTemporaryDir newDir;
        HubProgram moved(newDir.path());
        QVERIFY(refused(run("restore", newDir.path(), "--from", copy), problem::KeyMissing));
        QVERIFY(QFile::copy(copy + QStringLiteral("/hub.db"), moved.file("hub.db")));
        QVERIFY(!moved.start());
        QVERIFY2(!QFile::exists(moved.file("keys")), "a refused start made keys that the right ones cannot replace");
        QVERIFY(QFile::remove(moved.file("hub.db")));

        QVERIFY(
            refused(run("keys import", newDir.path(), "--from", sealed, "another phrase\n"), problem::PassphraseWrong));
        QVERIFY(refused(run("keys import", newDir.path(), "--from", copy + QStringLiteral("/hub.db"), passphrase),
                        problem::KeyExportDamaged));
        QVERIFY(refused(run("keys import", newDir.path(), "--from", safe.filePath(QStringLiteral("none")), passphrase),
                        problem::FileFailed));
        QVERIFY(!QFile::exists(moved.file("keys")));
        const auto imported = run("keys import", newDir.path(), "--from", sealed, passphrase);
        QVERIFY2(imported.code == 0, qPrintable(imported.says));
        QCOMPARE(run("keys import", newDir.path(), "--from", sealed, passphrase).code, 0); // the same again
        const auto restored = run("restore", newDir.path(), "--from", copy);
        QVERIFY2(restored.code == 0, qPrintable(restored.says));
        QCOMPARE(ticketsIn(moved.file("hub.db")), 1LL);
        QVERIFY(hub.terminate() >= 0);
        const auto again = moved.start();
        QVERIFY2(again, moved.errors().constData());
        QCOMPARE(again->pin, endpoint->pin);
        QCOMPARE(again->joinKey, endpoint->joinKey);
        kiosk.connectTo(*again);
        QVERIFY(kiosk.join());
        const auto served = kiosk.send(makeUuid(SystemClock().now(), random), 2,
                                       "{\"command\":\"ticket.issue\",\"data\":{\"queue\":\"zonghe\"}}");
        // What happened after the backup is not there yet: two supervisors look first.
        QVERIFY(served && served->status == problem::HubHeld.status);
        QVERIFY(served->body.contains(problem::HubHeld.id));
    }

    void refusals_data()
    {
        QTest::addColumn<int>("what");
        QTest::newRow("backup of nothing") << 0;
        QTest::newRow("restore from nothing") << 1;
        QTest::newRow("restore of a damaged backup") << 2;
        QTest::newRow("restore without keys") << 3;
        QTest::newRow("test clock outside a demo") << 4;
        QTest::newRow("key file changed") << 5;
        QTest::newRow("foreign database") << 6;
        QTest::newRow("port taken") << 7;
        QTest::newRow("data folder cannot be made") << 8;
    }
    /// Each one clear line on stderr, exit code 1, and nothing touched.
    void refusals()
    {
        QFETCH(int, what);
        const QTemporaryDir dir;
        const QTemporaryDir other;
        HubProgram hub(dir.path());
        const auto endpoint = hub.start();
        QVERIFY(endpoint);
        if (what != 7)
            QVERIFY(hub.terminate() >= 0);
        const QString target = other.filePath(QStringLiteral("t"));
        const auto spoil = [](const QString &path, qint64 at, const QByteArray &bytes) {
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadWrite));
            file.seek(at);
            file.write(bytes);
        };
        QStringList arguments{QStringLiteral("--data"), dir.path()};
        switch (what) {
        case 0:
            arguments = {QStringLiteral("backup"), QStringLiteral("--data"), target, QStringLiteral("--to"),
                         other.filePath(QStringLiteral("b"))};
            break;
        case 1:
            arguments = {QStringLiteral("restore"), QStringLiteral("--data"), dir.path(), QStringLiteral("--from"),
                         target};
            break;
        case 2:
            QVERIFY(QDir().mkpath(target));
            QVERIFY(QFile::copy(hub.file("hub.db"), target + QStringLiteral("/hub.db")));
            spoil(target + QStringLiteral("/hub.db"), 4096 * 3, QByteArray(4096 * 4, '\x5a'));
            arguments = {QStringLiteral("restore"), QStringLiteral("--data"), dir.path(), QStringLiteral("--from"),
                         target};
            break;
        case 3:
            arguments = {QStringLiteral("restore"), QStringLiteral("--data"), target, QStringLiteral("--from"),
                         dir.path()};
            break;
        case 4: arguments += {QStringLiteral("--test-clock"), hub.file("clock")}; break;
        case 5: spoil(hub.file("keys/blind-index.key"), 0, "0123456789abcdef"); break;
        case 6:
            QFile::remove(hub.file("hub.db"));
            spoil(hub.file("hub.db"), 0, QByteArray("not a database ").repeated(1000));
            break;
        case 7:
            arguments = {QStringLiteral("--data"), target, QStringLiteral("--demo"), QStringLiteral("--port"),
                         endpoint->url.section(QLatin1Char(':'), -1)};
            break;
        case 8: arguments = {QStringLiteral("--data"), QStringLiteral("/proc/nowhere/at/all")}; break;
        }
        QFile file(hub.file("hub.db"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray before = file.readAll();
        const auto ended = HubProgram::run(arguments);
        QCOMPARE(ended.code, 1);
        QVERIFY2(clearWords(ended.says), qPrintable(ended.says));
        file.seek(0);
        QCOMPARE(file.readAll(), before);
        QVERIFY(!QFile::exists(target + QStringLiteral("/hub.endpoint")));
    }

    void aBackupHoldsWhatTheDatabaseNames()
    {
        const QTemporaryDir dir;
        const QTemporaryDir backups;
        HubProgram hub(dir.path());
        QVERIFY(hub.start());
        QVERIFY(hub.terminate() >= 0);
        const QString folder = dir.filePath(QStringLiteral("blobs/ab"));
        QVERIFY(QDir().mkpath(folder));
        for (const char *name : {"/abcd", "/abff.new"}) {
            QFile blob(folder + QLatin1String(name));
            QVERIFY(blob.open(QIODevice::WriteOnly) && blob.write("sealed") == 6);
        }
        const QString copy = backups.filePath(QStringLiteral("one"));
        const auto made = HubProgram::run(
            {QStringLiteral("backup"), QStringLiteral("--data"), dir.path(), QStringLiteral("--to"), copy});
        QVERIFY2(made.code == 0, qPrintable(made.says));
        QVERIFY(QFile::exists(copy + QStringLiteral("/blobs/ab/abcd")));
        QVERIFY(!QFile::exists(copy + QStringLiteral("/blobs/ab/abff.new")));
        QVERIFY(QDir(folder).removeRecursively());
        const auto restored = HubProgram::run(
            {QStringLiteral("restore"), QStringLiteral("--data"), dir.path(), QStringLiteral("--from"), copy});
        QVERIFY2(restored.code == 0, qPrintable(restored.says));
        QFile back(folder + QStringLiteral("/abcd"));
        QVERIFY(back.open(QIODevice::ReadOnly));
        QCOMPARE(back.readAll(), QByteArray("sealed"));
    }

    void takesAYearsHolidaysOrNamesTheFaults()
    {
        const QTemporaryDir dir;
        const QString paper = dir.filePath(QStringLiteral("paper.json"));
        const QString placed = dir.filePath(QStringLiteral("calendar/2027.json"));
        const auto import = [&](const QByteArray &content) {
            QFile file(paper);
            if (file.open(QIODevice::WriteOnly))
                file.write(content);
            file.close();
            return HubProgram::run({QStringLiteral("calendar"), QStringLiteral("import"), QStringLiteral("--data"),
                                    dir.path(), QStringLiteral("--from"), paper});
        };
        const auto faulty = import("{\"year\":2027,\"source\":\"x\",\"off\":[{\"date\":\"2027-02-30\",\"name\":\"\"}],"
                                   "\"work\":[{\"date\":\"2027-03-01\",\"name\":\"x\"}]}");
        QCOMPARE(faulty.code, 1);
        QVERIFY2(faulty.says.contains(QStringLiteral("off[0].date"))
                     && faulty.says.contains(QStringLiteral("off[0].name")),
                 qPrintable(faulty.says));
        const auto gap = import("{\"year\":2030,\"source\":\"x\",\"off\":[],\"work\":[]}");
        QCOMPARE(gap.code, 1);
        QVERIFY2(gap.says.contains(QStringLiteral("2027年")), qPrintable(gap.says));
        QVERIFY(!QFile::exists(placed));
        const auto taken =
            import("{\"year\":2027,\"source\":\"x\",\"off\":[{\"date\":\"2027-01-01\",\"name\":\"元旦\"}],"
                   "\"work\":[]}");
        QVERIFY2(taken.code == 0, qPrintable(taken.says));
        QVERIFY(QFile::exists(placed));
    }

    // What the engineer brings in by files takes effect at the hub that runs, and the same way at one that does not.
    void filesReachTheRunningHub()
    {
        const QTemporaryDir dir;
        HubProgram hub(dir.path());
        const auto endpoint = hub.start();
        QVERIFY(endpoint);
        const auto put = [&](const char *name, const QByteArray &content) {
            QFile file(dir.filePath(QLatin1String(name)));
            return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                            : QString();
        };
        const auto run = [&](const QStringList &words) {
            return HubProgram::run(words + QStringList{QStringLiteral("--data"), dir.path()});
        };
        HubCaller kiosk(StationRole::Kiosk, QStringLiteral("K1"));
        kiosk.connectTo(*endpoint);
        QVERIFY(kiosk.join());
        const auto years = [&kiosk] {
            const auto view = kiosk.get("/v1/views/calendar");
            return view ? QJsonDocument::fromJson(view->body)
                              .object()
                              .value(QLatin1String("data"))
                              .toObject()
                              .value(QLatin1String("years"))
                              .toArray()
                              .size()
                        : -1;
        };
        QCOMPARE(years(), 0);
        const QString paper = put("2027.json",
                                  "{\"year\":2027,\"source\":\"x\",\"off\":[{\"date\":\"2027-01-01\",\"name\":"
                                  "\"元旦\"}],\"work\":[]}");
        auto ended = run({QStringLiteral("calendar"), QStringLiteral("import"), paper});
        QVERIFY2(ended.code == 0, qPrintable(QString::number(ended.code) + paper + ended.says));
        QCOMPARE(years(), 1);

        // The bookshop licence from the first of October in three days: looked at, taken, and taken again.
        const auto sheet = [](const char *term) {
            return writeWorkbook(
                       {{QStringLiteral("事项"),
                         {{QStringLiteral("事项编码")},
                          {QStringLiteral("版本")},
                          {QStringLiteral("生效日期")},
                          {QStringLiteral("承诺时限")},
                          {QStringLiteral("补齐期限（工作日）")},
                          {QStringLiteral("变更理由")}},
                         {{QStringLiteral("511A0000800001"), QStringLiteral("2"), QStringLiteral("2027-10-08"),
                           QString::fromUtf8(term), QStringLiteral("3"), QStringLiteral("提速")}}}})
                .value();
        };
        const QStringList import{QStringLiteral("catalogue"), QStringLiteral("import")};
        ended = run(import + QStringList{put("wrong.xlsx", sheet("很快"))});
        QCOMPARE(ended.code, 1);
        QVERIFY2(ended.says.contains(QStringLiteral("工作表“事项”第2行“承诺时限”")), qPrintable(ended.says));
        ended = run(import + QStringList{put("text.xlsx", "编码,名称")});
        QVERIFY2(ended.code == 1 && ended.says.contains(QStringLiteral("不是.xlsx文件")), qPrintable(ended.says));
        const QString items = put("items.xlsx", sheet("3个工作日"));
        QVERIFY2(run(import + QStringList{items, QStringLiteral("--check")}).code == 0, "looked at");
        for (int i = 0; i < 2; ++i) {
            ended = run(import + QStringList{items});
            QVERIFY2(ended.code == 0, qPrintable(ended.says));
        }
        const QString people =
            put("people.xlsx",
                *writeWorkbook({{QStringLiteral("人员"),
                                 {{QStringLiteral("用户名")},
                                  {QStringLiteral("姓名")},
                                  {QStringLiteral("机构")},
                                  {QStringLiteral("岗位")}},
                                 {{QStringLiteral("hejing"), QStringLiteral("何静"), QStringLiteral("区市场监督管理局"),
                                   QStringLiteral("窗口人员、导服")}}}}));
        ended = run({QStringLiteral("users"), QStringLiteral("import"), people});
        QVERIFY2(ended.code == 0, qPrintable(ended.says));
        const QStringList lists = QDir(dir.path()).entryList({QStringLiteral("new-users-*.txt")});
        QCOMPARE(lists.size(), 1);
        QFile list(dir.filePath(lists.first()));
        QVERIFY(list.open(QIODevice::ReadOnly));
        QCOMPARE(list.permissions() & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
        const QStringList words = QString::fromUtf8(list.readAll()).trimmed().split(QLatin1Char('\t'));
        HubCaller window(StationRole::Window, {});
        window.connectTo(*endpoint);
        QVERIFY(window.join());
        QVERIFY(window.signIn(words.value(0), words.value(2)));

        // Not running: the same words, the same hall.
        QVERIFY(hub.terminate() >= 0);
        ended = run(import + QStringList{items});
        QVERIFY2(ended.code == 0, qPrintable(ended.says));
        const QString all = dir.filePath(QStringLiteral("all.xlsx"));
        ended = run({QStringLiteral("catalogue"), QStringLiteral("export"), all});
        QVERIFY2(ended.code == 0, qPrintable(ended.says));
        QFile written(all);
        QVERIFY(written.open(QIODevice::ReadOnly));
        const auto book = readWorkbook(written.readAll());
        QVERIFY(book && book->sheet(QStringLiteral("事项"))->rows.size() == 50);
        QVERIFY(QDir(dir.filePath(QStringLiteral("inbox"))).isEmpty());
        QCOMPARE(run({QStringLiteral("catalogue"), QStringLiteral("export"), all}).code, 1); // nothing is written over

        // The contract of answers, for programs of others.
        const QString schemas = dir.filePath(QStringLiteral("schemas"));
        ended = run({QStringLiteral("catalogue"), QStringLiteral("schema"), schemas});
        QVERIFY2(ended.code == 0, qPrintable(ended.says));
        QCOMPARE(QDir(schemas + QStringLiteral("/items")).entryList(QDir::Files).size(), 49);
        QVERIFY(QDir(schemas + QStringLiteral("/elements")).entryList(QDir::Files).size() > 100);
        const QString both = QStringLiteral("511A0188100003,511A0000800001");
        ended = run({QStringLiteral("catalogue"), QStringLiteral("schema"), schemas, both});
        QVERIFY2(ended.code == 0, qPrintable(ended.says));
        const QStringList forms = QDir(schemas + QStringLiteral("/forms")).entryList(QDir::Files);
        QCOMPARE(forms, QStringList{QStringLiteral("511A0000800001@1+511A0188100003@1.json")});
        QFile merged(schemas + QStringLiteral("/forms/") + forms.first());
        QVERIFY(merged.open(QIODevice::ReadOnly));
        const QJsonObject schema = QJsonDocument::fromJson(merged.readAll()).object();
        QCOMPARE(schema.value(QLatin1String("$schema")).toString(),
                 QStringLiteral("https://json-schema.org/draft/2020-12/schema"));
        QVERIFY(schema.value(QLatin1String("properties")).toObject().contains(QLatin1String("applicant.personName")));
        QCOMPARE(run({QStringLiteral("catalogue"), QStringLiteral("schema"), schemas, QStringLiteral("nothing")}).code,
                 1);
    }

    void freshHubPrintsItsFirstCode()
    {
        const QTemporaryDir dir;
        QProcess process;
        process.start(QStringLiteral(ONEWINDOW_BIN "/onewindow-hub"), {QStringLiteral("--data"), dir.path()});
        QByteArray out;
        for (int i = 0; i < 300 && !out.contains('\n'); ++i) {
            process.waitForReadyRead(100);
            out += process.readAllStandardOutput();
        }
        QVERIFY2(QString::fromUtf8(out).contains(QStringLiteral("首次启用码")), out.constData());
        process.terminate();
        QVERIFY(process.waitForFinished(5000));
        QCOMPARE(process.exitCode(), 0);
    }
};

OW_TEST(tst_HubProgram)
#include "tst_HubProgram.moc"
