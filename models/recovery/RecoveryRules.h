#pragma once
// Who has seen what of this hub's log, and what follows from it. Pure.
#include "models/recovery/Recovery.h"

namespace ow {

/// Where the hub's own file stands.
struct OwnLog {
    QList<QUuid> epochs; ///< it was ever written under; the last one is written under now
    qint64 seq = 0;
    QUuid installation;
};

enum class LogWitness { Tip, Station, Platform };

/// What somebody else says of it.
struct SeenLog {
    QUuid epoch;
    qint64 seq = 0;
    QByteArray hash = {};    ///< of that event; empty when not told
    QByteArray ours = {};    ///< the hub's own hash of that number; empty when it has no such event
    QUuid installation = {}; ///< the platform's: who sent it; null when not known
    bool isRetired = false;  ///< the platform's: a newer epoch follows it
};

/// Nothing while the hub's file may be trusted to be the newest.
std::optional<RecoveryCause> recoveryCause(LogWitness witness, const OwnLog &own, const SeenLog &seen);

/// Whether the hall must not work and send meanwhile.
bool isHeld(RecoveryStage stage);
/// Whether the recovery that is known is the one that this cause asks for, or stands in for it; `openedAt`: last event when the program
/// started.
bool isNoticedBy(const RecoveryState &known, RecoveryCause cause, qint64 openedAt);
/// What may be done all the same.
bool isAllowedWhileHeld(QLatin1String command);
/// Of the hub and the machine itself, no work of the hall: it does not come back, because it is told anew.
bool isHousekeeping(const QString &eventType);

} // namespace ow
