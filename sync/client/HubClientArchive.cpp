#include "models/base/Uuid.h"
#include "sync/client/HubClient.h"

namespace ow {

namespace {
constexpr int archiveTries = 2; ///< a package is large, and somebody waits
} // namespace

QFuture<Result<QByteArray>> HubClient::archivePackage(const QUuid &package, const QString &reason)
{
    Eventually<Result<QByteArray>> result = eventually<Result<QByteArray>>();
    QUrlQuery parameters;
    parameters.addQueryItem(QStringLiteral("reason"), reason);
    call({"GET", QStringLiteral("/v1/archive/") + uuidText(package), parameters, {}, {}, token()}, archiveTries,
         [done = result.fulfil](const Result<HttpAnswer> &answer) {
             done(answer.map([](const HttpAnswer &got) { return got.body; }));
         });
    return result.future;
}

} // namespace ow
