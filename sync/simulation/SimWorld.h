#pragma once
// A hall, three of its stations and the city's platform in one thread, over a simulated network, clock and disks: the hub, the uplink, the
// platform, their stores and the stations' memories are the product's own. What happens comes from a plan; what must hold is looked at
// after every event, and what must come about once everything works again.
#include "models/base/Clock.h"
#include "models/base/Random.h"
#include "models/store/SimDisk.h"
#include "sync/hub/Uplink.h"
#include "sync/platform/Platform.h"
#include "sync/protocol/UplinkStatus.h"
#include "sync/simulation/SimPlan.h"
#include "sync/simulation/SimStation.h"

#include <QTemporaryDir>
#include <deque>

namespace ow {

/// A wall clock that somebody may set, and a steady one that nobody can.
class SimClock final : public Clock {
public:
    explicit SimClock(Instant start) : m_steady(start.ms) {}
    Instant now() const override { return {m_steady + m_off}; }
    qint64 steadyMs() const override { return m_steady; }
    void advance(qint64 milliseconds) { m_steady += milliseconds; }
    void setOff(qint64 milliseconds) { m_off = milliseconds; }

private:
    qint64 m_steady;
    qint64 m_off = 0;
};

/// A hall set up and connected, as every run begins: made once.
class SimBeginning {
public:
    /// Null when it cannot be made.
    static std::unique_ptr<SimBeginning> make();
    /// Copies of everything, below `folder`.
    bool copyTo(const QString &folder) const;
    const HallCredentials &credentials() const { return m_credentials; }

private:
    QTemporaryDir m_folder;
    HallCredentials m_credentials;
};

/// Whether a disk keeps what it promised at a sync.
enum class SimHonesty { Honest, Lying };

struct SimCounts {
    int events = 0;
    int tickets = 0;
    int directives = 0;
    int crashes = 0;
    int lost = 0;    ///< requests or replies
    int doubled = 0; ///< requests that came twice or late

    SimCounts &operator+=(const SimCounts &other)
    {
        events += other.events;
        tickets += other.tickets;
        directives += other.directives;
        crashes += other.crashes;
        lost += other.lost;
        doubled += other.doubled;
        return *this;
    }
};

class SimWorld {
public:
    SimWorld(const SimBeginning &beginning, quint64 seed, SimHonesty disks);
    ~SimWorld();

    /// Empty, or what is not as it must be.
    QString start();
    QString happen(const SimEvent &event);
    /// Everything works again: all must come about within a bounded number of exchanges, and each once.
    QString settle();
    /// Hash over everything that was seen so far.
    QByteArray history() const { return m_history; }
    const SimCounts &counts() const { return m_counts; }

private:
    struct Weather {
        quint32 lost = 0; ///< of a thousand
        quint32 doubled = 0;
        quint32 late = 0;
    };
    enum class Fate { Arrives, Lost, ReplyLost, Twice, Late };

    QString openHub();
    void closeHub();
    QString openPlatform();
    QString crash(const QString &machine, const std::function<void()> &during, const std::function<void()> &stop,
                  const std::function<QString()> &start);
    void talk();
    Fate fate();
    Result<Reply> carryUp(const OutgoingRequest &outgoing);
    Reply atPlatform(const OutgoingRequest &outgoing);
    std::optional<Reply> carryIn(const Request &request);
    void tellDirective();
    QString look();
    QString lookAtLogs();
    std::optional<UplinkStatus> status();
    QString lookAtEffects();
    void note(const QByteArray &seen);

    const SimBeginning &m_beginning;
    QTemporaryDir m_folder;
    SimDisk m_disk;
    SimClock m_clock;
    SeededRandom m_random;                  ///< of the programs
    std::unique_ptr<SeededRandom> m_chance; ///< of what happens now
    std::unique_ptr<Platform> m_platform;
    std::unique_ptr<Hub> m_hub;
    std::unique_ptr<Uplink> m_uplink;
    std::unique_ptr<Connection> m_eyes; ///< looks at the hub's file
    std::vector<std::unique_ptr<SimStation>> m_stations;
    Weather m_weather;
    bool m_lineCut = false;
    bool m_hallCut = false;
    std::deque<OutgoingRequest> m_lateUp;
    std::deque<Request> m_lateIn;
    QList<QUuid> m_directives; ///< the platform said it has them
    int m_directivesTried = 0;
    QByteArray m_history;
    SimCounts m_counts;
};

/// Of a whole plan: empty when everything held.
struct SimOutcome {
    QString failure;
    int failedAt = -1; ///< place of the event in the plan; its length: when it settled
    QByteArray history;
    SimCounts counts;
};
SimOutcome runSimPlan(const SimBeginning &beginning, quint64 seed, const SimPlan &plan,
                      SimHonesty disks = SimHonesty::Honest);

/// The shortest plan found that still fails in the same way.
SimPlan shrunkPlan(const SimBeginning &beginning, quint64 seed, SimPlan plan, SimHonesty disks = SimHonesty::Honest);

} // namespace ow
