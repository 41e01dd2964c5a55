#include "models/queue/WaitRange.h"

#include <algorithm>

namespace ow {

namespace {
constexpr qint64 waitMinuteMs = 60'000;
constexpr int waitRoundedFrom = 10;
constexpr int waitRoundedTo = 5;

int roundedDown(qint64 ms)
{
    const int minutes = int(ms / waitMinuteMs);
    return minutes < waitRoundedFrom ? minutes : minutes / waitRoundedTo * waitRoundedTo;
}

int roundedUp(qint64 ms)
{
    const int minutes = int((ms + waitMinuteMs - 1) / waitMinuteMs);
    return minutes <= waitRoundedFrom ? std::max(1, minutes)
                                      : (minutes + waitRoundedTo - 1) / waitRoundedTo * waitRoundedTo;
}
} // namespace

std::optional<WaitRange> waitRange(QList<QueueCall> calls, int ahead)
{
    std::sort(calls.begin(), calls.end(),
              [](const QueueCall &a, const QueueCall &b) { return b.calledAt < a.calledAt; });
    // Twenty services have twenty times between them and the one before: one more call is looked at.
    if (calls.size() > waitServicesMax + 1)
        calls.resize(waitServicesMax + 1);
    QList<qint64> paces;
    for (qsizetype i = 0; i + 1 < calls.size(); ++i) {
        const QueueCall &next = calls.at(i);
        const QueueCall &before = calls.at(i + 1);
        if (!(before.calledAt < next.standsFrom))
            paces.append(next.calledAt.ms - before.calledAt.ms);
    }
    if (ahead < 0 || paces.size() < waitPacesMin)
        return std::nullopt;
    std::sort(paces.begin(), paces.end());
    const qint64 lower = paces.at((paces.size() - 1) / 4);
    const qint64 upper = paces.at(paces.size() - 1 - (paces.size() - 1) / 4);
    return WaitRange{roundedDown(lower * ahead), roundedUp(upper * (ahead + 1))};
}

} // namespace ow
