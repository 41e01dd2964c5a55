#pragma once
#include <QtGlobal>

namespace ow {

/// Microseconds of CPU a process has used, with what its ended children had.
qint64 cpuMicroseconds(qint64 pid);
/// The same of the process and all it started that still run.
qint64 cpuMicrosecondsOfTree(qint64 pid);

struct Footprint {
    qint64 residentKb = 0;
    int threads = 0;
};
/// Of the process and all it started that still run.
Footprint footprintOfTree(qint64 pid);

/// How often this process has asked the system for bytes of a file so far, this asking included.
qint64 readsSoFar();

} // namespace ow
