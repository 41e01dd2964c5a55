#pragma once
#include <QSocketNotifier>
#include <memory>

namespace ow {

/// SIGTERM and SIGINT close the program in good order, so that a hub it started ends with it. Make it before the first thread.
class EndSignals {
public:
    EndSignals();
    ~EndSignals();
    EndSignals(const EndSignals &) = delete;
    EndSignals &operator=(const EndSignals &) = delete;

private:
    int m_fd;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace ow
