#pragma once
#include "models/store/Command.h"

namespace ow {

/// Under this name the line to the platform acts; nobody of the hall may have it.
constexpr char platformUser[] = "platform";

inline bool isPlatform(const Actor &actor)
{
    return actor.user == QLatin1String(platformUser);
}

} // namespace ow
