#pragma once
#include "models/backup/BackupRules.h"
#include "models/store/Command.h"

namespace ow {

class WorkingCalendar;

struct BackupAskedReply {
    BackupAsked asked;
    static Fields fields();
};
/// 立即备份. Asked again while one is waiting: the same.
struct BackUpNow {
    static constexpr char name[] = "backup.now";
    using Reply = BackupAskedReply;
    static Fields fields();
};

struct BackupPolicyReply {
    BackupPolicy policy;
    static Fields fields();
};
/// Every fault of the rule at once.
struct SetBackupPolicy {
    static constexpr char name[] = "backup.set";
    using Reply = BackupPolicyReply;
    BackupPolicy policy;
    static Fields fields();
};

/// Supervisor's and administrator's.
struct BackupsView {
    static constexpr char name[] = "backups";
    BackupPolicy policy;
    std::optional<BackupAsked> asked; ///< one is waiting or under way
    std::optional<BackupRecord> lastGood;
    std::optional<BackupRecord> last;
    std::optional<Instant> next;
    QList<BackupRecord> records; ///< newest first
    static Fields fields();
};
bool isBackupNews(const QString &type);

/// Out of the hall's hours; nothing before the hall was configured.
ClosingOn closingOf(Connection &db, const WorkingCalendar &calendar);
/// The hub's own act: what came of a backup.
Result<Decision> decideBackupEnded(CommandContext &context, const BackupRecord &record);

std::span<const CommandRow> backupCommands();
std::span<const EventRow> backupEvents();
std::span<const ViewRow> backupViews();

} // namespace ow
