#include "ReaderCrowd.h"

#include <QElapsedTimer>
#include <arpa/inet.h>
#include <array>
#include <cerrno>
#include <netinet/in.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ow::testing {

namespace {
constexpr int shakingMax = 200; ///< as many handshakes at a time
}

struct ReaderCrowd::Member {
    int socket = -1;
    SSL *tls = nullptr;
    bool asked = false;
    bool done = false;
    QByteArray received;
};

ReaderCrowd::ReaderCrowd(int count, quint16 port, const QByteArray &request)
    : m_count(count), m_port(port), m_request(request), m_context(SSL_CTX_new(TLS_client_method())),
      m_poll(::epoll_create1(EPOLL_CLOEXEC))
{
    SSL_CTX_set_mode(m_context, SSL_MODE_RELEASE_BUFFERS);
}

ReaderCrowd::~ReaderCrowd()
{
    for (const auto &member : m_members) {
        SSL_free(member->tls);
        ::close(member->socket);
    }
    SSL_CTX_free(m_context);
    ::close(m_poll);
}

const QByteArray &ReaderCrowd::received(int reader) const
{
    return m_members.at(size_t(reader))->received;
}

bool ReaderCrowd::open(Member &member)
{
    member.socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (member.socket < 0
        || (::connect(member.socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0
            && errno != EINPROGRESS))
        return false;
    member.tls = SSL_new(m_context);
    SSL_set_fd(member.tls, member.socket);
    SSL_set_connect_state(member.tls);
    epoll_event event{};
    event.events = EPOLLIN | EPOLLOUT | EPOLLET;
    event.data.ptr = &member;
    ++m_shaking;
    return ::epoll_ctl(m_poll, EPOLL_CTL_ADD, member.socket, &event) == 0;
}

bool ReaderCrowd::step(Member &member)
{
    ERR_clear_error();
    if (!member.asked) {
        const int shaken = SSL_do_handshake(member.tls);
        if (shaken != 1) {
            const int error = SSL_get_error(member.tls, shaken);
            return error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE;
        }
        member.asked = SSL_write(member.tls, m_request.constData(), int(m_request.size())) == m_request.size();
        --m_shaking;
    }
    char part[16 * 1024];
    for (;;) {
        const int count = SSL_read(member.tls, part, sizeof part);
        if (count <= 0)
            return member.asked && SSL_get_error(member.tls, count) == SSL_ERROR_WANT_READ;
        member.received.append(part, count);
    }
}

bool ReaderCrowd::readUntil(const std::function<bool(const QByteArray &)> &done, int timeoutMs)
{
    QElapsedTimer timer;
    timer.start();
    size_t finished = 0;
    for (const auto &member : m_members)
        finished += member->done = done(member->received);
    std::array<epoll_event, 256> events{};
    while (finished < size_t(m_count)) {
        while (int(m_members.size()) < m_count && m_shaking < shakingMax) {
            m_members.push_back(std::make_unique<Member>());
            if (!open(*m_members.back()))
                return false;
        }
        const int count = ::epoll_wait(m_poll, events.data(), int(events.size()), 100);
        for (int i = 0; i < count; ++i) {
            Member &member = *static_cast<Member *>(events[size_t(i)].data.ptr);
            if (!step(member))
                return false;
            if (!member.done && done(member.received)) {
                member.done = true;
                ++finished;
            }
        }
        if (timer.elapsed() > timeoutMs)
            return false;
    }
    return true;
}

} // namespace ow::testing
