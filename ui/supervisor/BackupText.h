#pragma once
#include "models/backup/BackupCommands.h"

namespace ow {

/// What went wrong with a backup and what to do next, in one sentence.
QString backupFaultText(BackupFault fault);
QString backupCauseText(BackupCause cause);
/// "3.2 MB".
QString bytesText(qint64 bytes);

} // namespace ow
