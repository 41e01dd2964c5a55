#pragma once
#include "models/access/User.h"
#include "models/store/Command.h"

namespace ow {

/// Staff of the hall for the administrator's list.
struct UsersView {
    static constexpr char name[] = "users";
    QList<User> users;
    static Fields fields();
};

std::span<const CommandRow> userCommands();
std::span<const EventRow> userEvents();
std::span<const ViewRow> userViews();

/// The events that make a user; passwords already hashed. Also used for the first administrator and demo users.
PendingEvent userStored(Sealer &sealer, const User &user, const QByteArray &passwordRecord,
                        const std::optional<QByteArray> &pinRecord);

} // namespace ow
