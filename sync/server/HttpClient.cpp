#include "sync/server/HttpClient.h"

#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "sync/server/ProcessLimits.h"

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequest.h>
#include <Poco/Net/HTTPResponse.h>
#include <Poco/Net/HTTPSClientSession.h>
#include <Poco/Net/NetException.h>
#include <Poco/Net/SecureStreamSocket.h>
#include <algorithm>
#include <condition_variable>
#include <mutex>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>
#include <sys/socket.h>
#include <thread>
#include <unistd.h>

namespace ow {

namespace {
constexpr int idleMsMax = 1500; ///< below the server's keep-alive, so that a request seldom meets a closing socket
constexpr int replyLengthDigitsMax = 15;

QByteArray pinOf(X509 *certificate)
{
    QByteArray digest(32, '\0');
    unsigned int length = 32;
    X509_digest(certificate, EVP_sha256(), reinterpret_cast<unsigned char *>(digest.data()), &length);
    return digest.toHex();
}

/// In place of OpenSSL's own check: trusts exactly the pinned authority, which the peer sends along, and nothing of this machine.
int isTrustedChain(X509_STORE_CTX *offered, void *argument)
{
    auto &trust = *static_cast<PinnedPeer *>(argument);
    STACK_OF(X509) *chain = X509_STORE_CTX_get0_untrusted(offered);
    X509 *leaf = X509_STORE_CTX_get0_cert(offered);
    const std::unique_ptr<X509_STORE, decltype(&X509_STORE_free)> store(X509_STORE_new(), &X509_STORE_free);
    const std::unique_ptr<X509_STORE_CTX, decltype(&X509_STORE_CTX_free)> check(X509_STORE_CTX_new(),
                                                                                &X509_STORE_CTX_free);
    bool pinned = false;
    for (int i = 0; store && i < sk_X509_num(chain); ++i) {
        X509 *certificate = sk_X509_value(chain, i);
        if (certificate != leaf && equalInConstantTime(pinOf(certificate), trust.pin))
            pinned = X509_STORE_add_cert(store.get(), certificate) == 1;
    }
    const bool trusted = pinned && check && X509_STORE_CTX_init(check.get(), store.get(), leaf, chain) == 1
        && X509_STORE_CTX_set_default(check.get(), "ssl_server") == 1 && X509_verify_cert(check.get()) == 1
        && X509_check_host(leaf, trust.serverName.constData(), size_t(trust.serverName.size()), 0, nullptr) == 1;
    trust.refused = !trusted;
    X509_STORE_CTX_set_error(offered, trusted ? X509_V_OK : X509_V_ERR_CERT_UNTRUSTED);
    return trusted ? 1 : 0;
}

/// Shuts a socket down when its time is over: Poco's own time-outs begin anew with every byte that trickles in.
class Watchdog {
public:
    Watchdog(int descriptor, int milliseconds)
        // Its own descriptor of the same socket: Poco may close the other one, and the number be given out again, at any time.
        : m_descriptor(::dup(descriptor)), m_thread([this, milliseconds] {
              std::unique_lock lock(m_mutex);
              m_bitten = !m_ended.wait_for(lock, std::chrono::milliseconds(milliseconds), [this] { return m_done; });
              if (m_bitten)
                  ::shutdown(m_descriptor, SHUT_RDWR);
          })
    {
    }
    ~Watchdog()
    {
        {
            const std::lock_guard lock(m_mutex);
            m_done = true;
        }
        m_ended.notify_one();
        m_thread.join();
        ::close(m_descriptor);
    }
    bool hasBitten()
    {
        const std::lock_guard lock(m_mutex);
        return m_bitten;
    }
    Watchdog(const Watchdog &) = delete;
    Watchdog &operator=(const Watchdog &) = delete;

private:
    std::mutex m_mutex;
    std::condition_variable m_ended;
    bool m_done = false;
    bool m_bitten = false;
    const int m_descriptor;
    std::thread m_thread;
};

std::optional<QByteArray> onlyField(const Poco::Net::HTTPResponse &response, const std::string &name)
{
    const auto first = response.find(name);
    if (first == response.end()
        || std::count_if(response.begin(), response.end(),
                         [&](const auto &field) { return Poco::icompare(field.first, name) == 0; })
            != 1)
        return {};
    return QByteArray::fromStdString(first->second);
}

/// At most `length` bytes; fewer when the stream ends before.
QByteArray bodyOf(std::istream &stream, qint64 length)
{
    QByteArray body;
    char part[64 * 1024];
    while (body.size() < length && stream.good()) {
        stream.read(part, std::min<qint64>(sizeof part, length - body.size()));
        body.append(part, stream.gcount());
    }
    return body;
}

std::optional<qint64> announcedLength(const Poco::Net::HTTPResponse &response)
{
    const auto text = onlyField(response, Poco::Net::HTTPResponse::CONTENT_LENGTH);
    if (!text || text->isEmpty() || text->size() > replyLengthDigitsMax
        || response.has(Poco::Net::HTTPResponse::TRANSFER_ENCODING)
        || !std::all_of(text->begin(), text->end(), [](char c) { return c >= '0' && c <= '9'; }))
        return {};
    return text->toLongLong();
}
} // namespace

/// Poco's session with its hidden reconnects taken out: the watchdog must know which socket it guards.
class HttpClient::Session : public Poco::Net::HTTPSClientSession {
public:
    Session(const HttpClientOptions &options, PinnedPeer &peer)
        : Poco::Net::HTTPSClientSession(options.host.toStdString(), options.port, contextFor(peer))
    {
        Poco::Net::SecureStreamSocket(socket()).setPeerHostName(peer.serverName.toStdString());
        setKeepAlive(true);
        const Poco::Timespan replyTime(options.replyMs * Poco::Timespan::MILLISECONDS);
        setTimeout(Poco::Timespan(options.connectMs * Poco::Timespan::MILLISECONDS), replyTime, replyTime);
        reconnect();
    }

    int descriptor() { return socket().impl()->sockfd(); }
    bool hasUnreadBytes() { return buffered() > 0 || socket().available() > 0; }
    bool isIdleFor(int milliseconds) const { return m_lastUse.isElapsed(milliseconds * Poco::Timespan::MILLISECONDS); }
    void noteUse() { m_lastUse.update(); }

protected:
    int write(const char *buffer, std::streamsize length) override
    {
        return Poco::Net::HTTPSession::write(buffer, length);
    }
    bool mustReconnect() const override { return false; }

private:
    static Poco::Net::Context::Ptr contextFor(PinnedPeer &peer)
    {
        Poco::Net::Context::Params parameters;
        parameters.verificationMode = Poco::Net::Context::VERIFY_STRICT;
        Poco::Net::Context::Ptr context(new Poco::Net::Context(Poco::Net::Context::TLS_CLIENT_USE, parameters));
        // The name is checked with the chain; Poco's later check would look at the address instead.
        context->enableExtendedCertificateVerification(false);
        SSL_CTX_set_min_proto_version(context->sslContext(), TLS1_3_VERSION);
        SSL_CTX_set_cert_verify_callback(context->sslContext(), &isTrustedChain, &peer);
        return context;
    }

    Poco::Timestamp m_lastUse;
};

HttpClient::HttpClient(const HttpClientOptions &options) : m_options(options), m_peer{options.pin, options.serverName}
{
    ignoreBrokenPipes();
}

HttpClient::~HttpClient() = default;

Result<Reply> HttpClient::send(const OutgoingRequest &request)
{
    if (m_session && m_session->isIdleFor(idleMsMax))
        m_session.reset();
    const bool reused = m_session != nullptr;
    Outcome outcome = exchange(request);
    if (outcome.closedBeforeReply && reused)
        outcome = exchange(request);
    return std::move(outcome.reply);
}

HttpClient::Outcome HttpClient::exchange(const OutgoingRequest &request)
{
    // Kept only when the whole exchange went well; otherwise its state is anybody's guess.
    std::unique_ptr<Session> session = std::move(m_session);
    bool answered = false;
    std::optional<Watchdog> watchdog;
    const auto overdue = [&] { return watchdog && watchdog->hasBitten(); };
    try {
        m_peer.refused = false;
        if (!session)
            session = std::make_unique<Session>(m_options, m_peer);
        watchdog.emplace(session->descriptor(), m_options.replyMs);

        Poco::Net::HTTPRequest outgoing(request.method.toStdString(), request.target.toStdString(),
                                        Poco::Net::HTTPRequest::HTTP_1_1);
        for (const auto &[name, value] : request.headers)
            outgoing.add(name.toStdString(), value.toStdString());
        if (request.method == "POST" || request.method == "PUT") {
            outgoing.setContentLength64(request.body.size());
            outgoing.set("Content-Digest", contentDigest(request.body).toStdString());
        }
        session->sendRequest(outgoing).write(request.body.constData(), request.body.size());
        Poco::Net::HTTPResponse incoming;
        std::istream &body = session->receiveResponse(incoming);
        answered = true;

        const auto length = announcedLength(incoming);
        if (!length || *length > m_options.replyBytesMax)
            return {fail(problem::ReplyBroken)};
        Reply reply;
        reply.status = incoming.getStatus();
        reply.contentType = QByteArray::fromStdString(incoming.getContentType());
        reply.body = bodyOf(body, *length);
        if (overdue())
            return {fail(problem::PlatformLost)};
        if (reply.body.size() != *length || session->hasUnreadBytes()
            || onlyField(incoming, "Content-Digest") != contentDigest(reply.body))
            return {fail(problem::ReplyBroken)};
        for (const auto &[name, value] : incoming)
            reply.headers.append({QByteArray::fromStdString(name).toLower(), QByteArray::fromStdString(value)});
        watchdog.reset();
        if (incoming.getKeepAlive()) {
            session->noteUse();
            m_session = std::move(session);
        }
        return {std::move(reply)};
    } catch (const Poco::Net::NoMessageException &) {
        // Closed before the first byte of a reply.
    } catch (const Poco::Net::MessageException &) {
        return {fail(problem::ReplyBroken)};
    } catch (...) {
        ERR_clear_error();
    }
    if (m_peer.refused)
        return {fail(problem::PlatformUntrusted)};
    return {fail(problem::PlatformLost), !answered && !overdue()};
}

} // namespace ow
