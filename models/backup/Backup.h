#pragma once
// 备份: when the hall copies itself, where to, and what came of it. Facts only; the words stand on the screen.
#include "models/base/Describe.h"
#include "models/base/Time.h"

#include <QUuid>

namespace ow {

/// Hall data, changed by backup.set.
struct BackupPolicy {
    bool daily = true;
    QString at = QStringLiteral("03:00"); ///< in the hall's zone
    bool atClosing = true;                ///< at the end of each open day
    int kept = 14;                        ///< good ones; older ones go
    QString folder = QStringLiteral("");  ///< absolute; empty: DIR/backups

    static Fields fields();

    static constexpr int keptMin = 2;
    static constexpr int keptMax = 365;
};

enum class BackupCause { Daily, Closing, Asked };
constexpr Code<BackupCause> backupCauseCodes[] = {
    {BackupCause::Daily, "daily"}, {BackupCause::Closing, "closing"}, {BackupCause::Asked, "asked"}};
constexpr std::span<const Code<BackupCause>> codesOf(BackupCause)
{
    return backupCauseCodes;
}

/// Why there is no good backup.
enum class BackupFault {
    Space,   ///< not enough room for the copy or the archive
    Folder,  ///< the folder cannot be written
    Foreign, ///< another hall's backups lie there
    Copy,    ///< the database could not be copied
    Unsound, ///< the copy is not whole, or its chain is broken
    Files,   ///< papers and scans could not be copied
    Gone,    ///< the folder has lost the backups it had: a disk that is not connected
};
constexpr Code<BackupFault> backupFaultCodes[] = {{BackupFault::Space, "space"},     {BackupFault::Folder, "folder"},
                                                  {BackupFault::Foreign, "foreign"}, {BackupFault::Copy, "copy"},
                                                  {BackupFault::Unsound, "unsound"}, {BackupFault::Files, "files"},
                                                  {BackupFault::Gone, "gone"}};
constexpr std::span<const Code<BackupFault>> codesOf(BackupFault)
{
    return backupFaultCodes;
}

struct BackupRecord {
    QUuid id;
    QString name; ///< of its folder: "20260924-030000"
    BackupCause cause = BackupCause::Daily;
    Instant begunAt;
    Instant endedAt;
    std::optional<BackupFault> fault = {}; ///< absent: a good one
    QUuid epoch;
    qint64 seq = 0;                     ///< last event in it
    QString chain = QStringLiteral(""); ///< its hash, hex
    qint64 bytes = 0;                   ///< of the sealed database
    int files = 0;                      ///< papers, scans and the like it names
    qint64 newBytes = 0;                ///< of those not in an earlier backup
    qint64 tookMs = 0;
    int removed = 0; ///< older backups that went by the rule

    static Fields fields();
};

struct BackupEnded {
    static constexpr char type[] = "gov.backup.ended.v1";
    BackupRecord backup;
    static Fields fields();
};
struct BackupAsked {
    static constexpr char type[] = "gov.backup.asked.v1";
    QUuid id;
    QString byName;
    Instant at;
    static Fields fields();
};
struct BackupPolicySet {
    static constexpr char type[] = "gov.backup.policySet.v1";
    BackupPolicy policy;
    QString byName;
    static Fields fields();
};

} // namespace ow
