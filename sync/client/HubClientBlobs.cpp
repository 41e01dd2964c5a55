#include "sync/client/HubClient.h"

#include "models/base/Crypto.h"
#include "models/base/Uuid.h"

namespace ow {

namespace {
constexpr int blobTries = 3;
}

QFuture<Result<QByteArray>> HubClient::putBlob(const QByteArray &bytes, const std::optional<QUuid> &application,
                                               BlobPurpose purpose)
{
    Eventually<Result<QByteArray>> result = eventually<Result<QByteArray>>();
    const QByteArray name = sha256(bytes).toHex();
    QUrlQuery parameters;
    if (application)
        parameters.addQueryItem(QStringLiteral("application"), uuidText(*application));
    if (purpose == BlobPurpose::Paper)
        parameters.addQueryItem(QStringLiteral("purpose"), QStringLiteral("paper"));
    call({"PUT",
          QStringLiteral("/v1/blobs/") + QString::fromLatin1(name),
          parameters,
          {{"Content-Type", "application/octet-stream"}},
          bytes,
          token()},
         blobTries, [name, done = result.fulfil](const Result<HttpAnswer> &answer) {
             done(answer.map([&](const HttpAnswer &) { return name; }));
         });
    return result.future;
}

QFuture<Result<QByteArray>> HubClient::blob(const QString &sha256Hex, const QUuid &application, const QString &reason)
{
    Eventually<Result<QByteArray>> result = eventually<Result<QByteArray>>();
    QUrlQuery parameters;
    parameters.addQueryItem(QStringLiteral("application"), uuidText(application));
    parameters.addQueryItem(QStringLiteral("reason"), reason);
    call({"GET", QStringLiteral("/v1/blobs/") + sha256Hex, parameters, {}, {}, token()}, blobTries,
         [sha256Hex, done = result.fulfil](const Result<HttpAnswer> &answer) {
             done(answer.and_then([&](const HttpAnswer &got) -> Result<QByteArray> {
                 if (sha256(got.body).toHex() != sha256Hex.toLatin1())
                     return fail(problem::DigestMismatch);
                 return got.body;
             }));
         });
    return result.future;
}

} // namespace ow
