#include "models/base/Clock.h"
#include "models/base/Random.h"
#include "models/base/Uuid.h"
#include "models/store/Connection.h"
#include "sync/hub/HubStore.h"
#include "tests/base/Testing.h"
#include "tests/sync/crash/HubProgram.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QThread>

using namespace ow;
using namespace ow::testing;

namespace {
struct Drilled {
    int code = -1;
    QString says;
};

Drilled drill(const QString &data, const QString &from)
{
    QProcess process;
    process.start(QStringLiteral(ONEWINDOW_BIN "/onewindow-hub"),
                  {QStringLiteral("drill"), QStringLiteral("--data"), data, QStringLiteral("--from"), from});
    if (!process.waitForFinished(60'000))
        return {};
    return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput())};
}

QStringList backupFolders(const QString &data)
{
    return QDir(data + QStringLiteral("/backups"))
        .entryList({QStringLiteral("2026*")}, QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
}

bool waitForBackups(const QString &data, int count)
{
    QElapsedTimer timer;
    for (timer.start(); timer.elapsed() < 30'000; QThread::msleep(20)) {
        const QStringList found = backupFolders(data).filter(QRegularExpression(QStringLiteral("[0-9]$")));
        if (found.size() >= count)
            return true;
    }
    return false;
}

qint64 eventsIn(const QString &file)
{
    const auto db = Connection::open(file, OpenMode::Reader);
    const auto head = db ? verifyChain(**db) : Result<LogHead>(fail(db.error()));
    return head ? head->seq : -1;
}

void spoil(const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const qint64 at = file.size() / 2;
    file.seek(at);
    const char was = file.read(1).at(0);
    file.seek(at);
    file.write(QByteArray(1, char(was ^ 1)));
}
} // namespace

/// The real program makes its backups by itself, and what it made is drilled, restored and refused when it was touched.
class tst_BackupProgram : public QObject {
    Q_OBJECT
private slots:
    void drillsAndRestoresWhatItMade()
    {
        const QTemporaryDir dir;
        HubProgram hub(dir.path());
        auto endpoint = hub.start();
        QVERIFY(endpoint);
        HubCaller kiosk(StationRole::Kiosk, QStringLiteral("K1"));
        SystemRandom random;
        kiosk.connectTo(*endpoint);
        QVERIFY(kiosk.join());
        const auto issue = [&](qint64 seq) {
            const auto answer = kiosk.send(makeUuid(SystemClock().now(), random), seq,
                                           "{\"command\":\"ticket.issue\",\"data\":{\"queue\":\"zonghe\"}}");
            return answer && answer->status == 200;
        };
        for (qint64 seq = 1; seq <= 30; ++seq)
            QVERIFY(issue(seq));
        FileClock::write(hub.file("clock"), hallInstant(QDate(2026, 9, 24), QTime(17, 0)));
        QVERIFY(waitForBackups(dir.path(), 1));
        // At night, again; and as the hub was killed over it, after the next start.
        hub.kill9();
        FileClock::write(hub.file("clock"), hallInstant(QDate(2026, 9, 25), QTime(8, 0)));
        endpoint = hub.start();
        QVERIFY(endpoint);
        QVERIFY(waitForBackups(dir.path(), 2));
        const QStringList made = backupFolders(dir.path());
        QCOMPARE(made, (QStringList{QStringLiteral("20260924-170000"), QStringLiteral("20260925-080000")}));
        const QString folder = dir.filePath(QStringLiteral("backups"));

        // While the hub runs.
        const Drilled sound = drill(dir.path(), folder);
        QVERIFY2(sound.code == 0, qPrintable(sound.says));
        QVERIFY2(sound.says.contains(QStringLiteral("恢复演练通过：备份20260925-080000可以恢复")),
                 qPrintable(sound.says));
        QVERIFY(sound.says.contains(QStringLiteral("逐行一致")) && sound.says.contains(QStringLiteral("大厅能打开")));
        qInfo("%s", qPrintable(sound.says.trimmed()));
        const Drilled older = drill(dir.path(), folder + QLatin1Char('/') + made.first());
        QVERIFY2(older.code == 0 && older.says.contains(made.first()), qPrintable(older.says));
        QCOMPARE(drill(dir.path(), dir.filePath(QStringLiteral("nowhere"))).code, 1);
        QTemporaryDir stranger;
        QCOMPARE(drill(stranger.path(), folder).code, 1);

        QVERIFY(hub.terminate() >= 0);
        const qint64 all = eventsIn(hub.file("hub.db"));
        // Onto an empty machine with the keys: the hall is back.
        const QTemporaryDir fresh;
        QVERIFY(QDir().mkpath(fresh.filePath(QStringLiteral("keys"))));
        for (const QString &key : QDir(hub.file("keys")).entryList(QDir::Files))
            QVERIFY(
                QFile::copy(hub.file("keys") + QLatin1Char('/') + key, fresh.filePath(QStringLiteral("keys/")) + key));
        const auto restored = HubProgram::run(
            {QStringLiteral("restore"), QStringLiteral("--data"), fresh.path(), QStringLiteral("--from"), folder});
        QVERIFY2(restored.code == 0, qPrintable(restored.says));
        const qint64 back = eventsIn(fresh.filePath(QStringLiteral("hub.db")));
        QVERIFY2(back > 0 && back < all, qPrintable(QStringLiteral("%1 of %2").arg(back).arg(all)));
        HubProgram again(fresh.path());
        FileClock::write(again.file("clock"), hallInstant(QDate(2026, 9, 25), QTime(8, 5)));
        QVERIFY(again.start());

        // One bit of the newest: told, and not restored.
        spoil(folder + QLatin1Char('/') + made.last() + QStringLiteral("/hub.db.sealed"));
        const Drilled spoilt = drill(dir.path(), folder);
        QCOMPARE(spoilt.code, 1);
        QVERIFY2(spoilt.says.contains(QStringLiteral("恢复演练不通过")), qPrintable(spoilt.says));
        const auto refused = HubProgram::run(
            {QStringLiteral("restore"), QStringLiteral("--data"), dir.path(), QStringLiteral("--from"), folder});
        QCOMPARE(refused.code, 1);
        QVERIFY(refused.says.contains(QStringLiteral("不完整")));
        QCOMPARE(eventsIn(hub.file("hub.db")), all);
        const auto older2 = HubProgram::run({QStringLiteral("restore"), QStringLiteral("--data"), dir.path(),
                                             QStringLiteral("--from"), folder + QLatin1Char('/') + made.first()});
        QVERIFY2(older2.code == 0, qPrintable(older2.says));
    }
};

OW_TEST(tst_BackupProgram)
#include "tst_BackupProgram.moc"
