#include "ui/supervisor/SteeringDesk.h"

#include "models/queue/HallCommands.h"
#include "models/queue/QueueViews.h"

namespace ow {

SteeringDesk::SteeringDesk(HubClient &hub, QObject *parent) : QObject(parent), m_hub(hub) {}

bool SteeringDesk::isLinked()
{
    if (m_hub.link() == HubClient::Link::Online)
        return true;
    emit refused(Problem(problem::HubLost));
    return false;
}

void SteeringDesk::steer(const SteeringChange &change, const QString &reason, const QString &told,
                         const std::optional<PolicyLoad> &load)
{
    if (!isLinked())
        return;
    m_wanted.append({change, reason, told, load});
    takeNext();
}

void SteeringDesk::takeNext()
{
    if (m_busy || m_wanted.isEmpty())
        return;
    m_busy = true;
    whenReady(m_hub.view<QueueView>(QLatin1String(QueueView::name)), this,
              [this](const Result<Viewed<QueueView>> &now) { now ? send(now->value) : ended(fail(now.error())); });
}

void SteeringDesk::send(const QueueView &met)
{
    const Wanted &wanted = m_wanted.first();
    whenReady(m_hub.send(SteerHall{wanted.change(met.steering), wanted.load, wanted.reason, met.steeringRevision}),
              this, [this](const Result<HallSteered> &reply) {
                  ended(reply ? Result<void>() : Result<void>(fail(reply.error())));
              });
}

void SteeringDesk::ended(const Result<void> &result)
{
    const Wanted wanted = m_wanted.takeFirst();
    m_busy = false;
    result ? emit done(wanted.told) : emit refused(result.error());
    takeNext();
}

} // namespace ow

#include "moc_SteeringDesk.cpp"
