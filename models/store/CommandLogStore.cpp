#include "models/store/CommandLogStore.h"

#include "models/store/Connection.h"

namespace ow {

std::optional<LoggedCommand> CommandLogStore::find(Connection &db, const QUuid &id)
{
    Query q = db.query("SELECT id, station, station_seq, name, actor, request_sha256, status, reply, at_ms, first_seq, "
                       "last_seq, keys FROM command_log WHERE id = ?",
                       id);
    if (!q.next())
        return std::nullopt;
    return LoggedCommand{q.uuid(0),         q.uuid(1),  q.integer(2), q.text(3),    q.text(4),     q.bytes(5),
                         int(q.integer(6)), q.bytes(7), q.instant(8), q.integer(9), q.integer(10), q.bytes(11)};
}

qint64 CommandLogStore::lastStationSeq(Connection &db, const QUuid &station)
{
    Query q = db.query("SELECT max(station_seq) FROM command_log WHERE station = ?", station);
    return q.next() ? q.integer(0) : 0;
}

bool CommandLogStore::hasStationSeq(Connection &db, const QUuid &station, qint64 stationSeq)
{
    Query q = db.query("SELECT 1 FROM command_log WHERE station = ? AND station_seq = ?", station, stationSeq);
    return q.next();
}

void CommandLogStore::add(Connection &db, const LoggedCommand &c)
{
    db.run("INSERT INTO command_log(id, station, station_seq, name, actor, request_sha256, status, reply, at_ms, "
           "first_seq, last_seq, keys) VALUES(?,?,?,?,?,?,?,?,?,?,?,?)",
           c.id, c.station, c.stationSeq, c.name, c.actor, c.requestSha256, c.status, c.reply, c.at, c.firstSeq,
           c.lastSeq, c.keys.isNull() ? QByteArray("") : c.keys);
}

} // namespace ow
