#include "TlsClient.h"

#include <arpa/inet.h>
#include <csignal>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ow::testing {

QByteArray WireReply::field(const QByteArray &lowerCaseName) const
{
    for (const QByteArray &line : head.split('\n')) {
        const qsizetype colon = line.indexOf(':');
        if (colon > 0 && line.left(colon).toLower() == lowerCaseName)
            return line.mid(colon + 1).trimmed();
    }
    return {};
}

TlsClient::~TlsClient()
{
    closeAbruptly();
    SSL_CTX_free(m_context);
}

bool TlsClient::connectPlain(quint16 port, int receiveBufferBytes)
{
    std::signal(SIGPIPE, SIG_IGN);
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (receiveBufferBytes > 0)
        ::setsockopt(m_socket, SOL_SOCKET, SO_RCVBUF, &receiveBufferBytes, sizeof receiveBufferBytes);
    const int one = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
    const timeval patience{10, 0};
    ::setsockopt(m_socket, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return ::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0;
}

bool TlsClient::connectTls(quint16 port, int versionMax, int receiveBufferBytes)
{
    if (!connectPlain(port, receiveBufferBytes))
        return false;
    m_context = SSL_CTX_new(TLS_client_method());
    SSL_CTX_set_max_proto_version(m_context, versionMax);
    m_tls = SSL_new(m_context);
    SSL_set_fd(m_tls, m_socket);
    ERR_clear_error();
    return SSL_connect(m_tls) == 1;
}

bool TlsClient::send(const QByteArray &bytes)
{
    ERR_clear_error();
    return SSL_write(m_tls, bytes.constData(), int(bytes.size())) == bytes.size();
}

bool TlsClient::sendPlain(const QByteArray &bytes)
{
    return ::send(m_socket, bytes.constData(), size_t(bytes.size()), MSG_NOSIGNAL) == bytes.size();
}

void TlsClient::finishSending()
{
    if (m_tls)
        SSL_shutdown(m_tls);
    ::shutdown(m_socket, SHUT_WR);
}

void TlsClient::closeAbruptly()
{
    SSL_free(m_tls);
    m_tls = nullptr;
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

bool TlsClient::more()
{
    char part[16 * 1024];
    ERR_clear_error();
    const auto count = m_tls ? SSL_read(m_tls, part, sizeof part) : int(::recv(m_socket, part, sizeof part, 0));
    if (count <= 0)
        return false;
    m_buffer.append(part, count);
    return true;
}

std::optional<WireReply> TlsClient::readReply(bool withBody)
{
    WireReply reply;
    reply.head = readUntil("\r\n\r\n");
    if (!reply.head.endsWith("\r\n\r\n"))
        return {};
    reply.status = reply.head.mid(9, 3).toInt();
    const qsizetype length = withBody ? reply.field("content-length").toLongLong() : 0;
    while (m_buffer.size() < length) {
        if (!more())
            return {};
    }
    reply.body = m_buffer.left(length);
    m_buffer.remove(0, length);
    return reply;
}

QByteArray TlsClient::readUntil(const QByteArray &mark)
{
    qsizetype from = 0;
    for (;;) {
        const qsizetype at = m_buffer.indexOf(mark, from);
        if (at >= 0) {
            const QByteArray found = m_buffer.left(at + mark.size());
            m_buffer.remove(0, at + mark.size());
            return found;
        }
        from = qMax<qsizetype>(0, m_buffer.size() - mark.size());
        if (!more())
            return std::exchange(m_buffer, {});
    }
}

QByteArray TlsClient::readToEnd()
{
    while (more()) {}
    return std::exchange(m_buffer, {});
}

QList<QByteArray> TlsClient::peerChain() const
{
    QList<QByteArray> chain;
    STACK_OF(X509) *certificates = SSL_get_peer_cert_chain(m_tls);
    for (int i = 0; i < sk_X509_num(certificates); ++i) {
        unsigned char *der = nullptr;
        const int length = i2d_X509(sk_X509_value(certificates, i), &der);
        chain.append(QByteArray(reinterpret_cast<const char *>(der), length));
        OPENSSL_free(der);
    }
    return chain;
}

} // namespace ow::testing
