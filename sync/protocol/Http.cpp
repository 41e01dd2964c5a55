#include "sync/protocol/Http.h"

#include "models/base/Crypto.h"

#include <QJsonDocument>

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
