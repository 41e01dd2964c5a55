#pragma once
#include "models/queue/Hall.h"

namespace ow {

class WorkingCalendar;

/// Everything wrong with a set-up that single values cannot tell: codes twice, references into nothing, prefixes shared, hours crossed,
/// queues that no window serves. Empty when it may be used.
Faults checkHallSetup(const HallSetup &setup);

/// Hours that hold on a day: those of its weekday; of weekday 0 on a weekend day the State Council made a working day; none on a
/// public holiday. Which days the hall keeps is its own affair; which days count for the law is the calendar's (domain.md §5.2).
QList<HallHours> openHours(const HallSetup &setup, QDate day, const WorkingCalendar &calendar);

/// "08:30–12:00、13:30–17:00", or "今天不开放".
QString hallHoursText(const QList<HallHours> &hours);

/// Whether numbers are given at this time of day; none in the last `stopMinutes` before closing.
bool ticketsGivenAt(const QList<HallHours> &hours, QTime time, int stopMinutes = 0);
/// Minutes until the hall closes for the day; nothing when it is closed already.
std::optional<int> minutesToClosing(const QList<HallHours> &hours, QTime time);

const HallQueue *findQueue(const HallSetup &setup, const QString &code);
const HallWindow *findWindow(const HallSetup &setup, int number);
const HallDevice *findDevice(const HallSetup &setup, const QString &code);
/// The class a visitor may have; null for the ordinary one and for unknown codes.
const PriorityClass *findPriorityClass(const HallSetup &setup, const QString &code);
QList<PriorityReason> priorityReasons(const HallSetup &setup);

/// Everything wrong with a policy that single values cannot tell: no ordinary class, codes twice, a class worth less than ordinary.
Faults checkPolicy(const QueuePolicy &policy);
/// Everything wrong with steering against the set-up it stands on.
Faults checkSteering(const HallSetup &setup, const HallSteering &steering);
/// The set-up as it holds now.
HallSetup steered(HallSetup setup, const HallSteering &steering);
/// Tells one steering from another; empty when nothing is steered.
QString steeringRevision(const HallSteering &steering);
bool isStopped(const HallSteering &steering, const QString &queue);

} // namespace ow
