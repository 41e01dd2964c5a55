#include "models/access/UserCommands.h"

#include "models/access/Password.h"
#include "models/access/UserStore.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"
#include "models/store/Connection.h"
#include "models/store/PlatformActor.h"
#include "models/store/Sealer.h"

namespace ow {

namespace {

/// The command after the slow part: nothing readable of the secrets is left.
struct CreateUserHashed {
    User user;
    QByteArray password;
    std::optional<QByteArray> pin;
};

bool isPin(const QString &pin)
{
    return std::all_of(pin.begin(), pin.end(), [](QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); });
}

Result<std::shared_ptr<const void>> decodeCreateUser(const QJsonValue &data)
{
    return fromJson<CreateUser>(data, Strictness::Exact)
        .and_then([](const CreateUser &command) -> Result<std::shared_ptr<const void>> {
            Faults faults;
            if (command.user.roles.isEmpty())
                faults.append({QStringLiteral("user.roles"), &problem::ListEmpty, {}});
            if (command.pin && !isPin(*command.pin))
                faults.append({QStringLiteral("pin"),
                               &problem::FieldFormat,
                               {{QStringLiteral("expected"), QStringLiteral("4至8位数字")}}});
            if (!faults.isEmpty())
                return fail(inputRefused(faults));
            SystemRandom random;
            auto hashed = std::make_shared<CreateUserHashed>();
            hashed->user = command.user;
            hashed->password = hashPassword(command.password, random);
            if (command.pin)
                hashed->pin = hashPassword(*command.pin, random);
            return std::shared_ptr<const void>(hashed);
        });
}

Result<Decision> decideCreateUser(CommandContext &context, const void *command)
{
    const auto &hashed = *static_cast<const CreateUserHashed *>(command);
    // The line to the platform acts under this name.
    if (hashed.user.name == QLatin1String(platformUser) || UserStore::find(context.db, hashed.user.name))
        return fail(inputRefused({{QStringLiteral("user.name"),
                                   &problem::Duplicate,
                                   {{QStringLiteral("what"), QStringLiteral("用户名")}}}}));
    return Decision{{userStored(context.sealer, hashed.user, hashed.password, hashed.pin)},
                    toJson(UserReply{hashed.user})};
}

Result<UsersView> loadUsers(ViewContext &context)
{
    return UsersView{UserStore::all(context.db)};
}

const CommandRow userCommandTable[] = {
    {CreateUser::name, only(Role::Administrator), anyStation, 0, "新建用户", &decodeCreateUser, &decideCreateUser,
     [] { return jsonSchema<CreateUser>(); }, true},
};

const EventRow userEventTable[] = {
    eventRow<UserStored, &UserStore::apply, projectNothing<UserStored>>(0),
};

const ViewRow userViewTable[] = {
    viewRow<UsersView, loadUsers>(Role::Administrator | Role::Supervisor),
};

} // namespace

PendingEvent userStored(Sealer &sealer, const User &user, const QByteArray &passwordRecord,
                        const std::optional<QByteArray> &pinRecord)
{
    UserStored event{user, sealer.sealForHall(passwordRecord, "password"), {}};
    if (pinRecord)
        event.pin = sealer.sealForHall(*pinRecord, "pin");
    return pendingEvent(QStringLiteral("user/") + user.name, std::move(event));
}

std::span<const CommandRow> userCommands()
{
    return userCommandTable;
}

std::span<const EventRow> userEvents()
{
    return userEventTable;
}

std::span<const ViewRow> userViews()
{
    return userViewTable;
}

Fields UsersView::fields()
{
    return {field("users", &UsersView::users, {.itemsMax = 5000})};
}

} // namespace ow
