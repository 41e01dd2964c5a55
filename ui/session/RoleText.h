#pragma once
#include "models/base/Roles.h"

namespace ow {

/// Names of people's roles and of stations' roles on screens.
class RoleText {
public:
    static QString name(Role role);
    static QString name(StationRole role);
    /// One line on what a station of the role is for.
    static QString purpose(StationRole role);
};

} // namespace ow
