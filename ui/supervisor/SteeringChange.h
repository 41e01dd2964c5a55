#pragma once
// One supervisor's change to the steering, as a function of the steering it meets: applied at the moment of sending, so that what others
// changed meanwhile stays. Pure.
#include "models/queue/Hall.h"

#include <functional>

namespace ow {

using SteeringChange = std::function<HallSteering(HallSteering)>;

SteeringChange withQueueStopped(const QString &queue);
SteeringChange withQueueAllowed(const QString &queue);
/// In place of the set-up's, for today.
SteeringChange withSkills(int window, const QList<HallSkill> &skills);
/// The set-up's again.
SteeringChange withoutSkills(int window);
/// Those that stay closed today are missed by nobody; those expected again are.
SteeringChange withNotToday(const QList<int> &closed, const QList<int> &expected);
/// Nothing takes it down.
SteeringChange withBroadcast(const std::optional<QString> &text);
/// Nothing: the set-up's policy again.
SteeringChange withPolicy(const std::optional<QueuePolicy> &policy);

/// Names of the queues no window would serve any more if this one had these skills.
QStringList unservedAfter(const HallSetup &hall, int window, const QList<HallSkill> &skills);

} // namespace ow
