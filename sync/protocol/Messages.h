#pragma once
// Bodies of the requests that are neither commands nor views.
#include "models/base/HallKind.h"
#include "models/base/Roles.h"

namespace ow {

/// GET /v1/hub
struct HubInfo {
    QString hall;
    QUuid epoch;
    QString version;
    bool configured = false;
    HallKind kind = HallKind::Real;
    Instant time;
    std::optional<bool> held = {};       ///< the hall does not work: its data may be old
    std::optional<bool> recovering = {}; ///< stations hand in what they keep
    static Fields fields();
};

/// POST /v1/stations/open
struct OpenStation {
    QUuid stationId;
    StationRole role = StationRole::Window;
    QString device; ///< code in the hall's set-up; empty for a person's desk
    QString joinKey;
    std::optional<bool> training =
        {}; ///< it was started for practice; a hall lets in only who was started for the same
    /// The last command of this station the hub acknowledged, as it stood in the log.
    std::optional<QUuid> seenEpoch = {};
    std::optional<qint64> seenSeq = {};
    std::optional<QByteArray> seenHash = {};
    static Fields fields();
};

struct StationOpened {
    QString token;
    qint64 lastSeq = 0;
    QString hall;
    QUuid epoch;
    std::optional<bool> held = {}; ///< nothing but handing in is done for this station now
    std::optional<bool> recovering = {};
    static Fields fields();
};

/// POST /v1/recovery/receipts: what a station keeps of commands a hub of another epoch acknowledged; oldest first.
struct HandIn {
    static constexpr int receiptsMax = 32;
    QList<QByteArray> receipts;
    bool isWhole = false; ///< it has no more
    static Fields fields();
};

/// POST /v1/sessions
struct SignIn {
    QString user;
    QString password;
    static Fields fields();
};

struct SignedIn {
    QString token;
    QString user;
    QString name;
    QList<Role> roles;
    bool pinSet = false;
    static Fields fields();
};

/// POST /v1/sessions/unlock
struct Unlock {
    QString pin;
    static Fields fields();
};

/// POST /v1/first-administrator
struct FirstAdministrator {
    QString code;
    QString user;
    QString displayName;
    QString password;
    static Fields fields();
};

/// DIR/hub.endpoint, 0600: how programs on the same machine find the hub.
struct HubEndpoint {
    QString url;
    QString pin;
    QString joinKey;
    qint64 pid = 0;
    std::optional<QString> phoneUrl = {}; ///< of the phones' own listener
    static Fields fields();
};

} // namespace ow
