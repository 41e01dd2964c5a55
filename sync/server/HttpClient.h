#pragma once
#include "sync/protocol/Http.h"

#include <memory>

namespace ow {

struct HttpClientOptions {
    QString host;
    quint16 port = 0;
    QByteArray pin;                          ///< lower-case hex SHA-256 of the peer's authority (HallAuthority::pin)
    QByteArray serverName = "hub.onewindow"; ///< name its certificate must carry, whatever `host` is
    int connectMs = 5000;                    ///< also for the handshake
    int replyMs = 30 * 1000;                 ///< from the first byte sent to the last received
    qint64 replyBytesMax = 64 * 1024 * 1024;
};

/// Whom a client will talk to.
struct PinnedPeer {
    QByteArray pin;
    QByteArray serverName;
    bool refused = false; ///< somebody else answered last time
};

/// Server to server over TLS 1.3. One thread at a time. The connection stays open between requests; when the peer has closed it
/// meanwhile, the request goes out once more over a fresh one, so every request must be repeatable (they carry their ids).
class HttpClient {
public:
    explicit HttpClient(const HttpClientOptions &options);
    ~HttpClient();
    HttpClient(const HttpClient &) = delete;
    HttpClient &operator=(const HttpClient &) = delete;

    /// Any status is a reply. problem::PlatformLost: nobody there, or lost on the way; problem::PlatformUntrusted: somebody else is
    /// there; problem::ReplyBroken: shorter or longer than announced, or without a right Content-Digest — treat it as lost.
    Result<Reply> send(const OutgoingRequest &request);

private:
    class Session;
    struct Outcome {
        Result<Reply> reply;
        bool closedBeforeReply = false;
    };
    Outcome exchange(const OutgoingRequest &request);

    const HttpClientOptions m_options;
    PinnedPeer m_peer; ///< outlives the session, whose TLS asks it
    std::unique_ptr<Session> m_session;
};

} // namespace ow
