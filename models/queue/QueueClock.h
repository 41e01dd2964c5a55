#pragma once
// What the hall's clock does to tickets without anybody's command: no-shows after the last call, held tickets that come back, booked
// visitors whose time has come, yesterday's left-overs. The hub asks once a second and appends what is due.
#include "models/store/Command.h"

namespace ow {

/// Nothing due: a decision without events.
Result<Decision> decideQueueClock(CommandContext &context);

} // namespace ow
