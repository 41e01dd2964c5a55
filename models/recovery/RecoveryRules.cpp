#include "models/recovery/RecoveryRules.h"

#include <algorithm>

namespace ow {

std::optional<RecoveryCause> recoveryCause(LogWitness witness, const OwnLog &own, const SeenLog &seen)
{
    const bool isPlatform = witness == LogWitness::Platform;
    if (isPlatform && seen.isRetired)
        return RecoveryCause::Retired;
    if (isPlatform && !seen.installation.isNull() && seen.installation != own.installation)
        return RecoveryCause::Cloned;
    const QUuid current = own.epochs.isEmpty() ? QUuid() : own.epochs.last();
    if (seen.epoch != current) {
        // The tip is written by whoever works in this folder: an epoch the file has never heard of is a newer one. Stations come from
        // other halls, and the past before a restore is settled.
        const bool isNewer = witness == LogWitness::Tip && !seen.epoch.isNull() && !own.epochs.contains(seen.epoch);
        return isNewer ? std::optional(RecoveryCause::TipAhead) : std::nullopt;
    }
    const bool isAhead = seen.seq > own.seq;
    const bool isOther = !isAhead && seen.seq > 0 && !seen.hash.isEmpty() && seen.hash != seen.ours;
    if (!isAhead && !isOther)
        return std::nullopt;
    switch (witness) {
    case LogWitness::Tip: return isAhead ? RecoveryCause::TipAhead : RecoveryCause::TipOther;
    case LogWitness::Station: return isAhead ? RecoveryCause::StationAhead : RecoveryCause::StationOther;
    case LogWitness::Platform: return isAhead ? RecoveryCause::PlatformAhead : RecoveryCause::PlatformOther;
    }
    return std::nullopt;
}

bool isHeld(RecoveryStage stage)
{
    return stage != RecoveryStage::Open && stage != RecoveryStage::Finished;
}

bool isNoticedBy(const RecoveryState &known, RecoveryCause cause, qint64 openedAt)
{
    // A backup may have been made in the middle of a recovery: what was agreed on then was agreed on for another day.
    const bool isOfBefore =
        cause == RecoveryCause::Restored && (known.cause != RecoveryCause::Restored || known.standsAt < openedAt);
    return isHeld(known.stage) && !isOfBefore;
}

bool isAllowedWhileHeld(QLatin1String command)
{
    return command.startsWith(QLatin1String("recovery.")) || command.startsWith(QLatin1String("backup."));
}

bool isHousekeeping(const QString &eventType)
{
    static constexpr const char *areas[] = {"gov.recovery.", "gov.uplink.", "gov.space.changed.", "gov.clock.",
                                            "gov.station."};
    return std::any_of(std::begin(areas), std::end(areas),
                       [&](const char *area) { return eventType.startsWith(QLatin1String(area)); });
}

} // namespace ow
