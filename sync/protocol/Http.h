#pragma once
// Requests, replies and stream frames as values: hub and platform take and give these; only sync/server knows sockets.
#include "models/base/Problem.h"

#include <QByteArray>
#include <QList>
#include <QPair>
#include <functional>
#include <optional>

namespace ow {

using HttpHeaders = QList<QPair<QByteArray, QByteArray>>;

/// A whole, guarded request: the body has the announced length and, when there is one, the announced digest.
struct Request {
    QByteArray method; ///< upper case
    QByteArray path;   ///< decoded, without query: "/v1/views/queue"
    QList<QPair<QString, QString>> query;
    HttpHeaders headers; ///< names in lower case
    QByteArray body;
    QByteArray remoteAddress;
    QByteArray clientCertificateSha256; ///< empty until stations are enrolled with certificates of their own

    QByteArray header(const char *lowerCaseName) const;
    QString parameter(const char *name) const;
};

/// Whoever asks for a stream gets `backlog` first, then every frame with seq > after of his projection and topics.
struct StreamSubscription {
    int projection = 0;
    quint32 topics = 0; ///< bit set
    qint64 after = 0;   ///< the backlog covers everything up to here
    QByteArray backlog;
    quint64 audience = 0; ///< 0: frames for everybody; else only those addressed to it
};

/// One event as one projection sees it; `bytes` is a complete server-sent event, shared by all its readers.
struct StreamFrame {
    qint64 seq = 0;
    int projection = 0;
    quint32 topics = 0;
    QByteArray bytes;
    quint64 audience = 0; ///< 0: for everybody who is no audience of its own
};

/// What a client of another server sends.
struct OutgoingRequest {
    QByteArray method;
    QByteArray target; ///< encoded path and query
    HttpHeaders headers;
    QByteArray body;
};

/// As the other server's listener reads it, where no network lies between the two.
Request arrived(const OutgoingRequest &outgoing);

struct Reply {
    int status = 200;
    QByteArray contentType = "application/json";
    QByteArray body;
    HttpHeaders headers;
    std::optional<StreamSubscription> stream; ///< set: the connection becomes an event stream
};

Reply problemReply(const Problem &problem);
Reply jsonReply(QByteArray body, int status = 200);

/// What a listener serves. Called on several threads at once.
class RequestHandler {
public:
    virtual ~RequestHandler() = default;
    virtual Reply handle(const Request &request) = 0;

    /// Takes the reply as a function, which is called where it is sent.
    using Answer = std::function<void(std::function<Reply()>)>;
    /// Requests that need nothing but to be read and passed on are so at once, on the thread that has received them. True: `answer` is
    /// called once, on any thread, perhaps before this returns. False: this one may take long, and handle() is asked elsewhere.
    virtual bool handleLater(const Request &, const Answer &) { return false; }
    /// Whether handleLater() is to be asked; looks at method and path only.
    virtual bool answersLater(const Request &) const { return false; }
};

/// Where frames go after their commit.
class StreamSink {
public:
    virtual ~StreamSink() = default;
    virtual void publish(const StreamFrame &frame) = 0;
};

/// RFC 9530 "sha-256=:…:" of a body.
QByteArray contentDigest(const QByteArray &body);

/// Header names, lower case.
namespace header {
inline constexpr char contentDigest[] = "content-digest";
inline constexpr char idempotencyKey[] = "idempotency-key";
inline constexpr char station[] = "station";
inline constexpr char stationSeq[] = "station-seq";
inline constexpr char authorization[] = "authorization";
inline constexpr char replayed[] = "replayed";
inline constexpr char recorded[] = "recorded";
inline constexpr char receipt[] = "receipt"; ///< asked for: "1"; in the reply: where in the body it begins
inline constexpr char hubInstallation[] = "hub-installation";
inline constexpr char storedThrough[] = "stored-through"; ///< "<pe>:<seq>": what that platform has told that it has
inline constexpr char hubEpoch[] = "hub-epoch";
inline constexpr char hubSeq[] = "hub-seq";
inline constexpr char hubTime[] = "hub-time"; ///< milliseconds UTC
inline constexpr char batchFirst[] = "first";
inline constexpr char batchLast[] = "last";
inline constexpr char batchCount[] = "count";
inline constexpr char retryAfter[] = "retry-after";
inline constexpr char lastEventId[] = "last-event-id";
} // namespace header

} // namespace ow
