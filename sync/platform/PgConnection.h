#pragma once
// The one wrapper of PostgreSQL, of libpq; used like Connection: SQL stands in stores as literals with ? or ?1, values are bound, and the
// first failure is remembered until the transaction ends, so that nothing computed from an empty answer gets out. A line that was cut is
// taken up again with the next transaction. Columns are text, bigint and bytea.
#include "models/base/Describe.h"
#include "models/base/Problem.h"
#include "models/base/Time.h"

#include <initializer_list>
#include <memory>
#include <optional>
#include <unordered_map>

struct pg_conn;
struct pg_result;

namespace ow {

/// A value in the form both a statement and COPY take; nothing is NULL.
struct PgValue {
    std::optional<QByteArray> bytes;

    PgValue(const QString &text) : bytes(text.toUtf8()) {}
    PgValue(const QByteArray &blob) : bytes(blob) {}
    PgValue(const QUuid &id)
    {
        if (!id.isNull())
            bytes = id.toRfc4122();
    }
    PgValue(Instant instant)
    {
        if (instant.isSet())
            *this = PgValue(instant.ms);
    }
    PgValue(const QDate &day)
    {
        if (day.isValid())
            bytes = isoDate(day).toLatin1();
    }
    template <std::integral T>
    PgValue(T number) : bytes(bigEndian(number))
    {
    }
    template <Coded E>
    PgValue(E code) : bytes(QByteArray(codeText(code)))
    {
    }
    template <class T>
    PgValue(const std::optional<T> &value)
    {
        if (value)
            *this = PgValue(*value);
    }

private:
    static QByteArray bigEndian(qint64 number);
};

/// The rows of one statement.
class PgRows {
public:
    bool next();
    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const { return QString::fromUtf8(bytes(column)); }
    QByteArray bytes(int column) const;
    Instant instant(int column) const { return {integer(column)}; }
    QDate date(int column) const { return dateFromIso(text(column)); }
    QUuid uuid(int column) const { return QUuid::fromRfc4122(bytes(column)); }

private:
    friend class PgConnection;
    struct Clear {
        void operator()(pg_result *result) const;
    };
    std::unique_ptr<pg_result, Clear> m_result; ///< null after a failure
    int m_row = -1;
};

/// Rows on their way into a table in one go.
class PgCopy {
public:
    void append(std::initializer_list<PgValue> row);
    bool isEmpty() const { return m_bytes.isEmpty(); }
    void clear() { m_bytes.clear(); }

private:
    friend class PgConnection;
    QByteArray m_bytes;
};

class PgConnection {
public:
    /// DatabaseFailed when it is not there.
    static Result<std::unique_ptr<PgConnection>> open(const QString &database);
    ~PgConnection();
    PgConnection(const PgConnection &) = delete;
    PgConnection &operator=(const PgConnection &) = delete;

    template <class... A>
    PgRows query(const char *sql, const A &...values)
    {
        return execute(sql, {PgValue(values)...});
    }
    /// The number of rows changed.
    template <class... A>
    qint64 run(const char *sql, const A &...values)
    {
        return changed(execute(sql, {PgValue(values)...}));
    }
    /// Several statements of ours, from a migration file.
    void runScript(const QByteArray &sql);
    /// "COPY table(columns) FROM STDIN (FORMAT binary)"
    void copy(const char *sql, const PgCopy &rows);

    void begin();
    /// Commits, or rolls back when anything failed since begin().
    Result<void> commit();
    void rollback();

private:
    explicit PgConnection(pg_conn *connection) : m_connection(connection) {}
    PgRows execute(const char *sql, std::initializer_list<PgValue> values);
    static qint64 changed(const PgRows &rows);
    /// Remembers a failure; true when there is none.
    bool accept(const pg_result *result, int expected);
    void runPlain(const char *sql);

    pg_conn *m_connection;
    std::unordered_map<const char *, QByteArray> m_prepared; ///< name, by literal
    std::optional<Problem> m_failure;
};

} // namespace ow
