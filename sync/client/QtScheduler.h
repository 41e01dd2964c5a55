#pragma once
#include "models/base/Scheduler.h"

#include <QObject>

namespace ow {

/// Timers of the event loop of the thread it lives on. What is still due when it goes is never run.
class QtScheduler final : public Scheduler {
public:
    void after(int milliseconds, std::function<void()> work) override;

private:
    QObject m_context;
};

} // namespace ow
