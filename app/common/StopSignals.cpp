#include "app/common/StopSignals.h"

#include <cstdio>
#include <pthread.h>

namespace ow {

StopSignals::StopSignals()
{
    sigemptyset(&m_ends);
    sigaddset(&m_ends, SIGTERM);
    sigaddset(&m_ends, SIGINT);
    pthread_sigmask(SIG_BLOCK, &m_ends, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

int StopSignals::wait() const
{
    int received = 0;
    sigwait(&m_ends, &received);
    return received;
}

int exitCode(const Result<void> &result)
{
    if (result)
        return 0;
    std::fprintf(stderr, "%s\n", qPrintable(result.error().sentence()));
    for (const Fault &fault : result.error().faults())
        std::fprintf(stderr, "  %s: %s\n", qPrintable(fault.place), qPrintable(fault.sentence()));
    return 1;
}

QString serverUrl(const QString &address, int port)
{
    const QString host = address.contains(QLatin1Char(':')) ? QLatin1Char('[') + address + QLatin1Char(']') : address;
    return QStringLiteral("https://%1:%2").arg(host).arg(port);
}

} // namespace ow
