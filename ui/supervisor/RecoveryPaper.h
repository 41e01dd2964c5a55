#pragma once
#include "models/recovery/RecoveryCommands.h"
#include "ui/common/PaperRenderer.h"

namespace ow {

/// 恢复清单: how it came to the recovery and who released it, what came back from where, what did not and why, with lines to sign.
PaperSource recoveryPaper(const RecoveryView &view, const QString &hall, HallKind hallKind);

/// Rows of the two lists, as on the screen.
QList<QStringList> recoverySourceRows(const RecoveryView &view);
QList<QStringList> recoveryLeftRows(const RecoveryView &view);

} // namespace ow
