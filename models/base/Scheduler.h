#pragma once
#include <functional>

namespace ow {

/// Runs a function later, on the caller's thread. Stands under every retry and every timed repeat, so that tests need no waiting.
class Scheduler {
public:
    virtual ~Scheduler() = default;
    virtual void after(int milliseconds, std::function<void()> work) = 0;
};

} // namespace ow
