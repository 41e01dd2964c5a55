#include "models/cases/CaseCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CasePapers.h"
#include "models/cases/CaseRules.h"
#include "models/cases/Replanning.h"
#include "models/papers/PaperStore.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketStore.h"
#include "models/ratings/RatingCommands.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

namespace ow {

namespace {

QString caseSubject(const Case &record)
{
    return QStringLiteral("case/") + uuidText(record.id);
}

/// The case, if the table lets this act follow; its state is already the one after.
Result<Case> actedCase(CommandContext &context, const QUuid &id, CaseAct act)
{
    std::optional<Case> record = CaseStore::find(context.db, id);
    if (!record)
        return fail(problem::CaseUnknown);
    const QStringList open = openSupplements(*record);
    if (act != CaseAct::Supplement && act != CaseAct::Opine && !open.isEmpty())
        return fail(
            problem::SupplementOpen,
            {{QStringLiteral("material"), open.join(QStringLiteral("、"))}, {QStringLiteral("act"), caseActText(act)}});
    const std::optional<CaseState> next = afterCaseAct(record->state, act);
    if (!next)
        return fail(
            problem::CaseState,
            {{QStringLiteral("state"), caseStateText(record->state)}, {QStringLiteral("act"), caseActText(act)}});
    record->state = *next;
    return *record;
}

Result<IssuedPaper> issueOutcome(CommandContext &context, PaperIssuer &issuer, const Case &record, PaperKind kind,
                                 Decision &decision, const std::optional<QByteArray> &signature = {})
{
    const auto application = CaseStore::application(context.db, record.application);
    if (!application)
        return fail(problem::ApplicationUnknown);
    return outcomeContent(context, *application, record, kind).and_then([&](const PaperContent &content) {
        return issuer.issue(kind, application->id, application->key, record.id, record.item, content, decision.events,
                            signature);
    });
}

Result<Decision> decideSupplement(CommandContext &context, const SupplementCase &command)
{
    Result<Case> record = actedCase(context, command.caseId, CaseAct::Supplement);
    if (!record)
        return fail(record.error());
    const QDate receivedOn = command.receivedOn.value_or(hallDate(context.now));
    const Material *material = context.catalogue.material(command.check.material);
    const auto open = std::find_if(record->supplements.begin(), record->supplements.end(), [&](const Supplement &s) {
        return s.material == command.check.material && !s.receivedOn;
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
    if (const Item *item = context.catalogue.itemVersion(record->item, record->itemVersion); item && material)
        faults += paperSetFaults(context.catalogue, {item}, {command.check});
    if (material && command.check.finding == MaterialFinding::Received) {
        for (const Criterion &criterion : material->criteria) {
            const ProblemParameters names{{QStringLiteral("material"), material->name},
                                          {QStringLiteral("criterion"), criterion.text},
                                          {QStringLiteral("defect"), criterion.defect.wording}};
            if (command.check.defects.contains(criterion.defect.code))
                faults.append({QStringLiteral("check.defects"), &problem::MaterialDefect, names});
            else if (!command.check.ticked.contains(criterion.defect.code))
                faults.append({QStringLiteral("check.ticked"), &problem::MaterialUnticked, names});
        }
    }
    if (!faults.isEmpty())
        return fail(inputRefused(faults));
    open->receivedOn = receivedOn;
    if (!openSupplements(*record).isEmpty())
        record->state = CaseState::Tolerant;
    return Decision{{pendingEvent(caseSubject(*record), CaseSupplemented{*record}, receivedOn)},
                    toJson(CaseReply{*record, {}}),
                    {}};
}

Result<Decision> decideOpine(CommandContext &context, const OpineCase &command)
{
    Result<Case> record = actedCase(context, command.caseId, CaseAct::Opine);
    if (!record)
        return fail(record.error());
    if (record->receiver == context.actor.user)
        return fail(problem::SameHands);
    record->opinions.append({context.actor.displayName, command.agrees, command.text, context.now});
    return Decision{{pendingEvent(caseSubject(*record), CaseOpined{*record}, hallDate(context.now))},
                    toJson(CaseReply{*record, {}}),
                    {}};
}

Result<Decision> decideDecide(CommandContext &context, const DecideCase &command)
{
    Result<Case> record = actedCase(context, command.caseId, command.approves ? CaseAct::Approve : CaseAct::Reject);
    if (!record)
        return fail(record.error());
    if (record->receiver == context.actor.user)
        return fail(problem::SameHands);
    if (!command.approves && command.reason.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("reason"), &problem::ReasonMissing, {}}}));
    const Item *item = context.catalogue.itemVersion(record->item, record->itemVersion);
    if (!item)
        return fail(problem::ItemUnknown);
    const QDate today = hallDate(context.now);
    record->decider = context.actor.user;
    record->decidedOn = today;
    record->decisionReason = command.reason;
    if (command.approves)
        record->result = approvedResult(context, *item);
    Decision decision{{pendingEvent(caseSubject(*record), CaseDecided{*record}, today)}, {}, {}};
    PaperIssuer issuer(context);
    const auto paper = issueOutcome(context, issuer, *record,
                                    command.approves ? PaperKind::Decision : PaperKind::RejectionDecision, decision);
    if (!paper)
        return fail(paper.error());
    decision.reply = toJson(CaseReply{*record, {*paper}});
    return decision;
}

Result<Decision> decideIssue(CommandContext &context, const IssueCase &command)
{
    return actedCase(context, command.caseId, CaseAct::Issue).map([&](Case record) {
        record.issuedOn = hallDate(context.now);
        return Decision{{pendingEvent(caseSubject(record), CaseIssued{record}, *record.issuedOn)},
                        toJson(CaseReply{record, {}}),
                        {}};
    });
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
    if (command.signature.isEmpty())
        faults.append({QStringLiteral("signature"), &problem::SignatureMissing, {}});
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
        const Result<Case> record = actedCase(context, command.cases.at(i), CaseAct::Deliver);
        if (!record) {
            faults.append({QStringLiteral("cases[%1]").arg(i), &record.error().type(), record.error().parameters()});
            continue;
        }
        // An agent takes results only for someone present or with a proxy; the proxy comes with the cases issue.
        const bool principalHere = visit
            && std::any_of(visit->persons.begin(), visit->persons.end(),
                           [&](const VisitPerson &p) { return p.person == record->principal; });
        if (receiver && record->principal != command.receiver && !(receiver->role == VisitRole::Agent && principalHere))
            faults.append({QStringLiteral("cases[%1]").arg(i), &problem::PersonMismatch, {}});
        records.append(*record);
    }
    if (!faults.isEmpty())
        return fail(inputRefused(faults));

    Decision decision;
    DeliveredReply reply;
    PaperIssuer issuer(context);
    QList<QString> numbers;
    for (Case &record : records) {
        record.deliveredOn = hallDate(context.now);
        record.deliveredTo = receiver->maskedName;
        decision.events.push_back(pendingEvent(caseSubject(record), CaseDelivered{record}, *record.deliveredOn));
        const auto paper =
            issueOutcome(context, issuer, record, PaperKind::DeliveryReceipt, decision, command.signature);
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

template <class E>
QByteArray projectCase(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

template <class E>
constexpr EventRow caseEventRow()
{
    return eventRow<E, &CaseStore::applyCase<E>, projectCase<E>>(TopicCases);
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
    caseEventRow<CaseReceived>(),  caseEventRow<CaseAccepted>(),  caseEventRow<CaseTolerantlyAccepted>(),
    caseEventRow<CaseNoticed>(),   caseEventRow<CaseRefused>(),   caseEventRow<CaseSupplemented>(),
    caseEventRow<CaseOpined>(),    caseEventRow<CaseDecided>(),   caseEventRow<CaseIssued>(),
    caseEventRow<CaseDelivered>(), caseEventRow<CaseReplanned>(),
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
            field("receivedOn", &SupplementCase::receivedOn)};
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
    return {field("cases", &DeliveredReply::cases), field("papers", &DeliveredReply::papers)};
}

Fields DeliverCases::fields()
{
    return {field("window", &DeliverCases::window, {.min = 1, .max = 999}),
            field("cases", &DeliverCases::cases, {.itemsMax = 30}), field("receiver", &DeliverCases::receiver),
            field("signature", &DeliverCases::signature, {.lengthMax = 200000})};
}

} // namespace ow
