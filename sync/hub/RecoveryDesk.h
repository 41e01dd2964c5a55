#pragma once
// A hub that finds out that it is not the newest (reference/sync.md §2.12): notices, holds the hall, takes what stations hand in, and
// puts lost events back.
#include "models/recovery/RecoveryCommands.h"
#include "sync/hub/HubTip.h"
#include "sync/hub/ReaderPool.h"
#include "sync/hub/Receipts.h"
#include "sync/hub/Writer.h"
#include "sync/protocol/Http.h"
#include "sync/protocol/Messages.h"

#include <QSet>

namespace ow {

/// An event of a lost end of the log, as its source has it.
struct LostEvent {
    QUuid epoch;
    EventMeta meta; ///< seq: its number there; by: when known
    QByteArray body;
    bool isWithheld = false;
    std::optional<qint64> before =
        {}; ///< the event of the same subject before it; unset: whatever was before came from the same source
};

class RecoveryDesk {
public:
    RecoveryDesk(QString folder, ReaderPool &readers, Writer &writer, Sealer &sealer, QUuid installation);

    /// Before anybody is served: looks at the file's own state, the mark of a restore and the tip.
    Result<void> begin(Connection &db);
    /// From any thread: somebody says what he has seen. True when the hall is held by it.
    bool hear(LogWitness witness, const SeenLog &seen);
    /// The same with our own hash looked up.
    bool hearStation(const OpenStation &body);
    /// Now and then, from any thread but the writer's: the tip follows the log. Nothing is written while it did not move.
    void keepTip();
    /// On the writer's thread, once a second.
    void tick();

    static bool serves(const Request &request);
    Reply handle(const Request &request, const Actor &actor);

    /// As the last committed step left it; nothing when there never was one.
    std::optional<RecoveryState> state();
    bool isRecovering();
    const QUuid &installation() const { return m_installation; }

    /// Inside a decision, on the writer's thread: puts these back, in this order, and tells what came of it. `leftSubjects`: of this
    /// decision so far.
    RecoveryTaken putBack(Connection &db, const RecoveryState &state, const RecoverySource &source,
                          const QList<LostEvent> &events, QSet<QString> &leftSubjects);
    /// What runs in memory is read again, when what came back belongs to it.
    void rereadInto(Connection &db, Decision &decision);
    /// A step of the line to the platform.
    Result<RecoveryState> step(RecoveryStep step, const std::function<void(RecoveryState &)> &change);
    /// Catalogue and calendar as the file says, and who was known, once it is committed; set by the hub before anybody is served.
    void setReread(std::function<void(Connection &, Decision &)> reread, std::function<void()> forget)
    {
        m_reread = std::move(reread);
        m_forget = std::move(forget);
    }

private:
    Result<Decision> returnHanded(CommandContext &context);
    /// `command`: what it came from.
    std::optional<LeftReason> hindrance(Connection &db, const RecoveryState &state, const LostEvent &event,
                                        const QUuid &command);
    struct Notice {
        RecoveryCause cause;
        qint64 seenSeq;
    };
    /// What is committed counts, nothing else.
    void follow(const RecoveryState &state);
    void lookAgain();
    void notice(RecoveryCause cause, qint64 seenSeq);
    void submitNotice(const Notice &noticed);
    Result<void> keepHanded(const Actor &actor, const QList<CommandReceipt> &receipts, bool isWhole);

    const QString m_folder;
    ReaderPool &m_readers;
    Writer &m_writer;
    Sealer &m_sealer;
    const QUuid m_installation;
    qint64 m_openedAt = 0; ///< last event when the program started
    std::atomic<bool> m_isHandedWaiting{false};
    std::function<void(Connection &, Decision &)> m_reread;
    std::function<void()> m_forget;
    bool m_hasRulesBack = false; ///< the writer's thread only
    bool m_isForgetDue = false;  ///< likewise

    std::mutex m_lookMutex;
    std::mutex m_mutex;
    std::optional<RecoveryState> m_state;
    std::optional<Notice> m_pending; ///< until it stands in the database
    std::mutex m_tipMutex;
    qint64 m_tipSeq = -1;
};

} // namespace ow
