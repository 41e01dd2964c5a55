#pragma once
// 预计等候: a plain range from how the queue moved lately. Pure. (The learnt estimate is another matter.)
#include "models/base/Time.h"

#include <QList>
#include <optional>

namespace ow {

/// A call of the queue: since when the ticket stood, and when it was called first.
struct QueueCall {
    Instant standsFrom;
    Instant calledAt;
};

struct WaitRange {
    int fromMinutes = 0;
    int toMinutes = 0;
    friend bool operator==(const WaitRange &, const WaitRange &) = default;
};

inline constexpr int waitServicesMax = 20; ///< so many services are looked at
inline constexpr int waitPacesMin = 5;     ///< fewer say nothing

/// How long who has `ahead` people before him waits, when the queue goes on as in its last 20 services. Looked at is the time between one
/// call and the next, where the next one stood there already: a window that waits for visitors says nothing about its pace. From the
/// lower quartile for those ahead to the upper one for those and himself, told in whole minutes, from ten on in fives. Nothing when
/// there were too few.
std::optional<WaitRange> waitRange(QList<QueueCall> calls, int ahead);

} // namespace ow
