#pragma once
#include "models/base/Problem.h"

#include <csignal>

namespace ow {

/// SIGTERM and SIGINT as something to wait for. Made before any thread, so that all inherit the mask and only wait() sees them.
class StopSignals {
public:
    StopSignals();
    /// The signal that came.
    int wait() const;

private:
    sigset_t m_ends;
};

/// Exit code of a program; a problem is written to stderr with every fault.
int exitCode(const Result<void> &result);

/// "https://127.0.0.1:8443"
QString serverUrl(const QString &address, int port);

} // namespace ow
