#include "models/cases/ReviewCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/CaseDecisions.h"
#include "models/cases/ReviewRules.h"
#include "models/deputies/DeputyRules.h"
#include "models/deputies/DeputyStore.h"

#include <algorithm>

namespace ow {

namespace {
bool standsInFor(CommandContext &context, const QString &user)
{
    const QDate today = hallDate(context.now);
    const QList<Deputyship> known = DeputyStore::from(context.db, today);
    return std::any_of(known.begin(), known.end(), [&](const Deputyship &one) {
        return one.user == user && one.deputy == context.actor.user && standsIn(one, today);
    });
}

Result<Decision> decideClaim(CommandContext &context, const ClaimCases &command)
{
    const QDate today = hallDate(context.now);
    Decision decision;
    ClaimReply reply;
    Faults faults;
    if (command.cases.isEmpty())
        faults.append({QStringLiteral("cases"), &problem::ListEmpty, {}});
    for (qsizetype i = 0; i < command.cases.size(); ++i) {
        const QString place = QStringLiteral("cases[%1]").arg(i);
        const auto desk = command.cases.indexOf(command.cases.at(i)) < i
            ? fail(problem::Duplicate, {{QStringLiteral("what"), QStringLiteral("办件")}})
            : caseFor(context, command.cases.at(i), CaseAct::Claim, [&](const CaseOnDesk &found) {
                  const auto &claim = found.record.claim;
                  const bool isHeld = claim && claim->user != context.actor.user && !standsInFor(context, claim->user);
                  return isHeld ? Faults{claimedByOther(found.record)} : Faults();
              });
        if (!desk) {
            for (const Fault &fault : desk.error().faults())
                faults.append({place, fault.type, fault.parameters});
            if (desk.error().faults().isEmpty())
                faults.append({place, &desk.error().type(), desk.error().parameters()});
            continue;
        }
        Case record = desk->record;
        if (!record.claim || record.claim->user != context.actor.user) {
            record.claim =
                CaseClaim{context.actor.user, context.actor.displayName, context.now, int(record.opinions.size())};
            decision.events.push_back(pendingEvent(caseSubject(record), CaseClaimed{record}, today));
        }
        reply.cases.append(record);
    }
    // Of one case alone nobody needs to be told which.
    if (faults.size() == 1 && command.cases.size() == 1)
        return fail(*faults.first().type, faults.first().parameters);
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    decision.reply = toJson(reply);
    return decision;
}

template <class E>
Result<Decision> told(CommandContext &context, const Case &record)
{
    return Decision{
        {pendingEvent(caseSubject(record), E{record}, hallDate(context.now))}, toJson(CaseReply{record, {}}), {}};
}

Result<Decision> decideRelease(CommandContext &context, const ReleaseCase &command)
{
    return caseFor(context, command.caseId, CaseAct::Release,
                   [&](const CaseOnDesk &found) {
                       const auto &claim = found.record.claim;
                       Faults faults;
                       if (!claim || claim->user == context.actor.user)
                           return faults;
                       if (!(context.actor.roles & only(Role::Supervisor)))
                           faults.append(claimedByOther(found.record));
                       else if (command.reason.trimmed().isEmpty())
                           faults.append({QStringLiteral("reason"), &problem::ReasonMissing, {}});
                       return faults;
                   })
        .and_then([&](CaseOnDesk desk) {
            desk.record.claim.reset();
            return told<CaseReleased>(context, desk.record);
        });
}

Result<CaseOnDesk> remanded(CommandContext &context, const QUuid &id, CaseAct act, ProcessStep step,
                            const QString &reason)
{
    return caseFor(context, id, act,
                   [&](const CaseOnDesk &) {
                       return reason.trimmed().isEmpty()
                           ? Faults{{QStringLiteral("reason"), &problem::ReasonMissing, {}}}
                           : Faults();
                   })
        .map([&](CaseOnDesk desk) {
            QList<CaseRemand> remands = desk.record.remands.value_or(QList<CaseRemand>());
            remands.append({step, reason.trimmed(), context.actor.user, context.actor.displayName, context.now,
                            int(desk.record.opinions.size())});
            desk.record.remands = remands;
            desk.record.state = stateAfter(desk.record, act, *desk.item);
            return desk;
        });
}

Result<Decision> decideRemand(CommandContext &context, const RemandCase &command)
{
    return remanded(context, command.caseId, CaseAct::Remand, ProcessStep::Review, command.reason)
        .and_then([&](CaseOnDesk desk) {
            // Who reviewed it has it again, as if he had not spoken.
            if (desk.record.claim)
                desk.record.claim->opinionsBefore = int(desk.record.opinions.size());
            return told<CaseRemanded>(context, desk.record);
        });
}

Result<Decision> decideRemake(CommandContext &context, const RemakeCase &command)
{
    return remanded(context, command.caseId, CaseAct::Remake, ProcessStep::Making, command.reason)
        .and_then([&](CaseOnDesk desk) {
            desk.record.issuedOn.reset();
            return told<CaseRemanded>(context, desk.record);
        });
}

constexpr CommandAccess atReview{.roles = only(Role::Reviewer), .stations = only(StationRole::Review), .unattended = 0};
constexpr CommandAccess releasing{.roles = Role::Reviewer | Role::Supervisor,
                                  .stations = StationRole::Review | StationRole::Supervisor,
                                  .unattended = 0};
constexpr CommandAccess remaking{
    .roles = Role::Reviewer | Role::Delivery, .stations = StationRole::Review | StationRole::Delivery, .unattended = 0};

const CommandRow reviewCommandTable[] = {
    commandRow<ClaimCases, decideClaim>(atReview, "认领办件"),
    commandRow<ReleaseCase, decideRelease>(releasing, "放回办件"),
    commandRow<RemandCase, decideRemand>(atReview, "退回重审"),
    commandRow<RemakeCase, decideRemake>(remaking, "退回制证"),
};

const EventRow reviewEventTable[] = {caseEventRow<CaseClaimed>(), caseEventRow<CaseReleased>(),
                                     caseEventRow<CaseRemanded>()};
} // namespace

std::span<const CommandRow> reviewCommands()
{
    return reviewCommandTable;
}

std::span<const EventRow> reviewEvents()
{
    return reviewEventTable;
}

Fields ClaimReply::fields()
{
    return {field("cases", &ClaimReply::cases)};
}

Fields ClaimCases::fields()
{
    return {field("cases", &ClaimCases::cases, {.itemsMax = batchMax})};
}

Fields ReleaseCase::fields()
{
    return {field("case", &ReleaseCase::caseId), field("reason", &ReleaseCase::reason, {.lengthMax = 200})};
}

Fields RemandCase::fields()
{
    return {field("case", &RemandCase::caseId),
            field("reason", &RemandCase::reason, {.lengthMin = 1, .lengthMax = 500})};
}

Fields RemakeCase::fields()
{
    return {field("case", &RemakeCase::caseId),
            field("reason", &RemakeCase::reason, {.lengthMin = 1, .lengthMax = 500})};
}

} // namespace ow
