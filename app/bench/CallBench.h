#pragma once
#include <QList>

namespace ow {

/// `call`: a row for each number of windows, each window a process that calls and finishes over TLS on a backlog of three classes and 40
/// queues; every call checked against the log afterwards by tests/peers/check_order.py, which knows the published rule only.
/// Everything on the machine's own disk and on the slow one (design §9), with `peers` beside PostgreSQL and Redis. False when a call was doubled, lost or out of order, or the bench could not run.
bool benchCall(const QList<int> &windows, int tickets, int milliseconds, bool peers);

} // namespace ow
