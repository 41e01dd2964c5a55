#pragma once
#include "models/base/Random.h"
#include "models/cases/CaseStore.h"
#include "models/identity/IdentityCard.h"
#include "sync/hub/Hub.h"

namespace ow {

/// A hall in this process with one window, whose clerk takes in one item with any number of papers.
class CaseHall {
public:
    /// DatabaseFailed and what its commands were refused for.
    static Result<std::unique_ptr<CaseHall>> make(const QString &folder, int papers);

    /// So many applications filled in and ready to be accepted.
    Result<QList<QUuid>> prepare(int count);
    /// Accepts them with so many under way at once; each is durable when its answer is there. A second; zero when one was refused.
    double acceptedPerSecond(const QList<QUuid> &applications, int atOnce);
    /// Cases of the past up to that many, `open` of them still to be decided.
    Result<void> fill(int cases, int open);
    /// So many visitors who take numbers, are called at three windows one after the other, and advised.
    Result<void> serve(int visitors);
    /// Nine o'clock of a later day; what is due by the clock is done.
    Result<void> goTo(QDate day);
    /// How many events it has told of.
    qint64 events() const { return m_hub->writer().headSeq(); }
    Instant now() const { return m_clock.now(); }
    /// A view as its route loads it: the microseconds it took; nothing when it was refused.
    std::optional<qint64> view(const char *name, const QList<QPair<QString, QString>> &parameters);
    /// A copy of the database as it stands now.
    Result<QString> copy(const QString &name);
    ~CaseHall();
    const QList<QUuid> &cases() const { return m_cases; }

private:
    CaseHall(QString folder, int papers);
    Result<void> open();
    Result<void> visit();
    Result<void> all(std::vector<std::future<CommandOutcome>> asked);
    std::future<CommandOutcome> submit(int desk, const char *command, const QByteArray &data);
    template <class C>
    Result<typename C::Reply> run(const C &command, int desk = 0);
    Result<void> events(std::vector<PendingEvent> events, std::function<void(Connection &)> outside = {});
    IdentityCard somebody();
    DraftBody filledIn(const DraftBody &started) const;

    const QString m_folder;
    const int m_papers;
    FixedClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<Hub> m_hub;
    QList<Actor> m_desks; ///< of the same clerk, and then of those at the windows where visitors are advised
    Actor m_kiosk;
    qint64 m_kioskSeq = 0;
    QList<qint64> m_seqs;
    std::unique_ptr<Connection> m_reader;
    Application m_application;
    IdentityCard m_card; ///< of who came first
    int m_people = 0;
    Case m_case; ///< of the first one accepted
    QList<QUuid> m_cases;
};

} // namespace ow
