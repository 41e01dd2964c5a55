#include "sync/server/ProcessLimits.h"

#include <algorithm>
#include <csignal>
#include <sys/resource.h>

namespace ow {

namespace {
constexpr rlim_t reservedDescriptors = 128; ///< databases, logs, blobs
constexpr rlim_t connectionsCeiling = 100'000;
} // namespace

int raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0)
        return int(reservedDescriptors);
    if (limit.rlim_cur < limit.rlim_max) {
        const rlimit raised{limit.rlim_max, limit.rlim_max};
        if (::setrlimit(RLIMIT_NOFILE, &raised) == 0)
            limit = raised;
    }
    const rlim_t room = std::min(limit.rlim_cur, connectionsCeiling);
    return int(std::max(room, 2 * reservedDescriptors) - reservedDescriptors);
}

void ignoreBrokenPipes()
{
    std::signal(SIGPIPE, SIG_IGN);
}

} // namespace ow
