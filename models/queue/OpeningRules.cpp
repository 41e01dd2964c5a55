#include "models/queue/OpeningRules.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int missingMinutesUsual = 15;
}

QList<int> missingWindows(const HallSetup &setup, const HallSteering &steering, const QList<WindowStatus> &windows,
                          const QList<HallHours> &hours, QTime time)
{
    const int before = setup.rules.missingMinutes.value_or(missingMinutesUsual);
    const auto clock = [](const QString &text) { return QTime::fromString(text, QStringLiteral("HH:mm")); };
    const bool asked = std::any_of(hours.begin(), hours.end(), [&](const HallHours &part) {
        return time.secsTo(clock(part.opens)) <= before * 60 && time < clock(part.closes);
    });
    if (!asked)
        return {};
    QList<int> missing;
    for (const HallWindow &window : setup.windows) {
        const bool closed = std::any_of(windows.begin(), windows.end(), [&](const WindowStatus &status) {
            return status.number == window.number && status.state == WindowState::Closed;
        });
        const bool staysClosed = steering.notToday && steering.notToday->contains(window.number);
        if (closed && !staysClosed && !window.skills.isEmpty())
            missing.append(window.number);
    }
    std::sort(missing.begin(), missing.end());
    return missing;
}

} // namespace ow
