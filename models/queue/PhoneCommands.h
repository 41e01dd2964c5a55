#pragma once
// What who holds a slip may do from his own phone: the hub's own acts behind the page /t. Nobody signed in at a station can take them.
#include "models/queue/TicketMoveCommands.h"

namespace ow {

/// 取消: the number is given back; of a booking as long as the hall's rules allow.
Result<Decision> leaveByPhone(CommandContext &context, const QUuid &ticket);
/// 延后: the next few of the queue go first. problem::NotFound when nobody is behind it.
Result<Decision> postponeByPhone(CommandContext &context, const QUuid &ticket);

} // namespace ow
