#include "sync/hub/ReaderPool.h"

#include "models/base/ProblemTypes.h"

#include <chrono>

namespace ow {

ReaderPool::ReaderPool(QString path, int size, const char *vfs) : m_path(std::move(path)), m_vfs(vfs), m_unopened(size)
{
}

Result<std::unique_ptr<Connection>> ReaderPool::take()
{
    std::unique_lock lock(m_mutex);
    if (!m_given.wait_for(lock, std::chrono::seconds(1), [this] { return !m_idle.empty() || m_unopened > 0; }))
        return fail(problem::Busy);
    if (!m_idle.empty()) {
        auto connection = std::move(m_idle.back());
        m_idle.pop_back();
        return connection;
    }
    --m_unopened;
    lock.unlock();
    auto opened = Connection::open(m_path, OpenMode::Reader, m_vfs);
    if (!opened) {
        lock.lock();
        ++m_unopened;
    }
    return opened;
}

void ReaderPool::give(std::unique_ptr<Connection> connection)
{
    {
        const std::lock_guard lock(m_mutex);
        m_idle.push_back(std::move(connection));
    }
    m_given.notify_one();
}

} // namespace ow
