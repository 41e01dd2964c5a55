#pragma once
// 开厅: which windows should be there and are not. Pure.
#include "models/queue/Hall.h"
#include "models/queue/Ticket.h"

namespace ow {

inline constexpr int missingFromMinutes = 15; ///< before opening: 08:15 for a hall that opens at 08:30

/// Windows of the set-up that serve a queue and are closed, by number, from some minutes before an opening of the day until the closing
/// after it; none at other times. A paused window has its clerk.
QList<int> missingWindows(const HallSetup &setup, const QList<WindowStatus> &windows, const QList<HallHours> &hours,
                          QTime time);

} // namespace ow
