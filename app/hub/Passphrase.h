#pragma once
#include "models/base/Problem.h"

namespace ow {

/// A line of standard input; at a terminal asked for, and not shown while it is typed. Never an argument: those are seen by all users
/// of the machine.
QString askPassphrase();
/// Asked for twice; PassphraseDiffers. Whether it is long enough says who uses it.
Result<QString> askNewPassphrase();

} // namespace ow
