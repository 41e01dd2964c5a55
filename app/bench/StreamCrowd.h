#pragma once
#include "sync/client/Backoff.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <functional>
#include <map>
#include <memory>
#include <vector>

using SSL = struct ssl_st;
using SSL_CTX = struct ssl_ctx_st;

namespace ow {

/// Microseconds that all processes of this machine share.
qint64 sharedMicroseconds();

/// Thousands of TLS clients of 127.0.0.1 on one thread, each with one request whose reply is a stream. They keep nothing of what
/// they read but how often a marker was in it. They do not look at certificates.
class StreamCrowd {
public:
    /// `marker` does not overlap itself.
    StreamCrowd(const QList<QByteArray> &requests, quint16 port, QByteArray marker, Random &random);
    ~StreamCrowd();
    StreamCrowd(const StreamCrowd &) = delete;
    StreamCrowd &operator=(const StreamCrowd &) = delete;

    /// Connects everybody, in the order of the requests and some at a time, and waits for their replies' heads.
    bool connectAll(int timeoutMs);
    /// Those that lose their stream, or are refused one, come back after a wait as a station's (Backoff), for ever.
    void comeBack() { m_comesBack = true; }
    /// One more client, that asks once, over again after a wait until it is answered with 200, and goes. From `onLost` or later.
    void askOnce(const QByteArray &request);
    /// Waits for bytes, at most so long, and takes them.
    void turn(int milliseconds);
    /// Readers whose stream runs.
    int running() const { return m_running; }
    /// Clients of askOnce() that have no answer yet.
    int asking() const { return m_asking; }
    /// How many replies had which status.
    const QMap<int, int> &statuses() const { return m_statuses; }

    std::function<void(int marks)> onMark; ///< a reader has met its n-th marker
    std::function<void()> onLost;          ///< a running stream has ended

private:
    struct Client;
    void open(Client &client);
    bool step(Client &client);
    bool take(Client &client, const char *bytes, int count);
    void close(Client &client);
    void lose(Client &client);

    const quint16 m_port;
    const QByteArray m_marker;
    Random &m_random;
    SSL_CTX *m_context;
    int m_poll;
    int m_shaking = 0;
    int m_running = 0;
    int m_asking = 0;
    bool m_comesBack = false;
    QMap<int, int> m_statuses;
    std::vector<std::unique_ptr<Client>> m_clients;
    std::multimap<qint64, Client *> m_due; ///< when who opens again
};

} // namespace ow
