#include "sync/server/Gate.h"

#include "models/base/Clock.h"
#include "models/base/ProblemTypes.h"

#include <algorithm>

namespace ow {

namespace {
using Step = SocketProgress::Step;
using Phase = HttpConnection::Phase;

constexpr int scratchBytes = 64 * 1024; // more than a record of TLS, so that none is left half read
constexpr int lingerMs = 1000;
constexpr int sweepMsMax = 100;
} // namespace

Gate::Gate(const GateOptions &options, const Poco::Net::ServerSocket &listener, const Poco::Net::Context::Ptr &context,
           std::shared_ptr<AddressCounter> addresses, std::function<bool(HttpConnectionPtr &)> dispatch)
    : m_options(options), m_listener(listener), m_context(context), m_addresses(std::move(addresses)),
      m_dispatch(std::move(dispatch)), m_scratch(scratchBytes, Qt::Uninitialized)
{
}

Gate::~Gate()
{
    stop();
}

void Gate::start()
{
    m_thread = std::thread([this] { run(); });
}

void Gate::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopped = true;
    }
    m_epoll.ring();
    if (m_thread.joinable())
        m_thread.join();
}

void Gate::give(ServerTask task)
{
    {
        const std::lock_guard lock(m_mutex);
        if (m_stopped)
            return;
        m_returned.push_back(std::move(task));
        if (m_returned.size() > 1)
            return; // whoever came first has rung
    }
    m_epoll.ring();
}

void Gate::run()
{
    const SystemClock clock;
    const int sweepMs = std::clamp(std::min(m_options.headerDeadlineMs, m_options.keepAliveMs) / 8, 10, sweepMsMax);
    const int listener = m_listener.impl()->sockfd();
    qint64 nextSweepMs = 0;
    for (;;) {
        if (!m_listening)
            m_listening = m_epoll.add(listener, EPOLLIN);
        const auto events = m_epoll.wait(m_connections.empty() && m_listening ? -1 : sweepMs);
        m_nowMs = clock.steadyMs();
        for (const epoll_event &event : events) {
            if (event.data.fd != listener)
                happened(event);
        }
        takeReturned();
        {
            const std::lock_guard lock(m_mutex);
            if (m_stopped)
                break;
        }
        // Last, so that no event of this round can name a descriptor that has just been given out again.
        if (std::any_of(events.begin(), events.end(),
                        [listener](const epoll_event &event) { return event.data.fd == listener; }))
            acceptOne();
        if (m_nowMs >= nextSweepMs) {
            sweep();
            nextSweepMs = m_nowMs + sweepMs;
        }
    }
    takeReturned(); // what was answered in time goes out
    m_connections.clear();
    const std::lock_guard lock(m_mutex);
    m_returned.clear();
}

void Gate::acceptOne()
{
    try {
        Poco::Net::SocketAddress address;
        const Poco::Net::StreamSocket accepted = m_listener.acceptConnection(address);
        m_accepted.fetch_add(1);
        auto lease = m_addresses->lease(QByteArray::fromStdString(address.host().toString()));
        auto socket = lease ? TlsSocket::over(accepted, m_context) : nullptr;
        if (!socket) {
            m_refusedConnections.fetch_add(1);
            return;
        }
        const int descriptor = socket->descriptor();
        auto connection = std::make_unique<HttpConnection>(std::move(socket), std::move(lease), m_options.bodyBytesMax);
        connection->sinceMs = m_nowMs;
        connection->watched = EPOLLIN;
        if (m_epoll.add(descriptor, EPOLLIN))
            m_connections.emplace(descriptor, std::move(connection));
    } catch (const Poco::TimeoutException &) {
        // The client left between the event and the accept.
    } catch (...) {
        // Out of descriptors or memory: the listener would report itself for ever, so it rests until the next round's time-out.
        m_epoll.remove(m_listener.impl()->sockfd());
        m_listening = false;
    }
}

void Gate::happened(const epoll_event &event)
{
    const auto found = m_connections.find(event.data.fd);
    if (found == m_connections.end())
        return;
    HttpConnection &connection = *found->second;
    switch (connection.phase) {
    case Phase::Handshake: {
        const Step step = connection.socket->handshake().step;
        if (step == Step::Closed)
            return drop(connection);
        if (step != Step::Done)
            return watch(connection, step == Step::WantRead ? EPOLLIN : EPOLLOUT);
        connection.phase = Phase::Header; // its deadline goes on from the acceptance
        return read(connection);
    }
    case Phase::Idle:
    case Phase::Header:
    case Phase::Body: return read(connection);
    case Phase::Replying: return flush(connection);
    case Phase::Lingering:
        if (!connection.socket->discardInput())
            drop(connection);
        return;
    }
}

void Gate::takeReturned()
{
    std::vector<ServerTask> returned;
    {
        const std::lock_guard lock(m_mutex);
        returned.swap(m_returned);
    }
    for (ServerTask &task : returned) {
        HttpConnectionPtr &owned = task.connection;
        if (task.reply)
            owned->answer(made(task.reply), owned->afterReply);
        const int descriptor = owned->socket->descriptor();
        owned->watched = EPOLLIN;
        if (!m_epoll.add(descriptor, EPOLLIN))
            continue;
        HttpConnection &connection = *m_connections.emplace(descriptor, std::move(owned)).first->second;
        enter(connection, Phase::Replying);
        flush(connection);
    }
}

void Gate::sweep()
{
    std::vector<HttpConnection *> late;
    for (const auto &[descriptor, owned] : m_connections) {
        HttpConnection &connection = *owned;
        const auto atRate = [&](qint64 bytes) {
            return m_options.headerDeadlineMs + bytes * 1000 / m_options.bodyBytesPerSecondMin;
        };
        qint64 allowedMs = 0;
        switch (connection.phase) {
        case Phase::Handshake:
        case Phase::Header: allowedMs = m_options.headerDeadlineMs; break;
        case Phase::Idle: allowedMs = m_options.keepAliveMs; break;
        case Phase::Body: allowedMs = atRate(connection.guard.received()); break;
        case Phase::Replying: allowedMs = atRate(connection.outputSent); break;
        case Phase::Lingering: allowedMs = lingerMs; break;
        }
        if (m_nowMs - connection.sinceMs > allowedMs)
            late.push_back(&connection);
    }
    for (HttpConnection *connection : late) {
        const bool halfSent = connection->phase == Phase::Body
            || (connection->phase == Phase::Header && connection->guard.received() > 0);
        if (halfSent) {
            refuse(*connection, problem::RequestTimeout);
            continue;
        }
        if (connection->phase == Phase::Idle)
            connection->socket->closeSending();
        drop(*connection);
    }
}

void Gate::read(HttpConnection &connection)
{
    for (;;) {
        const SocketProgress progress = connection.socket->read(m_scratch.data(), scratchBytes);
        if (progress.step == Step::Closed)
            return drop(connection);
        if (progress.step != Step::Done)
            return watch(connection, progress.step == Step::WantRead ? EPOLLIN : EPOLLOUT);
        connection.guard.feed(m_scratch.constData(), progress.bytes);
        if (!advance(connection))
            return;
    }
}

/// Acts on what the guard found; false when the connection is not reading any more (it may be gone).
bool Gate::advance(HttpConnection &connection)
{
    switch (connection.guard.state()) {
    case RequestGuard::State::Header:
        if (connection.phase == Phase::Idle && connection.guard.received() > 0)
            enter(connection, Phase::Header);
        return true;
    case RequestGuard::State::Body:
        if (connection.phase != Phase::Body)
            enter(connection, Phase::Body);
        return true;
    case RequestGuard::State::Refused: refuse(connection, connection.guard.refusal()); return false;
    case RequestGuard::State::Complete: break;
    }
    const int descriptor = connection.socket->descriptor();
    m_epoll.remove(descriptor);
    const auto node = m_connections.extract(descriptor);
    if (!m_dispatch(node.mapped())) {
        HttpConnection &kept = *m_connections.emplace(descriptor, std::move(node.mapped())).first->second;
        kept.watched = EPOLLIN;
        m_epoll.add(descriptor, EPOLLIN);
        refuse(kept, problem::Busy);
    }
    return false;
}

void Gate::refuse(HttpConnection &connection, const Problem &problem)
{
    m_refusedRequests.fetch_add(1);
    connection.method.clear();
    connection.answer(problemReply(problem), AfterReply::Close);
    enter(connection, Phase::Replying);
    flush(connection);
}

void Gate::flush(HttpConnection &connection)
{
    switch (connection.flush()) {
    case Step::Done: return replied(connection);
    case Step::Closed: return drop(connection);
    case Step::WantRead: return watch(connection, EPOLLIN);
    case Step::WantWrite: return watch(connection, EPOLLOUT);
    }
}

void Gate::replied(HttpConnection &connection)
{
    watch(connection, EPOLLIN);
    if (connection.afterReply == AfterReply::Close) {
        connection.socket->closeSending();
        return enter(connection, Phase::Lingering);
    }
    enter(connection, Phase::Idle);
    // A client may have sent ahead; what read() has of it is in the guard, whole records of TLS, and the kernel tells of the rest.
    connection.guard.feed(nullptr, 0);
    advance(connection);
}

void Gate::enter(HttpConnection &connection, Phase phase)
{
    connection.phase = phase;
    connection.sinceMs = m_nowMs;
}

void Gate::watch(HttpConnection &connection, unsigned events)
{
    if (connection.watched == events)
        return;
    connection.watched = events;
    m_epoll.change(connection.socket->descriptor(), events);
}

void Gate::drop(const HttpConnection &connection)
{
    const int descriptor = connection.socket->descriptor();
    m_epoll.remove(descriptor);
    m_connections.erase(descriptor);
}

} // namespace ow
