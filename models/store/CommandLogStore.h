#pragma once
#include "models/base/Time.h"

#include <QByteArray>
#include <QUuid>
#include <optional>

namespace ow {

class Connection;

struct LoggedCommand {
    QUuid id;
    QUuid station;
    qint64 stationSeq = 0;
    QString name;
    QString actor;
    QByteArray requestSha256;
    int status = 0;
    QByteArray reply; ///< sealed by the caller when it holds personal data
    Instant at;
    qint64 firstSeq = 0; ///< its events; 0 for none
    qint64 lastSeq = 0;
    QByteArray keys = {}; ///< ids of the data keys it made, 16 bytes each
};

/// Every command that was answered, refusals too, with its reply: a repeat gets the same bytes back (design §4.1).
class CommandLogStore {
public:
    static std::optional<LoggedCommand> find(Connection &db, const QUuid &id);
    /// The last station_seq of that station; 0 for none.
    static qint64 lastStationSeq(Connection &db, const QUuid &station);
    static bool hasStationSeq(Connection &db, const QUuid &station, qint64 stationSeq);
    static void add(Connection &db, const LoggedCommand &command);
};

} // namespace ow
