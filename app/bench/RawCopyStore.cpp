#include "app/bench/RawCopyStore.h"

#include "models/base/Uuid.h"
#include "models/store/EventLogStore.h"

#include <QElapsedTimer>
#include <QFile>

namespace ow {

namespace {
constexpr int documentsAtOnce = 1000;
}

std::optional<double> rawCopySeconds(const QString &hall, const QString &target, qint64 through, int rowsPerCommit)
{
    const auto from = Connection::open(hall, OpenMode::Reader);
    const auto to = Connection::open(target, OpenMode::Writer);
    if (!from || !to)
        return std::nullopt;
    (*to)->run("PRAGMA journal_mode=WAL");
    (*to)->runScript("CREATE TABLE event(seq INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, type TEXT NOT NULL, subject "
                     "TEXT NOT NULL, recorded_at_ms INTEGER NOT NULL, body BLOB NOT NULL, hash BLOB NOT NULL) STRICT;");
    QElapsedTimer timer;
    timer.start();
    for (qint64 done = 0; done < through;) {
        Query rows =
            (*from)->query("SELECT seq, id, type, subject, recorded_at_ms, body, hash FROM event WHERE seq > ? "
                           "AND seq <= ? ORDER BY seq LIMIT ?",
                           done, through, rowsPerCommit);
        (*to)->begin();
        const qint64 before = done;
        for (; rows.next(); done = rows.integer(0))
            (*to)->run("INSERT INTO event(seq, id, type, subject, recorded_at_ms, body, hash) VALUES(?,?,?,?,?,?,?)",
                       rows.integer(0), rows.bytes(1), rows.text(2), rows.text(3), rows.integer(4), rows.bytes(5),
                       rows.bytes(6));
        if (!(*to)->commit() || done == before)
            return std::nullopt;
    }
    return double(timer.nsecsElapsed()) / 1e9;
}

std::optional<qint64> exportDocuments(const QString &hall, qint64 after, qint64 through, const QString &file)
{
    const auto db = Connection::open(hall, OpenMode::Reader);
    QFile out(file);
    if (!db || !out.open(QIODevice::WriteOnly))
        return std::nullopt;
    const EventLogStore log{QUuid()};
    while (after < through) {
        const QList<StoredEvent> events = log.after(**db, after, int(qMin<qint64>(documentsAtOnce, through - after)));
        if (events.isEmpty())
            return std::nullopt;
        for (const StoredEvent &event : events)
            out.write("{\"_id\":\"" + QByteArray::number(event.meta.seq).rightJustified(15, '0') + "\",\"id\":\""
                      + uuidText(event.meta.id).toLatin1() + "\",\"type\":\"" + event.meta.type.toLatin1()
                      + "\",\"subject\":\"" + event.meta.subject.toUtf8()
                      + "\",\"time\":" + QByteArray::number(event.meta.recordedAt.ms) + ",\"hash\":\""
                      + event.hash.toHex() + "\",\"data\":" + event.body + "}\n");
        after = events.last().meta.seq;
    }
    return out.pos();
}

} // namespace ow
