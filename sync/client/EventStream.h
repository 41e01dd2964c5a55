#pragma once
#include "models/base/Problem.h"
#include "sync/client/Backoff.h"
#include "sync/client/SseParser.h"

#include <QJsonObject>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <memory>

class QNetworkReply;

namespace ow {

class Clock;
class HubHttp;
class Scheduler;
enum class Fate;

/// Follows the hub's events (design §4.5): each once and in order, over any number of broken connections. It comes back by itself
/// until stop().
class EventStream final : public QObject {
    Q_OBJECT

public:
    static constexpr int heartbeatMs = 15000;
    static constexpr int deadMs = heartbeatMs * 5 / 2;

    EventStream(HubHttp &http, Clock &clock, Scheduler &scheduler, Random &random);
    ~EventStream() override;

    /// Everything after `asOf` ("<epoch>:<seq>", from a view); empty: from now on.
    void follow(const QStringList &topics, const QString &asOf);
    void stop();
    /// For the owner: the token to ask with, and whether there is a hub to ask. Connects anew, from where it stood.
    void useToken(const QByteArray &token);
    void suspend();
    /// Steady time of the last byte of a stream that was heard at all; a heartbeat comes every heartbeatMs.
    std::optional<qint64> heardAtMs() const { return m_heardAtMs; }

signals:
    void eventReceived(const QString &type, const QJsonObject &data, qint64 seq);
    /// What was shown cannot be brought up to date: load views again and follow() from there.
    void resetRequired();
    /// For the owner: a connection is there, is not, was refused.
    void connected();
    void disconnected(ow::Fate fate);
    void refused(const ow::Problem &problem, const QByteArray &token);

private:
    void connectNow();
    void reconnectLater();
    void drop();
    void readMore();
    void readHead();
    void finished();
    bool take(const SseEvent &event);
    void watch(QNetworkReply *reply, int milliseconds);
    int silenceMaxMs() const;

    HubHttp &m_http;
    Clock &m_clock;
    Scheduler &m_scheduler;
    Backoff m_backoff;
    QStringList m_topics;
    QByteArray m_token;
    QByteArray m_cursor;
    std::unique_ptr<SseParser> m_parser; ///< of this connection
    QNetworkReply *m_reply = nullptr;
    qint64 m_bytesAtMs = 0;
    std::optional<qint64> m_heardAtMs;
    int m_attempt = 0; ///< a waiting reconnect of an earlier one is void
    bool m_following = false;
    bool m_ready = false;
    bool m_head = false; ///< the head of the reply has been read and is good
    bool m_sslRefused = false;
};

} // namespace ow
