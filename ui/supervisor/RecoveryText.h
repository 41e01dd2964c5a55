#pragma once
#include "models/recovery/RecoveryCommands.h"

namespace ow {

/// What is wrong, and what the hall does meanwhile.
QString recoveryCauseText(RecoveryCause cause);
/// Where the recovery stands and what to do next, in a few sentences.
QString recoveryStageText(const RecoveryView &view);
/// Who did what so far, one a line.
QString recoveryTraceText(const RecoveryState &state);
/// Why it did not come back, and what to do.
QString leftReasonText(LeftReason reason);
/// 号票, 办件, …: what an event is about.
QString eventSubjectText(const QString &eventType);
/// Of a source, by its code and name.
QString recoverySourceText(const QString &code, const QString &name);
QString stationCodeText(const QString &name);

} // namespace ow
