#include "sync/client/EventStream.h"

#include "models/base/Clock.h"
#include "models/base/Describe.h"
#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Scheduler.h"
#include "sync/client/HubHttp.h"

namespace ow {

namespace {
struct StreamPlace {
    QByteArray epoch;
    qint64 seq = 0;
};

StreamPlace streamPlace(const QByteArray &id)
{
    const qsizetype colon = id.lastIndexOf(':');
    return {id.left(qMax<qsizetype>(colon, 0)), id.mid(colon + 1).toLongLong()};
}
} // namespace

EventStream::EventStream(HubHttp &http, Clock &clock, Scheduler &scheduler, Random &random)
    : m_http(http), m_clock(clock), m_scheduler(scheduler), m_backoff(random)
{
}

EventStream::~EventStream()
{
    drop();
}

void EventStream::follow(const QStringList &topics, const QString &asOf)
{
    m_topics = topics;
    m_cursor = asOf.toLatin1();
    m_following = true;
    connectNow();
}

void EventStream::stop()
{
    m_following = false;
    drop();
}

void EventStream::useToken(const QByteArray &token)
{
    m_token = token;
    m_ready = true;
    connectNow();
}

void EventStream::suspend()
{
    m_ready = false;
    drop();
}

void EventStream::drop()
{
    ++m_attempt;
    QNetworkReply *reply = std::exchange(m_reply, nullptr);
    if (!reply)
        return;
    reply->disconnect(this);
    reply->abort();
    reply->deleteLater();
}

void EventStream::connectNow()
{
    drop();
    if (!m_following || !m_ready)
        return;
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("topics"), m_topics.join(QLatin1Char(',')));
    HttpHeaders headers;
    if (!m_cursor.isEmpty())
        headers.append({"Last-Event-ID", m_cursor});
    m_reply = m_http.stream({"GET", QStringLiteral("/v1/events"), query, headers, {}, m_token});
    if (!m_reply)
        return;
    m_parser = std::make_unique<SseParser>();
    m_head = false;
    m_sslRefused = false;
    m_bytesAtMs = m_clock.steadyMs();
    connect(m_reply, &QNetworkReply::readyRead, this, &EventStream::readMore);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &EventStream::readHead);
    connect(m_reply, &QNetworkReply::sslErrors, this, [this] { m_sslRefused = true; });
    connect(m_reply, &QNetworkReply::finished, this, &EventStream::finished);
    watch(m_reply, silenceMaxMs());
}

int EventStream::silenceMaxMs() const
{
    return m_head ? deadMs : HubHttp::timeoutMs;
}

void EventStream::watch(QNetworkReply *reply, int milliseconds)
{
    m_scheduler.after(milliseconds, [this, self = QPointer<EventStream>(this), reply = QPointer<QNetworkReply>(reply)] {
        if (!self || !reply || reply != m_reply)
            return;
        const qint64 silentMs = m_clock.steadyMs() - m_bytesAtMs;
        if (silentMs < silenceMaxMs()) {
            watch(reply, int(silenceMaxMs() - silentMs));
            return;
        }
        reconnectLater();
        emit disconnected(Fate::Lost);
    });
}

void EventStream::reconnectLater()
{
    drop();
    m_scheduler.after(m_backoff.nextMs(), [this, self = QPointer<EventStream>(this), attempt = m_attempt] {
        if (self && attempt == m_attempt)
            connectNow();
    });
}

void EventStream::readHead()
{
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (m_head || status != 200 || !m_reply->rawHeader("Content-Type").startsWith("text/event-stream"))
        return;
    m_head = true;
    m_bytesAtMs = m_clock.steadyMs();
    m_heardAtMs = m_bytesAtMs;
    emit connected();
}

void EventStream::readMore()
{
    readHead();
    if (!m_head || !m_reply)
        return;
    m_bytesAtMs = m_clock.steadyMs();
    m_heardAtMs = m_bytesAtMs;
    const QNetworkReply *reply = m_reply;
    const QList<SseEvent> events = m_parser->feed(m_reply->readAll());
    for (const SseEvent &event : events) {
        const bool understood = take(event);
        // Whoever was told may have asked for another stream.
        if (m_reply != reply)
            return;
        if (!understood) {
            log::warning("event stream is not understood");
            reconnectLater();
            emit disconnected(Fate::Broken);
            return;
        }
    }
    if (m_parser->isOverfull()) {
        log::warning("event is larger than allowed", {log::number("max", SseParser::eventBytesMax)});
        reconnectLater();
        emit disconnected(Fate::Broken);
    }
}

bool EventStream::take(const SseEvent &event)
{
    const StreamPlace before = streamPlace(m_cursor);
    const StreamPlace place = event.id ? streamPlace(*event.id) : before;
    // A server that starts a little before the cursor is right to be safe; what was seen is not shown twice.
    const bool seen = event.id && place.epoch == before.epoch && place.seq <= before.seq;
    if (event.type == "reset") {
        m_cursor = event.id.value_or(QByteArray());
        m_backoff.reset();
        emit resetRequired();
        return true;
    }
    if (seen)
        return true;
    QJsonObject data;
    if (!event.data.isEmpty()) {
        const Result<QJsonValue> json = readJson(event.data);
        if (!json || !json->isObject())
            return false;
        data = json->toObject();
    }
    if (event.id)
        m_cursor = *event.id;
    m_backoff.reset();
    if (!event.type.isEmpty())
        emit eventReceived(QString::fromLatin1(event.type), data, place.seq);
    return true;
}

void EventStream::finished()
{
    if (m_reply->bytesAvailable() > 0 && m_head) {
        const QNetworkReply *reply = m_reply;
        readMore();
        if (m_reply != reply)
            return;
    }
    const int status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    const Fate fate = HubHttp::fateOf(*m_reply, m_sslRefused);
    const QByteArray token = m_token;
    std::optional<Problem> problem;
    if (!m_head && status == 401) {
        const QByteArray body = m_reply->readAll();
        const Result<QJsonValue> json = readJson(body);
        if (json && m_reply->rawHeader("Content-Digest") == contentDigest(body))
            problem = Problem::fromJson(json->toObject());
    }
    reconnectLater();
    if (problem)
        emit refused(*problem, token);
    else
        emit disconnected(fate);
}

} // namespace ow

#include "moc_EventStream.cpp"
