#include "sync/hub/BlobDesk.h"

#include "models/base/FileKind.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/AccessStore.h"
#include "models/cases/CaseStore.h"
#include "sync/hub/HubEvents.h"
#include "sync/hub/ReaderPool.h"
#include "sync/hub/Writer.h"

namespace ow {

namespace {

constexpr char blobPath[] = "/v1/blobs/";
/// Who handles cases.
const Roles blobReaders = Role::Clerk | Role::Reviewer | Role::Delivery | Role::Supervisor;

/// Null without the parameter.
Result<QUuid> keyOfApplication(Connection &db, const Request &request)
{
    const QString named = request.parameter("application");
    if (named.isEmpty())
        return QUuid();
    const std::optional<Application> application = CaseStore::application(db, uuidFromText(named));
    if (!application)
        return fail(problem::ApplicationUnknown);
    return application->key;
}

} // namespace

bool BlobDesk::serves(const Request &request)
{
    return request.path.startsWith(blobPath)
        && (request.method == "PUT" || request.method == "GET" || request.method == "HEAD");
}

Reply BlobDesk::handle(const Request &request, const Actor &actor)
{
    const QString sha256Hex = QString::fromLatin1(request.path.mid(qsizetype(sizeof blobPath) - 1));
    if (actor.user.isEmpty())
        return problemReply(problem::Forbidden);
    return request.method == "PUT" ? put(request, sha256Hex) : get(request, actor, sha256Hex);
}

Reply BlobDesk::put(const Request &request, const QString &sha256Hex)
{
    if (request.body.size() > blobBytesMax)
        return problemReply(
            Problem(problem::RequestTooLarge, {{QStringLiteral("max"), QString::number(blobBytesMax)}}));
    if (!fileKindOf(request.body))
        return problemReply(problem::BlobKind);
    // The disk is waited for when the snapshot has been given back.
    QUuid key;
    const auto stored = m_readers
                            .read<QByteArray>([&](Connection &db) {
                                return keyOfApplication(db, request).and_then([&](const QUuid &found) {
                                    key = found;
                                    return m_blobs.sealed(db, key, sha256Hex, request.body);
                                });
                            })
                            .and_then([&](const QByteArray &sealed) { return m_blobs.put(key, sha256Hex, sealed); });
    return stored ? jsonReply("{}") : problemReply(stored.error());
}

Reply BlobDesk::get(const Request &request, const Actor &actor, const QString &sha256Hex)
{
    if (!(actor.roles & blobReaders))
        return problemReply(problem::Forbidden);
    const auto bytes = m_readers.read<QByteArray>([&](Connection &db) {
        return keyOfApplication(db, request).and_then([&](const QUuid &key) {
            return m_blobs.get(db, key, sha256Hex);
        });
    });
    if (!bytes)
        return problemReply(bytes.error());
    // HEAD shows nothing: the server leaves the body out and keeps its length.
    if (request.method == "GET") {
        if (const auto traced = leaveTrace(request, actor, sha256Hex); !traced)
            return problemReply(traced.error());
    }
    const std::optional<FileKind> kind = fileKindOf(*bytes);
    return {200, kind ? mediaType(*kind) : QByteArray("application/octet-stream"), *bytes, {}, {}};
}

Result<void> BlobDesk::leaveTrace(const Request &request, const Actor &actor, const QString &sha256Hex)
{
    const QString reason = request.parameter("reason").trimmed();
    if (reason.isEmpty())
        return fail(problem::ReasonMissing);
    PersonalShown shown{QStringLiteral("blob"), sha256Hex, actor.user, reason.left(100)};
    shown.name = actor.displayName;
    const auto target = m_readers.read<AccessTarget>([&](Connection &db) -> Result<AccessTarget> {
        return AccessStore::targetOf(db, uuidFromText(request.parameter("application")));
    });
    if (!target)
        return fail(target.error());
    shown.application = target->application;
    shown.person = target->person;
    const CommandOutcome outcome =
        m_writer
            .submitInternal([shown](CommandContext &) -> Result<Decision> {
                return Decision{{pendingEvent(shown.view + QLatin1Char('/') + shown.subject, shown)}, "{}", {}};
            })
            .get();
    if (outcome.status != 200)
        return fail(problem::DatabaseReadOnly);
    return {};
}

} // namespace ow
