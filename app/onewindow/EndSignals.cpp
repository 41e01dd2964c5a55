#include "app/onewindow/EndSignals.h"

#include <QCoreApplication>
#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace ow {

namespace {
sigset_t endSignalSet()
{
    sigset_t ends;
    sigemptyset(&ends);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGINT);
    return ends;
}
} // namespace

EndSignals::EndSignals() : m_fd(-1)
{
    const sigset_t ends = endSignalSet();
    pthread_sigmask(SIG_BLOCK, &ends, nullptr);
    m_fd = signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK);
}

void EndSignals::watch()
{
    m_notifier = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Read);
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, QCoreApplication::instance(),
                     [] { QCoreApplication::quit(); });
}

EndSignals::~EndSignals()
{
    ::close(m_fd);
}

} // namespace ow
