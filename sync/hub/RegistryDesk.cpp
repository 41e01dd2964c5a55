#include "sync/hub/RegistryDesk.h"

#include "models/base/Log.h"
#include "models/base/ProblemTypes.h"
#include "models/cases/RegistryCommands.h"
#include "models/registry/RegistryStore.h"

#include <QDir>
#include <QUrl>

namespace ow {

namespace {
constexpr int openChecksMax = 100;
} // namespace

RegistryDesk::RegistryDesk(Hub &hub, const QString &folder)
    : m_hub(hub), m_readers(QDir(folder).filePath(QStringLiteral("hub.db")), 2)
{
}

void RegistryDesk::waitForWork(int milliseconds)
{
    std::unique_lock lock(m_mutex);
    m_work.wait_for(lock, std::chrono::milliseconds(milliseconds), [this] { return m_woken > 0; });
    m_woken = qMax(0, m_woken - 1);
}

void RegistryDesk::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_woken;
    }
    m_work.notify_one();
}

std::optional<RegistryCheck> RegistryDesk::claim()
{
    const auto open = m_readers.read<QList<RegistryCheck>>(
        [](Connection &db) -> Result<QList<RegistryCheck>> { return RegistryStore::open(db, openChecksMax); });
    if (!open)
        return std::nullopt;
    const std::lock_guard lock(m_mutex);
    for (const RegistryCheck &check : *open) {
        if (m_claimed.contains(check.id))
            continue;
        m_claimed.insert(check.id);
        return check;
    }
    return std::nullopt;
}

bool RegistryDesk::step(RegistryService &service)
{
    const auto check = claim();
    if (!check)
        return false;
    Result<RegistryAnswer> answer = fail(problem::RegistryFailed);
    if (m_hub.writer().now().ms <= check->dueAt.ms) {
        const auto query =
            m_readers.read<RegistryQuery>([&](Connection &db) { return queryOf(db, m_hub.sealer(), *check); });
        answer = query ? service.look(*query) : Result<RegistryAnswer>(fail(query.error()));
    }
    const bool isKept = finish(*check, answer);
    const std::lock_guard lock(m_mutex);
    m_claimed.remove(check->id);
    return isKept;
}

bool RegistryDesk::finish(const RegistryCheck &check, const Result<RegistryAnswer> &answer)
{
    const CommandOutcome outcome =
        m_hub.writer()
            .submitInternal([&](CommandContext &context) { return decideCheckEnd(context, check.id, answer); })
            .get();
    if (outcome.status != 200)
        log::warning("end of a look-up was not kept", {log::number("status", outcome.status)});
    return outcome.status == 200;
}

Result<RegistryAnswer> NoRegistry::look(const RegistryQuery &)
{
    return fail(problem::PlatformLost);
}

Result<RegistryAnswer> PlatformRegistry::look(const RegistryQuery &query)
{
    const auto reply = m_send({"POST",
                               "/v1/halls/" + QUrl::toPercentEncoding(m_hall) + "/registry",
                               {{QByteArray("Content-Type"), QByteArray("application/json")},
                                {QByteArray(header::authorization), "Bearer " + m_secret}},
                               toJson(query)});
    if (!reply)
        return fail(reply.error());
    if (reply->status != 200)
        return fail(problem::RegistryFailed);
    const auto answer = fromJson<RegistryAnswer>(reply->body, Strictness::Tolerant);
    return answer ? answer : Result<RegistryAnswer>(fail(problem::ReplyBroken));
}

} // namespace ow
