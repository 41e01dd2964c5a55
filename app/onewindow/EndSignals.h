#pragma once
#include <QSocketNotifier>
#include <memory>

namespace ow {

/// SIGTERM and SIGINT close the program in good order, so that a hub it started ends with it. Make it before QApplication, whose
/// threads must inherit that the signals are kept for us.
class EndSignals {
public:
    EndSignals();
    ~EndSignals();
    /// Once there is an application to quit.
    void watch();
    EndSignals(const EndSignals &) = delete;
    EndSignals &operator=(const EndSignals &) = delete;

private:
    int m_fd;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace ow
