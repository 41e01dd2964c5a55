#include "ui/supervisor/SteeringChange.h"

#include <algorithm>

namespace ow {

SteeringChange withQueueStopped(const QString &queue)
{
    return [queue](HallSteering steering) {
        if (!steering.stoppedQueues.contains(queue))
            steering.stoppedQueues.append(queue);
        return steering;
    };
}

SteeringChange withQueueAllowed(const QString &queue)
{
    return [queue](HallSteering steering) {
        steering.stoppedQueues.removeAll(queue);
        return steering;
    };
}

SteeringChange withSkills(int window, const QList<HallSkill> &skills)
{
    return [window, skills](HallSteering steering) {
        steering = withoutSkills(window)(std::move(steering));
        steering.skills.append({window, skills});
        return steering;
    };
}

SteeringChange withoutSkills(int window)
{
    return [window](HallSteering steering) {
        steering.skills.removeIf([window](const HallSteering::WindowSkills &one) { return one.window == window; });
        return steering;
    };
}

SteeringChange withNotToday(const QList<int> &closed, const QList<int> &expected)
{
    return [closed, expected](HallSteering steering) {
        QList<int> windows = steering.notToday.value_or(QList<int>());
        windows.removeIf([&](int window) { return closed.contains(window) || expected.contains(window); });
        windows += closed;
        std::sort(windows.begin(), windows.end());
        steering.notToday = windows.isEmpty() ? std::nullopt : std::optional(windows);
        return steering;
    };
}

SteeringChange withBroadcast(const std::optional<QString> &text)
{
    return [text](HallSteering steering) {
        steering.broadcast = text;
        return steering;
    };
}

SteeringChange withPolicy(const std::optional<QueuePolicy> &policy)
{
    return [policy](HallSteering steering) {
        steering.policy = policy;
        return steering;
    };
}

QStringList unservedAfter(const HallSetup &hall, int window, const QList<HallSkill> &skills)
{
    QStringList names;
    for (const HallQueue &queue : hall.queues) {
        const auto serves = [&](const QList<HallSkill> &list) {
            return std::any_of(list.begin(), list.end(), [&](const HallSkill &s) { return s.queue == queue.code; });
        };
        const bool served = std::any_of(hall.windows.begin(), hall.windows.end(), [&](const HallWindow &one) {
            return serves(one.number == window ? skills : one.skills);
        });
        if (!served)
            names.append(queue.name);
    }
    return names;
}

} // namespace ow
