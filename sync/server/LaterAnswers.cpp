#include "sync/server/LaterAnswers.h"

#include <chrono>

namespace ow {

struct LaterAnswers::Shared {
    std::mutex mutex;
    std::condition_variable settled;
    std::function<void(ServerTask)> ready;
    int open = 0;
};

struct LaterAnswers::Expected {
    Expected(std::shared_ptr<Shared> state, HttpConnectionPtr kept)
        : shared(std::move(state)), connection(std::move(kept))
    {
        const std::lock_guard lock(shared->mutex);
        ++shared->open;
    }
    ~Expected() { taken(); }
    Expected(const Expected &) = delete;
    Expected &operator=(const Expected &) = delete;

    HttpConnectionPtr taken(std::function<Reply()> reply = {})
    {
        const std::lock_guard lock(shared->mutex);
        if (!connection)
            return nullptr;
        if (reply && shared->ready)
            shared->ready({std::move(connection), std::move(reply)});
        if (--shared->open == 0)
            shared->settled.notify_all();
        return std::exchange(connection, nullptr);
    }

    const std::shared_ptr<Shared> shared; ///< owned by the server as well
    HttpConnectionPtr connection;
};

LaterAnswers::LaterAnswers(std::function<void(ServerTask)> ready) : m_shared(std::make_shared<Shared>())
{
    m_shared->ready = std::move(ready);
}

LaterAnswers::~LaterAnswers()
{
    close(0);
}

std::shared_ptr<LaterAnswers::Expected> LaterAnswers::expect(HttpConnectionPtr connection)
{
    // Copied along with the function that answers: the last copy to go takes the connection with it.
    return std::make_shared<Expected>(m_shared, std::move(connection));
}

RequestHandler::Answer LaterAnswers::answerOf(const std::shared_ptr<Expected> &expected)
{
    return [expected](std::function<Reply()> reply) { expected->taken(std::move(reply)); };
}

HttpConnectionPtr LaterAnswers::withdraw(Expected &expected)
{
    return expected.taken();
}

void LaterAnswers::close(int patienceMs)
{
    std::unique_lock lock(m_shared->mutex);
    m_shared->settled.wait_for(lock, std::chrono::milliseconds(patienceMs), [this] { return m_shared->open == 0; });
    m_shared->ready = nullptr;
}

} // namespace ow
