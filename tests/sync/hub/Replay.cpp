#include "tests/sync/hub/Replay.h"

#include "models/store/Connection.h"
#include "models/store/Migrations.h"
#include "sync/hub/HubStore.h"

#include <list>

namespace ow::testing {

namespace {

/// Outside the event log (design §3): who is signed in, replies, wrapped keys, drafts, how far the platform has it.
const QStringList outsideTheLog{QStringLiteral("meta"),
                                QStringLiteral("event"),
                                QStringLiteral("command_log"),
                                QStringLiteral("data_key"),
                                QStringLiteral("station"),
                                QStringLiteral("session"),
                                QStringLiteral("sign_in_failure"),
                                QStringLiteral("query_try"),
                                QStringLiteral("find_waiting"),
                                QStringLiteral("draft"),
                                QStringLiteral("prefill"),
                                QStringLiteral("uplink_cursor"),
                                QStringLiteral("feed_inbox"),
                                QStringLiteral("platform_key"),
                                QStringLiteral("exchange_cursor"),
                                QStringLiteral("message_cursor"),
                                QStringLiteral("disclosure_cursor")};

/// A statement is known to its connection by the address of its text, so texts made at run time must live as long.
const char *keptSql(const QString &sql)
{
    static std::list<QByteArray> kept;
    return kept.emplace_back(sql.toUtf8()).constData();
}

QStringList tableNames(Connection &db)
{
    QStringList names;
    Query q =
        db.query("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name");
    while (q.next()) {
        if (!outsideTheLog.contains(q.text(0)))
            names.append(q.text(0));
    }
    return names;
}

QStringList tableRows(Connection &db, const QString &table)
{
    QStringList columns;
    Query info = db.query("SELECT name FROM pragma_table_info(?)", table);
    while (info.next())
        columns.append(QStringLiteral("'%1=' || quote(\"%1\")").arg(info.text(0)));
    QStringList rows;
    Query q = db.query(keptSql(QStringLiteral("SELECT %1 AS r FROM \"%2\" ORDER BY r")
                                   .arg(columns.join(QStringLiteral(" || ' ' || ")), table)));
    while (q.next())
        rows.append(q.text(0));
    return rows;
}

} // namespace

QString replayDifference(const QString &hubFile, const Registry &registry)
{
    auto source = Connection::open(hubFile, OpenMode::Reader);
    auto target = Connection::open(QStringLiteral(":memory:"), OpenMode::Writer);
    if (!source || !target || !Migrations(QStringLiteral(":/sql/hub"), HubStore::applicationId).apply(**target, {}))
        return QStringLiteral("cannot open");
    const EventLogStore log{QUuid()};
    qint64 seq = 0;
    (*target)->begin();
    for (QList<StoredEvent> part; !(part = log.after(**source, seq, 1000)).isEmpty();) {
        for (const StoredEvent &event : part) {
            const EventRow *row = registry.event(event.meta.type);
            const auto value = row ? row->decode(event.fact) : nullptr;
            if (!value)
                return QStringLiteral("event %1 %2 cannot be read").arg(event.meta.seq).arg(event.meta.type);
            row->apply(**target, event.meta, value.get());
            if ((*target)->failure())
                return QStringLiteral("event %1 %2 cannot be applied").arg(event.meta.seq).arg(event.meta.type);
            seq = event.meta.seq;
        }
    }
    if (!(*target)->commit())
        return QStringLiteral("commit");
    for (const QString &table : tableNames(**source)) {
        const QStringList is = tableRows(**source, table);
        const QStringList replayed = tableRows(**target, table);
        for (qsizetype i = 0; i < qMax(is.size(), replayed.size()); ++i) {
            if (is.value(i) != replayed.value(i))
                return QStringLiteral("table %1 row %2:\n is       %3\n replayed %4")
                    .arg(table)
                    .arg(i)
                    .arg(is.value(i), replayed.value(i));
        }
    }
    return (*source)->failure() || (*target)->failure() ? QStringLiteral("reading failed") : QString();
}

QString serialGaps(const QString &hubFile)
{
    auto db = Connection::open(hubFile, OpenMode::Reader);
    if (!db)
        return QStringLiteral("cannot open");
    QString found;
    Query q = (*db)->query("SELECT day, series, count(*), min(serial), max(serial), count(DISTINCT number) FROM ticket "
                           "GROUP BY day, series");
    while (q.next()) {
        if (q.integer(3) != 1 || q.integer(4) != q.integer(2) || q.integer(5) != q.integer(2))
            found += QStringLiteral("%1 %2: %3 tickets, %4 to %5; ")
                         .arg(q.text(0), q.text(1))
                         .arg(q.integer(2))
                         .arg(q.integer(3))
                         .arg(q.integer(4));
    }
    return (*db)->failure() ? QStringLiteral("reading failed") : found;
}

} // namespace ow::testing
