#include "models/backup/BackupRules.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int backupDaysAhead = 14;
constexpr qint64 backupRetryMs = 30 * 60 * 1000;

QTime policyTime(const BackupPolicy &policy)
{
    return QTime::fromString(policy.at, QStringLiteral("HH:mm"));
}
} // namespace

BackupDue nextBackup(const BackupPolicy &policy, const ClosingOn &closingOn, Instant after)
{
    BackupDue found;
    const auto consider = [&](Instant at, BackupCause cause) {
        if (at > after && (!found.at.isSet() || at < found.at))
            found = {at, cause};
    };
    const QDate first = hallDate(after);
    for (int i = 0; i <= backupDaysAhead && !found.at.isSet(); ++i) {
        const QDate day = first.addDays(i);
        if (const QTime at = policyTime(policy); policy.daily && at.isValid())
            consider(hallInstant(day, at), BackupCause::Daily);
        const auto closes = policy.atClosing ? closingOn(day) : std::nullopt;
        if (closes)
            consider(hallInstant(day, *closes), BackupCause::Closing);
    }
    return found;
}

BackupDue backupDue(const BackupPolicy &policy, const ClosingOn &closingOn, const std::optional<BackupRecord> &last,
                    const std::optional<BackupAsked> &asked, Instant since)
{
    if (asked)
        return {asked->at, BackupCause::Asked};
    BackupDue due = nextBackup(policy, closingOn, last ? last->begunAt : since);
    if (last && last->fault && (policy.daily || policy.atClosing)) {
        const Instant again = last->endedAt.plus(backupRetryMs);
        if (!due.at.isSet() || again < due.at)
            due = {again, last->cause == BackupCause::Asked ? BackupCause::Daily : last->cause};
    }
    return due;
}

QStringList backupsToRemove(QList<KeptBackup> present, int kept)
{
    std::sort(present.begin(), present.end(), [](const KeptBackup &a, const KeptBackup &b) { return a.name > b.name; });
    QStringList names;
    int good = 0;
    for (const KeptBackup &one : std::as_const(present)) {
        if (good >= qMax(1, one.isGood ? kept : 1))
            names.append(one.name);
        good += one.isGood ? 1 : 0;
    }
    return names;
}

QString backupName(Instant at)
{
    return hallDate(at).toString(QStringLiteral("yyyyMMdd")) + QLatin1Char('-')
        + hallTime(at).toString(QStringLiteral("HHmmss"));
}

} // namespace ow
