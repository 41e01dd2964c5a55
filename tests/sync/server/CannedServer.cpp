#include "CannedServer.h"

#include <QFile>
#include <chrono>
#include <csignal>
#include <netinet/in.h>
#include <openssl/ssl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace ow::testing {

CannedServer::CannedServer(const QString &certificateChainFile, const QString &keyFile, QList<CannedAnswer> answers)
    : m_certificateChainFile(QFile::encodeName(certificateChainFile)), m_keyFile(QFile::encodeName(keyFile)),
      m_answers(std::move(answers)), m_listener(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
{
    std::signal(SIGPIPE, SIG_IGN);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t length = sizeof address;
    ::bind(m_listener, reinterpret_cast<const sockaddr *>(&address), sizeof address);
    ::listen(m_listener, 8);
    ::getsockname(m_listener, reinterpret_cast<sockaddr *>(&address), &length);
    m_port = ntohs(address.sin_port);
    m_thread = std::thread([this] { run(); });
}

CannedServer::~CannedServer()
{
    ::shutdown(m_listener, SHUT_RDWR);
    m_thread.join();
    ::close(m_listener);
}

void CannedServer::run()
{
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    SSL_CTX_use_certificate_chain_file(context, m_certificateChainFile.constData());
    SSL_CTX_use_PrivateKey_file(context, m_keyFile.constData(), SSL_FILETYPE_PEM);
    for (;;) {
        const int socket = ::accept(m_listener, nullptr, nullptr);
        if (socket < 0)
            break;
        m_connections.fetch_add(1);
        serve(socket, context);
        ::close(socket);
    }
    SSL_CTX_free(context);
}

void CannedServer::serve(int socket, void *context)
{
    SSL *tls = SSL_new(static_cast<SSL_CTX *>(context));
    SSL_set_fd(tls, socket);
    bool open = SSL_accept(tls) == 1;
    while (open) {
        QByteArray request;
        qsizetype needed = -1;
        char part[16 * 1024];
        while (needed < 0 || request.size() < needed) {
            const int count = SSL_read(tls, part, sizeof part);
            if (count <= 0)
                break;
            request.append(part, count);
            const qsizetype end = request.indexOf("\r\n\r\n");
            const qsizetype field = request.toLower().indexOf("content-length:");
            if (end >= 0)
                needed = end + 4
                    + (field < 0
                           ? 0
                           : request.mid(field + 15, request.indexOf('\r', field) - field - 15).trimmed().toLongLong());
        }
        if (needed < 0 || request.size() < needed)
            break;
        m_lastRequest = request;
        const int number = m_requests.fetch_add(1);
        const CannedAnswer &answer = m_answers.at(qMin<qsizetype>(number, m_answers.size() - 1));
        if (!answer.bytes.isEmpty())
            SSL_write(tls, answer.bytes.constData(), int(answer.bytes.size()));
        if (answer.stallMs > 0) {
            // Ends early when the client gives up.
            pollfd watched{socket, POLLIN, 0};
            ::poll(&watched, 1, answer.stallMs);
        }
        open = !answer.closes;
    }
    SSL_shutdown(tls);
    SSL_free(tls);
}

} // namespace ow::testing
