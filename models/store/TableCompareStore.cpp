#include "models/store/TableCompareStore.h"

#include "models/store/Connection.h"

#include <QSet>
#include <mutex>

namespace ow {

namespace {
/// A connection knows a statement by the address of its text, so each text stays where it is.
const char *lasting(const QByteArray &text)
{
    static std::mutex mutex;
    static QSet<QByteArray> texts;
    const std::lock_guard lock(mutex);
    return texts.insert(text)->constData();
}

/// The rows of one table as texts, in their order. The statement is put together by the database itself out of its own list of tables.
class SortedRows {
public:
    SortedRows(Connection &db, const QString &table) : m_rows(db.query(statement(db, table))) { next(); }
    bool atEnd() const { return !m_more; }
    const QString &row() const { return m_row; }
    void next()
    {
        m_more = m_rows.next();
        m_row = m_more ? m_rows.text(0) : QString();
    }

private:
    static const char *statement(Connection &db, const QString &table)
    {
        Query q = db.query("SELECT 'SELECT ' || group_concat('''' || name || '='' || quote(\"' || name || '\")', "
                           "' || '' '' || ') || ' AS r FROM \"' || ?1 || '\" ORDER BY r' FROM pragma_table_info(?1)",
                           table);
        return lasting(q.next() ? q.text(0).toUtf8() : QByteArray("SELECT '' LIMIT 0"));
    }

    Query m_rows;
    bool m_more = false;
    QString m_row;
};
} // namespace

QStringList TableCompareStore::tables(Connection &db)
{
    QStringList names;
    Query q =
        db.query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
    while (q.next())
        names.append(q.text(0));
    return names;
}

Result<QList<TableDifference>> TableCompareStore::differences(Connection &first, Connection &second,
                                                              const QStringList &leftOut)
{
    QList<TableDifference> found;
    for (const QString &table : tables(first)) {
        if (leftOut.contains(table))
            continue;
        TableDifference difference{table, 0, 0, {}, {}};
        SortedRows a(first, table);
        SortedRows b(second, table);
        // The order of SQLite is that of the bytes, and so must ours be.
        const auto order = [](const QString &x, const QString &y) { return x.toUtf8().compare(y.toUtf8()); };
        while (!a.atEnd() || !b.atEnd()) {
            const int sign = a.atEnd() ? 1 : b.atEnd() ? -1 : order(a.row(), b.row());
            if (sign < 0 && difference.onlyFirst++ == 0)
                difference.firstRow = a.row();
            if (sign > 0 && difference.onlySecond++ == 0)
                difference.secondRow = b.row();
            if (sign <= 0)
                a.next();
            if (sign >= 0)
                b.next();
        }
        if (difference.onlyFirst + difference.onlySecond > 0)
            found.append(difference);
    }
    if (first.failure())
        return fail(*first.failure());
    if (second.failure())
        return fail(*second.failure());
    return found;
}

} // namespace ow
