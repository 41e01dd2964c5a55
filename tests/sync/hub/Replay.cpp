#include "tests/sync/hub/Replay.h"

#include "models/store/Connection.h"
#include "sync/hub/LogReplay.h"

namespace ow::testing {

QString replayDifference(const QString &hubFile, const Registry &registry)
{
    const auto found = replayLog(hubFile, QStringLiteral(":memory:"), registry);
    if (!found)
        return QStringLiteral("cannot be replayed: ") + found.error().sentence();
    if (found->unreadableSeq > 0)
        return QStringLiteral("event %1 %2 cannot be read or applied")
            .arg(found->unreadableSeq)
            .arg(found->unreadableType);
    QString told;
    for (const TableDifference &one : found->differences)
        told += QStringLiteral("table %1, %2 rows differ:\n is       %3\n replayed %4\n")
                    .arg(one.table)
                    .arg(one.onlyFirst + one.onlySecond)
                    .arg(one.firstRow, one.secondRow);
    return told;
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
