#include "models/cases/TakeDecision.h"

#include "models/cases/BundleCommands.h"
#include "models/cases/FindCommands.h"
#include "models/cases/IntakeCommands.h"
#include "models/cases/OpinionRules.h"
#include "models/cases/PromiseRules.h"

namespace ow {

Result<DecisionTaken> takeDecision(CommandContext &context, PaperIssuer &issuer, const CaseOnDesk &desk,
                                   const DecisionWish &wish)
{
    const QDate today = hallDate(context.now);
    Case record = desk.record;
    record.state = stateAfter(record, wish.approves ? CaseAct::Approve : CaseAct::Reject, *desk.item);
    record.decider = context.actor.user;
    record.decidedOn = today;
    record.decisionReason = wish.reason;
    if (record.hearing)
        *record.hearing = withSilence(*record.hearing, today);
    if (wish.approves) {
        record.result = approvedResult(context, *desk.item, wish.before);
        if (record.external && record.external->answer && record.external->answer->resultNumber)
            record.result->number = *record.external->answer->resultNumber;
        const Result<Deadline> issueDue = issueDeadline(today, context.calendar);
        if (!issueDue)
            return fail(issueDue.error());
        record.issueDue = *issueDue;
        const Result<Case> checked = withPromiseCheck(record, *desk.item, today, context.calendar);
        if (!checked)
            return fail(checked.error());
        record = *checked;
    }
    DecisionTaken taken{record, {}, {}};
    taken.events.push_back(pendingEvent(caseSubject(record), CaseDecided{record}, today));
    if (record.result && record.shortNumber)
        taken.events.push_back(findable(context, record));
    const auto paper = issueCasePaper(context, issuer, record,
                                      wish.approves ? PaperKind::Decision : PaperKind::RejectionDecision, taken.events);
    if (!paper)
        return fail(paper.error());
    taken.paper = *paper;
    return followOthers(context, record, taken.events).map([&] { return std::move(taken); });
}

} // namespace ow
