#include "models/store/DatabaseCopy.h"

#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"

#include <QElapsedTimer>
#include <QFile>
#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <fcntl.h>
#include <sqlite3.h>
#include <thread>
#include <unistd.h>

namespace ow {

namespace {
constexpr int pagesAtOnce = 512; ///< two megabytes: what one sync of the copy may hold up the writer's
constexpr int restMsMax = 50;

bool syncedToDisk(const QString &path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC);
    const bool done = file >= 0 && ::fdatasync(file) == 0;
    if (file >= 0)
        ::close(file);
    return done;
}

/// SQLite's answer, or SQLITE_ABORT when it was to end.
int copyPages(const QString &from, const QString &to, const GoOn &goOn)
{
    SQLite::Database source(QFile::encodeName(from).constData(), SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, 10000);
    sqlite3_db_config(source.getHandle(), SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    // One snapshot from the first page to the last: without it every commit would make the copy begin anew.
    source.exec("PRAGMA wal_autocheckpoint=0; PRAGMA query_only=ON; PRAGMA cache_size=-512; BEGIN; "
                "SELECT count(*) FROM sqlite_master;");
    SQLite::Database target(QFile::encodeName(to).constData(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    // Nobody reads the copy before it is whole and synced (below, a little at a time); one the power cuts off is thrown away unread.
    target.exec("PRAGMA synchronous=OFF; PRAGMA cache_size=-512;");
    int code = SQLITE_OK;
    {
        SQLite::Backup backup(target, source);
        QElapsedTimer took;
        while (code == SQLITE_OK) {
            if (goOn && !goOn())
                return SQLITE_ABORT;
            took.start();
            code = backup.executeStep(pagesAtOnce);
            if (code == SQLITE_OK && !syncedToDisk(to))
                return SQLITE_IOERR;
            // As long again: half of the disk is the hall's.
            std::this_thread::sleep_for(std::chrono::milliseconds(qMin<qint64>(restMsMax, took.elapsed())));
        }
    }
    if (code == SQLITE_DONE)
        target.exec("PRAGMA journal_mode=DELETE;"); // one file that needs nothing beside it
    return code;
}
} // namespace

Result<void> copyDatabase(const QString &from, const QString &to, const GoOn &goOn)
{
    int code = SQLITE_OK;
    try {
        code = copyPages(from, to, goOn);
    } catch (const SQLite::Exception &error) {
        code = error.getErrorCode();
    }
    if (code == SQLITE_DONE && syncedToDisk(to))
        return {};
    for (const char *suffix : {"", "-journal", "-wal", "-shm"})
        QFile::remove(to + QLatin1String(suffix));
    if (code == SQLITE_ABORT)
        return fail(problem::Busy);
    log::error("database copy failed", {log::number("code", code)});
    return fail(problem::FileFailed, {{QStringLiteral("file"), to}});
}

} // namespace ow
