#include "app/bench/TlsCaller.h"

#include "models/base/Crypto.h"
#include "sync/server/ProcessLimits.h"

#include <QUrl>
#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <openssl/ssl.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ow {

TlsCaller::TlsCaller(const QUrl &url) : m_port(quint16(url.port())), m_context(SSL_CTX_new(TLS_client_method()))
{
    ignoreBrokenPipes();
}

TlsCaller::~TlsCaller()
{
    close();
    SSL_CTX_free(m_context);
}

bool TlsCaller::connectNow()
{
    m_socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(m_socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(m_port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    if (::connect(m_socket, reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return false;
    m_tls = SSL_new(m_context);
    SSL_set_fd(m_tls, m_socket);
    return SSL_connect(m_tls) == 1;
}

void TlsCaller::close()
{
    SSL_free(m_tls);
    m_tls = nullptr;
    if (m_socket >= 0)
        ::close(m_socket);
    m_socket = -1;
}

std::optional<Reply> TlsCaller::send(const OutgoingRequest &request)
{
    QByteArray text = request.method + ' ' + request.target + " HTTP/1.1\r\nHost: hub.onewindow\r\n";
    for (const auto &[name, value] : request.headers)
        text += name + ": " + value + "\r\n";
    text += "Content-Length: " + QByteArray::number(request.body.size())
        + "\r\nContent-Digest: " + contentDigest(request.body) + "\r\n\r\n" + request.body;
    std::optional<Reply> reply;
    if ((m_tls || connectNow()) && SSL_write(m_tls, text.constData(), int(text.size())) == text.size())
        reply = readReply();
    if (!reply)
        close();
    return reply;
}

std::optional<Reply> TlsCaller::readReply()
{
    QByteArray text;
    for (qsizetype whole = -1; whole < 0 || text.size() < whole;) {
        char part[16 * 1024];
        const int count = SSL_read(m_tls, part, sizeof part);
        if (count <= 0)
            return std::nullopt;
        text.append(part, count);
        const qsizetype end = whole < 0 ? text.indexOf("\r\n\r\n") : -1;
        if (end < 0)
            continue;
        const qsizetype at = text.indexOf("\r\nContent-Length: ");
        if (at < 0 || at > end)
            return std::nullopt;
        whole = end + 4 + text.mid(at + 18, text.indexOf('\r', at + 2) - at - 18).toLongLong();
    }
    Reply reply;
    reply.status = text.mid(9, 3).toInt();
    reply.body = text.mid(text.indexOf("\r\n\r\n") + 4);
    if (text.contains("\r\nConnection: close\r\n"))
        close();
    return reply;
}

} // namespace ow
