#include "models/cases/EndingCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/BundleCommands.h"
#include "models/cases/CaseClock.h"
#include "models/cases/CaseDecisions.h"
#include "models/cases/IntakeWay.h"
#include "models/identity/PersonStore.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketStore.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int reasonMax = 300;
constexpr int moveDaysMax = 60;

Faults endingReasonFaults(const QString &reason)
{
    return reason.trimmed().isEmpty() ? Faults{{QStringLiteral("reason"), &problem::ReasonMissing, {}}} : Faults();
}

/// The case ended today: its event, its paper and the reply. Why stands in the record, or is `reason`.
template <class E>
Result<Decision> ended(CommandContext &context, CaseOnDesk desk, CaseAct act, const QString &reason, PaperKind kind)
{
    const QDate today = hallDate(context.now);
    if (!desk.record.ending)
        desk.record.ending = CaseEnding{reason, today, context.actor.displayName};
    const Result<Case> after = settled(context, desk, act);
    if (!after)
        return fail(after.error());
    Decision decision{{pendingEvent(caseSubject(*after), E{*after}, today)}, {}, {}};
    if (const auto told = followOthers(context, *after, decision.events); !told)
        return fail(told.error());
    PaperIssuer issuer(context);
    const auto paper = issueCasePaper(context, issuer, *after, kind, decision.events);
    if (!paper)
        return fail(paper.error());
    if (isOnDesk(desk.record.state))
        offDesk(context, *after, decision);
    decision.reply = toJson(CaseReply{*after, {*paper}});
    return decision;
}

PaperKind lapsePaper(ToleranceOutcome outcome)
{
    switch (outcome) {
    case ToleranceOutcome::Withdrawn: return PaperKind::ReturnNotice;
    case ToleranceOutcome::AcceptanceRevoked: return PaperKind::AcceptanceRevocation;
    case ToleranceOutcome::Refused: return PaperKind::RejectionDecision;
    }
    return PaperKind::ReturnNotice;
}

Result<Decision> decideLapse(CommandContext &context, const LapseCase &command)
{
    Result<CaseOnDesk> desk = caseFor(context, command.caseId, CaseAct::Lapse, [&](const CaseOnDesk &) {
        return command.spared ? endingReasonFaults(*command.spared) : Faults();
    });
    if (!desk)
        return fail(desk.error());
    const QDate today = hallDate(context.now);
    const ToleranceOutcome outcome = desk->item->tolerance.outcome;
    const auto person = PersonStore::find(context.db, desk->record.principal);
    const std::optional<Term> bar = toleranceBar(*desk->item);
    Result<QDate> until = QDate();
    if (bar && person && !command.spared)
        until = barredUntil(today, *bar, context.calendar);
    if (!until)
        return fail(until.error());
    const QString reason = QStringLiteral("容缺受理的材料“%1”逾期未补齐")
                               .arg(lateSupplements(desk->record, today).join(QStringLiteral("、")));
    if (outcome == ToleranceOutcome::Refused) {
        desk->record.decider = context.actor.user;
        desk->record.decidedOn = today;
        desk->record.decisionReason = reason;
    }
    desk->record.ending = CaseEnding{reason, today, context.actor.displayName};
    if (until->isValid())
        desk->record.ending->barredUntil = *until;
    if (bar && command.spared)
        desk->record.ending->spared = command.spared->trimmed();
    return ended<CaseLapsed>(context, *desk, CaseAct::Lapse, reason, lapsePaper(outcome)).map([&](Decision decision) {
        if (until->isValid())
            decision.events.push_back(creditMarked(context, desk->record, *person, CreditRegime::Tolerance,
                                                   lateSupplements(desk->record, today), *until));
        return decision;
    });
}

Result<Decision> decideLapseCorrection(CommandContext &context, const LapseCorrection &command)
{
    Result<CaseOnDesk> desk = caseFor(context, command.caseId, CaseAct::LapseCorrection);
    if (!desk)
        return fail(desk.error());
    const QString reason = QStringLiteral("补正期限%1届满，告知需要补正的材料没有交来")
                               .arg(desk->record.correctionDue->due.toString(QStringLiteral("yyyy年M月d日")));
    const bool refuses = intakeWay(*desk->item).uncorrected == Uncorrected::Refused;
    if (refuses)
        desk->record.refusal = reason;
    return ended<CorrectionLapsed>(context, *desk, CaseAct::LapseCorrection, reason,
                                   refuses ? PaperKind::RefusalNotice : PaperKind::ReturnNotice);
}

Result<Decision> decideMove(CommandContext &context, const MoveSupplement &command)
{
    const auto awaited = [&](QList<Supplement> &supplements) {
        return std::find_if(supplements.begin(), supplements.end(),
                            [&](const Supplement &s) { return s.material == command.material && !s.receivedOn; });
    };
    Result<CaseOnDesk> desk = caseFor(context, command.caseId, CaseAct::MoveSupplement, [&](const CaseOnDesk &found) {
        Faults faults = endingReasonFaults(command.reason);
        QList<Supplement> supplements = found.record.supplements;
        if (awaited(supplements) == supplements.end())
            faults.append({QStringLiteral("material"),
                           &problem::ReferenceUnknown,
                           {{QStringLiteral("what"), QStringLiteral("待补材料")}}});
        return faults;
    });
    if (!desk)
        return fail(desk.error());
    const QDate today = hallDate(context.now);
    Supplement &supplement = *awaited(desk->record.supplements);
    const Result<Deadline> due =
        context.calendar.dueDate(std::max(supplement.due.due, today), Term{command.days, TimeUnit::WorkingDay});
    if (!due)
        return fail(due.error());
    supplement.moved = SupplementMove{supplement.due.due, command.reason.trimmed(), context.actor.displayName, today};
    supplement.due = *due;
    supplement.explanation = explain(*due);
    const Result<Case> after = settled(context, *desk, CaseAct::MoveSupplement);
    if (!after)
        return fail(after.error());
    Decision decision{{pendingEvent(caseSubject(*after), SupplementMoved{*after}, today)}, {}, {}};
    PaperIssuer issuer(context);
    const auto paper = issueCasePaper(context, issuer, *after, PaperKind::SupplementMoveNotice, decision.events);
    if (!paper)
        return fail(paper.error());
    decision.reply = toJson(CaseReply{*after, {*paper}});
    return decision;
}

Result<Decision> decideWithdraw(CommandContext &context, const WithdrawCase &command)
{
    if (const auto window = windowOfActor(context, command.window); !window)
        return fail(window.error());
    const auto ticket = TicketStore::atWindow(context.db, command.window);
    const auto visit = ticket ? CaseStore::visitOfTicket(context.db, ticket->id) : std::nullopt;
    return withdrawn(context, command.caseId, command.reason, [&](const Case &found) {
        const bool here = visit
            && std::any_of(visit->persons.begin(), visit->persons.end(),
                           [&](const VisitPerson &person) { return person.person == found.principal; });
        return here ? Faults() : Faults{{QStringLiteral("case"), &problem::PersonMismatch, {}}};
    });
}

Result<Decision> decideTerminate(CommandContext &context, const TerminateCase &command)
{
    const Result<CaseOnDesk> desk = caseFor(context, command.caseId, CaseAct::Terminate,
                                            [&](const CaseOnDesk &) { return endingReasonFaults(command.reason); });
    if (!desk)
        return fail(desk.error());
    return ended<CaseTerminated>(context, *desk, CaseAct::Terminate, command.reason.trimmed(),
                                 PaperKind::TerminationNotice);
}

constexpr CommandAccess endingReviewer{
    .roles = only(Role::Reviewer), .stations = only(StationRole::Review), .unattended = 0};

const CommandRow endingCommandTable[] = {
    commandRow<LapseCase, decideLapse>(endingReviewer, "逾期未补齐处理"),
    commandRow<MoveSupplement, decideMove>({.roles = Role::Reviewer | Role::Supervisor,
                                            .stations = StationRole::Review | StationRole::Supervisor,
                                            .unattended = 0},
                                           "延长补齐期限"),
    commandRow<WithdrawCase, decideWithdraw>(
        {.roles = only(Role::Clerk), .stations = only(StationRole::Window), .unattended = 0}, "撤回申请"),
    commandRow<LapseCorrection, decideLapseCorrection>(
        {.roles = Role::Clerk | Role::Reviewer, .stations = StationRole::Window | StationRole::Review, .unattended = 0},
        "逾期未补正处理"),
    commandRow<TerminateCase, decideTerminate>(endingReviewer, "终止办理"),
};
} // namespace

Result<Decision> withdrawn(CommandContext &context, const QUuid &caseId, const QString &reason,
                           const std::function<Faults(const Case &)> &own)
{
    const Result<CaseOnDesk> desk = caseFor(context, caseId, CaseAct::Withdraw, [&](const CaseOnDesk &found) {
        return endingReasonFaults(reason) + own(found.record);
    });
    if (!desk)
        return fail(desk.error());
    return ended<CaseWithdrawn>(context, *desk, CaseAct::Withdraw, reason.trimmed(), PaperKind::WithdrawalNotice);
}

std::span<const CommandRow> endingCommands()
{
    return endingCommandTable;
}

Fields LapseCase::fields()
{
    return {field("case", &LapseCase::caseId), field("spared", &LapseCase::spared, {.lengthMax = reasonMax})};
}

Fields LapseCorrection::fields()
{
    return {field("case", &LapseCorrection::caseId)};
}

Fields MoveSupplement::fields()
{
    return {field("case", &MoveSupplement::caseId),
            field("material", &MoveSupplement::material, {.lengthMin = 1, .lengthMax = 40}),
            field("days", &MoveSupplement::days, {.min = 1, .max = moveDaysMax}),
            field("reason", &MoveSupplement::reason, {.lengthMax = reasonMax})};
}

Fields WithdrawCase::fields()
{
    return {field("window", &WithdrawCase::window, {.min = 1, .max = 999}), field("case", &WithdrawCase::caseId),
            field("reason", &WithdrawCase::reason, {.lengthMax = reasonMax})};
}

Fields TerminateCase::fields()
{
    return {field("case", &TerminateCase::caseId), field("reason", &TerminateCase::reason, {.lengthMax = reasonMax})};
}

} // namespace ow
