#include "models/cases/CaseMachine.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/CaseRules.h"
#include "models/cases/FeeRules.h"
#include "models/cases/IntakeWay.h"
#include "models/cases/OpinionRules.h"
#include "models/cases/PromiseRules.h"
#include "models/cases/ReviewRules.h"

#include <algorithm>

namespace ow {

namespace {
using State = CaseState;
using Act = CaseAct;

constexpr CaseTransition caseTransitionTable[] = {
    {State::Tolerant, Act::Supplement, {}},
    {State::Suspended, Act::Supplement, {}},
    {State::Tolerant, Act::MoveSupplement, {}},
    {State::Suspended, Act::MoveSupplement, {}},
    {State::Tolerant, Act::Lapse, {}},
    {State::Suspended, Act::Lapse, {}},
    {State::Tolerant, Act::Opine, {}},
    {State::Accepted, Act::Opine, {}},
    {State::Suspended, Act::Opine, {}},
    {State::Accepted, Act::StartProcedure, {}},
    {State::Tolerant, Act::StartProcedure, {}},
    {State::Suspended, Act::StartProcedure, {}},
    {State::Suspended, Act::EndProcedure, {}},
    {State::Accepted, Act::AskExtension, {}},
    {State::Tolerant, Act::AskExtension, {}},
    {State::Suspended, Act::AskExtension, {}},
    {State::Accepted, Act::AnswerExtension, {}},
    {State::Tolerant, Act::AnswerExtension, {}},
    {State::Suspended, Act::AnswerExtension, {}},
    {State::Accepted, Act::Approve, State::Approved},
    {State::Accepted, Act::Reject, State::Rejected},
    {State::Approved, Act::Issue, State::Issued},
    {State::Issued, Act::Deliver, State::Delivered},
    {State::Correcting, Act::Withdraw, State::Withdrawn},
    {State::Accepted, Act::Withdraw, State::Withdrawn},
    {State::Tolerant, Act::Withdraw, State::Withdrawn},
    {State::Suspended, Act::Withdraw, State::Withdrawn},
    {State::Correcting, Act::Terminate, State::Terminated},
    {State::Accepted, Act::Terminate, State::Terminated},
    {State::Tolerant, Act::Terminate, State::Terminated},
    {State::Suspended, Act::Terminate, State::Terminated},
    {State::Correcting, Act::Correct, State::Received},
    {State::Correcting, Act::LapseCorrection, {}},
    {State::Approved, Act::ConfirmPromise, State::Approved},
    {State::Issued, Act::ConfirmPromise, State::Issued},
    {State::Delivered, Act::ConfirmPromise, State::Delivered},
    {State::Approved, Act::OrderMending, State::Approved},
    {State::Issued, Act::OrderMending, State::Issued},
    {State::Delivered, Act::OrderMending, State::Delivered},
    {State::Approved, Act::Annul, State::Annulled},
    {State::Issued, Act::Annul, State::Annulled},
    {State::Delivered, Act::Annul, State::Annulled},
    {State::Accepted, Act::Hear, {}},
    {State::Tolerant, Act::Hear, {}},
    {State::Suspended, Act::Hear, {}},
    {State::Accepted, Act::SendBack, {}},
    {State::Tolerant, Act::SendBack, {}},
    {State::Suspended, Act::SendBack, {}},
    {State::Accepted, Act::Claim, {}},
    {State::Tolerant, Act::Claim, {}},
    {State::Suspended, Act::Claim, {}},
    {State::Accepted, Act::Release, {}},
    {State::Tolerant, Act::Release, {}},
    {State::Suspended, Act::Release, {}},
    {State::Accepted, Act::Remand, {}},
    {State::Tolerant, Act::Remand, {}},
    {State::Suspended, Act::Remand, {}},
    {State::Issued, Act::Remake, State::Approved},
    {State::PreReview, Act::PassPreReview, State::PreReviewed},
    {State::Correcting, Act::CorrectOnline, State::PreReview},
    {State::PreReview, Act::Withdraw, State::Withdrawn},
    {State::PreReviewed, Act::Withdraw, State::Withdrawn},
    {State::PreReviewed, Act::Terminate, State::Terminated},
};

/// An act wished for by somebody on a day.
struct WishedAct {
    const Case &record;
    const Item &item;
    Act act;
    const QString &user;
    QDate today;
};

std::optional<Fault> stateAllows(const WishedAct &wish)
{
    if (mayFollow(wish.record.state, wish.act))
        return std::nullopt;
    return Fault{
        QStringLiteral("state"),
        &problem::CaseState,
        {{QStringLiteral("state"), caseStateText(wish.record.state)}, {QStringLiteral("act"), caseActText(wish.act)}}};
}

std::optional<Fault> supplementsIn(const WishedAct &wish)
{
    const QStringList open = openSupplements(wish.record);
    if (open.isEmpty())
        return std::nullopt;
    return Fault{QStringLiteral("supplements"),
                 &problem::SupplementOpen,
                 {{QStringLiteral("material"), open.join(QStringLiteral("、"))},
                  {QStringLiteral("act"), caseActText(wish.act)}}};
}

/// What is printed on a numbered blank does not leave without one.
std::optional<Fault> blankPrinted(const WishedAct &wish)
{
    if (!wish.item.result.blank || (wish.record.result && wish.record.result->blank))
        return std::nullopt;
    return Fault{QStringLiteral("result.blank"), &problem::BlankMissing, {{QStringLiteral("item"), wish.item.name}}};
}

/// What must be paid first is paid or waived (domain.md §3 缴费通知书).
std::optional<Fault> feeSettled(const WishedAct &wish)
{
    return feeStopsIssue(wish.record, wish.item);
}

std::optional<Fault> supplementAwaited(const WishedAct &wish)
{
    if (!openSupplements(wish.record).isEmpty())
        return std::nullopt;
    return Fault{QStringLiteral("supplements"), &problem::SupplementNone, {}};
}

std::optional<Fault> supplementLate(const WishedAct &wish)
{
    if (!lateSupplements(wish.record, wish.today).isEmpty())
        return std::nullopt;
    return Fault{QStringLiteral("supplements"), &problem::SupplementInTime, {}};
}

std::optional<Fault> otherHands(const WishedAct &wish)
{
    if (wish.record.receiver != wish.user)
        return std::nullopt;
    return Fault{QStringLiteral("receiver"), &problem::SameHands, {}};
}

std::optional<Fault> extensionKnown(const WishedAct &wish)
{
    if (wish.item.extensionMax > 0)
        return std::nullopt;
    return Fault{QStringLiteral("item"), &problem::ExtensionUnknown, {{QStringLiteral("item"), wish.item.name}}};
}

std::optional<Fault> extensionOnce(const WishedAct &wish)
{
    if (!wish.record.extension || !wish.record.extension->granted.value_or(true))
        return std::nullopt;
    return Fault{QStringLiteral("extension"), &problem::ExtensionTwice, {}};
}

std::optional<Fault> periodNotOver(const WishedAct &wish)
{
    if (!clockRuns(wish.record) || !wish.record.due || wish.today <= wish.record.due->due)
        return std::nullopt;
    return Fault{QStringLiteral("due"), &problem::ExtensionLate, {}};
}

std::optional<Fault> extensionAsked(const WishedAct &wish)
{
    if (wish.record.extension && !wish.record.extension->granted)
        return std::nullopt;
    return Fault{QStringLiteral("extension"), &problem::ExtensionNone, {}};
}

std::optional<Fault> notAsker(const WishedAct &wish)
{
    if (!wish.record.extension || wish.record.extension->askedBy != wish.user)
        return std::nullopt;
    return Fault{QStringLiteral("extension.askedBy"), &problem::ExtensionSameHands, {}};
}

std::optional<Fault> correctionOver(const WishedAct &wish)
{
    if (!wish.record.correctionDue)
        return Fault{
            QStringLiteral("correctionDue"), &problem::CorrectionEndless, {{QStringLiteral("item"), wish.item.name}}};
    if (wish.today > wish.record.correctionDue->due)
        return std::nullopt;
    return Fault{QStringLiteral("correctionDue"),
                 &problem::CorrectionInTime,
                 {{QStringLiteral("date"), dayText(wish.record.correctionDue->due)}}};
}

std::optional<Fault> promiseOpen(const WishedAct &wish)
{
    if (isPromiseOpen(wish.record))
        return std::nullopt;
    return Fault{QStringLiteral("promise"), &problem::PromiseSettled, {}};
}

std::optional<Fault> mendingOnce(const WishedAct &wish)
{
    if (!wish.record.promise || !wish.record.promise->mendDue)
        return std::nullopt;
    return Fault{QStringLiteral("promise.mendDue"), &problem::PromiseMendTwice, {}};
}

std::optional<Fault> mendingOver(const WishedAct &wish)
{
    if (!wish.record.promise || !wish.record.promise->mendDue || wish.today > wish.record.promise->mendDue->due)
        return std::nullopt;
    return Fault{QStringLiteral("promise.mendDue"),
                 &problem::PromiseMending,
                 {{QStringLiteral("date"), dayText(wish.record.promise->mendDue->due)}}};
}

/// The lead department decides when the others' opinion is known, whichever it is.
std::optional<Fault> opinionsIn(const WishedAct &wish)
{
    if (!wish.record.hearing || jointVoice(*wish.record.hearing, wish.today) != JointVoice::Open)
        return std::nullopt;
    return Fault{QStringLiteral("hearing"),
                 &problem::OpinionsMissing,
                 {{QStringLiteral("units"), unheardUnits(*wish.record.hearing, wish.today).join(QStringLiteral("、"))},
                  {QStringLiteral("act"), caseActText(wish.act)}}};
}

std::optional<Fault> opinionsFor(const WishedAct &wish)
{
    if (!wish.record.hearing || jointVoice(*wish.record.hearing, wish.today) != JointVoice::Against)
        return std::nullopt;
    return Fault{QStringLiteral("hearing"),
                 &problem::OpinionsAgainst,
                 {{QStringLiteral("units"), objectingUnits(*wish.record.hearing).join(QStringLiteral("、"))},
                  {QStringLiteral("rule"), joinRuleText(*wish.record.hearing)},
                  {QStringLiteral("act"), caseActText(wish.act)}}};
}

std::optional<Fault> noOpinionGiver(const WishedAct &wish)
{
    const HearingRequest *spoken = wish.record.hearing ? requestAnsweredBy(*wish.record.hearing, wish.user) : nullptr;
    if (!spoken)
        return std::nullopt;
    return Fault{QStringLiteral("hearing"), &problem::OpinionGiver, {{QStringLiteral("unit"), spoken->unitName}}};
}

std::optional<Fault> othersHeard(const WishedAct &wish)
{
    if (wish.record.hearing)
        return std::nullopt;
    return Fault{
        QStringLiteral("hearing"), &problem::OpinionUnasked, {{QStringLiteral("unit"), QStringLiteral("其他部门")}}};
}

std::optional<Fault> earlierDone(const WishedAct &wish)
{
    const QStringList open = wish.record.bundle ? earlierOpen(*wish.record.bundle) : QStringList();
    if (open.isEmpty())
        return std::nullopt;
    return Fault{
        QStringLiteral("bundle.earlier"),
        &problem::EarlierOpen,
        {{QStringLiteral("earlier"), open.join(QStringLiteral("、"))}, {QStringLiteral("act"), caseActText(wish.act)}}};
}

std::optional<Fault> earlierGranted(const WishedAct &wish)
{
    const QStringList lost = wish.record.bundle ? earlierLost(*wish.record.bundle) : QStringList();
    if (lost.isEmpty())
        return std::nullopt;
    return Fault{
        QStringLiteral("bundle.earlier"),
        &problem::EarlierLost,
        {{QStringLiteral("earlier"), lost.join(QStringLiteral("、"))}, {QStringLiteral("act"), caseActText(wish.act)}}};
}

/// Where one not granted stops the others, the applicant says whether they are still wanted.
std::optional<Fault> othersWanted(const WishedAct &wish)
{
    const auto &bundle = wish.record.bundle;
    if (!bundle || !bundle->stoppedBy || bundle->goOn)
        return std::nullopt;
    return Fault{QStringLiteral("bundle.stoppedBy"),
                 &problem::BundleStopped,
                 {{QStringLiteral("other"), *bundle->stoppedBy}, {QStringLiteral("act"), caseActText(wish.act)}}};
}

/// Nothing is decided or leaves on a name or number that may be wrong.
std::optional<Fault> amendmentSettled(const WishedAct &wish)
{
    for (const CaseAmendment &one : wish.record.amendments.value_or(QList<CaseAmendment>())) {
        if (one.state == AmendmentState::Asked)
            return Fault{QStringLiteral("amendments"), &problem::AmendmentOpen, {}};
    }
    return std::nullopt;
}

/// What another system decides is decided here when its answer is in.
std::optional<Fault> externalAnswered(const WishedAct &wish)
{
    if (!wish.record.external || wish.record.external->state == ExternalState::Answered)
        return std::nullopt;
    return Fault{QStringLiteral("external"),
                 &problem::ExternalUnanswered,
                 {{QStringLiteral("system"), wish.record.external->systemName}}};
}

/// Their answer is the decision; ours is no other.
std::optional<Fault> externalSays(const WishedAct &wish)
{
    const auto &external = wish.record.external;
    if (!external || !external->answer || external->answer->approves == (wish.act == Act::Approve))
        return std::nullopt;
    return Fault{QStringLiteral("external.answer"),
                 &problem::ExternalOtherwise,
                 {{QStringLiteral("system"), external->systemName}, {QStringLiteral("act"), caseActText(wish.act)}}};
}

std::optional<Fault> othersClaim(const WishedAct &wish)
{
    if (!wish.record.claim || wish.record.claim->user == wish.user)
        return std::nullopt;
    return claimedByOther(wish.record);
}

/// Who took the review upon himself is waited for; what he found may be decided by others.
std::optional<Fault> reviewUnderWay(const WishedAct &wish)
{
    if (wish.record.claim && wish.record.opinions.size() > wish.record.claim->opinionsBefore)
        return std::nullopt;
    return othersClaim(wish);
}

std::optional<Fault> isClaimed(const WishedAct &wish)
{
    if (wish.record.claim)
        return std::nullopt;
    return Fault{QStringLiteral("claim"), &problem::ClaimNone, {{QStringLiteral("number"), wish.record.number}}};
}

std::optional<Fault> hasOpinion(const WishedAct &wish)
{
    if (standingOpinion(wish.record))
        return std::nullopt;
    return Fault{QStringLiteral("opinions"), &problem::OpinionNone, {{QStringLiteral("number"), wish.record.number}}};
}

std::optional<Fault> reviewedAnew(const WishedAct &wish)
{
    const CaseRemand *last = lastReviewRemand(wish.record);
    if (!last || standingOpinion(wish.record))
        return std::nullopt;
    return Fault{QStringLiteral("opinions"),
                 &problem::OpinionAnew,
                 {{QStringLiteral("reason"), last->reason}, {QStringLiteral("act"), caseActText(wish.act)}}};
}

std::optional<Fault> notMailed(const WishedAct &wish)
{
    if (!wish.record.collecting || !wish.record.collecting->tracking)
        return std::nullopt;
    return Fault{QStringLiteral("collecting"),
                 &problem::RemandMailed,
                 {{QStringLiteral("number"), wish.record.number},
                  {QStringLiteral("parcel"), *wish.record.collecting->tracking}}};
}

/// Nothing was said in time: it counts as accepted, and is (行政许可法 §32).
std::optional<Fault> intakeInTime(const WishedAct &wish)
{
    if (!intakeWay(wish.item).silenceAccepts || !isDeemedAccepted(wish.record, wish.today))
        return std::nullopt;
    return Fault{QStringLiteral("intakeDue"),
                 &problem::DeemedAccepted,
                 {{QStringLiteral("date"), dayText(wish.record.receivedOn)},
                  {QStringLiteral("days"), QString::number(intakeDays)},
                  {QStringLiteral("act"), caseActText(wish.act)}}};
}

struct CaseGuard {
    Act act;
    std::optional<Fault> (*check)(const WishedAct &);
};
constexpr CaseGuard caseGuards[] = {
    {Act::Supplement, supplementAwaited},
    {Act::MoveSupplement, supplementAwaited},
    {Act::Lapse, supplementLate},
    {Act::Lapse, otherHands},
    {Act::Opine, otherHands},
    {Act::AskExtension, extensionKnown},
    {Act::AskExtension, extensionOnce},
    {Act::AskExtension, periodNotOver},
    {Act::AnswerExtension, extensionAsked},
    {Act::AnswerExtension, notAsker},
    {Act::Approve, supplementsIn},
    {Act::Approve, otherHands},
    {Act::Reject, supplementsIn},
    {Act::Reject, otherHands},
    {Act::Issue, supplementsIn},
    {Act::Issue, blankPrinted},
    {Act::Issue, feeSettled},
    {Act::Deliver, supplementsIn},
    {Act::Deliver, blankPrinted},
    {Act::LapseCorrection, correctionOver},
    {Act::ConfirmPromise, promiseOpen},
    {Act::ConfirmPromise, otherHands},
    {Act::OrderMending, promiseOpen},
    {Act::OrderMending, otherHands},
    {Act::OrderMending, mendingOnce},
    {Act::Annul, promiseOpen},
    {Act::Annul, otherHands},
    {Act::Annul, mendingOver},
    {Act::Approve, opinionsIn},
    {Act::Approve, opinionsFor},
    {Act::Approve, noOpinionGiver},
    {Act::Reject, opinionsIn},
    {Act::Reject, noOpinionGiver},
    {Act::Hear, othersHeard},
    {Act::Hear, otherHands},
    {Act::SendBack, othersHeard},
    {Act::SendBack, otherHands},
    {Act::Approve, earlierDone},
    {Act::Approve, earlierGranted},
    {Act::Approve, othersWanted},
    {Act::StartProcedure, earlierDone},
    {Act::Approve, amendmentSettled},
    {Act::Reject, amendmentSettled},
    {Act::Issue, amendmentSettled},
    {Act::Deliver, amendmentSettled},
    {Act::Approve, externalAnswered},
    {Act::Reject, externalAnswered},
    {Act::Approve, externalSays},
    {Act::Reject, externalSays},
    {Act::AskExtension, earlierDone},
    {Act::Claim, otherHands},
    {Act::Release, isClaimed},
    {Act::Opine, othersClaim},
    {Act::StartProcedure, othersClaim},
    {Act::EndProcedure, othersClaim},
    {Act::AskExtension, othersClaim},
    {Act::SendBack, othersClaim},
    {Act::Approve, reviewUnderWay},
    {Act::Reject, reviewUnderWay},
    {Act::Approve, reviewedAnew},
    {Act::Reject, reviewedAnew},
    {Act::Remand, hasOpinion},
    {Act::Remand, otherHands},
    {Act::Remake, notMailed},
    {Act::PassPreReview, intakeInTime},
};
} // namespace

std::span<const CaseTransition> caseTransitions()
{
    return caseTransitionTable;
}

bool mayFollow(CaseState state, CaseAct act)
{
    return std::any_of(std::begin(caseTransitionTable), std::end(caseTransitionTable),
                       [&](const CaseTransition &t) { return t.from == state && t.act == act; });
}

CaseState stateAfter(const Case &changed, CaseAct act, const Item &item)
{
    for (const CaseTransition &t : caseTransitionTable) {
        if (t.from == changed.state && t.act == act && t.to)
            return *t.to;
    }
    if (act == Act::Lapse) {
        switch (item.tolerance.outcome) {
        case ToleranceOutcome::Withdrawn: return State::Withdrawn;
        case ToleranceOutcome::AcceptanceRevoked: return State::Revoked;
        case ToleranceOutcome::Refused: return State::Rejected;
        }
    }
    if (act == Act::LapseCorrection)
        return intakeWay(item).uncorrected == Uncorrected::Refused ? State::Refused : State::Withdrawn;
    if (!openProcedures(changed).isEmpty())
        return State::Suspended;
    return openSupplements(changed).isEmpty() ? State::Accepted : State::Tolerant;
}

Faults whyNot(const Case &record, const Item &item, CaseAct act, const QString &user, QDate today)
{
    const WishedAct wish{record, item, act, user, today};
    // What holds for an act says nothing where the act has no place at all; open papers name themselves there too.
    Faults faults;
    if (const auto fault = stateAllows(wish)) {
        const auto papers = act == Act::Approve || act == Act::Reject || act == Act::Issue || act == Act::Deliver
            ? supplementsIn(wish)
            : std::nullopt;
        faults.append(papers ? *papers : *fault);
        return faults;
    }
    for (const CaseGuard &guard : caseGuards) {
        if (guard.act != act)
            continue;
        if (const auto fault = guard.check(wish))
            faults.append(*fault);
    }
    return faults;
}

QString caseStateText(CaseState state)
{
    switch (state) {
    case State::Correcting: return QStringLiteral("待补正");
    case State::Refused: return QStringLiteral("不予受理");
    case State::Accepted: return QStringLiteral("已受理");
    case State::Tolerant: return QStringLiteral("容缺受理");
    case State::Approved: return QStringLiteral("准予许可");
    case State::Rejected: return QStringLiteral("不予许可");
    case State::Issued: return QStringLiteral("待领取");
    case State::Delivered: return QStringLiteral("已送达");
    case State::Suspended: return QStringLiteral("特别程序");
    case State::Withdrawn: return QStringLiteral("已撤回");
    case State::Revoked: return QStringLiteral("撤销受理");
    case State::Terminated: return QStringLiteral("已终止");
    case State::Received: return QStringLiteral("已收件");
    case State::Returned: return QStringLiteral("已退回");
    case State::Annulled: return QStringLiteral("已撤销决定");
    case State::PreReview: return QStringLiteral("待预审");
    case State::PreReviewed: return QStringLiteral("预审通过");
    }
    return {};
}

QString caseActText(CaseAct act)
{
    switch (act) {
    case Act::Supplement: return QStringLiteral("补齐材料");
    case Act::MoveSupplement: return QStringLiteral("延长补齐期限");
    case Act::Lapse: return QStringLiteral("按逾期未补齐处理");
    case Act::Opine: return QStringLiteral("出具审查意见");
    case Act::StartProcedure: return QStringLiteral("启动特别程序");
    case Act::EndProcedure: return QStringLiteral("结束特别程序");
    case Act::AskExtension: return QStringLiteral("申请延期");
    case Act::AnswerExtension: return QStringLiteral("批复延期");
    case Act::Approve: return QStringLiteral("准予许可");
    case Act::Reject: return QStringLiteral("不予许可");
    case Act::Issue: return QStringLiteral("出件");
    case Act::Deliver: return QStringLiteral("送达");
    case Act::Withdraw: return QStringLiteral("撤回申请");
    case Act::Terminate: return QStringLiteral("终止办理");
    case Act::Correct: return QStringLiteral("收补正材料");
    case Act::LapseCorrection: return QStringLiteral("按逾期未补正处理");
    case Act::ConfirmPromise: return QStringLiteral("登记承诺属实");
    case Act::OrderMending: return QStringLiteral("责令限期整改");
    case Act::Annul: return QStringLiteral("撤销决定");
    case Act::Hear: return QStringLiteral("出具部门意见");
    case Act::SendBack: return QStringLiteral("退回部门意见");
    case Act::Claim: return QStringLiteral("认领");
    case Act::Release: return QStringLiteral("放回");
    case Act::Remand: return QStringLiteral("退回重审");
    case Act::Remake: return QStringLiteral("退回制证");
    case Act::PassPreReview: return QStringLiteral("预审通过");
    case Act::CorrectOnline: return QStringLiteral("网上补正");
    }
    return {};
}

QString specialKindText(SpecialKind kind)
{
    switch (kind) {
    case SpecialKind::Hearing: return QStringLiteral("听证");
    case SpecialKind::Tender: return QStringLiteral("招标");
    case SpecialKind::Auction: return QStringLiteral("拍卖");
    case SpecialKind::Inspection: return QStringLiteral("检验");
    case SpecialKind::Testing: return QStringLiteral("检测");
    case SpecialKind::Quarantine: return QStringLiteral("检疫");
    case SpecialKind::Appraisal: return QStringLiteral("鉴定");
    case SpecialKind::ExpertReview: return QStringLiteral("专家评审");
    case SpecialKind::OwnLaw: return QStringLiteral("本事项法律规定的程序");
    }
    return {};
}

} // namespace ow
