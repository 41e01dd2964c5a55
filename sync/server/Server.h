#pragma once
#include "sync/server/StreamLoop.h"

namespace ow {

struct ServerOptions {
    QString address = QStringLiteral("127.0.0.1");
    quint16 port = 0;             ///< 0: any free one
    QString certificateChainFile; ///< PEM
    QString keyFile;              ///< PEM
    int threadsMax = 160;
    int waitingRequestsMax = 1024; ///< more are answered problem::Busy
    qint64 bodyBytesMax = 4 * 1024 * 1024;
    int headerDeadlineMs = 5000;
    int bodyBytesPerSecondMin = 4096;
    int keepAliveMs = 2000;
    int stopPatienceMs = 5000;        ///< how long stop() waits for answers still being made
    int connectionsPerAddressMax = 0; ///< 0: any number
    StreamOptions stream;
};

/// For the metrics.
struct ServerFigures {
    int connectionsOpen = 0; ///< streams included
    qint64 connectionsAccepted = 0;
    qint64 connectionsRefused = 0; ///< because of a cap
    qint64 requestsServed = 0;     ///< handed to the handler
    qint64 requestsRefused = 0;    ///< by the guard
    int threadsBusy = 0;
    int requestsWaiting = 0;
    int streamReaders = 0;
    qint64 streamFramesSent = 0;
    qint64 streamReadersDropped = 0;
};

/// A TLS 1.3 listener in front of a handler. The handler sees whole, unambiguous requests only (RequestGuard), on up to threadsMax
/// threads; every reply has exact length and digest; whatever it throws becomes problem::Unexpected. Refusals close the connection.
class Server {
public:
    /// `handler` outlives the server. problem::ListenFailed, problem::KeyWrong (certificate and key cannot be used).
    static Result<std::unique_ptr<Server>> start(const ServerOptions &options, RequestHandler &handler);
    ~Server();
    Server(const Server &) = delete;
    Server &operator=(const Server &) = delete;

    quint16 port() const;
    StreamLoop &streams();
    ServerFigures figures() const;
    /// No new connections or requests; returns when the requests being served are answered or given up and all streams are closed.
    void stop();

private:
    struct Parts;
    explicit Server(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace ow
