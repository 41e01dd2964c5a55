#pragma once
// The one wrapper of SQLite. SQL stands in *Store.cpp as literals; values are bound.
//
// A connection remembers its first failure: later statements do nothing and queries are empty, until the transaction is rolled
// back. So stores return plain values, and whoever ends the transaction asks once (commit() or failure()); nothing computed from
// an empty answer can get out, because a failed transaction never commits.
#include "models/base/Describe.h"
#include "models/base/Problem.h"
#include "models/base/Time.h"

#include <memory>
#include <optional>
#include <typeindex>
#include <unordered_map>

namespace ow {

class Connection;

enum class OpenMode {
    Writer, ///< the only connection of a file that writes and checkpoints
    Reader, ///< read-only, never checkpoints
};

/// The rows of one statement. Move-only; give it up before running the same statement again.
class Query {
public:
    Query(Query &&other) noexcept;
    ~Query();
    Query(const Query &) = delete;
    Query &operator=(const Query &) = delete;
    Query &operator=(Query &&) = delete;

    /// True while there is a row; false at the end and after a failure.
    bool next();
    bool isNull(int column) const;
    qint64 integer(int column) const;
    QString text(int column) const;
    QByteArray bytes(int column) const;
    Instant instant(int column) const { return {integer(column)}; }
    QDate date(int column) const { return dateFromIso(text(column)); }
    QUuid uuid(int column) const { return QUuid::fromRfc4122(bytes(column)); }
    /// A stored code; an unknown one marks the connection failed with DatabaseCorrupt.
    template <Coded E>
    E code(int column) const
    {
        const std::optional<E> found = codeValue<E>(text(column));
        if (!found)
            refuseCode();
        return found.value_or(E{});
    }

private:
    friend class Connection;
    struct Statement;
    Query(Connection &connection, Statement *statement, bool owned);
    void refuseCode() const;

    Connection *m_connection;
    Statement *m_statement;
    bool m_owned;
    bool m_done = false;
};

class Connection {
public:
    /// `vfs` names the Disk seam; null is the system's own. ":memory:" is a database of its own.
    static Result<std::unique_ptr<Connection>> open(const QString &path, OpenMode mode, const char *vfs = nullptr);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    template <class... A>
    Query query(const char *sql, const A &...values)
    {
        Query query = prepare(sql);
        int index = 0;
        (bind(query, ++index, values), ...);
        return query;
    }
    /// Runs to the end; the number of rows changed.
    template <class... A>
    qint64 run(const char *sql, const A &...values)
    {
        Query started = query(sql, values...);
        while (started.next()) {}
        return changes();
    }
    /// Several statements of ours, from a migration file.
    void runScript(const QByteArray &sql);

    void begin();
    /// Commits, or rolls back when anything failed since begin().
    Result<void> commit();
    void rollback();
    void savepoint();
    void releaseSavepoint();
    /// Undoes everything since savepoint() and forgets the failure, when the transaction itself is still there.
    void rollbackToSavepoint();

    /// What somebody has worked out from the rows and keeps up himself while this connection writes: one value of each type,
    /// forgotten whenever something is undone, and in a reader with every transaction.
    template <class T>
    T &kept()
    {
        std::shared_ptr<void> &value = m_kept[std::type_index(typeid(T))];
        if (!value)
            value = std::make_shared<T>();
        return *static_cast<T *>(value.get());
    }

    /// The first failure since the last begin(), rollback() or rollbackToSavepoint().
    const std::optional<Problem> &failure() const { return m_failure; }
    /// True when that failure was a constraint: the transaction goes on. After any other the transaction may be gone.
    bool failedByConstraint() const { return m_constraint; }
    bool inTransaction() const;
    void fail(Problem problem);

    qint64 changes() const;
    /// Outside a transaction, of the one that writes: brings what readers let go of from the log into the file. When it cannot, the log
    /// stays as it is and nothing is lost.
    void checkpoint();
    /// Copies the whole database to a new file that stands alone, while it is in use (online backup).
    Result<void> copyTo(const QString &path);
    /// "ok", or what SQLite found.
    QString integrity();

private:
    friend class Query;
    struct Inner;
    Connection(std::unique_ptr<Inner> inner, OpenMode mode);
    Query prepare(const char *sql);
    void failCode(int code);
    void bindInteger(Query &query, int index, qint64 value);
    void bindText(Query &query, int index, const QString &value);
    void bindBytes(Query &query, int index, const QByteArray &value);
    void bindNull(Query &query, int index);

    template <class T>
    void bind(Query &q, int i, const T &value)
    {
        if constexpr (describe::IsOptional<T>::value) {
            value ? bind(q, i, *value) : bindNull(q, i);
        } else if constexpr (std::is_enum_v<T>) {
            bindText(q, i, QString::fromLatin1(codeText(value)));
        } else if constexpr (std::is_integral_v<T>) {
            bindInteger(q, i, qint64(value));
        } else if constexpr (std::is_same_v<T, Instant>) {
            value.isSet() ? bindInteger(q, i, value.ms) : bindNull(q, i);
        } else if constexpr (std::is_same_v<T, QDate>) {
            value.isValid() ? bindText(q, i, isoDate(value)) : bindNull(q, i);
        } else if constexpr (std::is_same_v<T, QUuid>) {
            value.isNull() ? bindNull(q, i) : bindBytes(q, i, value.toRfc4122());
        } else if constexpr (std::is_same_v<T, QByteArray>) {
            bindBytes(q, i, value);
        } else {
            bindText(q, i, value);
        }
    }

    std::unique_ptr<Inner> m_inner;
    const OpenMode m_mode;
    std::unordered_map<std::type_index, std::shared_ptr<void>>
        m_kept; ///< shared_ptr knows how to destroy what it holds
    std::optional<Problem> m_failure;
    bool m_constraint = false;
};

} // namespace ow
