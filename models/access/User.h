#pragma once
// Users of the hall and their sessions. Users belong to the hall and change by commands; sessions are outside the event log.
#include "models/base/Roles.h"

namespace ow {

struct User {
    QString name; ///< what is typed at sign-in
    QString displayName;
    QString unit;
    QList<Role> roles;
    bool active = true;

    static Fields fields();
};

/// Password and PIN stand in it as Argon2id records sealed for the hall.
struct UserStored {
    static constexpr char type[] = "gov.user.stored.v1";
    User user;
    QByteArray password;
    std::optional<QByteArray> pin;

    static Fields fields();
};

struct UserReply {
    User user;
    static Fields fields();
};

struct CreateUser {
    static constexpr char name[] = "user.create";
    using Reply = UserReply;
    User user;
    QString password;
    std::optional<QString> pin; ///< four to eight digits, unlocks a locked screen
    static Fields fields();
};

constexpr int signInFailuresMax = 5;
constexpr int signInLockMinutes = 15;
constexpr int sessionIdleMinutes = 12 * 60; ///< a screen locks long before; see the client
constexpr int sessionHoursMax = 14;

Roles rolesOf(const User &user);

} // namespace ow
