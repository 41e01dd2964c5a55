#pragma once
// 开厅: which windows should be there and are not. Pure.
#include "models/queue/Hall.h"
#include "models/queue/Ticket.h"

namespace ow {

/// Windows of the set-up that serve a queue, are closed and were not named as staying closed today, by number, from some minutes before
/// an opening of the day (QueueRules::missingMinutes; 08:15 for a hall that opens at 08:30) until the closing after it; none at other
/// times. A paused window has its clerk.
QList<int> missingWindows(const HallSetup &setup, const HallSteering &steering, const QList<WindowStatus> &windows,
                          const QList<HallHours> &hours, QTime time);

} // namespace ow
