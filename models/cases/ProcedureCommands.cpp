#include "models/cases/ProcedureCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/CaseDecisions.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int courseTextLength = 500;

/// What the item says of the kind: the eight of the law may always come up, its own procedure only when it names one.
std::optional<ItemSpecial> specialOf(const Item &item, SpecialKind kind)
{
    for (const ItemSpecial &special : item.flow ? item.flow->specials : QList<ItemSpecial>()) {
        if (special.kind == kind)
            return special;
    }
    if (kind == SpecialKind::OwnLaw)
        return std::nullopt;
    return ItemSpecial{kind, specialKindText(kind), {}, QStringLiteral("《中华人民共和国行政许可法》第四十五条")};
}

QString choicesOf(const Item &item)
{
    QStringList choices;
    for (const Code<SpecialKind> &code : codesOf(SpecialKind())) {
        if (specialOf(item, code.value))
            choices.append(specialKindText(code.value));
    }
    return choices.join(QStringLiteral("、"));
}

Fault dayFault(const char *place, const QString &expected)
{
    return {QLatin1String(place), &problem::FieldFormat, {{QStringLiteral("expected"), expected}}};
}

Fault emptyFault(const char *place)
{
    return {QLatin1String(place), &problem::ReasonMissing, {}};
}

Faults startFaults(const CaseOnDesk &desk, const StartProcedure &command, QDate startedOn, QDate today)
{
    Faults faults;
    if (!specialOf(*desk.item, command.kind))
        faults.append(
            {QStringLiteral("kind"),
             &problem::ProcedureUnknown,
             {{QStringLiteral("item"), desk.item->name}, {QStringLiteral("choices"), choicesOf(*desk.item)}}});
    const QList<SpecialProcedure> open = openProcedures(desk.record);
    if (std::any_of(open.begin(), open.end(), [&](const SpecialProcedure &p) { return p.kind == command.kind; }))
        faults.append(
            {QStringLiteral("kind"), &problem::Duplicate, {{QStringLiteral("what"), specialKindText(command.kind)}}});
    if (command.reason.trimmed().isEmpty())
        faults.append(emptyFault("reason"));
    if (command.expected.value < 1)
        faults.append(dayFault("expected", QStringLiteral("一天或更长的预计时间")));
    if (startedOn > today || startedOn < desk.record.acceptedOn.value_or(desk.record.receivedOn))
        faults.append(dayFault("startedOn", QStringLiteral("受理日到今天之间的日期")));
    return faults;
}

Result<Decision> decideStartProcedure(CommandContext &context, const StartProcedure &command)
{
    const QDate today = hallDate(context.now);
    const QDate startedOn = command.startedOn.value_or(today);
    Result<CaseOnDesk> desk = caseFor(context, command.caseId, CaseAct::StartProcedure, [&](const CaseOnDesk &found) {
        return startFaults(found, command, startedOn, today);
    });
    if (!desk)
        return fail(desk.error());
    const ItemSpecial special = *specialOf(*desk->item, command.kind);
    if (!desk->record.procedures)
        desk->record.procedures.emplace();
    desk->record.procedures->append({command.kind, special.name, special.legalBasis, command.reason.trimmed(),
                                     command.expected, startedOn, context.actor.user});
    const Result<Case> after = settled(context, *desk, CaseAct::StartProcedure);
    if (!after)
        return fail(after.error());
    Decision decision{{pendingEvent(caseSubject(*after), ProcedureStarted{*after}, startedOn)}, {}, {}};
    PaperIssuer issuer(context);
    const auto paper = issueCasePaper(context, issuer, *after, PaperKind::ProcedureNotice, decision.events);
    if (!paper)
        return fail(paper.error());
    decision.reply = toJson(CaseReply{*after, {*paper}});
    return decision;
}

Faults endFaults(const CaseOnDesk &desk, const EndProcedure &command, QDate endedOn, QDate today)
{
    Faults faults;
    const QList<SpecialProcedure> open = openProcedures(desk.record);
    const auto procedure =
        std::find_if(open.begin(), open.end(), [&](const SpecialProcedure &p) { return p.kind == command.kind; });
    if (procedure == open.end())
        faults.append({QStringLiteral("kind"),
                       &problem::ReferenceUnknown,
                       {{QStringLiteral("what"), QStringLiteral("进行中的") + specialKindText(command.kind)}}});
    else if (endedOn < procedure->startedOn || endedOn > today)
        faults.append(dayFault("endedOn", QStringLiteral("程序启动日到今天之间的日期")));
    if (command.outcome.trimmed().isEmpty())
        faults.append(emptyFault("outcome"));
    return faults;
}

Result<Decision> decideEndProcedure(CommandContext &context, const EndProcedure &command)
{
    const QDate today = hallDate(context.now);
    const QDate endedOn = command.endedOn.value_or(today);
    Result<CaseOnDesk> desk = caseFor(context, command.caseId, CaseAct::EndProcedure, [&](const CaseOnDesk &found) {
        return endFaults(found, command, endedOn, today);
    });
    if (!desk)
        return fail(desk.error());
    for (SpecialProcedure &procedure : *desk->record.procedures) {
        if (procedure.endedOn || procedure.kind != command.kind)
            continue;
        procedure.endedOn = endedOn;
        procedure.endedBy = context.actor.user;
        procedure.outcome = command.outcome.trimmed();
    }
    return settled(context, *desk, CaseAct::EndProcedure).map([&](const Case &after) {
        return Decision{
            {pendingEvent(caseSubject(after), ProcedureEnded{after}, endedOn)}, toJson(CaseReply{after, {}}), {}};
    });
}

Result<Decision> decideAskExtension(CommandContext &context, const AskExtension &command)
{
    Result<CaseOnDesk> desk = caseFor(context, command.caseId, CaseAct::AskExtension, [&](const CaseOnDesk &found) {
        Faults faults;
        if (command.days < 1 || command.days > found.item->extensionMax)
            faults.append(dayFault("days", QStringLiteral("1到%1天").arg(found.item->extensionMax)));
        if (command.reason.trimmed().isEmpty())
            faults.append(emptyFault("reason"));
        return faults;
    });
    if (!desk)
        return fail(desk.error());
    const QDate today = hallDate(context.now);
    desk->record.extension = CaseExtension{command.days, command.reason.trimmed(), today, context.actor.user};
    return Decision{{pendingEvent(caseSubject(desk->record), ExtensionAsked{desk->record}, today)},
                    toJson(CaseReply{desk->record, {}}),
                    {}};
}

Result<Decision> decideAnswerExtension(CommandContext &context, const AnswerExtension &command)
{
    Result<CaseOnDesk> desk = caseFor(context, command.caseId, CaseAct::AnswerExtension, [&](const CaseOnDesk &) {
        const bool silent = !command.grants && command.refusal.value_or(QString()).trimmed().isEmpty();
        return silent ? Faults{emptyFault("refusal")} : Faults();
    });
    if (!desk)
        return fail(desk.error());
    const QDate today = hallDate(context.now);
    CaseExtension &extension = *desk->record.extension;
    extension.granted = command.grants;
    extension.answeredOn = today;
    extension.answeredBy = context.actor.user;
    if (!command.grants)
        extension.refusal = command.refusal->trimmed();
    const Result<Case> after = settled(context, *desk, CaseAct::AnswerExtension);
    if (!after)
        return fail(after.error());
    Decision decision{{pendingEvent(caseSubject(*after), ExtensionAnswered{*after}, today)}, {}, {}};
    CaseReply reply{*after, {}};
    if (command.grants) {
        PaperIssuer issuer(context);
        const auto paper = issueCasePaper(context, issuer, *after, PaperKind::ExtensionNotice, decision.events);
        if (!paper)
            return fail(paper.error());
        reply.papers.append(*paper);
    }
    decision.reply = toJson(reply);
    return decision;
}

constexpr CommandAccess handler{.roles = only(Role::Reviewer), .stations = only(StationRole::Review), .unattended = 0};
/// 行政许可法 §42 wants the agency's head; here whoever the hall lets supervise, or another reviewer of the same desk.
constexpr CommandAccess head{.roles = Role::Reviewer | Role::Supervisor,
                             .stations = StationRole::Review | StationRole::Supervisor,
                             .unattended = 0};

const CommandRow procedureCommandTable[] = {
    commandRow<StartProcedure, decideStartProcedure>(handler, "启动特别程序"),
    commandRow<EndProcedure, decideEndProcedure>(handler, "结束特别程序"),
    commandRow<AskExtension, decideAskExtension>(handler, "申请延期"),
    commandRow<AnswerExtension, decideAnswerExtension>(head, "批复延期"),
};
} // namespace

std::span<const CommandRow> procedureCommands()
{
    return procedureCommandTable;
}

Fields StartProcedure::fields()
{
    return {field("case", &StartProcedure::caseId), field("kind", &StartProcedure::kind),
            field("reason", &StartProcedure::reason, {.lengthMax = courseTextLength}),
            field("expected", &StartProcedure::expected), field("startedOn", &StartProcedure::startedOn)};
}

Fields EndProcedure::fields()
{
    return {field("case", &EndProcedure::caseId), field("kind", &EndProcedure::kind),
            field("outcome", &EndProcedure::outcome, {.lengthMax = courseTextLength}),
            field("endedOn", &EndProcedure::endedOn)};
}

Fields AskExtension::fields()
{
    return {field("case", &AskExtension::caseId), field("days", &AskExtension::days, {.min = 1, .max = termValueMax}),
            field("reason", &AskExtension::reason, {.lengthMax = courseTextLength})};
}

Fields AnswerExtension::fields()
{
    return {field("case", &AnswerExtension::caseId), field("grants", &AnswerExtension::grants),
            field("refusal", &AnswerExtension::refusal, {.lengthMax = courseTextLength})};
}

} // namespace ow
