#pragma once
// A TLS socket that never blocks and never throws; Poco's and OpenSSL's failures end here.
#include <Poco/Net/Context.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <Poco/Net/StreamSocket.h>
#include <QByteArray>
#include <memory>

namespace ow {

struct SocketProgress {
    enum class Step { Done, WantRead, WantWrite, Closed };
    Step step = Step::Closed;
    int bytes = 0;
};

/// The server's end of a connection. Used by one thread at a time.
class TlsSocket {
public:
    /// Null when TLS cannot be set up over it.
    static std::unique_ptr<TlsSocket> over(const Poco::Net::StreamSocket &accepted,
                                           const Poco::Net::Context::Ptr &context);

    int descriptor() const { return m_descriptor; }
    SocketProgress handshake();
    SocketProgress read(char *into, int room);
    /// Bytes have been taken from the kernel that read() has not given yet.
    bool hasRead() const;
    /// After WantWrite the next call must begin with the same bytes and have at least as many.
    SocketProgress write(const char *bytes, int count);
    /// Says goodbye in TLS and TCP; what the peer still sends can be discarded.
    void closeSending();
    /// Throws away what has arrived; false once the peer has closed too.
    bool discardInput();

private:
    explicit TlsSocket(const Poco::Net::StreamSocket &plain, Poco::Net::SecureStreamSocket secure);

    Poco::Net::StreamSocket m_plain;
    Poco::Net::SecureStreamSocket m_secure;
    int m_descriptor;
};

} // namespace ow
