#pragma once
// 联合审查: what departments said becomes one opinion. Pure; nothing here asks who speaks, only what was said and by when.
#include "models/calendar/WorkingCalendar.h"
#include "models/cases/CaseHearing.h"

namespace ow {
class Catalogue;

/// What one department's answer counts for on a day.
enum class UnitVoice {
    Waiting,
    Late, ///< its days are over, and no law makes its silence consent
    Agrees,
    Silent, ///< its days are over, and by law it agrees
    Disagrees
};

struct HeardVoice {
    UnitVoice voice = UnitVoice::Waiting;
    bool veto = false;
};

/// Open: what is still to come may change it.
enum class JointVoice { Open, For, Against };

/// As soon as no answer still to come can change it. With a veto, those without one are heard, too: their days must be over at least.
JointVoice combined(JoinRule rule, int quorum, const QList<HeardVoice> &voices);

UnitVoice voiceOf(const HearingRequest &request, QDate today);
JointVoice jointVoice(const CaseHearing &hearing, QDate today);
/// Names of departments that have not answered and whose silence says nothing.
QStringList unheardUnits(const CaseHearing &hearing, QDate today);
QStringList objectingUnits(const CaseHearing &hearing);
/// The request whose standing opinion this user gave; null when he gave none.
const HearingRequest *requestAnsweredBy(const CaseHearing &hearing, const QString &user);
HearingRequest *requestTo(CaseHearing &hearing, const QString &unit);
const HearingRequest *requestTo(const CaseHearing &hearing, const QString &unit);
/// Silence that counts as consent is said so, with the day it was taken for it.
CaseHearing withSilence(CaseHearing hearing, QDate today);

/// The requests of a case accepted on that day.
Result<CaseHearing> hearingOf(const JointHearing &joint, const Catalogue &catalogue, QDate acceptedOn,
                              const WorkingCalendar &calendar);

/// 全部同意, 至少2个部门同意 …
QString joinRuleText(const CaseHearing &hearing);
QString unitVoiceText(UnitVoice voice);

} // namespace ow
