#include "models/cases/OpinionRules.h"

#include "models/catalogue/Catalogue.h"

#include <algorithm>

namespace ow {

namespace {
bool isConsent(UnitVoice voice)
{
    return voice == UnitVoice::Agrees || voice == UnitVoice::Silent;
}

bool isToCome(UnitVoice voice)
{
    return voice == UnitVoice::Waiting || voice == UnitVoice::Late;
}

template <class Is>
int countOf(const QList<HeardVoice> &voices, const Is &is)
{
    return int(std::count_if(voices.begin(), voices.end(), is));
}

JointVoice combinedByVeto(const QList<HeardVoice> &voices)
{
    if (countOf(voices, [](const HeardVoice &v) { return v.veto && v.voice == UnitVoice::Disagrees; }) > 0)
        return JointVoice::Against;
    const int awaited =
        countOf(voices, [](const HeardVoice &v) { return v.veto ? isToCome(v.voice) : v.voice == UnitVoice::Waiting; });
    return awaited > 0 ? JointVoice::Open : JointVoice::For;
}
} // namespace

JointVoice combined(JoinRule rule, int quorum, const QList<HeardVoice> &voices)
{
    if (rule == JoinRule::Veto)
        return combinedByVeto(voices);
    const int all = int(voices.size());
    const int needed = rule == JoinRule::All ? all : rule == JoinRule::Any ? 1 : quorum;
    const int consents = countOf(voices, [](const HeardVoice &v) { return isConsent(v.voice); });
    const int toCome = countOf(voices, [](const HeardVoice &v) { return isToCome(v.voice); });
    if (consents >= needed)
        return JointVoice::For;
    return consents + toCome < needed ? JointVoice::Against : JointVoice::Open;
}

UnitVoice voiceOf(const HearingRequest &request, QDate today)
{
    if (const UnitOpinion *said = request.standing())
        return said->agrees ? UnitVoice::Agrees : UnitVoice::Disagrees;
    if (request.silentOn)
        return UnitVoice::Silent;
    if (today <= request.due.due)
        return UnitVoice::Waiting;
    return request.silence ? UnitVoice::Silent : UnitVoice::Late;
}

JointVoice jointVoice(const CaseHearing &hearing, QDate today)
{
    QList<HeardVoice> voices;
    for (const HearingRequest &request : hearing.requests)
        voices.append({voiceOf(request, today), request.veto});
    return combined(hearing.rule, hearing.quorum.value_or(1), voices);
}

QStringList unheardUnits(const CaseHearing &hearing, QDate today)
{
    QStringList names;
    for (const HearingRequest &request : hearing.requests) {
        if (isToCome(voiceOf(request, today)))
            names.append(request.unitName);
    }
    return names;
}

QStringList objectingUnits(const CaseHearing &hearing)
{
    QStringList names;
    for (const HearingRequest &request : hearing.requests) {
        const UnitOpinion *said = request.standing();
        if (said && !said->agrees)
            names.append(request.unitName);
    }
    return names;
}

const HearingRequest *requestAnsweredBy(const CaseHearing &hearing, const QString &user)
{
    for (const HearingRequest &request : hearing.requests) {
        const UnitOpinion *said = request.standing();
        if (said && said->by == user)
            return &request;
    }
    return nullptr;
}

HearingRequest *requestTo(CaseHearing &hearing, const QString &unit)
{
    for (HearingRequest &request : hearing.requests) {
        if (request.unit == unit)
            return &request;
    }
    return nullptr;
}

const HearingRequest *requestTo(const CaseHearing &hearing, const QString &unit)
{
    for (const HearingRequest &request : hearing.requests) {
        if (request.unit == unit)
            return &request;
    }
    return nullptr;
}

CaseHearing withSilence(CaseHearing hearing, QDate today)
{
    for (HearingRequest &request : hearing.requests) {
        if (voiceOf(request, today) == UnitVoice::Silent)
            request.silentOn = today;
    }
    return hearing;
}

Result<CaseHearing> hearingOf(const JointHearing &joint, const Catalogue &catalogue, QDate acceptedOn,
                              const WorkingCalendar &calendar)
{
    CaseHearing hearing{joint.rule, joint.quorum, joint.legalBasis, {}};
    for (const HeardUnit &heard : joint.units) {
        const Result<Deadline> due = calendar.dueDate(acceptedOn, heard.within);
        if (!due)
            return fail(due.error());
        const CatalogueUnit *unit = catalogue.unit(heard.unit);
        hearing.requests.append({heard.unit, unit ? unit->name : heard.unit, heard.matter, heard.within, *due,
                                 explain(*due), heard.silence, heard.veto.value_or(false)});
    }
    return hearing;
}

QString joinRuleText(const CaseHearing &hearing)
{
    switch (hearing.rule) {
    case JoinRule::All: return QStringLiteral("全部同意");
    case JoinRule::Any: return QStringLiteral("一个部门同意即可");
    case JoinRule::Quorum: return QStringLiteral("至少%1个部门同意").arg(hearing.quorum.value_or(1));
    case JoinRule::Veto: return QStringLiteral("一票否决");
    }
    return {};
}

QString unitVoiceText(UnitVoice voice)
{
    switch (voice) {
    case UnitVoice::Waiting: return QStringLiteral("待答复");
    case UnitVoice::Late: return QStringLiteral("逾期未答");
    case UnitVoice::Agrees: return QStringLiteral("同意");
    case UnitVoice::Silent: return QStringLiteral("视为同意");
    case UnitVoice::Disagrees: return QStringLiteral("不同意");
    }
    return {};
}

} // namespace ow
