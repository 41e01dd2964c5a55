#pragma once
#include "models/recovery/Recovery.h"
#include "models/recovery/RecoveryRules.h"
#include "models/store/Command.h"

namespace ow {

struct RecoveryReply {
    RecoveryState state;
    static Fields fields();
};
/// 提出恢复: the first of two supervisors.
struct AskRecovery {
    static constexpr char name[] = "recovery.ask";
    using Reply = RecoveryReply;
    QString reason;
    static Fields fields();
};
/// 确认恢复: another one, under his own account. The log goes on under a new epoch.
struct ConfirmRecovery {
    static constexpr char name[] = "recovery.confirm";
    using Reply = RecoveryReply;
    static Fields fields();
};
/// 补回并恢复办理: what stations have handed in is put back in order, then the hall works again.
struct ResumeRecovery {
    static constexpr char name[] = "recovery.resume";
    using Reply = RecoveryReply;
    bool withoutPlatform = false; ///< its part comes back later
    static Fields fields();
};
/// 核对完毕: somebody has gone through the list.
struct FinishRecovery {
    static constexpr char name[] = "recovery.finish";
    using Reply = RecoveryReply;
    static Fields fields();
};

struct RecoveryStation {
    QString name;
    qint64 receipts = 0;
    bool isWhole = false;
    std::optional<Instant> at;
    static Fields fields();
};

/// Supervisor's and administrator's; without a state there was never anything to recover.
struct RecoveryView {
    static constexpr char name[] = "recovery";
    static constexpr int leftMax = 500;
    std::optional<RecoveryState> state;
    bool isHeld = false;
    bool hasPlatform = false;
    QList<RecoverySource> sources;
    QList<RecoveryStation> stations; ///< those that have handed in, and those that have not yet
    qint64 receiptsWaiting = 0;
    qint64 missing = 0; ///< of the lost log, in no hand: not at the platform, and no station kept it
    qint64 leftCount = 0;
    QList<RecoveryLeft> left; ///< oldest first
    static Fields fields();
};
bool isRecoveryNews(const QString &type);

/// The hub's own act: somebody has seen more of this log, or another.
Result<Decision> decideRecoveryNoticed(CommandContext &context, RecoveryCause cause, qint64 seenSeq, qint64 commonSeq,
                                       const QUuid &epoch);

std::span<const CommandRow> recoveryCommands();
std::span<const EventRow> recoveryEvents();
std::span<const ViewRow> recoveryViews();

/// A step of the hub itself.
PendingEvent recoveryEvent(RecoveryStep step, const RecoveryState &state);

} // namespace ow
