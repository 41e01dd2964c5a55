#include "sync/hub/OnlineFileLine.h"

#include "models/base/Crypto.h"
#include "models/base/FileKind.h"
#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseStore.h"
#include "models/scans/PdfFile.h"

#include <algorithm>

namespace ow {

namespace {
QString nameOf(const OnlineFile &file)
{
    return uuidText(file.application) + QLatin1Char('/') + file.material + QLatin1Char('/') + file.file.sha256;
}

/// The platform understood what was asked and does not have it.
bool isGone(const Problem &problem)
{
    const int status = problem.type().status;
    return status == 400 || status == 404 || status == 409 || status == 422;
}

/// One that opens with a password only is kept as it came: whoever reviews it sees that it does not open, and tells the applicant.
int pagesOf(const OnlineFile &file, const QByteArray &bytes)
{
    return file.file.media == QLatin1String("application/pdf") ? std::clamp(pdfPageCount(bytes).value_or(1), 1, 500)
                                                               : 1;
}
} // namespace

Result<bool> OnlineFileLine::step()
{
    const auto wanted = m_readers.read<QList<OnlineFile>>([&](Connection &db) -> Result<QList<OnlineFile>> {
        return OnlineFileStore::wanted(db, 1 + int(m_failed.size()));
    });
    if (!wanted)
        return fail(wanted.error());
    const auto next =
        std::ranges::find_if(*wanted, [this](const OnlineFile &file) { return !m_failed.contains(nameOf(file)); });
    if (next == wanted->end())
        return false;
    const auto reply = m_send({"GET", "/files/" + next->file.sha256.toLatin1(), {}, {}});
    if (!reply && !isGone(reply.error()))
        return fail(reply.error());
    auto kept = reply ? Result<void>() : fail(reply.error());
    if (reply && sha256(reply->body).toHex() != next->file.sha256.toLatin1())
        return fail(problem::ReplyBroken);
    if (kept)
        kept = keep(*next, reply->body);
    if (kept)
        return true;
    // Its key is gone, or the platform lost it: neither keeps the others waiting.
    if (kept.error().type().status >= 500 && !kept.error().is(problem::SealBroken))
        return fail(kept.error());
    log::warning("a file of an online application was not kept", {log::code("problem", kept.error().type().id)});
    m_failed.insert(nameOf(*next));
    return true;
}

Result<void> OnlineFileLine::keep(const OnlineFile &file, const QByteArray &bytes)
{
    if (!fileKindOf(bytes))
        return fail(problem::BlobKind);
    QUuid key;
    const auto stored =
        m_readers
            .read<QByteArray>([&](Connection &db) -> Result<QByteArray> {
                const auto application = CaseStore::application(db, file.application);
                if (!application)
                    return fail(problem::ApplicationUnknown);
                key = application->key;
                return m_hub.blobFolder().sealed(db, key, file.file.sha256, bytes);
            })
            .and_then([&](const QByteArray &sealed) { return m_hub.blobFolder().put(key, file.file.sha256, sealed); });
    if (!stored)
        return stored;
    std::optional<Problem> refused;
    const CommandOutcome outcome = m_hub.writer()
                                       .submitInternal([&](CommandContext &context) {
                                           auto decided = decideFileHeld(context, file, pagesOf(file, bytes));
                                           if (!decided)
                                               refused = decided.error();
                                           return decided;
                                       })
                                       .get();
    if (outcome.status == 200)
        return {};
    return fail(refused ? *refused : Problem(problem::DatabaseReadOnly));
}

} // namespace ow
