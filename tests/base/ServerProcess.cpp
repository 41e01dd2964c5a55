#include "tests/base/ServerProcess.h"

#include <csignal>
#include <sys/prctl.h>

namespace ow::testing {

void tieToUs(QProcess &process)
{
    process.setProcessChannelMode(QProcess::ForwardedChannels);
    process.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGKILL); });
}

} // namespace ow::testing
