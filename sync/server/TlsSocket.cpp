#include "sync/server/TlsSocket.h"

#include <cerrno>
#include <openssl/err.h>
#include <sys/socket.h>

namespace ow {

namespace {
template <class Work>
SocketProgress attempted(Work work)
{
    // Poco asks errno and OpenSSL's error queue afterwards; what an earlier call left there must not be mistaken for an answer.
    errno = 0;
    ERR_clear_error();
    try {
        const int result = work();
        if (result > 0)
            return {SocketProgress::Step::Done, result};
        if (result == Poco::Net::SecureStreamSocket::ERR_SSL_WANT_READ)
            return {SocketProgress::Step::WantRead, 0};
        if (result == Poco::Net::SecureStreamSocket::ERR_SSL_WANT_WRITE)
            return {SocketProgress::Step::WantWrite, 0};
    } catch (...) {
        ERR_clear_error();
    }
    return {};
}
} // namespace

TlsSocket::TlsSocket(const Poco::Net::StreamSocket &plain, Poco::Net::SecureStreamSocket secure)
    : m_plain(plain), m_secure(std::move(secure)), m_descriptor(plain.impl()->sockfd())
{
}

std::unique_ptr<TlsSocket> TlsSocket::over(const Poco::Net::StreamSocket &accepted,
                                           const Poco::Net::Context::Ptr &context)
{
    try {
        // The plain socket is kept beside the secure one, because Poco 1.11 asks this one whether it may block.
        Poco::Net::StreamSocket plain(accepted);
        plain.setNoDelay(true);
        plain.setBlocking(false);
        return std::unique_ptr<TlsSocket>(new TlsSocket(plain, Poco::Net::SecureStreamSocket::attach(plain, context)));
    } catch (...) {
        ERR_clear_error();
        return nullptr;
    }
}

SocketProgress TlsSocket::handshake()
{
    return attempted([this] { return m_secure.completeHandshake(); });
}

SocketProgress TlsSocket::read(char *into, int room)
{
    return attempted([this, into, room] { return m_secure.receiveBytes(into, room); });
}

SocketProgress TlsSocket::write(const char *bytes, int count)
{
    return attempted([this, bytes, count] { return m_secure.sendBytes(bytes, count); });
}

void TlsSocket::closeSending()
{
    attempted([this] {
        m_secure.shutdown();
        return 1;
    });
    ::shutdown(m_descriptor, SHUT_WR);
}

bool TlsSocket::discardInput()
{
    char scratch[16 * 1024];
    const ssize_t received = ::recv(m_descriptor, scratch, sizeof scratch, MSG_DONTWAIT);
    return received > 0 || (received < 0 && (errno == EAGAIN || errno == EINTR));
}

} // namespace ow
