#include "app/bench/StreamCrowd.h"

#include <algorithm>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <chrono>
#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ow {

namespace {
constexpr int shakingMax = 100; ///< as many handshakes at a time when all connect for the first time
constexpr qsizetype headBytesMax = 8192;
} // namespace

qint64 sharedMicroseconds()
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

struct StreamCrowd::Client {
    Client(QByteArray text, bool asksOnce, Random &random) : request(std::move(text)), once(asksOnce), backoff(random)
    {
    }

    const QByteArray request;
    const bool once;
    Backoff backoff;
    int socket = -1;
    SSL *tls = nullptr;
    bool asked = false;
    bool running = false;
    bool finished = false;
    QByteArray kept; ///< the head while it is not whole; afterwards the end of what was read, for a marker cut in two
    int marks = 0;
};

StreamCrowd::StreamCrowd(const QList<QByteArray> &requests, quint16 port, QByteArray marker, Random &random)
    : m_port(port), m_marker(std::move(marker)), m_random(random), m_context(SSL_CTX_new(TLS_client_method())),
      m_poll(::epoll_create1(EPOLL_CLOEXEC))
{
    SSL_CTX_set_mode(m_context, SSL_MODE_RELEASE_BUFFERS);
    for (const QByteArray &request : requests)
        m_clients.push_back(std::make_unique<Client>(request, false, random));
}

StreamCrowd::~StreamCrowd()
{
    for (const auto &client : m_clients)
        close(*client);
    SSL_CTX_free(m_context);
    ::close(m_poll);
}

bool StreamCrowd::connectAll(int timeoutMs)
{
    const qint64 until = sharedMicroseconds() + timeoutMs * 1000LL;
    size_t opened = 0;
    const int all = int(m_clients.size());
    while (m_running < all) {
        for (; opened < size_t(all) && m_shaking < shakingMax; ++opened)
            open(*m_clients[opened]);
        turn(20);
        if (sharedMicroseconds() > until)
            return false;
    }
    return true;
}

void StreamCrowd::askOnce(const QByteArray &request)
{
    m_clients.push_back(std::make_unique<Client>(request, true, m_random));
    Client &client = *m_clients.back();
    ++m_asking;
    m_due.emplace(sharedMicroseconds() + client.backoff.nextMs() * 1000LL, &client);
}

void StreamCrowd::turn(int milliseconds)
{
    const qint64 now = sharedMicroseconds();
    while (!m_due.empty() && m_due.begin()->first <= now) {
        Client *client = m_due.begin()->second;
        m_due.erase(m_due.begin());
        open(*client);
    }
    if (!m_due.empty())
        milliseconds = std::min(milliseconds, int((m_due.begin()->first - now) / 1000) + 1);
    std::array<epoll_event, 256> events{};
    const int count = ::epoll_wait(m_poll, events.data(), int(events.size()), milliseconds);
    for (int i = 0; i < count; ++i) {
        Client &client = *static_cast<Client *>(events[size_t(i)].data.ptr);
        if (client.socket >= 0 && !step(client))
            lose(client);
    }
}

void StreamCrowd::open(Client &client)
{
    client.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    client.tls = SSL_new(m_context);
    ++m_shaking;
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (client.socket < 0
        || (::connect(client.socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
            && errno != EINPROGRESS)) {
        lose(client);
        return;
    }
    SSL_set_fd(client.tls, client.socket);
    SSL_set_connect_state(client.tls);
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLET;
    event.data.ptr = &client;
    ::epoll_ctl(m_poll, EPOLL_CTL_ADD, client.socket, &event);
}

bool StreamCrowd::step(Client &client)
{
    ERR_clear_error();
    if (!client.asked) {
        const int shaken = SSL_do_handshake(client.tls);
        if (shaken != 1) {
            const int error = SSL_get_error(client.tls, shaken);
            return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE;
        }
        if (SSL_write(client.tls, client.request.constData(), int(client.request.size())) != client.request.size())
            return false;
        client.asked = true;
        --m_shaking;
    }
    char part[16 * 1024];
    for (;;) {
        const int count = SSL_read(client.tls, part, sizeof part);
        if (count <= 0)
            return SSL_get_error(client.tls, count) == SSL_ERROR_WANT_READ;
        if (!take(client, part, count))
            return false;
    }
}

bool StreamCrowd::take(Client &client, const char *bytes, int count)
{
    client.kept.append(bytes, count);
    if (!client.running) {
        const qsizetype end = client.kept.indexOf("\r\n\r\n");
        if (end < 0)
            return client.kept.size() < headBytesMax;
        const int status = client.kept.mid(9, 3).toInt(); // "HTTP/1.1 200"
        ++m_statuses[status];
        if (status != 200)
            return false;
        if (client.once) {
            client.finished = true;
            --m_asking;
            return false;
        }
        client.running = true;
        ++m_running;
        client.backoff.reset();
        client.kept.remove(0, end + 2); // a line break stays before the first line
    }
    qsizetype from = 0;
    for (qsizetype at = client.kept.indexOf(m_marker); at >= 0; at = client.kept.indexOf(m_marker, from)) {
        from = at + m_marker.size();
        ++client.marks;
        if (onMark)
            onMark(client.marks);
    }
    client.kept.remove(0, std::max(from, client.kept.size() - m_marker.size() + 1));
    return true;
}

void StreamCrowd::close(Client &client)
{
    SSL_free(client.tls);
    client.tls = nullptr;
    if (client.socket >= 0)
        ::close(client.socket);
    client.socket = -1;
}

void StreamCrowd::lose(Client &client)
{
    close(client);
    m_shaking -= client.asked ? 0 : 1;
    const bool ran = client.running;
    m_running -= ran ? 1 : 0;
    client.asked = false;
    client.running = false;
    client.kept.clear();
    if (m_comesBack && !client.finished)
        m_due.emplace(sharedMicroseconds() + client.backoff.nextMs() * 1000LL, &client);
    if (ran && onLost)
        onLost();
}

} // namespace ow
