#pragma once
#include "sync/protocol/Http.h"

#include <optional>

using SSL = struct ssl_st;
using SSL_CTX = struct ssl_ctx_st;

namespace ow {

/// The least a caller over TLS can be: one connection, one request after the other, nothing checked. On a machine with few cores a
/// caller that does more would be what a bench measures.
class TlsCaller {
public:
    explicit TlsCaller(const QUrl &url);
    ~TlsCaller();
    TlsCaller(const TlsCaller &) = delete;
    TlsCaller &operator=(const TlsCaller &) = delete;

    /// Status and body; nothing when the connection broke: the next one goes over a new one.
    std::optional<Reply> send(const OutgoingRequest &request);

private:
    bool connectNow();
    void close();
    std::optional<Reply> readReply();

    const quint16 m_port;
    SSL_CTX *m_context;
    SSL *m_tls = nullptr;
    int m_socket = -1;
};

} // namespace ow
