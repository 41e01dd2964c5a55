#pragma once
// The one writer (design §4.2): takes all that arrived until it commits, while the last commit was syncing and while this group is
// being worked off, each command in its savepoint, one commit, then the replies. Nothing is acknowledged before it is on disk.
#include "models/base/Clock.h"
#include "models/calendar/WorkingCalendar.h"
#include "models/catalogue/Catalogue.h"
#include "models/store/Command.h"
#include "models/store/CommandLogStore.h"
#include "models/store/EventLogStore.h"
#include "sync/protocol/Http.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <future>
#include <mutex>

namespace ow {

struct CommandJob {
    const CommandRow *row = nullptr;
    std::shared_ptr<const void> command;
    QUuid id;
    qint64 stationSeq = 0;
    QByteArray requestSha256;
    Actor actor;
    /// Why the actor may not do it now. What the station has had done before is answered all the same: a program that died before
    /// the answer sends it again with nobody signed in.
    std::optional<Problem> refused = {};
    bool wantsReceipt = false; ///< the station keeps what brings its work back
};

struct CommandOutcome {
    int status = 200;
    QByteArray body;
    bool recorded = false; ///< stored under the id: a repeat gets the same bytes
    bool replayed = false;
    qint64 hubSeq = 0;
    std::shared_ptr<const LoggedCommand> logged = {}; ///< of who wants a receipt: it is made where the answer is sent
};

/// Hears of every commit that moved the log, on the writer's thread.
class CommitWatcher {
public:
    virtual ~CommitWatcher() = default;
    virtual void committed(qint64 headSeq) = 0;
};

/// What there is room for on the disk.
enum class Room { All, Essentials, None };

struct WriterFigures {
    qint64 commands = 0;
    qint64 replays = 0;
    qint64 refusals = 0;
    qint64 commits = 0;
    qint64 groupMax = 0;
};

struct WriterParts {
    Connection &db;
    const Registry &registry;
    EventLogStore log;
    const Clock &clock;
    Random &random;
    Sealer &sealer;
    WorkingCalendar calendar;
    Catalogue catalogue;
    BlobsHeld blobHeld;
    StreamSink *sink = nullptr; ///< null: nobody follows yet
};

class Writer {
public:
    static constexpr int groupMax = 64;
    static constexpr int queueMax = 2000;
    static constexpr int restCommits = 50; ///< fewer are left in the log

    explicit Writer(const WriterParts &parts);

    using Answer = std::function<void(const CommandOutcome &)>;
    /// From any thread; `answer` is called once: after the commit on the writer's thread, or Busy at once when too much is waiting. It
    /// must not take long: the next group waits behind it.
    void submit(CommandJob job, Answer answer);
    std::future<CommandOutcome> submit(CommandJob job);
    /// The hub itself: the actor of what no person and no station did.
    static Actor hubActor();
    /// A decision of the hub itself (first administrator, demo users) or of the platform (directives); events carry that actor.
    /// `command`: what of another's it carries out, by that one's id.
    std::future<CommandOutcome> submitInternal(std::function<Result<Decision>(CommandContext &)> decide,
                                               Actor actor = hubActor(), const QUuid &command = {});
    /// Tables outside the event log (sessions, leases).
    std::future<Result<void>> submitOutside(std::function<void(Connection &, Instant)> work);

    /// From now on whatever is submitted is worked off before submit…() returns: for the simulator, whose one thread may not wait for
    /// another.
    void workAtOnce() { m_atOnce = true; }
    /// Works off one group; false when nothing waited. Driven by one thread, or by the simulator.
    bool step();
    /// Now and then, on the thread that drives step(): when no command came since the last time, the log is brought into the file, so
    /// that no busy moment has to.
    void rest();
    /// Waits until something arrived, wake(), or the time is over; for the thread that drives step().
    void waitForWork(int milliseconds);
    void wake();

    void setSink(StreamSink *sink) { m_sink = sink; }
    /// Outlives the writer, or is taken back (null) when nobody drives step() any more.
    void setWatcher(CommitWatcher *watcher) { m_watcher = watcher; }
    /// The catalogue that new commands see; cases keep the versions they were accepted under.
    Catalogue catalogue() const;
    void setCatalogue(Catalogue catalogue);
    /// The calendar that new commands reckon by. Never null.
    std::shared_ptr<const WorkingCalendar> calendar() const;
    /// The log as it is written now; from any thread.
    EventLogStore log() const;
    /// From any thread. While held, commands of the hall's work are refused and can be sent again later.
    void setHeld(bool isHeld) { m_held = isHeld; }
    bool isHeld() const { return m_held; }
    /// Inside a decision of this writer, on its thread: an event of a lost end of the log stands in it again, applied like any other,
    /// with its id, time and bytes. What hinders it; nothing of it is left then.
    std::optional<Problem> putBack(const EventMeta &meta, const QByteArray &body);
    bool readOnly() const { return m_readOnly; }
    /// From any thread. With Room::None nothing is written any more; what was done before is answered as it was.
    void setRoom(Room room) { m_room = room; }
    /// A commit found the disk full: as Room::None, until retryWriting() gets through.
    bool isFull() const { return m_full; }
    /// On the thread that drives step(): whether the disk takes something again.
    void retryWriting();
    qint64 headSeq() const { return m_headSeq; }
    /// Hub time: never before the last event (design §4.9).
    Instant now() const;
    WriterFigures figures() const;

private:
    struct Job {
        CommandJob command;
        std::function<Result<Decision>(CommandContext &)> internal;
        Actor internalActor;
        QUuid internalCommand;
        std::function<void(Connection &, Instant)> outside;
        Answer answer;
        std::promise<Result<void>> outsidePromise;
        CommandOutcome outcome;
        std::optional<Problem> failed;
    };
    /// What a savepoint can undo besides the tables.
    struct Heads {
        LogHead log;
        EventLogStore book; ///< under which epochs
        QHash<QUuid, qint64> stationSeq;
        QList<StreamFrame> frames;
        Instant lastEventAt;
        std::shared_ptr<const Catalogue> catalogue;      ///< decided in this group; null: the published one
        std::shared_ptr<const WorkingCalendar> calendar; ///< likewise
    };

    /// Puts what has arrived behind the group; false when nothing has, or the group is full.
    bool takeArrived(std::vector<Job> &group);
    /// False when the disk failed, and the group with it.
    bool workOff(Job &job);
    /// Work in a savepoint of its own: undone with what it did to the heads when a constraint refuses it. After any other failure
    /// the connection still says so, and the group is lost.
    std::optional<Problem> attempt(const Job &job, const std::function<void()> &work);
    void execute(Job &job);
    void executeCommand(Job &job);
    void undoDecided();
    bool answeredBefore(Job &job);
    void record(Job &job, int status, const QByteArray &body, qint64 firstSeq = 0);
    void append(const Decision &decision, const EventBy &by, Instant decidedAt);
    void addFrames(const EventRow &row, const StoredEvent &stored, const void *value);
    Catalogue decidedCatalogue() const;
    std::shared_ptr<const WorkingCalendar> decidedCalendar() const;
    void noteClockJump();
    void failGroup(std::vector<Job> &group, const Problem &problem);
    bool writesNothing() const { return m_full || m_room == Room::None; }
    /// Why there is no room for a command now.
    std::optional<Problem> noRoomFor(const CommandRow &row) const;
    void finish(std::vector<Job> &group);
    void enqueue(Job job);
    static void answerJob(Job &job, const CommandOutcome &outcome, const Result<void> &outside);

    Connection &m_db;
    const Registry &m_registry;
    const Clock &m_clock;
    Random &m_random;
    Sealer &m_sealer;
    const BlobsHeld m_blobHeld;
    std::atomic<StreamSink *> m_sink;
    std::atomic<CommitWatcher *> m_watcher{nullptr};

    mutable std::mutex m_knownMutex; ///< of what follows
    EventLogStore m_log;
    Catalogue m_catalogue;
    std::shared_ptr<const WorkingCalendar> m_calendar; ///< owned by all who reckon by it at this moment

    std::mutex m_mutex;
    std::condition_variable m_arrived;
    std::deque<Job> m_queue;
    bool m_woken = false;
    bool m_atOnce = false;
    bool m_isStepping = false; ///< at once

    int m_commitsSinceRest = 0;
    qint64 m_commandsAtRest = 0;
    Heads m_heads;
    Instant m_lastWall;
    qint64 m_lastSteady = 0;
    std::atomic<bool> m_readOnly{false};
    std::atomic<bool> m_full{false};
    std::atomic<bool> m_held{false};
    std::atomic<Room> m_room{Room::All};
    std::atomic<qint64> m_headSeq{0};
    std::atomic<qint64> m_lastEventMs{0};
    std::atomic<qint64> m_commands{0};
    std::atomic<qint64> m_replays{0};
    std::atomic<qint64> m_refusals{0};
    std::atomic<qint64> m_commits{0};
    std::atomic<qint64> m_groupMax{0};
};

/// One event as a server-sent event of a projection; empty when that projection does not see it.
QByteArray streamBytes(const QUuid &epoch, const EventRow &row, const EventMeta &meta, const void *value,
                       const QByteArray &fact, Projection projection);

} // namespace ow
