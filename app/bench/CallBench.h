#pragma once
#include "app/bench/BenchHub.h"

namespace ow {

struct CallTask {
    QList<int> windows = {1, 8, 32};
    QList<Disk> disks = {Disk::Plain, Disk::Slow};
    int tickets = 100'000;
    int milliseconds = 3000; ///< a row
    bool peers = false;
};

/// `call`: a row for each number of windows, each window a process that calls and finishes over TLS on a backlog of three classes and 40
/// queues; every call checked against the log afterwards by tests/peers/check_order.py, which knows the published rule only.
/// Everything on the machine's own disk and on the slow one (design §9), with `peers` beside PostgreSQL and Redis. False when a call
/// was doubled, lost or out of order, or the bench could not run.
bool benchCall(const CallTask &task);

} // namespace ow
