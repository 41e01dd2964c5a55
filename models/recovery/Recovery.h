#pragma once
// 恢复: a hub whose file is older than what others have seen of it. Facts only; the words stand on the screen.
#include "models/base/Describe.h"
#include "models/base/Time.h"

#include <QUuid>

namespace ow {

/// What made the hub notice.
enum class RecoveryCause {
    Restored,      ///< `onewindow-hub restore` put a backup in its place
    TipAhead,      ///< the file beside the database has seen more
    TipOther,      ///< … or something else under the same number
    StationAhead,  ///< a station was acknowledged more
    StationOther,  ///< … or something else under the same number
    PlatformAhead, ///< the platform has more
    PlatformOther, ///< the platform has something else under the same number: two hubs write one log
    Cloned,        ///< another machine sends as this hall
    Retired,       ///< the hall went on under a newer epoch meanwhile
};
constexpr Code<RecoveryCause> recoveryCauseCodes[] = {{RecoveryCause::Restored, "restored"},
                                                      {RecoveryCause::TipAhead, "tipAhead"},
                                                      {RecoveryCause::TipOther, "tipOther"},
                                                      {RecoveryCause::StationAhead, "stationAhead"},
                                                      {RecoveryCause::StationOther, "stationOther"},
                                                      {RecoveryCause::PlatformAhead, "platformAhead"},
                                                      {RecoveryCause::PlatformOther, "platformOther"},
                                                      {RecoveryCause::Cloned, "cloned"},
                                                      {RecoveryCause::Retired, "retired"}};
constexpr std::span<const Code<RecoveryCause>> codesOf(RecoveryCause)
{
    return recoveryCauseCodes;
}

enum class RecoveryStage {
    Noticed,    ///< nothing is done or sent until two supervisors agree
    Asked,      ///< one has
    Collecting, ///< under the new epoch: the platform's part comes back, stations hand in theirs
    Returning,  ///< what stations handed in is put back, in order
    Open,       ///< the hall works; late stations still count
    Finished,   ///< a supervisor has gone through the list
};
constexpr Code<RecoveryStage> recoveryStageCodes[] = {
    {RecoveryStage::Noticed, "noticed"},     {RecoveryStage::Asked, "asked"}, {RecoveryStage::Collecting, "collecting"},
    {RecoveryStage::Returning, "returning"}, {RecoveryStage::Open, "open"},   {RecoveryStage::Finished, "finished"}};
constexpr std::span<const Code<RecoveryStage>> codesOf(RecoveryStage)
{
    return recoveryStageCodes;
}

struct RecoveryState {
    QUuid id;
    RecoveryCause cause = RecoveryCause::Restored;
    RecoveryStage stage = RecoveryStage::Noticed;
    Instant noticedAt;
    QUuid oldEpoch;
    qint64 standsAt = 0;                ///< last event of the hub's file when it was noticed
    qint64 seenSeq = 0;                 ///< what the other one has seen; 0 when it did not say
    qint64 commonSeq = 0;               ///< up to here both pasts are the same; behind it the hub's own work since
    std::optional<qint64> endedAt = {}; ///< last event under the old epoch
    std::optional<QUuid> newEpoch = {};
    QString askedBy = QStringLiteral("");
    QString askedByName = QStringLiteral("");
    QString reason = QStringLiteral("");
    std::optional<Instant> askedAt = {};
    QString confirmedBy = QStringLiteral("");
    QString confirmedByName = QStringLiteral("");
    std::optional<Instant> confirmedAt = {};
    bool isCompared = false;   ///< commonSeq is what the platform agreed to
    bool isRegistered = false; ///< the platform knows the new epoch
    bool isPlatformDone = false;
    std::optional<QUuid> pageEpoch = {}; ///< how far the platform's part was read
    qint64 pageSeq = 0;
    std::optional<Instant> openedAt = {};
    QString openedByName = QStringLiteral("");
    bool withoutPlatform = false;
    std::optional<Instant> finishedAt = {};
    QString finishedByName = QStringLiteral("");

    static Fields fields();
};

/// What one source brought; `code` is "platform" or the station's id.
struct RecoverySource {
    QString code;
    QString name = QStringLiteral("");   ///< device or kind of station; empty for the platform
    qint64 returned = 0;                 ///< put back
    qint64 known = 0;                    ///< was there already
    qint64 left = 0;                     ///< could not be put back
    std::optional<Instant> firstAt = {}; ///< of what was put back
    std::optional<Instant> lastAt = {};

    static Fields fields();
};

/// Why a fact was not put back.
enum class LeftReason {
    DoneAnew,   ///< the hall has gone on with the same thing since
    Clash,      ///< a number or place is taken by now
    PartGone,   ///< what happened to it before is missing
    Secret,     ///< its content never left the hall
    Unreadable, ///< not readable by this program
};
constexpr Code<LeftReason> leftReasonCodes[] = {{LeftReason::DoneAnew, "doneAnew"},
                                                {LeftReason::Clash, "clash"},
                                                {LeftReason::PartGone, "partGone"},
                                                {LeftReason::Secret, "secret"},
                                                {LeftReason::Unreadable, "unreadable"}};
constexpr std::span<const Code<LeftReason>> codesOf(LeftReason)
{
    return leftReasonCodes;
}

struct RecoveryLeft {
    QUuid event;
    QString type;
    QString subject;
    QString number = QStringLiteral(""); ///< of the ticket, case or paper, when it has one
    Instant at;
    QString source; ///< code
    QString actor = QStringLiteral("");
    LeftReason reason = LeftReason::Clash;
    QUuid epoch = {}; ///< where it stood in the lost log
    qint64 seq = 0;

    static Fields fields();
};

/// Which step of a recovery it was, for the audit trail.
enum class RecoveryStep { Noticed, Asked, Confirmed, Compared, Registered, Read, Resumed, Opened, Finished };
constexpr Code<RecoveryStep> recoveryStepCodes[] = {
    {RecoveryStep::Noticed, "noticed"},       {RecoveryStep::Asked, "asked"},
    {RecoveryStep::Confirmed, "confirmed"},   {RecoveryStep::Compared, "compared"},
    {RecoveryStep::Registered, "registered"}, {RecoveryStep::Read, "read"},
    {RecoveryStep::Resumed, "resumed"},       {RecoveryStep::Opened, "opened"},
    {RecoveryStep::Finished, "finished"}};
constexpr std::span<const Code<RecoveryStep>> codesOf(RecoveryStep)
{
    return recoveryStepCodes;
}

/// The state as it is after a step.
struct RecoveryChanged {
    static constexpr char type[] = "gov.recovery.changed.v1";
    RecoveryStep step = RecoveryStep::Noticed;
    RecoveryState state;
    static Fields fields();
};
/// One portion of a source: what it brought is added to its sums.
struct RecoveryTaken {
    static constexpr char type[] = "gov.recovery.taken.v1";
    static constexpr int itemsMax = 5000;
    QUuid recovery;
    RecoverySource sums;
    QList<RecoveryLeft> left;
    QList<QUuid> resolved; ///< left before, put back now
    static Fields fields();
};

} // namespace ow
