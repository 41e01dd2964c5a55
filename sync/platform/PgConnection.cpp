#include "sync/platform/PgConnection.h"

#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"

#include <QtEndian>
#include <libpq-fe.h>
#include <vector>

namespace ow {

namespace {
constexpr int pgBinary = 1;

template <class T>
void appendNumber(QByteArray &to, T number)
{
    const T big = qToBigEndian(number);
    to.append(reinterpret_cast<const char *>(&big), sizeof big);
}

/// "a = ? AND b = ?2" as PostgreSQL counts: "a = $1 AND b = $2".
QByteArray numbered(const char *sql)
{
    QByteArray out;
    int last = 0;
    for (const char *c = sql; *c; ++c) {
        if (*c != '?') {
            out += *c;
            continue;
        }
        out += '$';
        if (!std::isdigit(static_cast<unsigned char>(c[1])))
            out += QByteArray::number(++last);
    }
    return out;
}
} // namespace

QByteArray PgValue::bigEndian(qint64 number)
{
    QByteArray bytes;
    appendNumber(bytes, number);
    return bytes;
}

void PgRows::Clear::operator()(pg_result *result) const
{
    PQclear(result);
}

bool PgRows::next()
{
    return m_result && ++m_row < PQntuples(m_result.get());
}

bool PgRows::isNull(int column) const
{
    return PQgetisnull(m_result.get(), m_row, column) != 0;
}

qint64 PgRows::integer(int column) const
{
    const char *value = PQgetvalue(m_result.get(), m_row, column);
    switch (PQgetlength(m_result.get(), m_row, column)) {
    case 8: return qFromBigEndian<qint64>(value);
    case 4: return qFromBigEndian<qint32>(value);
    default: return 0;
    }
}

QByteArray PgRows::bytes(int column) const
{
    return {PQgetvalue(m_result.get(), m_row, column), PQgetlength(m_result.get(), m_row, column)};
}

void PgCopy::append(std::initializer_list<PgValue> row)
{
    appendNumber(m_bytes, qint16(row.size()));
    for (const PgValue &value : row) {
        appendNumber(m_bytes, qint32(value.bytes ? value.bytes->size() : -1));
        if (value.bytes)
            m_bytes += *value.bytes;
    }
}

Result<std::unique_ptr<PgConnection>> PgConnection::open(const QString &database)
{
    std::unique_ptr<PgConnection> opened(new PgConnection(PQconnectdb(database.toUtf8().constData())));
    if (PQstatus(opened->m_connection) != CONNECTION_OK) {
        log::error("the database cannot be reached");
        return fail(problem::DatabaseFailed);
    }
    // What it says may name values.
    PQsetNoticeProcessor(
        opened->m_connection, [](void *, const char *) {}, nullptr);
    return opened;
}

PgConnection::~PgConnection()
{
    PQfinish(m_connection);
}

bool PgConnection::accept(const pg_result *result, int expected)
{
    const ExecStatusType status = result ? PQresultStatus(result) : PGRES_FATAL_ERROR;
    if (status == expected || status == PGRES_TUPLES_OK)
        return true;
    const char *state = result ? PQresultErrorField(result, PG_DIAG_SQLSTATE) : nullptr;
    log::error("the database refuses", {log::number("class", state ? QByteArray(state, 2).toInt() : 8)});
    if (!m_failure)
        m_failure = Problem(problem::DatabaseFailed);
    return false;
}

PgRows PgConnection::execute(const char *sql, std::initializer_list<PgValue> values)
{
    PgRows rows;
    if (m_failure)
        return rows;
    QByteArray &name = m_prepared[sql];
    if (name.isEmpty()) {
        const QByteArray made = "s" + QByteArray::number(qint64(m_prepared.size()));
        const std::unique_ptr<pg_result, PgRows::Clear> prepared(
            PQprepare(m_connection, made.constData(), numbered(sql).constData(), 0, nullptr));
        if (!accept(prepared.get(), PGRES_COMMAND_OK)) {
            m_prepared.erase(sql);
            return rows;
        }
        name = made;
    }
    std::vector<const char *> bytes;
    std::vector<int> lengths;
    for (const PgValue &value : values) {
        bytes.push_back(value.bytes ? value.bytes->constData() : nullptr);
        lengths.push_back(value.bytes ? int(value.bytes->size()) : 0);
    }
    const std::vector<int> formats(values.size(), pgBinary);
    rows.m_result.reset(PQexecPrepared(m_connection, name.constData(), int(values.size()), bytes.data(), lengths.data(),
                                       formats.data(), pgBinary));
    if (!accept(rows.m_result.get(), PGRES_COMMAND_OK))
        rows.m_result.reset();
    return rows;
}

qint64 PgConnection::changed(const PgRows &rows)
{
    return rows.m_result ? QByteArray(PQcmdTuples(rows.m_result.get())).toLongLong() : 0;
}

void PgConnection::runPlain(const char *sql)
{
    const std::unique_ptr<pg_result, PgRows::Clear> result(PQexec(m_connection, sql));
    accept(result.get(), PGRES_COMMAND_OK);
}

void PgConnection::runScript(const QByteArray &sql)
{
    if (!m_failure)
        runPlain(sql.constData());
}

void PgConnection::copy(const char *sql, const PgCopy &rows)
{
    if (m_failure || rows.isEmpty())
        return;
    {
        const std::unique_ptr<pg_result, PgRows::Clear> started(PQexec(m_connection, sql));
        if (!accept(started.get(), PGRES_COPY_IN))
            return;
    }
    QByteArray whole = QByteArrayLiteral("PGCOPY\n\377\r\n\0\0\0\0\0\0\0\0\0") + rows.m_bytes;
    appendNumber(whole, qint16(-1));
    if (PQputCopyData(m_connection, whole.constData(), int(whole.size())) != 1
        || PQputCopyEnd(m_connection, nullptr) != 1)
        accept(nullptr, PGRES_COMMAND_OK);
    while (pg_result *result = PQgetResult(m_connection)) {
        const std::unique_ptr<pg_result, PgRows::Clear> ended(result);
        accept(ended.get(), PGRES_COMMAND_OK);
    }
}

void PgConnection::begin()
{
    m_failure.reset();
    if (PQstatus(m_connection) != CONNECTION_OK) {
        PQreset(m_connection);
        m_prepared.clear();
    }
    runPlain("BEGIN");
}

Result<void> PgConnection::commit()
{
    if (!m_failure)
        runPlain("COMMIT");
    if (!m_failure)
        return {};
    const Problem failed = *m_failure;
    rollback();
    return fail(failed);
}

void PgConnection::rollback()
{
    m_failure.reset();
    if (PQstatus(m_connection) == CONNECTION_OK)
        runPlain("ROLLBACK");
    m_failure.reset();
}

} // namespace ow
