#pragma once
// Which ticket a window calls next: the published formula as one pure function. The hub, the simulator, the waiting list on the
// clerk's screen and the what-if of a policy all use this one.
#include "models/queue/QueuePolicy.h"

namespace ow {

/// The first of a line, and what the policy wants to know of its queue.
struct WaitingHead {
    QUuid id;
    QString number;
    int serial = 0;
    QString queue;
    QString priorityClass;
    Instant standsFrom;
    int level = 1;               ///< of the window's skill for that queue; 1 for tickets kept for it
    bool backlogged = false;     ///< more than policy.helpBacklog wait in the queue
    int priorityRun = 0;         ///< priority calls of the queue since its last ordinary one
    bool ordinaryBehind = false; ///< for a priority head: an ordinary ticket waits in the same queue
    QString series = {};         ///< whose numbers it carries; with the serial it is one ticket of the day
    std::optional<Instant> enteredAt = {};
};

/// Milliseconds; larger goes first.
qint64 callScore(const QueuePolicy &policy, const QString &priorityClass, Instant standsFrom, Instant now);

/// The order of two tickets of equal right: score, then who stands longer, then serial, then queue. Total and the same on every machine.
///
/// The rule, in this order:
/// 1. A window's own queues; queues it helps take part when they are backlogged, or when nobody waits for it otherwise (lowest
///    level first).
/// 2. Of those, who waited longer than his class may (waitMax), the one whose limit ended first.
/// 3. Otherwise the largest score; a priority ticket whose queue had priorityRunMax priority calls in a row stands back while an
///    ordinary one waits there.
struct CallChoice {
    qsizetype head = 0; ///< index into the heads
    CallWhy why;
};
std::optional<CallChoice> chooseCall(const QueuePolicy &policy, std::span<const WaitingHead> heads, Instant now);

} // namespace ow
