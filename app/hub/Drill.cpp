#include "app/hub/Drill.h"

#include "models/base/Clock.h"
#include "models/base/Random.h"
#include "models/store/KeyExport.h"
#include "sync/hub/BackupRestore.h"
#include "sync/hub/Hub.h"
#include "sync/hub/LogReplay.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <cstdio>

namespace ow {

namespace {
QString megabytes(qint64 bytes)
{
    return QString::number(double(bytes) / 1048576.0, 'f', 1);
}

/// One line a step: what was looked at, what was found, how long it took.
class DrillLog {
public:
    DrillLog() { m_whole.start(); }
    void begin() { m_step.start(); }
    void good(const QString &what) { tell(QStringLiteral("通过"), what); }
    void bad(const QString &what)
    {
        m_sound = false;
        tell(QStringLiteral("不通过"), what);
    }
    void bad(const QString &what, const Problem &problem)
    {
        bad(QStringLiteral("%1：%2").arg(what, problem.sentence()));
    }
    bool end(const QString &name)
    {
        say(m_sound ? QStringLiteral("恢复演练通过：备份%1可以恢复，用时%2秒。").arg(name, seconds(m_whole))
                    : QStringLiteral("恢复演练不通过：备份%1不能放心使用，请另做一份备份并检查存放的磁盘。用时%2秒。")
                          .arg(name, seconds(m_whole)));
        return m_sound;
    }

private:
    static QString seconds(const QElapsedTimer &timer)
    {
        return QString::number(double(timer.elapsed()) / 1000.0, 'f', 2);
    }
    void tell(const QString &verdict, const QString &what)
    {
        say(QStringLiteral("%1 %2（%3秒）").arg(verdict, what, seconds(m_step)));
    }
    static void say(const QString &line)
    {
        std::fprintf(stdout, "%s\n", qPrintable(line));
        std::fflush(stdout);
    }

    QElapsedTimer m_whole;
    QElapsedTimer m_step;
    bool m_sound = true;
};

void drillFiles(DrillLog &told, const BackupSet &set, const BackupManifest &manifest)
{
    told.begin();
    const auto found = checkFiles(set, manifest);
    if (!found)
        return told.bad(QStringLiteral("附件清单"), found.error());
    const QString counted = QStringLiteral("附件%1个，共%2 MB")
                                .arg(found->whole + found->missing + found->changed)
                                .arg(megabytes(found->bytes));
    if (found->missing + found->changed == 0)
        told.good(counted + QStringLiteral("，都在且内容相符"));
    else
        told.bad(counted + QStringLiteral("，其中%1个缺失，%2个内容不符").arg(found->missing).arg(found->changed));
}

void drillReplay(DrillLog &told, const QString &database, const QString &empty, const Registry &registry)
{
    told.begin();
    const auto found = replayLog(database, empty, registry);
    if (!found)
        return told.bad(QStringLiteral("重放事件"), found.error());
    if (found->unreadableSeq > 0)
        return told.bad(QStringLiteral("重放事件：第%1条读不出来").arg(found->unreadableSeq));
    if (found->differences.isEmpty())
        return told.good(QStringLiteral("重放事件%1条，%2张表逐行一致").arg(found->events).arg(found->tables));
    QStringList tables;
    for (const TableDifference &one : found->differences)
        tables.append(QStringLiteral("%1（%2行）").arg(one.table).arg(one.onlyFirst + one.onlySecond));
    told.bad(QStringLiteral("重放事件%1条，%2张表不一致：%3")
                 .arg(found->events)
                 .arg(found->differences.size())
                 .arg(tables.join(QStringLiteral("、"))));
}
} // namespace

bool drillBackup(const QString &folder, const QString &source)
{
    DrillLog told;
    told.begin();
    const auto keyFiles = readKeyFiles(folder + QStringLiteral("/keys"));
    const auto keys = keyFiles.and_then([](const FileContents &files) { return KeyRing::from(files); });
    if (!keys) {
        told.bad(QStringLiteral("密钥"), keys.error());
        return told.end(source);
    }
    const auto found = findBackup(source, *keys);
    if (!found) {
        told.bad(QStringLiteral("找备份"), found.error());
        return told.end(source);
    }
    const QTemporaryDir scratch;
    const QString database = scratch.filePath(QStringLiteral("hub.db"));
    const BackupSet set(found->folder, *keys);
    const auto manifest = unsealBackup(set, found->name, database);
    if (!manifest) {
        told.bad(QStringLiteral("解封数据库"), manifest.error());
        return told.end(found->name);
    }
    told.good(QStringLiteral("解封数据库%1 MB，完整，事件链到第%2条不断")
                  .arg(megabytes(manifest->databaseBytes))
                  .arg(manifest->seq));
    drillFiles(told, set, *manifest);
    told.begin();
    SystemRandom random;
    const SystemClock clock;
    const auto opened = placeKeyFiles(scratch.filePath(QStringLiteral("keys")), *keyFiles).and_then([&] {
        return Hub::open({scratch.path(), std::nullopt, {}, 1, nullptr}, clock, random).map([](const auto &) {});
    });
    if (!opened) {
        told.bad(QStringLiteral("打开大厅"), opened.error());
        return told.end(found->name);
    }
    told.good(QStringLiteral("大厅能打开"));
    drillReplay(told, database, scratch.filePath(QStringLiteral("replayed.db")), hubRegistry());
    return told.end(found->name);
}

} // namespace ow
