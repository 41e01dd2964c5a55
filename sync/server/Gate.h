#pragma once
// Where connections wait: one thread accepts them, shakes hands, and reads requests until they are whole.
#include "sync/server/Epoll.h"
#include "sync/server/RequestThreads.h"

#include <Poco/Net/ServerSocket.h>
#include <atomic>
#include <functional>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace ow {

struct GateOptions {
    qint64 bodyBytesMax = 0;
    int headerDeadlineMs = 0; ///< from the first byte (of a fresh connection: from its acceptance, handshake included)
    int bodyBytesPerSecondMin = 1; ///< also of a reply, as the client takes it
    int keepAliveMs = 0;
};

/// A slow or hostile client costs here a socket and a buffer, never a thread, so it cannot keep others waiting.
class Gate {
public:
    /// `dispatch` gets whole requests; it returns false, and leaves the connection, when the server is too busy.
    Gate(const GateOptions &options, const Poco::Net::ServerSocket &listener, const Poco::Net::Context::Ptr &context,
         std::shared_ptr<AddressCounter> addresses, std::function<bool(HttpConnectionPtr &)> dispatch);
    ~Gate();

    bool isReady() const { return m_epoll.isReady(); }
    void start();
    void stop();
    /// From any thread: a connection with its answer, sent already, or in part, or still to be made.
    void give(ServerTask task);

    qint64 accepted() const { return m_accepted.load(); }
    qint64 refusedConnections() const { return m_refusedConnections.load(); }
    qint64 refusedRequests() const { return m_refusedRequests.load(); }

private:
    void run();
    void acceptOne();
    void happened(const epoll_event &event);
    void takeReturned();
    void sweep();
    void read(HttpConnection &connection);
    void flush(HttpConnection &connection);
    void replied(HttpConnection &connection);
    bool advance(HttpConnection &connection);
    void refuse(HttpConnection &connection, const Problem &problem);
    void enter(HttpConnection &connection, HttpConnection::Phase phase);
    void watch(HttpConnection &connection, unsigned events);
    void drop(const HttpConnection &connection);

    const GateOptions m_options;
    Poco::Net::ServerSocket m_listener;
    Poco::Net::Context::Ptr m_context;
    std::shared_ptr<AddressCounter> m_addresses; ///< shared with every connection's lease
    const std::function<bool(HttpConnectionPtr &)> m_dispatch;

    Epoll m_epoll;
    std::unordered_map<int, HttpConnectionPtr> m_connections; ///< by descriptor
    qint64 m_nowMs = 0;
    bool m_listening = false;
    QByteArray m_scratch;

    std::mutex m_mutex; ///< guards the two below
    std::vector<ServerTask> m_returned;
    bool m_stopped = false;

    std::atomic<qint64> m_accepted = 0;
    std::atomic<qint64> m_refusedConnections = 0;
    std::atomic<qint64> m_refusedRequests = 0;
    std::thread m_thread;
};

} // namespace ow
