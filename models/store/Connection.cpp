#include "models/store/Connection.h"

#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"

#include <QFile>
#include <SQLiteCpp/Backup.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sqlite3.h>

namespace ow {

struct Query::Statement {
    SQLite::Statement statement;
    bool busy = false;
};

struct Connection::Inner {
    SQLite::Database database;
    std::unordered_map<const char *, std::unique_ptr<Query::Statement>> cache;
};

Query::Query(Connection &connection, Statement *statement, bool owned)
    : m_connection(&connection), m_statement(statement), m_owned(owned)
{
}

Query::Query(Query &&other) noexcept
    : m_connection(other.m_connection), m_statement(std::exchange(other.m_statement, nullptr)), m_owned(other.m_owned),
      m_done(other.m_done)
{
}

Query::~Query()
{
    if (!m_statement)
        return;
    m_statement->statement.tryReset();
    m_statement->busy = false;
    if (m_owned)
        delete m_statement;
}

bool Query::next()
{
    if (!m_statement || m_done || m_connection->m_failure)
        return false;
    const int code = m_statement->statement.tryExecuteStep();
    if (code == SQLITE_ROW)
        return true;
    m_done = true;
    if (code != SQLITE_DONE)
        m_connection->failCode(code);
    return false;
}

bool Query::isNull(int column) const
{
    return m_statement->statement.getColumn(column).isNull();
}

qint64 Query::integer(int column) const
{
    return m_statement->statement.getColumn(column).getInt64();
}

QString Query::text(int column) const
{
    const SQLite::Column value = m_statement->statement.getColumn(column);
    const char *text = value.getText();
    return QString::fromUtf8(text, value.getBytes());
}

QByteArray Query::bytes(int column) const
{
    const SQLite::Column value = m_statement->statement.getColumn(column);
    const void *blob = value.getBlob();
    return QByteArray(static_cast<const char *>(blob), value.getBytes());
}

void Query::refuseCode() const
{
    m_connection->fail(Problem(problem::DatabaseCorrupt));
}

Result<std::unique_ptr<Connection>> Connection::open(const QString &path, OpenMode mode, const char *vfs)
{
    const int flags = mode == OpenMode::Writer ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY;
    try {
        auto inner = std::unique_ptr<Inner>(new Inner{
            SQLite::Database(QFile::encodeName(path).constData(), flags | SQLITE_OPEN_NOMUTEX, 10000, vfs), {}});
        sqlite3 *handle = inner->database.getHandle();
        sqlite3_extended_result_codes(handle, 1);
        sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
        inner->database.exec(
            "PRAGMA foreign_keys=ON; PRAGMA cell_size_check=ON; PRAGMA trusted_schema=OFF; PRAGMA mmap_size=0;");
        if (mode == OpenMode::Writer) {
            // A day's tables and their indexes stay in memory; with SQLite's two megabytes half of a busy hub's work was reading
            // pages it had just written. What a savepoint could undo stays there too: as a file it was more writing than the log.
            // The log may grow to 32 MB before a commit has to bring it into the file, which costs two syncs more and everyone's wait.
            inner->database.exec("PRAGMA synchronous=FULL; PRAGMA cache_size=-65536; PRAGMA temp_store=MEMORY; "
                                 "PRAGMA wal_autocheckpoint=8192;");
        } else {
            // The upper pages of a large hall's indexes stay in memory, or every look-up reads them again.
            // One connection checkpoints, or SQLite before 3.51.3 can lose a commit (design §4.3).
            sqlite3_db_config(handle, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
            inner->database.exec("PRAGMA wal_autocheckpoint=0; PRAGMA query_only=ON; PRAGMA cache_size=-16384;");
        }
        return std::unique_ptr<Connection>(new Connection(std::move(inner), mode));
    } catch (const SQLite::Exception &error) {
        const int code = error.getErrorCode() & 0xff;
        log::error("database cannot be opened", {log::number("code", error.getErrorCode())});
        if (code == SQLITE_NOTADB)
            return ow::fail(problem::DatabaseForeign);
        if (code == SQLITE_CORRUPT)
            return ow::fail(problem::DatabaseCorrupt);
        return ow::fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    }
}

Connection::Connection(std::unique_ptr<Inner> inner, OpenMode mode) : m_inner(std::move(inner)), m_mode(mode) {}

Connection::~Connection() = default;

Query Connection::prepare(const char *sql)
{
    if (m_failure)
        return Query(*this, nullptr, false);
    try {
        std::unique_ptr<Query::Statement> &cached = m_inner->cache[sql];
        if (!cached)
            cached.reset(new Query::Statement{SQLite::Statement(m_inner->database, sql)});
        if (cached->busy)
            return Query(*this, new Query::Statement{SQLite::Statement(m_inner->database, sql), true}, true);
        cached->busy = true;
        return Query(*this, cached.get(), false);
    } catch (const SQLite::Exception &error) {
        failCode(error.getErrorCode());
        return Query(*this, nullptr, false);
    }
}

void Connection::bindInteger(Query &query, int index, qint64 value)
{
    if (!query.m_statement)
        return;
    try {
        query.m_statement->statement.bind(index, int64_t(value));
    } catch (const SQLite::Exception &error) {
        failCode(error.getErrorCode());
    }
}

void Connection::bindText(Query &query, int index, const QString &value)
{
    if (!query.m_statement)
        return;
    try {
        query.m_statement->statement.bind(index, value.toStdString());
    } catch (const SQLite::Exception &error) {
        failCode(error.getErrorCode());
    }
}

void Connection::bindBytes(Query &query, int index, const QByteArray &value)
{
    if (!query.m_statement)
        return;
    try {
        query.m_statement->statement.bind(index, static_cast<const void *>(value.constData()), int(value.size()));
    } catch (const SQLite::Exception &error) {
        failCode(error.getErrorCode());
    }
}

void Connection::bindNull(Query &query, int index)
{
    if (!query.m_statement)
        return;
    try {
        query.m_statement->statement.bind(index);
    } catch (const SQLite::Exception &error) {
        failCode(error.getErrorCode());
    }
}

void Connection::runScript(const QByteArray &sql)
{
    if (m_failure)
        return;
    const int code = m_inner->database.tryExec(sql.constData());
    if (code != SQLITE_OK)
        failCode(code);
}

void Connection::begin()
{
    m_failure.reset();
    m_constraint = false;
    if (m_mode == OpenMode::Reader)
        m_kept.clear(); // others have written since
    run("BEGIN");
}

Result<void> Connection::commit()
{
    if (!m_failure)
        run("COMMIT");
    if (m_failure) {
        const Problem problem = *m_failure;
        rollback();
        return ow::fail(problem);
    }
    return {};
}

void Connection::rollback()
{
    m_kept.clear();
    m_failure.reset();
    m_constraint = false;
    if (inTransaction())
        run("ROLLBACK");
    m_failure.reset();
}

void Connection::savepoint()
{
    run("SAVEPOINT one");
}

void Connection::releaseSavepoint()
{
    run("RELEASE one");
}

void Connection::rollbackToSavepoint()
{
    m_kept.clear();
    if (!inTransaction())
        return;
    m_failure.reset();
    m_constraint = false;
    run("ROLLBACK TO one");
    run("RELEASE one");
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_inner->database.getHandle()) == 0;
}

void Connection::fail(Problem problem)
{
    if (!m_failure)
        m_failure = std::move(problem);
}

void Connection::failCode(int code)
{
    if (m_failure)
        return;
    const int primary = code & 0xff;
    m_constraint = primary == SQLITE_CONSTRAINT;
    log::error("database step failed", {log::number("code", sqlite3_extended_errcode(m_inner->database.getHandle()))});
    // No other failure leaves the transaction undone for certain: a sync that failed may have written it all the same.
    m_failure = Problem(primary == SQLITE_CORRUPT || primary == SQLITE_NOTADB ? problem::DatabaseCorrupt
                            : primary == SQLITE_FULL                          ? problem::SpaceFull
                                                                              : problem::DatabaseFailed);
}

void Connection::checkpoint()
{
    run("PRAGMA wal_checkpoint(PASSIVE)");
    rollback();
}

qint64 Connection::changes() const
{
    return sqlite3_changes64(m_inner->database.getHandle());
}

Result<void> Connection::copyTo(const QString &path)
{
    int code = SQLITE_DONE;
    try {
        SQLite::Database target(QFile::encodeName(path).constData(), SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
        // Busy and locked are answers here, not exceptions; a step that stopped early left half a file.
        code = SQLite::Backup(target, m_inner->database).executeStep(-1);
        if (code == SQLITE_DONE)
            target.exec("PRAGMA journal_mode=DELETE;"); // one file that needs nothing beside it
    } catch (const SQLite::Exception &error) {
        code = error.getErrorCode();
    }
    if (code == SQLITE_DONE)
        return {};
    log::error("database copy failed", {log::number("code", code)});
    return ow::fail(problem::FileFailed, {{QStringLiteral("file"), path}});
}

QString Connection::integrity()
{
    QString found;
    Query check = query("PRAGMA integrity_check");
    while (check.next())
        found += check.text(0) + QLatin1Char('\n');
    return m_failure ? QStringLiteral("failed") : found.trimmed();
}

} // namespace ow
