#include "sync/server/RequestThreads.h"

namespace ow {

RequestThreads::RequestThreads(int threadsMax, int queueMax, std::function<void(ServerTask)> serve)
    : m_threadsMax(threadsMax), m_queueMax(queueMax), m_serve(std::move(serve))
{
}

RequestThreads::~RequestThreads()
{
    stop();
}

bool RequestThreads::offer(ServerTask &task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopped || int(m_queue.size()) >= m_queueMax)
            return false;
        m_queue.push_back(std::move(task));
        if (int(m_queue.size()) > m_idle && int(m_threads.size()) < m_threadsMax)
            m_threads.emplace_back([this] { run(); });
    }
    m_arrived.notify_one();
    return true;
}

void RequestThreads::stop()
{
    std::deque<ServerTask> dropped;
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
        dropped.swap(m_queue);
    }
    m_arrived.notify_all();
    for (std::thread &thread : m_threads)
        thread.join();
    m_threads.clear();
}

int RequestThreads::busy() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_threads.size()) - m_idle;
}

int RequestThreads::waiting() const
{
    const std::lock_guard lock(m_mutex);
    return int(m_queue.size());
}

void RequestThreads::run()
{
    std::unique_lock lock(m_mutex);
    while (!m_stopped) {
        if (m_queue.empty()) {
            ++m_idle;
            m_arrived.wait(lock);
            --m_idle;
            continue;
        }
        ServerTask task = std::move(m_queue.front());
        m_queue.pop_front();
        lock.unlock();
        m_serve(std::move(task));
        lock.lock();
    }
}

} // namespace ow
