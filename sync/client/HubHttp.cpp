#include "sync/client/HubHttp.h"

#include "models/base/Clock.h"
#include "models/base/Crypto.h"
#include "models/base/Scheduler.h"
#include "sync/client/HubTrust.h"

#include <QNetworkProxy>
#include <QPointer>

namespace ow {

QByteArray HttpAnswer::header(const char *lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

namespace {
HttpHeaders headersOfReply(const QNetworkReply &reply)
{
    HttpHeaders headers;
    for (const auto &[name, value] : reply.rawHeaderPairs())
        headers.append({name.toLower(), value});
    return headers;
}
} // namespace

HubHttp::HubHttp(Clock &clock, Scheduler &scheduler) : m_clock(clock), m_scheduler(scheduler) {}

HubHttp::~HubHttp()
{
    m_under.clear();
}

void HubHttp::point(const HubAddress &address, const QSslConfiguration &trust)
{
    forget();
    m_address = address;
    m_trust = trust;
    m_managers = std::make_unique<Managers>();
    for (QNetworkAccessManager *manager : {&m_managers->requests, &m_managers->streams}) {
        manager->setProxy(QNetworkProxy::NoProxy);
        manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    }
}

void HubHttp::forget()
{
    const QList<QNetworkReply *> replies = m_under.keys();
    for (QNetworkReply *reply : replies) {
        m_under[reply].decided = Fate::Lost;
        reply->abort();
    }
    // Later, because this may be running inside a signal of one of its replies.
    if (m_managers) {
        for (QNetworkAccessManager *manager : {&m_managers->requests, &m_managers->streams})
            manager->clearConnectionCache();
        QMetaObject::invokeMethod(
            this, [old = std::shared_ptr<Managers>(std::move(m_managers))]() mutable { old.reset(); },
            Qt::QueuedConnection);
    }
}

QNetworkRequest HubHttp::prepared(const HttpCall &call) const
{
    QNetworkRequest request(m_address.url(call.path, call.query));
    request.setSslConfiguration(m_trust);
    request.setPeerVerifyName(HubTrust::peerName());
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    // The digest is of the bytes on the wire; Qt would unpack them before we see them.
    request.setRawHeader("Accept-Encoding", "identity");
    if (!call.token.isEmpty())
        request.setRawHeader("Authorization", "Bearer " + call.token);
    for (const auto &[name, value] : call.headers)
        request.setRawHeader(name, value);
    return request;
}

void HubHttp::ask(const HttpCall &call, std::function<void(HttpAnswer)> done)
{
    if (!m_managers) {
        QMetaObject::invokeMethod(
            this, [done = std::move(done)] { done(HttpAnswer{}); }, Qt::QueuedConnection);
        return;
    }
    QNetworkRequest request = prepared(call);
    QNetworkAccessManager &manager = m_managers->requests;
    QNetworkReply *reply = nullptr;
    if (call.method == "GET") {
        reply = manager.get(request);
    } else if (call.method == "DELETE") {
        reply = manager.deleteResource(request);
    } else {
        request.setRawHeader("Content-Digest", contentDigest(call.body));
        if (!request.hasRawHeader("Content-Type"))
            request.setRawHeader("Content-Type", "application/json");
        reply = call.method == "PUT" ? manager.put(request, call.body) : manager.post(request, call.body);
    }
    m_under.insert(reply, {std::move(done), m_clock.steadyMs(), std::nullopt, false});
    const auto progressed = [this, reply] {
        const auto it = m_under.find(reply);
        if (it == m_under.end())
            return;
        it->progressAtMs = m_clock.steadyMs();
        if (reply->bytesAvailable() > replyBytesMax) {
            it->decided = Fate::Broken;
            reply->abort();
        }
    };
    connect(reply, &QNetworkReply::uploadProgress, this, progressed);
    connect(reply, &QNetworkReply::readyRead, this, progressed);
    connect(reply, &QNetworkReply::sslErrors, this, [this, reply] {
        if (const auto it = m_under.find(reply); it != m_under.end())
            it->sslRefused = true;
    });
    connect(reply, &QNetworkReply::finished, this, [this, reply] { finish(reply); });
    watch(reply, timeoutMs);
}

QNetworkReply *HubHttp::stream(const HttpCall &call)
{
    if (!m_managers)
        return nullptr;
    QNetworkRequest request = prepared(call);
    request.setRawHeader("Accept", "text/event-stream");
    return m_managers->streams.get(request);
}

void HubHttp::watch(QNetworkReply *reply, int milliseconds)
{
    m_scheduler.after(milliseconds, [this, reply = QPointer<QNetworkReply>(reply), self = QPointer<HubHttp>(this)] {
        if (!self || !reply)
            return;
        const auto it = m_under.find(reply);
        if (it == m_under.end())
            return;
        const qint64 silentMs = m_clock.steadyMs() - it->progressAtMs;
        if (silentMs < timeoutMs) {
            watch(reply, int(timeoutMs - silentMs));
            return;
        }
        it->decided = Fate::Lost;
        reply->abort();
    });
}

Fate HubHttp::fateOf(const QNetworkReply &reply, bool sslRefused)
{
    switch (reply.error()) {
    case QNetworkReply::NoError: return Fate::Verified;
    case QNetworkReply::SslHandshakeFailedError: return sslRefused ? Fate::Untrusted : Fate::Lost;
    case QNetworkReply::RemoteHostClosedError: return Fate::Cut;
    case QNetworkReply::ProtocolFailure:
    case QNetworkReply::ProtocolUnknownError:
    case QNetworkReply::ProtocolInvalidOperationError: return Fate::Broken;
    default:
        // Those above 200 speak of the status, those below of the connection.
        return reply.error() > QNetworkReply::UnknownProxyError ? Fate::Verified : Fate::Lost;
    }
}

void HubHttp::finish(QNetworkReply *reply)
{
    const auto it = m_under.find(reply);
    if (it == m_under.end())
        return;
    const Under under = *it;
    m_under.erase(it);
    reply->deleteLater();

    HttpAnswer answer;
    answer.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    answer.fate = under.decided.value_or(fateOf(*reply, under.sslRefused));
    if (answer.fate == Fate::Cut && answer.status != 0)
        answer.fate = Fate::Broken;
    if (answer.fate == Fate::Verified) {
        answer.headers = headersOfReply(*reply);
        answer.body = reply->readAll();
        const QByteArray length = answer.header("content-length");
        const bool whole = length.isEmpty() || length.toLongLong() == answer.body.size();
        if (answer.status == 0 || !whole || answer.header(header::contentDigest) != contentDigest(answer.body))
            answer.fate = Fate::Broken;
    }
    if (const qint64 told = answer.header(header::hubTime).toLongLong(); answer.fate == Fate::Verified && told > 0)
        m_toldTime = ToldTime{{told}, m_clock.steadyMs()};
    under.done(std::move(answer));
}

} // namespace ow

#include "moc_HubHttp.cpp"
