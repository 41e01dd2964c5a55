#include "models/cases/ExternalCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/CaseDecisions.h"
#include "models/catalogue/Catalogue.h"
#include "models/store/Connection.h"

namespace ow {

namespace {
constexpr int externalShownMax = 1000;

Result<Case> externalCase(CommandContext &context, const QUuid &id, QList<ExternalState> states, const QString &act)
{
    const auto record = CaseStore::find(context.db, id);
    if (!record)
        return fail(problem::CaseUnknown);
    if (!record->external)
        return fail(problem::ExternalNone, {{QStringLiteral("item"), record->itemName}});
    if (!states.contains(record->external->state) || !awaitsDecision(record->state))
        return fail(problem::ExternalState,
                    {{QStringLiteral("system"), record->external->systemName},
                     {QStringLiteral("state"),
                      awaitsDecision(record->state) ? externalStateText(record->external->state)
                                                    : caseStateText(record->state)},
                     {QStringLiteral("act"), act}});
    return *record;
}

template <class E>
Decision externalDecision(const Case &record, QDate occurredOn)
{
    return {{pendingEvent(caseSubject(record), E{record}, occurredOn)}, toJson(CaseReply{record, {}}), {}};
}

Result<Decision> decideEnter(CommandContext &context, const EnterExternal &command)
{
    return decideEntered(context, command, context.actor.displayName);
}

Result<Decision> decideAnswer(CommandContext &context, const AnswerExternal &command)
{
    return decideAnswered(context, command, context.actor.displayName);
}

Result<Decision> decideSystems(CommandContext &context, const SetExternalSystems &command)
{
    Faults faults;
    QSet<QString> codes, items;
    for (qsizetype i = 0; i < command.systems.systems.size(); ++i) {
        const ExternalSystem &one = command.systems.systems.at(i);
        const QString place = QStringLiteral("systems[%1]").arg(i);
        if (codes.contains(one.code))
            faults.append({place, &problem::Duplicate, {{QStringLiteral("what"), one.name}}});
        codes.insert(one.code);
        for (const QString &item : one.items) {
            if (!context.catalogue.newest(item))
                faults.append({place, &problem::ItemUnknown, {}});
            if (items.contains(item))
                faults.append({place, &problem::Duplicate, {{QStringLiteral("what"), item}}});
            items.insert(item);
        }
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return Decision{{pendingEvent(QStringLiteral("external/systems"), ExternalSystemsSet{command.systems})},
                    toJson(ExternalSystemsReply{command.systems}),
                    {}};
}

QByteArray projectSystems(Projection projection, const EventMeta &, const ExternalSystemsSet &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

Result<ExternalView> loadExternal(ViewContext &context)
{
    ExternalView view{hallDate(context.now), {}, {}, ExternalStore::systems(context.db)};
    for (const ExternalState state : {ExternalState::Waiting, ExternalState::Entered}) {
        QList<Case> cases = CaseStore::ofExternal(context.db, state, externalShownMax);
        cases.removeIf([](const Case &record) { return !awaitsDecision(record.state); });
        (state == ExternalState::Waiting ? view.waiting : view.entered) = std::move(cases);
    }
    return view;
}

constexpr CommandAccess externalDesk{
    .roles = only(Role::Reviewer), .stations = only(StationRole::Review), .unattended = 0};

const CommandRow externalCommandTable[] = {
    commandRow<EnterExternal, decideEnter>(externalDesk, "登记部门系统编号"),
    commandRow<AnswerExternal, decideAnswer>(externalDesk, "登记部门系统结果"),
    commandRow<SetExternalSystems, decideSystems>(
        {.roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0}, "设定部门系统"),
};

template <class E>
constexpr EventRow externalEventRow()
{
    return eventRow<E, &ExternalStore::apply<E>, projectCase<E>>(TopicCases);
}

const EventRow externalEventTable[] = {
    externalEventRow<ExternalEntered>(),
    externalEventRow<ExternalAnswered>(),
    eventRow<ExternalSystemsSet, &ExternalStore::applySystems, projectSystems>(TopicCases),
};

const ViewRow externalViewTable[] = {
    viewRow<ExternalView, loadExternal>(Role::Reviewer | Role::Supervisor),
};
} // namespace

std::optional<CaseExternal> externalAtIntake(Connection &db, const QString &item)
{
    const ExternalSystems known = ExternalStore::systems(db);
    const ExternalSystem *system = known.ofItem(item);
    if (!system)
        return std::nullopt;
    return CaseExternal{system->code, system->name};
}

Faults externalIntakeFaults(Connection &db, const ItemDecision &decision, const QString &place)
{
    if (decision.act != IntakeAct::Conclude && decision.act != IntakeAct::Promise)
        return {};
    const auto elsewhere = externalAtIntake(db, decision.item);
    if (!elsewhere)
        return {};
    return {{place + QStringLiteral(".act"),
             &problem::ExternalUnanswered,
             {{QStringLiteral("system"), elsewhere->systemName}}}};
}

Result<Decision> decideEntered(CommandContext &context, const EnterExternal &command, const std::optional<QString> &who)
{
    auto record = externalCase(context, command.caseId, {ExternalState::Waiting, ExternalState::Entered},
                               QStringLiteral("登记编号"));
    if (!record)
        return fail(record.error());
    const QString number = command.number.simplified();
    if (number.isEmpty())
        return fail(inputRefused({{QStringLiteral("number"), &problem::FieldMissing, {}}}));
    const auto taken = ExternalStore::caseOfNumber(context.db, record->external->system, number);
    if (taken && *taken != record->id)
        return fail(problem::ExternalNumberTaken,
                    {{QStringLiteral("system"), record->external->systemName}, {QStringLiteral("number"), number}});
    const QDate today = hallDate(context.now);
    record->external->state = ExternalState::Entered;
    record->external->number = number;
    record->external->enteredOn = today;
    record->external->enteredByName = who;
    return externalDecision<ExternalEntered>(*record, today);
}

Result<Decision> decideAnswered(CommandContext &context, const AnswerExternal &command,
                                const std::optional<QString> &who)
{
    auto record = externalCase(context, command.caseId, {ExternalState::Entered, ExternalState::Answered},
                               QStringLiteral("登记结果"));
    if (!record)
        return fail(record.error());
    Faults faults;
    ExternalAnswer answer = command.answer;
    answer.words = answer.words.trimmed();
    const QDate today = hallDate(context.now);
    if (!answer.approves && answer.words.isEmpty())
        faults.append({QStringLiteral("answer.words"), &problem::ReasonMissing, {}});
    if (answer.on > today || answer.on < record->receivedOn)
        faults.append({QStringLiteral("answer.on"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("收件到今天之间的日期")}}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    record->external->state = ExternalState::Answered;
    record->external->answer = answer;
    record->external->answeredByName = who;
    return externalDecision<ExternalAnswered>(*record, answer.on);
}

bool isExternalNews(const QString &type)
{
    return type.startsWith(QLatin1String("gov.case.")) || type.startsWith(QLatin1String("gov.external."));
}

std::span<const CommandRow> externalCommands()
{
    return externalCommandTable;
}

std::span<const EventRow> externalEvents()
{
    return externalEventTable;
}

std::span<const ViewRow> externalViews()
{
    return externalViewTable;
}

Fields EnterExternal::fields()
{
    return {field("case", &EnterExternal::caseId),
            field("number", &EnterExternal::number, {.lengthMax = externalNumberMax})};
}

Fields AnswerExternal::fields()
{
    return {field("case", &AnswerExternal::caseId), field("answer", &AnswerExternal::answer)};
}

Fields ExternalSystemsReply::fields()
{
    return {field("systems", &ExternalSystemsReply::systems)};
}

Fields SetExternalSystems::fields()
{
    return {field("systems", &SetExternalSystems::systems)};
}

Fields ExternalView::fields()
{
    return {field("day", &ExternalView::day), field("waiting", &ExternalView::waiting, {.itemsMax = externalShownMax}),
            field("entered", &ExternalView::entered, {.itemsMax = externalShownMax}),
            field("systems", &ExternalView::systems)};
}

} // namespace ow
