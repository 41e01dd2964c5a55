#include "models/cases/CaseCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/BundleCommands.h"
#include "models/cases/CaseDecisions.h"
#include "models/cases/CaseRules.h"
#include "models/cases/CollectCommands.h"
#include "models/cases/FindCommands.h"
#include "models/cases/OpinionRules.h"
#include "models/cases/PromiseRules.h"
#include "models/cases/Replanning.h"
#include "models/cases/TakeDecision.h"
#include "models/papers/PaperStore.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketStore.h"
#include "models/ratings/RatingCommands.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

namespace ow {

namespace {

/// What is wrong with a paper that is handed in after acceptance.
Faults broughtFaults(const Catalogue &catalogue, const Item &item, const MaterialCheck &check, QDate day)
{
    Faults faults = paperSetFaults(catalogue, {&item}, {check});
    QList<PaperDemand> demands = demandsWithoutForm(item);
    demands.removeIf([&](const PaperDemand &demand) { return demand.use->material != check.material; });
    if (check.finding != MaterialFinding::Received || !faults.isEmpty())
        return faults;
    const QList<MaterialCheck> brought{check};
    const IntakeFindings findings = findingsOf({catalogue, item, demands, brought, day});
    for (const FoundDefect &defect : findings.defects)
        faults.append(
            {QStringLiteral("check.defects"),
             &problem::MaterialDefect,
             {{QStringLiteral("material"), defect.materialName}, {QStringLiteral("defect"), defect.wording}}});
    for (const Fault &unticked : findings.unticked)
        faults.append({QStringLiteral("check.ticked"), unticked.type, unticked.parameters});
    return faults;
}

Result<Decision> decideSupplement(CommandContext &context, const SupplementCase &command)
{
    Result<CaseOnDesk> desk = caseFor(context, command.caseId, CaseAct::Supplement);
    if (!desk)
        return fail(desk.error());
    Case *record = &desk->record;
    const QDate receivedOn = command.receivedOn.value_or(hallDate(context.now));
    const Material *material = context.catalogue.material(command.check.material);
    const auto open = std::find_if(record->supplements.begin(), record->supplements.end(), [&](const Supplement &s) {
        return s.isFor(command.check.material) && !s.receivedOn;
    });
    Faults faults;
    if (!material || open == record->supplements.end())
        faults.append({QStringLiteral("check.material"),
                       &problem::ReferenceUnknown,
                       {{QStringLiteral("what"), QStringLiteral("待补材料")}}});
    else if (command.check.finding != MaterialFinding::Received)
        faults.append({QStringLiteral("check.finding"),
                       &problem::MaterialMissing,
                       {{QStringLiteral("material"), material->name}}});
    if (receivedOn > hallDate(context.now) || (record->acceptedOn && receivedOn < *record->acceptedOn))
        faults.append({QStringLiteral("receivedOn"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("受理日到今天之间的日期")}}});
    if (open != record->supplements.end() && receivedOn > open->due.due)
        faults.append(
            {QStringLiteral("receivedOn"),
             &problem::SupplementLate,
             {{QStringLiteral("material"), open->materialName}, {QStringLiteral("date"), dayText(open->due.due)}}});
    if (material)
        faults += broughtFaults(context.catalogue, *desk->item, command.check, receivedOn);
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    open->receivedOn = receivedOn;
    open->broughtBy = command.by;
    return settled(context, *desk, CaseAct::Supplement).map([&](const Case &after) {
        return Decision{
            {pendingEvent(caseSubject(after), CaseSupplemented{after}, receivedOn)}, toJson(CaseReply{after, {}}), {}};
    });
}

Result<Decision> decideOpine(CommandContext &context, const OpineCase &command)
{
    Result<CaseOnDesk> desk = caseFor(context, command.caseId, CaseAct::Opine);
    if (!desk)
        return fail(desk.error());
    Case *record = &desk->record;
    record->opinions.append({context.actor.displayName, command.agrees, command.text, context.now});
    return Decision{{pendingEvent(caseSubject(*record), CaseOpined{*record}, hallDate(context.now))},
                    toJson(CaseReply{*record, {}}),
                    {}};
}

Result<Decision> decideDecide(CommandContext &context, const DecideCase &command)
{
    Result<CaseOnDesk> desk = caseFor(context, command.caseId, command.approves ? CaseAct::Approve : CaseAct::Reject);
    if (!desk)
        return fail(desk.error());
    if (!command.approves && command.reason.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("reason"), &problem::ReasonMissing, {}}}));
    PaperIssuer issuer(context);
    return takeDecision(context, issuer, *desk, {command.approves, command.reason}).map([](DecisionTaken taken) {
        return Decision{std::move(taken.events), toJson(CaseReply{taken.record, {taken.paper}}), {}};
    });
}

Result<Decision> decideIssue(CommandContext &context, const IssueCase &command)
{
    return caseFor(context, command.caseId, CaseAct::Issue).and_then([&](const CaseOnDesk &desk) -> Result<Decision> {
        Case record = desk.record;
        record.state = stateAfter(record, CaseAct::Issue, *desk.item);
        record.issuedOn = hallDate(context.now);
        if (!record.collecting && chosenWay(context, record) == CollectWay::Mail)
            record.collecting = Collecting{CollectWay::Mail};
        Decision decision{{pendingEvent(caseSubject(record), CaseIssued{record}, *record.issuedOn)},
                          toJson(CaseReply{record, {}}),
                          {}};
        return followOthers(context, record, decision.events).map([&] { return std::move(decision); });
    });
}

/// Results of the same people that are ready and not taken now.
QList<Case> leftBehind(CommandContext &context, const QList<Case> &taken)
{
    QList<QUuid> known;
    QList<QUuid> principals;
    for (const Case &one : taken) {
        known.append(one.id);
        if (!principals.contains(one.principal))
            principals.append(one.principal);
    }
    QList<Case> left;
    for (const QUuid &principal : std::as_const(principals)) {
        for (const Case &one : CaseStore::ofPrincipal(context.db, principal)) {
            if (one.state == CaseState::Issued && !known.contains(one.id))
                left.append(one);
        }
    }
    return left;
}

/// What the receipt says of it, line by line.
QList<PaperRow> leftRows(const Case &taken, const QList<Case> &left)
{
    QList<PaperRow> rows;
    for (const Case &one : left) {
        if (one.principal == taken.principal && one.result)
            rows.append({one.result->name, one.result->number,
                         isInEnvelope(one) ? QStringLiteral("尚未领取，在邮寄途中") : QStringLiteral("尚未领取")});
    }
    if (!rows.isEmpty() && taken.result)
        rows.prepend({taken.result->name, taken.result->number, QStringLiteral("本次领取")});
    return rows;
}

Result<Decision> decideDeliver(CommandContext &context, const DeliverCases &command)
{
    const auto window = windowOfActor(context, command.window);
    if (!window)
        return fail(window.error());
    const auto ticket = TicketStore::atWindow(context.db, command.window);
    const auto visit = ticket ? CaseStore::visitOfTicket(context.db, ticket->id) : std::nullopt;
    const VisitPerson *receiver = nullptr;
    for (const VisitPerson &person : visit ? visit->persons : QList<VisitPerson>()) {
        if (person.person == command.receiver)
            receiver = &person;
    }
    Faults faults;
    if (!receiver)
        faults.append({QStringLiteral("receiver"), &problem::ReceiverUnverified, {}});
    const bool onPad = !command.signing || command.signing->way == SigningWay::Pad;
    if (onPad && command.signature.isEmpty())
        faults.append({QStringLiteral("signature"), &problem::SignatureMissing, {}});
    if (command.signing)
        faults += signingFaults(*command.signing, context.actor.displayName);
    if (command.cases.isEmpty())
        faults.append({QStringLiteral("cases"), &problem::ListEmpty, {}});
    QList<Case> records;
    for (qsizetype i = 0; i < command.cases.size(); ++i) {
        if (command.cases.indexOf(command.cases.at(i)) < i) {
            faults.append({QStringLiteral("cases[%1]").arg(i),
                           &problem::Duplicate,
                           {{QStringLiteral("what"), QStringLiteral("办件")}}});
            continue;
        }
        const Result<CaseOnDesk> desk = caseFor(context, command.cases.at(i), CaseAct::Deliver);
        if (!desk) {
            faults.append({QStringLiteral("cases[%1]").arg(i), &desk.error().type(), desk.error().parameters()});
            continue;
        }
        const Case *record = &desk->record;
        const auto application = CaseStore::application(context.db, record->application);
        if (isInEnvelope(*record))
            faults.append({QStringLiteral("cases[%1]").arg(i),
                           &problem::ResultMailed,
                           {{QStringLiteral("number"), *record->collecting->tracking}}});
        records.append(*record);
        records.last().state = stateAfter(*record, CaseAct::Deliver, *desk->item);
        if (!receiver)
            continue;
        const CollectClaim claim{
            *record, application ? &*application : nullptr, *visit, *receiver, command.proxy, hallDate(context.now)};
        if (const auto fault = collectFault(claim, QStringLiteral("cases[%1]").arg(i)))
            faults.append(*fault);
        if (const auto authority = collectAuthority(claim)) {
            records.last().collecting = record->collecting.value_or(Collecting());
            records.last().collecting->authority = *authority;
        }
    }
    if (!faults.isEmpty())
        return fail(inputRefused(faults));

    Decision decision;
    DeliveredReply reply;
    PaperIssuer issuer(context);
    QList<QString> numbers;
    const QList<Case> left = leftBehind(context, records);
    if (!left.isEmpty())
        reply.left = left;
    for (Case &record : records) {
        record.deliveredOn = hallDate(context.now);
        record.deliveredTo = receiver->maskedName;
        if (!onPad)
            record.deliveredSigning = command.signing;
        record.takenByAgent = receiver->role == VisitRole::Agent && record.principal != command.receiver;
        decision.events.push_back(pendingEvent(caseSubject(record), CaseDelivered{record}, *record.deliveredOn));
        const auto paper = issueCasePaper(context, issuer, record, PaperKind::DeliveryReceipt, decision.events,
                                          onPad ? std::optional(command.signature) : std::nullopt,
                                          leftRows(record, left), record.deliveredSigning);
        if (!paper)
            return fail(paper.error());
        reply.papers.append(*paper);
        reply.cases.append(record);
        numbers.append(record.number);
    }
    decision.events.push_back(
        ratingOpened(context, RatingOccasion::Delivery, command.window, ticket->id, ticket->number, numbers));
    decision.reply = toJson(reply);
    return decision;
}

constexpr CommandAccess reviewer{.roles = only(Role::Reviewer), .stations = only(StationRole::Review), .unattended = 0};
constexpr CommandAccess counter{
    .roles = Role::Delivery | Role::Clerk, .stations = StationRole::Delivery | StationRole::Window, .unattended = 0};

const CommandRow caseCommandTable[] = {
    commandRow<SupplementCase, decideSupplement>(
        {.roles = only(Role::Clerk), .stations = only(StationRole::Window), .unattended = 0}, "补齐材料"),
    commandRow<OpineCase, decideOpine>(reviewer, "审查意见"),
    commandRow<DecideCase, decideDecide>(reviewer, "作出决定"),
    commandRow<IssueCase, decideIssue>({.roles = Role::Delivery | Role::Reviewer,
                                        .stations = StationRole::Delivery | StationRole::Review,
                                        .unattended = 0},
                                       "出件"),
    commandRow<DeliverCases, decideDeliver>(counter, "送达"),
};

const EventRow caseEventTable[] = {
    caseEventRow<CaseReceived>(),     caseEventRow<CaseAccepted>(),    caseEventRow<CaseTolerantlyAccepted>(),
    caseEventRow<CaseNoticed>(),      caseEventRow<CaseRefused>(),     caseEventRow<CaseSupplemented>(),
    caseEventRow<CaseOpined>(),       caseEventRow<CaseDecided>(),     caseEventRow<CaseIssued>(),
    caseEventRow<CaseDelivered>(),    caseEventRow<CaseReplanned>(),   caseEventRow<ProcedureStarted>(),
    caseEventRow<ProcedureEnded>(),   caseEventRow<ExtensionAsked>(),  caseEventRow<ExtensionAnswered>(),
    caseEventRow<SupplementMoved>(),  caseEventRow<CaseLapsed>(),      caseEventRow<CaseWithdrawn>(),
    caseEventRow<CaseTerminated>(),   caseEventRow<CaseReturned>(),    caseEventRow<CaseCorrected>(),
    caseEventRow<CorrectionLapsed>(), caseEventRow<PromiseChecked>(),  caseEventRow<CaseAnnulled>(),
    caseEventRow<CaseHeard>(),        caseEventRow<OpinionSentBack>(), caseEventRow<CaseTaken>(),
    caseEventRow<CasePreReviewed>(),
};

} // namespace

std::span<const CommandRow> caseCommands()
{
    return caseCommandTable;
}

std::span<const EventRow> caseEvents()
{
    return caseEventTable;
}

Fields CaseReply::fields()
{
    return {field("case", &CaseReply::record), field("papers", &CaseReply::papers)};
}

Fields SupplementCase::fields()
{
    return {field("case", &SupplementCase::caseId), field("check", &SupplementCase::check),
            field("receivedOn", &SupplementCase::receivedOn), field("by", &SupplementCase::by)};
}

Fields OpineCase::fields()
{
    return {field("case", &OpineCase::caseId), field("agrees", &OpineCase::agrees),
            field("text", &OpineCase::text, {.lengthMin = 1, .lengthMax = 500})};
}

Fields DecideCase::fields()
{
    return {field("case", &DecideCase::caseId), field("approves", &DecideCase::approves),
            field("reason", &DecideCase::reason, {.lengthMax = 500})};
}

Fields IssueCase::fields()
{
    return {field("case", &IssueCase::caseId)};
}

Fields DeliveredReply::fields()
{
    return {field("cases", &DeliveredReply::cases), field("papers", &DeliveredReply::papers),
            field("left", &DeliveredReply::left)};
}

Fields DeliverCases::fields()
{
    return {field("window", &DeliverCases::window, {.min = 1, .max = 999}),
            field("cases", &DeliverCases::cases, {.itemsMax = 30}),
            field("receiver", &DeliverCases::receiver),
            field("signature", &DeliverCases::signature, {.lengthMax = 200000}),
            field("proxy", &DeliverCases::proxy),
            field("signing", &DeliverCases::signing)};
}

} // namespace ow
