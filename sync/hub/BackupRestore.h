#pragma once
#include "sync/hub/BackupSet.h"

namespace ow {

/// Unseals the database of a backup to `to` and holds it against the manifest: digests, integrity, chain, epoch, last event. BackupBroken,
/// DatabaseCorrupt, ChainBroken; nothing is left at `to` then.
Result<BackupManifest> unsealBackup(const BackupSet &set, const QString &name, const QString &to);

struct BackedUpFindings {
    int whole = 0;
    int missing = 0;
    int changed = 0;
    qint64 bytes = 0;
};
/// Reads every file of the backup and holds it against its digest.
Result<BackedUpFindings> checkFiles(const BackupSet &set, const BackupManifest &manifest);
/// Puts them where they belong below `dataFolder`; what is there already stays. BackupBroken when one is missing or changed.
Result<void> placeFiles(const BackupSet &set, const BackupManifest &manifest, const QString &dataFolder);

} // namespace ow
