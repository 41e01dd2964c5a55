#pragma once
#include "sync/server/AddressCounter.h"
#include "sync/server/ReplyText.h"
#include "sync/server/RequestGuard.h"
#include "sync/server/TlsSocket.h"

#include <functional>

namespace ow {

/// One client's connection. Owned by exactly one of: the gate, the queue of request threads, a request thread.
struct HttpConnection {
    enum class Phase {
        Handshake,
        Idle, ///< between two requests
        Header,
        Body,
        Replying,
        Lingering, ///< the reply is out, what the client still sends is thrown away so that its kernel does not discard our reply
    };

    HttpConnection(std::unique_ptr<TlsSocket> accepted, std::unique_ptr<AddressLease> leased, qint64 bodyBytesMax)
        : socket(std::move(accepted)), lease(std::move(leased)), guard(bodyBytesMax)
    {
    }

    std::unique_ptr<TlsSocket> socket;
    std::unique_ptr<AddressLease> lease;
    RequestGuard guard;
    Phase phase = Phase::Handshake;
    qint64 sinceMs = 0;   ///< steady time at which the phase's deadline began to run
    unsigned watched = 0; ///< epoll events
    QByteArray method;    ///< of the request being answered
    QByteArray output;
    qsizetype outputSent = 0;
    AfterReply afterReply = AfterReply::KeepAlive;

    void answer(const Reply &reply, AfterReply after);
    /// Done when all output is with the kernel.
    SocketProgress::Step flush();
};
/// What a handler makes; an exception becomes problem::Unexpected.
Reply made(const std::function<Reply()> &make);

using HttpConnectionPtr = std::unique_ptr<HttpConnection>;

} // namespace ow
