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

    static constexpr auto fields()
    {
        return std::tuple{field("name", &User::name, {.lengthMin = 2, .lengthMax = 32}),
                          field("displayName", &User::displayName, {.lengthMin = 1, .lengthMax = 40}),
                          field("unit", &User::unit, {.lengthMax = 40}), field("roles", &User::roles, {.itemsMax = 10}),
                          field("active", &User::active)};
    }
};

/// Password and PIN stand in it as Argon2id records sealed for the hall.
struct UserStored {
    static constexpr char type[] = "gov.user.stored.v1";
    User user;
    QByteArray password;
    std::optional<QByteArray> pin;

    static constexpr auto fields()
    {
        return std::tuple{field("user", &UserStored::user),
                          field("password", &UserStored::password, {.lengthMax = 1000}),
                          field("pin", &UserStored::pin, {.lengthMax = 1000})};
    }
};

struct UserReply {
    User user;
    static constexpr auto fields() { return std::tuple{field("user", &UserReply::user)}; }
};

struct CreateUser {
    static constexpr char name[] = "user.create";
    using Reply = UserReply;
    User user;
    QString password;
    std::optional<QString> pin; ///< four to eight digits, unlocks a locked screen
    static constexpr auto fields()
    {
        return std::tuple{field("user", &CreateUser::user),
                          field("password", &CreateUser::password, {.lengthMin = 12, .lengthMax = 200}),
                          field("pin", &CreateUser::pin, {.lengthMin = 4, .lengthMax = 8})};
    }
};

constexpr int signInFailuresMax = 5;
constexpr int signInLockMinutes = 15;
constexpr int sessionIdleMinutes = 12 * 60; ///< a screen locks long before; see the client
constexpr int sessionHoursMax = 14;

Roles rolesOf(const User &user);

} // namespace ow
