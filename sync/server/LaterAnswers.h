#pragma once
#include "sync/server/RequestThreads.h"

namespace ow {

/// The connections whose answers are still being made elsewhere. However late one comes, also after the server is gone, it does no harm.
class LaterAnswers {
public:
    /// `ready` gets a connection and its answer, on the thread that answered; called until close().
    explicit LaterAnswers(std::function<void(ServerTask)> ready);
    ~LaterAnswers();

    struct Expected;
    /// Keeps the connection until it is answered, or can be answered no more.
    std::shared_ptr<Expected> expect(HttpConnectionPtr connection);
    static RequestHandler::Answer answerOf(const std::shared_ptr<Expected> &expected);
    /// The connection again, when it was not answered.
    static HttpConnectionPtr withdraw(Expected &expected);
    /// Waits for what is on its way, but not for ever; from then on answers are thrown away with their connections.
    void close(int patienceMs);

private:
    struct Shared;
    std::shared_ptr<Shared> m_shared; ///< owned by every answer still to come as well
};

} // namespace ow
