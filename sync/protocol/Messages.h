#pragma once
// Bodies of the requests that are neither commands nor views.
#include "models/base/Roles.h"

namespace ow {

/// GET /v1/hub
struct HubInfo {
    QString hall;
    QUuid epoch;
    QString version;
    bool configured = false;
    bool demo = false;
    Instant time;
    static constexpr auto fields()
    {
        return std::tuple{field("hall", &HubInfo::hall),       field("epoch", &HubInfo::epoch),
                          field("version", &HubInfo::version), field("configured", &HubInfo::configured),
                          field("demo", &HubInfo::demo),       field("time", &HubInfo::time)};
    }
};

/// POST /v1/stations/open
struct OpenStation {
    QUuid stationId;
    StationRole role = StationRole::Window;
    QString device; ///< code in the hall's set-up; empty for a person's desk
    QString joinKey;
    static constexpr auto fields()
    {
        return std::tuple{field("stationId", &OpenStation::stationId), field("role", &OpenStation::role),
                          field("device", &OpenStation::device, {.lengthMax = 20}),
                          field("joinKey", &OpenStation::joinKey, {.lengthMin = 64, .lengthMax = 64})};
    }
};

struct StationOpened {
    QString token;
    qint64 lastSeq = 0;
    QString hall;
    QUuid epoch;
    static constexpr auto fields()
    {
        return std::tuple{field("token", &StationOpened::token), field("lastSeq", &StationOpened::lastSeq),
                          field("hall", &StationOpened::hall), field("epoch", &StationOpened::epoch)};
    }
};

/// POST /v1/sessions
struct SignIn {
    QString user;
    QString password;
    static constexpr auto fields()
    {
        return std::tuple{field("user", &SignIn::user, {.lengthMin = 1, .lengthMax = 32}),
                          field("password", &SignIn::password, {.lengthMin = 1, .lengthMax = 200})};
    }
};

struct SignedIn {
    QString token;
    QString user;
    QString name;
    QList<Role> roles;
    bool pinSet = false;
    static constexpr auto fields()
    {
        return std::tuple{field("token", &SignedIn::token), field("user", &SignedIn::user),
                          field("name", &SignedIn::name), field("roles", &SignedIn::roles),
                          field("pinSet", &SignedIn::pinSet)};
    }
};

/// POST /v1/sessions/unlock
struct Unlock {
    QString pin;
    static constexpr auto fields() { return std::tuple{field("pin", &Unlock::pin, {.lengthMin = 4, .lengthMax = 8})}; }
};

/// POST /v1/first-administrator
struct FirstAdministrator {
    QString code;
    QString user;
    QString displayName;
    QString password;
    static constexpr auto fields()
    {
        return std::tuple{field("code", &FirstAdministrator::code, {.lengthMin = 1, .lengthMax = 40}),
                          field("user", &FirstAdministrator::user, {.lengthMin = 2, .lengthMax = 32}),
                          field("displayName", &FirstAdministrator::displayName, {.lengthMin = 1, .lengthMax = 40}),
                          field("password", &FirstAdministrator::password, {.lengthMin = 12, .lengthMax = 200})};
    }
};

/// DIR/hub.endpoint, 0600: how programs on the same machine find the hub.
struct HubEndpoint {
    QString url;
    QString pin;
    QString joinKey;
    qint64 pid = 0;
    static constexpr auto fields()
    {
        return std::tuple{field("url", &HubEndpoint::url), field("pin", &HubEndpoint::pin),
                          field("joinKey", &HubEndpoint::joinKey), field("pid", &HubEndpoint::pid)};
    }
};

} // namespace ow
