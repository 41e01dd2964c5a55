#include "models/access/User.h"

namespace ow {

Fields User::fields()
{
    return {field("name", &User::name, {.lengthMin = 2, .lengthMax = 32}),
            field("displayName", &User::displayName, {.lengthMin = 1, .lengthMax = 40}),
            field("unit", &User::unit, {.lengthMax = 40}), field("roles", &User::roles, {.itemsMax = 10}),
            field("active", &User::active)};
}

Fields UserStored::fields()
{
    return {field("user", &UserStored::user), field("password", &UserStored::password, {.lengthMax = 1000}),
            field("pin", &UserStored::pin, {.lengthMax = 1000})};
}

Fields UserReply::fields()
{
    return {field("user", &UserReply::user)};
}

Fields CreateUser::fields()
{
    return {field("user", &CreateUser::user),
            field("password", &CreateUser::password, {.lengthMin = 12, .lengthMax = 200}),
            field("pin", &CreateUser::pin, {.lengthMin = 4, .lengthMax = 8})};
}

} // namespace ow
