#pragma once
// Numbers given without the hub (design §4.8): the kiosks' reserve series 备用号 and the paper slips of a power cut 应急号. Pure.
#include "models/queue/Hall.h"

namespace ow {

/// Of the paper slips; two letters, so that no queue can have it and no kiosk either (theirs end in K).
inline constexpr char emergencyPrefix[] = "EE";
inline constexpr char emergencySeries[] = "emergency";

/// "AK" for the first kiosk of the set-up, "BK" for the second, after "ZK" comes "AAK": two that are cut off at once never give the same
/// number. Empty when there is no such kiosk.
QString reservePrefix(const QList<HallDevice> &devices, const QString &device);
bool isReservePrefix(const QString &prefix);
/// The series such numbers are counted in; never a queue's.
QString reserveSeries(const QString &prefix);
int reserveMax(const QueueRules &rules);

/// When somebody who was given a number without the hub counts as come: not before the kiosk last heard of the hub, not after now.
Instant clampedArrival(Instant arrived, Instant lastContact, Instant now);

} // namespace ow
