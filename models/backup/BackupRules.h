#pragma once
// When the next backup is due, and which old ones may go. Pure.
#include "models/backup/Backup.h"

#include <functional>

namespace ow {

/// When the hall closes on a day; nothing on days it stays shut.
using ClosingOn = std::function<std::optional<QTime>(QDate)>;

struct BackupDue {
    Instant at; ///< unset: never
    BackupCause cause = BackupCause::Daily;
};

/// The first time of the policy behind `after`; looked for a fortnight ahead.
BackupDue nextBackup(const BackupPolicy &policy, const ClosingOn &closingOn, Instant after);
/// When the desk is to make one: at once when somebody asked; a time that went by while the hub was off is made good; a failed one is
/// tried again before its time. `since`: the hall's first moment, for a hall that has none yet.
BackupDue backupDue(const BackupPolicy &policy, const ClosingOn &closingOn, const std::optional<BackupRecord> &last,
                    const std::optional<BackupAsked> &asked, Instant since);

/// A folder that looks like a backup of this hall.
struct KeptBackup {
    QString name; ///< sorts by age
    bool isGood = false;
};
/// Those beyond the `kept` newest good ones, and bad ones older than the newest good one. Never a good one while it is the last, whatever
/// `kept` says.
QStringList backupsToRemove(QList<KeptBackup> present, int kept);

/// "20260924-030000" in the hall's zone.
QString backupName(Instant at);

} // namespace ow
