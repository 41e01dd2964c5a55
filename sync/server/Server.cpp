#include "sync/server/Server.h"

#include "models/base/ProblemTypes.h"
#include "sync/server/Gate.h"
#include "sync/server/LaterAnswers.h"
#include "sync/server/ProcessLimits.h"

#include <QFile>
#include <openssl/ssl.h>

namespace ow {

namespace {
constexpr int listenBacklog = 1024;

Poco::Net::Context::Ptr serverContext(const ServerOptions &options)
{
    Poco::Net::Context::Params parameters;
    parameters.certificateFile = QFile::encodeName(options.certificateChainFile).toStdString();
    parameters.privateKeyFile = QFile::encodeName(options.keyFile).toStdString();
    parameters.verificationMode = Poco::Net::Context::VERIFY_NONE;
    const Poco::Net::Context::Ptr context(new Poco::Net::Context(Poco::Net::Context::TLS_SERVER_USE, parameters));
    SSL_CTX *tls = context->sslContext();
    if (SSL_CTX_check_private_key(tls) != 1 || SSL_CTX_set_min_proto_version(tls, TLS1_3_VERSION) != 1)
        return nullptr;
    // Thousands of quiet streams: an idle connection gives its buffers back, and tickets for a resumption we do not offer are not sent.
    SSL_CTX_set_mode(tls,
                     SSL_MODE_RELEASE_BUFFERS | SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_num_tickets(tls, 0);
    return context;
}

Poco::Net::ServerSocket listenerOn(const ServerOptions &options)
{
    const Poco::Net::SocketAddress address(options.address.toStdString(), options.port);
    Poco::Net::ServerSocket listener;
    // Never SO_REUSEPORT: a second program on the same port would silently take half of the connections.
    if (address.family() == Poco::Net::SocketAddress::IPv6)
        listener.bind6(address, true, false, false);
    else
        listener.bind(address, true, false);
    listener.listen(listenBacklog);
    listener.setBlocking(false);
    return listener;
}
} // namespace

struct Server::Parts {
    Parts(const ServerOptions &options, RequestHandler &handlerOfAll, const Poco::Net::ServerSocket &listener,
          const Poco::Net::Context::Ptr &context, int connectionsMax)
        : handler(handlerOfAll),
          addresses(std::make_shared<AddressCounter>(options.connectionsPerAddressMax, connectionsMax)),
          streams(options.stream),
          threads(options.threadsMax, options.waitingRequestsMax, [this](ServerTask task) { serve(std::move(task)); }),
          later([this](ServerTask task) { gate.give(std::move(task)); }),
          gate({options.bodyBytesMax, options.headerDeadlineMs, options.bodyBytesPerSecondMin, options.keepAliveMs},
               listener, context, addresses, [this](HttpConnectionPtr &connection) { return dispatch(connection); }),
          port(listener.address().port()), stopPatienceMs(options.stopPatienceMs)
    {
    }

    /// On the gate's thread. False, and the connection stays there, when the server is too busy.
    bool dispatch(HttpConnectionPtr &connection)
    {
        if (stopping) {
            connection.reset();
            return true;
        }
        if (!handler.answersLater(connection->guard.head())) {
            ServerTask task{std::move(connection)};
            const bool taken = threads.offer(task);
            if (!taken)
                connection = std::move(task.connection);
            return taken;
        }
        auto request = taken(*connection);
        if (!request) {
            gate.give({std::move(connection), [problem = request.error()] { return problemReply(problem); }});
            return true;
        }
        const auto expected = later.expect(std::move(connection));
        bool passedOn = true;
        try {
            passedOn = handler.handleLater(*request, LaterAnswers::answerOf(expected));
        } catch (...) {
            passedOn = false;
        }
        if (passedOn)
            return true;
        ServerTask task{LaterAnswers::withdraw(*expected), {}, std::move(*request)};
        if (task.connection && !threads.offer(task))
            gate.give({std::move(task.connection), [] { return problemReply(problem::Busy); }});
        return true;
    }

    /// What the guard has read; after a refusal the connection closes.
    Result<Request> taken(HttpConnection &connection)
    {
        connection.afterReply = connection.guard.keepAlive() ? AfterReply::KeepAlive : AfterReply::Close;
        connection.method.clear();
        auto request = connection.guard.take();
        if (request) {
            connection.method = request->method;
            request->remoteAddress = connection.lease->address();
            served.fetch_add(1);
        } else {
            refused.fetch_add(1);
            connection.afterReply = AfterReply::Close;
        }
        return request;
    }

    void serve(ServerTask task)
    {
        const auto request = task.request ? Result<Request>(std::move(*task.request)) : taken(*task.connection);
        reply(std::move(task.connection),
              request ? made([&] { return handler.handle(*request); }) : problemReply(request.error()));
    }

    void reply(HttpConnectionPtr connection, const Reply &reply)
    {
        if (reply.stream) {
            streams.adopt(std::move(connection->socket), std::move(connection->lease), streamHeaderText(reply),
                          *reply.stream);
            return;
        }
        connection->answer(reply, connection->afterReply);
        // Encrypted and sent here, not on the gate's one thread; what the client does not take at once is the gate's affair.
        if (connection->flush() != SocketProgress::Step::Closed)
            gate.give({std::move(connection)});
    }

    RequestHandler &handler;
    std::shared_ptr<AddressCounter> addresses; ///< shared with the leases of streams
    StreamLoop streams;
    RequestThreads threads;
    LaterAnswers later;
    Gate gate;
    const quint16 port;
    const int stopPatienceMs;
    std::atomic<bool> stopping = false; ///< what comes now is closed unread
    std::atomic<qint64> served = 0;
    std::atomic<qint64> refused = 0;
};

Server::Server(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}

Server::~Server()
{
    stop();
}

Result<std::unique_ptr<Server>> Server::start(const ServerOptions &options, RequestHandler &handler)
{
    ignoreBrokenPipes();
    Poco::Net::Context::Ptr context;
    try {
        context = serverContext(options);
    } catch (...) {
        context = nullptr;
    }
    if (!context)
        return fail(problem::KeyWrong);
    try {
        auto parts = std::make_unique<Parts>(options, handler, listenerOn(options), context, raiseDescriptorLimit());
        if (!parts->gate.isReady())
            return fail(problem::ListenFailed, {{QStringLiteral("port"), QString::number(options.port)}});
        parts->gate.start();
        return std::unique_ptr<Server>(new Server(std::move(parts)));
    } catch (...) {
        return fail(problem::ListenFailed, {{QStringLiteral("port"), QString::number(options.port)}});
    }
}

quint16 Server::port() const
{
    return m_parts->port;
}

StreamLoop &Server::streams()
{
    return m_parts->streams;
}

ServerFigures Server::figures() const
{
    const Parts &parts = *m_parts;
    return {.connectionsOpen = parts.addresses->open(),
            .connectionsAccepted = parts.gate.accepted(),
            .connectionsRefused = parts.gate.refusedConnections(),
            .requestsServed = parts.served.load(),
            .requestsRefused = parts.refused.load() + parts.gate.refusedRequests(),
            .threadsBusy = parts.threads.busy(),
            .requestsWaiting = parts.threads.waiting(),
            .streamReaders = parts.streams.readers(),
            .streamFramesSent = parts.streams.framesSent(),
            .streamReadersDropped = parts.streams.readersDropped()};
}

void Server::stop()
{
    m_parts->stopping = true;
    m_parts->threads.stop();
    m_parts->later.close(m_parts->stopPatienceMs);
    m_parts->gate.stop();
    m_parts->streams.stop();
}

} // namespace ow
