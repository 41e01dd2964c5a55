#pragma once
// The longest wait a hall can promise before the day begins: from its description and policy alone.
#include "models/simulation/HallModel.h"

namespace ow {

/// Everyone alike: the order others are measured by.
QueuePolicy firstComePolicy(QueuePolicy policy);
/// Priority classes before everyone else whatever happens.
QueuePolicy strictPolicy(QueuePolicy policy);

struct WaitPromise {
    QString priorityClass;
    qint64 firstComeMs = 0; ///< the longest wait of its class on a day first come first served, in the mean
    qint64 passingMs = 0; ///< work of those who may go before one who came earlier, in the mean of the busiest stretch
    qint64 chanceMs = 0;  ///< four standard deviations of both together

    qint64 totalMs() const { return firstComeMs + passingMs + chanceMs; }
};

/// One a class of classesOf(hall), always the same for the same description and policy.
///
/// The load: 200 days of the description are rehearsed first come first served, with chance of their own, and the longest wait of each
/// day is taken. The passing work: a ticket is passed only by those who stand from within the window the formula allows
/// (overtakeWindowMs); as many of them as come in the busiest stretch of that length are served by the windows that have the queue as
/// their own work, and the queue where this takes longest counts. Four deviations: were the longest waits of days normal, one day in thirty
/// thousand would go beyond; for any law whatever it is at most one in seventeen.
QList<WaitPromise> promisedWaits(const HallModel &hall, const QueuePolicy &policy);

} // namespace ow
