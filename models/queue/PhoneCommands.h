#pragma once
// What who holds a slip may do from his own phone: the hub's own acts behind the page /t. Nobody signed in at a station can take them.
#include "models/queue/TicketMoveCommands.h"

namespace ow {

/// 取消: the number is given back; of a booking as long as the hall's rules allow.
Result<Decision> leaveByPhone(CommandContext &context, const QUuid &ticket);
/// 延后: the next few of the queue go first. problem::NotFound when nobody is behind it.
Result<Decision> postponeByPhone(CommandContext &context, const QUuid &ticket);

/// 预约 without a card: name and number as typed, nothing of which is stored in clear. Whom the hall knows by another name is refused as
/// one whose number is wrong (problem::InputRefused), and nothing that was read from a card is replaced.
struct BookByPhone {
    QString queue;
    Instant slot;
    QString name;
    QString number; ///< of a resident card, or of what follows the same rules
};
Result<Decision> bookByPhone(CommandContext &context, const BookByPhone &asked);

} // namespace ow
