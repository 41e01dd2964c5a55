#pragma once
#include "sync/server/HttpConnection.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

namespace ow {

/// A connection whose request is to be handled, or whose answer is to be written and sent.
struct ServerTask {
    HttpConnectionPtr connection;
    std::function<Reply()> reply = {};   ///< the answer, once there is one
    std::optional<Request> request = {}; ///< taken from the guard already
};

/// Threads that run handlers, made as they are needed. Only whole requests get here, so no client can hold one by being slow.
class RequestThreads {
public:
    RequestThreads(int threadsMax, int queueMax, std::function<void(ServerTask)> serve);
    ~RequestThreads();

    /// False, and the task stays the caller's, when too many are waiting already.
    bool offer(ServerTask &task);
    /// Ends after the requests being served; waiting ones are closed.
    void stop();
    int busy() const;
    int waiting() const;

private:
    void run();

    const int m_threadsMax;
    const int m_queueMax;
    const std::function<void(ServerTask)> m_serve;
    mutable std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<ServerTask> m_queue;
    std::vector<std::thread> m_threads;
    int m_idle = 0;
    bool m_stopped = false;
};

} // namespace ow
