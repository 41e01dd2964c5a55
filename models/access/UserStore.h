#pragma once
#include "models/access/User.h"
#include "models/store/Event.h"

namespace ow {

struct StoredUser {
    User user;
    QByteArray password; ///< sealed for the hall
    std::optional<QByteArray> pin;
};

struct Session {
    QString user;
    QUuid station;
    Instant startedAt;
    Instant seenAt;
};

struct Station {
    QUuid id;
    StationRole role = StationRole::Window;
    QString device;
};

class UserStore {
public:
    static std::optional<StoredUser> find(Connection &db, const QString &name);
    static int count(Connection &db);
    static QList<User> all(Connection &db);
    static void apply(Connection &db, const EventMeta &meta, const UserStored &event);

    // Outside the event log; written inside the writer's transaction like everything else.
    static void putStation(Connection &db, const Station &station, const QByteArray &tokenSha256, Instant now);
    static std::optional<Station> stationByToken(Connection &db, const QByteArray &tokenSha256);
    static std::optional<Station> station(Connection &db, const QUuid &id);
    static void addSession(Connection &db, const QByteArray &tokenSha256, const Session &session);
    static std::optional<Session> session(Connection &db, const QByteArray &tokenSha256);
    static void endSession(Connection &db, const QByteArray &tokenSha256, Instant now);
    /// Failed sign-ins in a row and the last of them.
    static std::pair<int, Instant> failures(Connection &db, const QString &name);
    static void addFailure(Connection &db, const QString &name, Instant now);
    static void clearFailures(Connection &db, const QString &name);
};

} // namespace ow
