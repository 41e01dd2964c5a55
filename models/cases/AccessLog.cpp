#include "models/cases/AccessLog.h"

namespace ow {

Fields PersonalShown::fields()
{
    return {field("view", &PersonalShown::view),    field("subject", &PersonalShown::subject),
            field("user", &PersonalShown::user),    field("reason", &PersonalShown::reason),
            field("name", &PersonalShown::name),    field("application", &PersonalShown::application),
            field("person", &PersonalShown::person)};
}

Fields AccessLine::fields()
{
    return {field("at", &AccessLine::at), field("view", &AccessLine::view), field("user", &AccessLine::user),
            field("name", &AccessLine::name), field("reason", &AccessLine::reason)};
}

} // namespace ow
