#include "sync/protocol/Http.h"

#include "models/base/Crypto.h"

#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

namespace ow {

QByteArray Request::header(const char *lowerCaseName) const
{
    for (const auto &[name, value] : headers) {
        if (name == lowerCaseName)
            return value;
    }
    return {};
}

QString Request::parameter(const char *name) const
{
    for (const auto &[key, value] : query) {
        if (key == QLatin1String(name))
            return value;
    }
    return {};
}

Request arrived(const OutgoingRequest &outgoing)
{
    Request request;
    request.method = outgoing.method;
    const qsizetype mark = outgoing.target.indexOf('?');
    request.path = QByteArray::fromPercentEncoding(outgoing.target.left(mark < 0 ? outgoing.target.size() : mark));
    if (mark >= 0)
        request.query = QUrlQuery(QString::fromLatin1(outgoing.target.mid(mark + 1))).queryItems(QUrl::FullyDecoded);
    for (const auto &[name, value] : outgoing.headers)
        request.headers.append({name.toLower(), value});
    request.body = outgoing.body;
    return request;
}

Reply problemReply(const Problem &problem)
{
    return {problem.type().status,
            "application/problem+json",
            QJsonDocument(problem.toJson()).toJson(QJsonDocument::Compact),
            {},
            {}};
}

Reply jsonReply(QByteArray body, int status)
{
    return {status, "application/json", std::move(body), {}, {}};
}

QByteArray contentDigest(const QByteArray &body)
{
    return "sha-256=:" + sha256(body).toBase64() + ':';
}

} // namespace ow
