#pragma once
// A raw client that says exactly the bytes it is told to, over OpenSSL alone: it shares nothing with what it tests.
#include <QByteArray>
#include <QList>
#include <QPair>
#include <optional>

using SSL = struct ssl_st;
using SSL_CTX = struct ssl_ctx_st;

namespace ow::testing {

struct WireReply {
    int status = 0;
    QByteArray head; ///< status line and fields
    QByteArray body;
    QByteArray field(const QByteArray &lowerCaseName) const;
};

class TlsClient {
public:
    TlsClient() = default;
    ~TlsClient();
    TlsClient(const TlsClient &) = delete;
    TlsClient &operator=(const TlsClient &) = delete;

    bool connectPlain(quint16 port, int receiveBufferBytes = 0);
    /// `versionMax` of OpenSSL, 0: newest.
    bool connectTls(quint16 port, int versionMax = 0, int receiveBufferBytes = 0);
    bool send(const QByteArray &bytes);
    bool sendPlain(const QByteArray &bytes);
    /// TLS goodbye and FIN.
    void finishSending();
    void closeAbruptly();

    /// One reply by its Content-Length; nothing when the connection ends (or 10 s pass) before.
    std::optional<WireReply> readReply(bool withBody = true);
    /// Up to and with `mark`; what came instead when the connection ended before.
    QByteArray readUntil(const QByteArray &mark);
    QByteArray readToEnd();
    /// Bytes of the peer's certificate chain (DER).
    QList<QByteArray> peerChain() const;

private:
    bool more();

    int m_socket = -1;
    SSL_CTX *m_context = nullptr;
    SSL *m_tls = nullptr;
    QByteArray m_buffer;
};

} // namespace ow::testing
