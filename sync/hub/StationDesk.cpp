#include "sync/hub/StationDesk.h"

#include "models/stations/StationDecisions.h"
#include "models/stations/StationStore.h"

namespace ow {

bool StationDesk::serves(const Request &request)
{
    return request.method == "POST" && request.path == "/v1/stations/health";
}

Reply StationDesk::handle(const Request &request, const Actor &actor)
{
    const auto report = fromJson<StationReport>(request.body, Strictness::Exact);
    if (!report)
        return problemReply(report.error());
    {
        const std::lock_guard lock(m_mutex);
        Heard &heard = m_heard[actor.station];
        const bool isNews = heard.report != request.body;
        heard = {m_clock.steadyMs(), m_writer.now(), request.body};
        if (!isNews)
            return jsonReply("{}");
    }
    const CommandOutcome outcome =
        m_writer
            .submitInternal(
                [report = *report](CommandContext &context) { return decideStationReport(context, report); }, actor)
            .get();
    if (outcome.status == 200)
        return jsonReply("{}");
    const std::lock_guard lock(m_mutex);
    m_heard[actor.station].report.clear(); // not known yet
    return {outcome.status, "application/problem+json", outcome.body, {}, {}};
}

void StationDesk::begin()
{
    const auto known =
        m_readers.read<QList<QUuid>>([](Connection &db) -> Result<QList<QUuid>> { return StationStore::heard(db); });
    if (!known)
        return;
    m_begun = true;
    for (const QUuid &id : *known) {
        if (!m_heard.contains(id))
            m_heard.insert(id, {m_clock.steadyMs(), m_writer.now(), {}});
    }
}

void StationDesk::tick()
{
    QList<SilentStation> silent;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_begun)
            begin();
        const qint64 now = m_clock.steadyMs();
        m_heard.removeIf([&](const auto &one) {
            const Heard &heard = one.value();
            const bool isSilent = now - heard.steadyMs > StationReport::lostAfterMs;
            if (isSilent)
                silent.append({one.key(), heard.at});
            return isSilent;
        });
    }
    if (!silent.isEmpty())
        m_writer.submitInternal([silent](CommandContext &context) { return decideSilentStations(context, silent); });
}

} // namespace ow
