#include "models/cases/PromiseCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/BundleCommands.h"
#include "models/cases/CaseDecisions.h"
#include "models/cases/IntakeWay.h"
#include "models/cases/PromiseRules.h"
#include "models/identity/PersonStore.h"

namespace ow {

namespace {
constexpr int checkTextMax = 300;
constexpr int mendDaysMax = 60;

CaseAct actOf(PromiseFinding finding)
{
    switch (finding) {
    case PromiseFinding::Kept: return CaseAct::ConfirmPromise;
    case PromiseFinding::Mend: return CaseAct::OrderMending;
    case PromiseFinding::False: return CaseAct::Annul;
    }
    return CaseAct::ConfirmPromise;
}

Faults promiseCheckFaults(const CheckPromise &command, const CaseOnDesk &desk)
{
    Faults faults;
    if (command.text.trimmed().isEmpty())
        faults.append({QStringLiteral("text"), &problem::ReasonMissing, {}});
    for (qsizetype i = 0; i < command.unmet.size(); ++i) {
        if (!desk.record.promise->conditions.contains(command.unmet.at(i)))
            faults.append({QStringLiteral("unmet[%1]").arg(i), &problem::PromiseConditionUnknown, {}});
    }
    const bool isKept = command.finding == PromiseFinding::Kept;
    if (!isKept && command.unmet.isEmpty())
        faults.append({QStringLiteral("unmet"), &problem::PromiseUnmet, {}});
    if (isKept && !command.unmet.isEmpty())
        faults.append({QStringLiteral("unmet"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("属实时不勾选条件")}}});
    if (command.finding == PromiseFinding::Mend && !command.days)
        faults.append(
            {QStringLiteral("days"), &problem::FieldMissing, {{QStringLiteral("item"), QStringLiteral("整改期限")}}});
    if (command.spared && command.spared->trimmed().isEmpty())
        faults.append({QStringLiteral("spared"), &problem::ReasonMissing, {}});
    return faults;
}

/// The day by which it has to be put right.
Result<void> orderMending(const CommandContext &context, int days, CasePromise &promise)
{
    return context.calendar.dueDate(hallDate(context.now), Term{days, TimeUnit::WorkingDay})
        .map([&](const Deadline &due) {
            promise.mendDue = due;
            promise.mendExplanation = explain(due);
        });
}

/// The mark of a false promise, unless the applicant is spared or the item makes none.
Result<std::optional<PendingEvent>> markFalse(CommandContext &context, const CheckPromise &command, CaseOnDesk &desk)
{
    CasePromise &promise = *desk.record.promise;
    const std::optional<Term> bar = promiseBar(*desk.item);
    if (bar && command.spared)
        promise.spared = command.spared->trimmed();
    const auto person = PersonStore::find(context.db, desk.record.principal);
    if (!bar || command.spared || !person)
        return std::optional<PendingEvent>();
    return barredUntil(hallDate(context.now), *bar, context.calendar).map([&](QDate until) {
        promise.barredUntil = until;
        return std::optional(
            creditMarked(context, desk.record, *person, CreditRegime::InformedPromise, command.unmet, until));
    });
}

Result<Decision> decidePromiseCheck(CommandContext &context, const CheckPromise &command)
{
    const CaseAct act = actOf(command.finding);
    Result<CaseOnDesk> desk = caseFor(context, command.caseId, act,
                                      [&](const CaseOnDesk &found) { return promiseCheckFaults(command, found); });
    if (!desk)
        return fail(desk.error());
    const QDate today = hallDate(context.now);
    CasePromise &promise = *desk->record.promise;
    promise.checks.append(
        {command.finding, command.unmet, command.text.trimmed(), today, context.actor.user, context.actor.displayName});
    std::optional<PendingEvent> mark;
    if (command.finding == PromiseFinding::Mend) {
        if (const auto ordered = orderMending(context, *command.days, promise); !ordered)
            return fail(ordered.error());
    }
    if (command.finding == PromiseFinding::False) {
        auto marked = markFalse(context, command, *desk);
        if (!marked)
            return fail(marked.error());
        mark = *std::move(marked);
    }
    const Result<Case> after = settled(context, *desk, act);
    if (!after)
        return fail(after.error());
    Decision decision;
    CaseReply reply{*after, {}};
    if (command.finding == PromiseFinding::False)
        decision.events.push_back(pendingEvent(caseSubject(*after), CaseAnnulled{*after}, today));
    else
        decision.events.push_back(pendingEvent(caseSubject(*after), PromiseChecked{*after}, today));
    if (const auto told = followOthers(context, *after, decision.events); !told)
        return fail(told.error());
    if (mark)
        decision.events.push_back(*std::move(mark));
    if (command.finding != PromiseFinding::Kept) {
        PaperIssuer issuer(context);
        const auto paper = issueCasePaper(
            context, issuer, *after,
            command.finding == PromiseFinding::Mend ? PaperKind::MendingOrder : PaperKind::Annulment, decision.events);
        if (!paper)
            return fail(paper.error());
        reply.papers.append(*paper);
    }
    decision.reply = toJson(reply);
    return decision;
}

const CommandRow promiseCommandTable[] = {
    commandRow<CheckPromise, decidePromiseCheck>(
        {.roles = only(Role::Reviewer), .stations = only(StationRole::Review), .unattended = 0}, "核查告知承诺"),
};
} // namespace

std::span<const CommandRow> promiseCommands()
{
    return promiseCommandTable;
}

Fields CheckPromise::fields()
{
    return {field("case", &CheckPromise::caseId),
            field("finding", &CheckPromise::finding),
            field("text", &CheckPromise::text, {.lengthMax = checkTextMax}),
            field("unmet", &CheckPromise::unmet, {.lengthMax = checkTextMax, .itemsMax = 20}),
            field("days", &CheckPromise::days, {.min = 1, .max = mendDaysMax}),
            field("spared", &CheckPromise::spared, {.lengthMax = checkTextMax})};
}

} // namespace ow
