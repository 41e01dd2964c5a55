#include "models/access/UserStore.h"

#include "models/store/Connection.h"

namespace ow {

namespace {
User userFrom(const Query &row)
{
    User user{row.text(0), row.text(1), row.text(2), {}, row.integer(4) != 0};
    for (const Code<Role> &code : codesOf(Role{})) {
        if (quint32(row.integer(3)) & quint32(code.value))
            user.roles.append(code.value);
    }
    return user;
}
} // namespace

Roles rolesOf(const User &user)
{
    Roles roles = 0;
    for (const Role role : user.roles)
        roles |= quint32(role);
    return roles;
}

std::optional<StoredUser> UserStore::find(Connection &db, const QString &name)
{
    Query q = db.query("SELECT name, display_name, unit, roles, active, password, pin FROM user WHERE name = ?", name);
    if (!q.next())
        return std::nullopt;
    return StoredUser{userFrom(q), q.bytes(5), q.isNull(6) ? std::nullopt : std::optional(q.bytes(6))};
}

int UserStore::count(Connection &db)
{
    Query q = db.query("SELECT count(*) FROM user");
    return q.next() ? int(q.integer(0)) : 0;
}

QList<User> UserStore::all(Connection &db)
{
    QList<User> found;
    Query q = db.query("SELECT name, display_name, unit, roles, active FROM user ORDER BY name");
    while (q.next())
        found.append(userFrom(q));
    return found;
}

void UserStore::apply(Connection &db, const EventMeta &, const UserStored &event)
{
    const User &u = event.user;
    db.run("INSERT INTO user(name, display_name, unit, roles, active, password, pin) VALUES(?,?,?,?,?,?,?) "
           "ON CONFLICT(name) DO UPDATE SET display_name = excluded.display_name, unit = excluded.unit, roles = "
           "excluded.roles, "
           "active = excluded.active, password = excluded.password, pin = excluded.pin",
           u.name, u.displayName, u.unit, qint64(rolesOf(u)), u.active, event.password, event.pin);
}

void UserStore::putStation(Connection &db, const Station &station, const QByteArray &tokenSha256, Instant now)
{
    db.run("INSERT INTO station(id, role, device, token_sha256, opened_at_ms) VALUES(?,?,?,?,?) "
           "ON CONFLICT(id) DO UPDATE SET role = excluded.role, device = excluded.device, token_sha256 = "
           "excluded.token_sha256, "
           "opened_at_ms = excluded.opened_at_ms",
           station.id, station.role, station.device, tokenSha256, now);
}

std::optional<Station> UserStore::stationByToken(Connection &db, const QByteArray &tokenSha256)
{
    Query q = db.query("SELECT id, role, device FROM station WHERE token_sha256 = ?", tokenSha256);
    return q.next() ? std::optional(Station{q.uuid(0), q.code<StationRole>(1), q.text(2)}) : std::nullopt;
}

std::optional<Station> UserStore::station(Connection &db, const QUuid &id)
{
    Query q = db.query("SELECT id, role, device FROM station WHERE id = ?", id);
    return q.next() ? std::optional(Station{q.uuid(0), q.code<StationRole>(1), q.text(2)}) : std::nullopt;
}

void UserStore::addSession(Connection &db, const QByteArray &tokenSha256, const Session &session)
{
    db.run("INSERT INTO session(token_sha256, user_name, station, started_at_ms, seen_at_ms) VALUES(?,?,?,?,?)",
           tokenSha256, session.user, session.station, session.startedAt, session.seenAt);
}

std::optional<Session> UserStore::session(Connection &db, const QByteArray &tokenSha256)
{
    Query q = db.query("SELECT user_name, station, started_at_ms, seen_at_ms FROM session WHERE token_sha256 = ? AND "
                       "ended_at_ms IS NULL",
                       tokenSha256);
    return q.next() ? std::optional(Session{q.text(0), q.uuid(1), q.instant(2), q.instant(3)}) : std::nullopt;
}

void UserStore::endSession(Connection &db, const QByteArray &tokenSha256, Instant now)
{
    db.run("UPDATE session SET ended_at_ms = ? WHERE token_sha256 = ?", now, tokenSha256);
}

std::pair<int, Instant> UserStore::failures(Connection &db, const QString &name)
{
    Query q = db.query("SELECT count, last_at_ms FROM sign_in_failure WHERE user_name = ?", name);
    return q.next() ? std::pair{int(q.integer(0)), q.instant(1)} : std::pair{0, Instant{}};
}

void UserStore::addFailure(Connection &db, const QString &name, Instant now)
{
    db.run("INSERT INTO sign_in_failure(user_name, count, last_at_ms) VALUES(?, 1, ?) "
           "ON CONFLICT(user_name) DO UPDATE SET count = count + 1, last_at_ms = excluded.last_at_ms",
           name, now);
}

void UserStore::clearFailures(Connection &db, const QString &name)
{
    db.run("DELETE FROM sign_in_failure WHERE user_name = ?", name);
}

} // namespace ow
