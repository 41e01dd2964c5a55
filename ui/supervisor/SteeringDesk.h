#pragma once
#include "models/queue/PolicyBound.h"
#include "sync/client/HubClient.h"
#include "ui/supervisor/SteeringChange.h"

namespace ow {
struct QueueView;

/// Sends what the supervisor steers, one after another. A steering is the whole value: it is built from the hall's own, loaded anew just
/// before it is sent, and says so: when a colleague was quicker still, the hub refuses it and he reads why. Nothing is sent while the hub is away; it is refused at once.
class SteeringDesk final : public QObject {
    Q_OBJECT
public:
    explicit SteeringDesk(HubClient &hub, QObject *parent = nullptr);
    /// `told` is what the screen says when it is done. `load` goes with a policy.
    void steer(const SteeringChange &change, const QString &reason, const QString &told,
               const std::optional<PolicyLoad> &load = {});
    template <Described C>
    void act(const C &command, const QString &told)
    {
        if (!isLinked())
            return;
        whenReady(m_hub.send(command), this, [this, told](const Result<typename C::Reply> &reply) {
            reply ? emit done(told) : emit refused(reply.error());
        });
    }

signals:
    void done(const QString &told);
    void refused(const ow::Problem &problem);

private:
    struct Wanted {
        SteeringChange change;
        QString reason;
        QString told;
        std::optional<PolicyLoad> load;
    };
    bool isLinked();
    void takeNext();
    void send(const QueueView &met);
    void ended(const Result<void> &result);

    HubClient &m_hub;
    QList<Wanted> m_wanted; ///< the first is under way while m_busy
    bool m_busy = false;
};

} // namespace ow
