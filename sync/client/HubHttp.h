#pragma once
// Requests to the one trusted hub and what became of them. Knows nothing of retries.
#include "models/base/Time.h"
#include "sync/client/HubAddress.h"
#include "sync/protocol/Http.h"

#include <QHash>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QObject>
#include <QSslConfiguration>
#include <QUrlQuery>
#include <functional>
#include <memory>
#include <optional>

namespace ow {

class Clock;
class Scheduler;

enum class Fate {
    Verified,  ///< a whole reply whose digest fits; nothing else may be believed
    Broken,    ///< a reply without digest, with a wrong one, cut short, or beyond all size
    Cut,       ///< the connection ended without a reply: the hub may or may not have acted
    Lost,      ///< no connection, or silence for HubHttp::timeoutMs
    Untrusted, ///< whoever answered does not have the hall's certificate
};

struct HttpAnswer {
    Fate fate = Fate::Lost;
    int status = 0;
    HttpHeaders headers; ///< names in lower case
    QByteArray body;

    QByteArray header(const char *lowerCaseName) const;
};

struct HttpCall {
    QByteArray method;
    QString path;
    QUrlQuery query;
    HttpHeaders headers;
    QByteArray body;
    QByteArray token; ///< goes into Authorization
};

class HubHttp final : public QObject {
    Q_OBJECT

public:
    static constexpr int timeoutMs = 10000; ///< without any progress
    static constexpr qint64 replyBytesMax = 16 * 1024 * 1024;

    HubHttp(Clock &clock, Scheduler &scheduler);
    ~HubHttp() override;

    /// From now on to this hub. Whatever is under way ends as Lost; connections of before are not used again.
    void point(const HubAddress &address, const QSslConfiguration &trust);
    /// Likewise, to nobody.
    void forget();

    /// `done` comes exactly once, never from inside this call, unless this object goes first.
    void ask(const HttpCall &call, std::function<void(HttpAnswer)> done);
    /// An event stream, on connections of its own; the caller reads and deletes it. Null while pointed at nobody.
    QNetworkReply *stream(const HttpCall &call);
    /// Hub time as told by its last verified reply, and this machine's steady time then; nothing before the first.
    struct ToldTime {
        Instant hub;
        qint64 steadyMs = 0;
    };
    const std::optional<ToldTime> &toldTime() const { return m_toldTime; }
    /// What an error of a reply means.
    static Fate fateOf(const QNetworkReply &reply, bool sslRefused);

private:
    struct Managers {
        QNetworkAccessManager requests;
        QNetworkAccessManager streams;
    };
    struct Under {
        std::function<void(HttpAnswer)> done;
        qint64 progressAtMs = 0;
        std::optional<Fate> decided; ///< we ended it ourselves
        bool sslRefused = false;
    };
    QNetworkRequest prepared(const HttpCall &call) const;
    void watch(QNetworkReply *reply, int milliseconds);
    void finish(QNetworkReply *reply);

    Clock &m_clock;
    Scheduler &m_scheduler;
    HubAddress m_address;
    QSslConfiguration m_trust;
    std::unique_ptr<Managers> m_managers;
    std::optional<ToldTime> m_toldTime;
    QHash<QNetworkReply *, Under> m_under;
};

} // namespace ow
