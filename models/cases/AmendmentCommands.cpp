#include "models/cases/AmendmentCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/AmendmentLines.h"
#include "models/cases/CaseDecisions.h"
#include "models/cases/CasePapers.h"
#include "models/cases/DraftRules.h"
#include "models/cases/FindCommands.h"
#include "models/cases/PersonRules.h"
#include "models/catalogue/Catalogue.h"
#include "models/forms/FormState.h"
#include "models/forms/FormWhy.h"
#include "models/identity/PersonStore.h"
#include "models/store/Connection.h"
#include "models/store/PlatformActor.h"
#include "models/store/Sealer.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int amendmentReasonMax = 300;
constexpr int amendmentsShownMax = 500;
constexpr char amendedPurpose[] = "case.amended";

/// An application as it was submitted, open for a correction.
struct AmendDesk {
    Case record;
    Application application;
    DraftBody body;
    Form form;
};

Result<AmendDesk> amendDesk(CommandContext &context, const QUuid &id)
{
    const auto record = CaseStore::find(context.db, id);
    const auto application = record ? CaseStore::application(context.db, record->application) : std::nullopt;
    if (!application || !application->answersSealed)
        return fail(problem::CaseUnknown);
    // What is on a desk again is put right there.
    if (application->state != ApplicationState::Submitted)
        return fail(problem::CaseState,
                    {{QStringLiteral("state"), QStringLiteral("正在窗口办理补正")},
                     {QStringLiteral("act"), QStringLiteral("更正")}});
    Application whole = *application;
    whole.reopened.reset(); // all that was asked
    auto body = openDraft(context.db, context.sealer, *application->answersSealed);
    if (!body)
        return fail(body.error());
    auto form = formOf(context.db, context.sealer, context.catalogue, whole, record->receivedOn);
    if (!form)
        return fail(form.error());
    return AmendDesk{*record, *application, *std::move(body), *std::move(form)};
}

Result<FormState> amendState(CommandContext &context, const AmendDesk &desk)
{
    const auto program = FormProgram::compile(desk.form);
    if (!program)
        return fail(program.error());
    FormState state(*program, desk.record.receivedOn, &context.calendar);
    state.load(answersOf(desk.body));
    return state;
}

/// 子女2 姓名.
QString amendedLabel(const Question &question, const QuestionKey &key)
{
    QString part = partText(question.role);
    if (key.instance > 0)
        part += QString::number(key.instance);
    return QStringLiteral("%1　%2").arg(part, question.element.name);
}

struct AmendedForm {
    QList<AmendedAnswer> answers;
    Answers leaving;
};

/// The new values in the form; refused with every fault they bring, and with those of the values themselves.
Result<AmendedForm> amendedForm(CommandContext &context, const AmendDesk &desk, const QList<AmendedValue> &values)
{
    Result<FormState> state = amendState(context, desk);
    if (!state)
        return fail(state.error());
    QSet<QString> wrongBefore;
    for (const Fault &fault : state->faults())
        wrongBefore.insert(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id));
    AmendedForm amended;
    Faults faults;
    for (qsizetype i = 0; i < values.size(); ++i) {
        const AmendedValue &one = values.at(i);
        const FormCell cell = state->cell(one.key);
        const auto key = QuestionKey::parse(one.key);
        if (cell.question < 0 || !key) {
            faults.append({QStringLiteral("values[%1].key").arg(i),
                           &problem::AnswerUnknown,
                           {{QStringLiteral("element"), one.key}}});
            continue;
        }
        const QString before = state->answer(cell);
        const auto after = state->set(cell, one.value.trimmed());
        if (!after) {
            faults.append({one.key, &after.error().type(), after.error().parameters()});
            continue;
        }
        if (*after == before)
            continue;
        const Question &question = state->question(cell);
        const auto sealedBefore = context.sealer.seal(context.db, desk.application.key, before, amendedPurpose);
        const auto sealedAfter = context.sealer.seal(context.db, desk.application.key, *after, amendedPurpose);
        if (!sealedBefore || !sealedAfter)
            return fail(sealedBefore ? sealedAfter.error() : sealedBefore.error());
        amended.answers.append(
            {one.key, amendedLabel(question, *key), isIdentityElement(question.element), *sealedBefore, *sealedAfter});
    }
    for (const Fault &fault : state->faults()) {
        if (!wrongBefore.contains(fault.place + QLatin1Char(' ') + QLatin1String(fault.type->id)))
            faults.append(fault);
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    if (amended.answers.isEmpty())
        return fail(problem::AmendmentEmpty);
    amended.leaving = state->leaving();
    return amended;
}

/// Cases of the application whose item asks one of these answers, this one first; of those with a correction that waits only where it is
/// this one.
QList<Case> concerned(CommandContext &context, const AmendDesk &desk, const CaseAmendment &amendment)
{
    QSet<QString> items;
    for (const AmendedAnswer &one : amendment.answers) {
        if (const Question *question = desk.form.question(one.key))
            items += QSet<QString>(question->neededBy.begin(), question->neededBy.end());
    }
    QList<Case> cases{desk.record};
    for (const Case &other : CaseStore::ofApplication(context.db, desk.application.id)) {
        const CaseAmendment *open = openAmendment(other);
        const bool mayChange = open ? open->id == amendment.id : !amendmentFault(other);
        if (other.id != desk.record.id && items.contains(other.item) && mayChange)
            cases.append(other);
    }
    return cases;
}

/// Where the applicant's own name or number is another now, he is the person of that document.
Result<std::optional<IdentifiedPerson>> amendedPrincipal(CommandContext &context, const AmendDesk &desk,
                                                         const QMap<QString, QString> &values)
{
    const QString name = values.value(QStringLiteral("applicant.personName"));
    const QString number = values.value(QStringLiteral("applicant.idNumber"));
    if (name.isEmpty() && number.isEmpty())
        return std::optional<IdentifiedPerson>();
    const auto person = PersonStore::find(context.db, desk.application.principal);
    auto card = person ? openCard(context.db, context.sealer, *person) : fail(problem::CaseUnknown);
    if (!card)
        return fail(card.error());
    if (!name.isEmpty())
        card->name = name;
    if (!number.isEmpty() && number != card->number) {
        card->number = number;
        if (const auto citizen = citizenNumber(number, hallDate(context.now))) {
            card->birth = citizen->birth;
            card->sex = citizen->sex;
        }
    }
    return identifyRead(context, *card).map([](IdentifiedPerson identified) { return std::optional(identified); });
}

CaseAmendment *amendmentOf(Case &record, const QUuid &id)
{
    if (!record.amendments)
        return nullptr;
    const auto one = std::find_if(record.amendments->begin(), record.amendments->end(),
                                  [&](const CaseAmendment &known) { return known.id == id; });
    return one == record.amendments->end() ? nullptr : &*one;
}

/// A correction as it is written: the desk before it, the application after it.
struct WrittenAmendment {
    const AmendDesk &desk;
    const Application &application;
    const CaseAmendment &amendment;
    const std::optional<IdentifiedPerson> &principal;
    const QMap<QString, QString> &values;
};

/// 更正通知书: what stood there, what stands there now, why. Its addressee is who he is from now on.
Result<PaperContent> amendedContent(CommandContext &context, const WrittenAmendment &written, const Case &record)
{
    auto content = outcomeContent(context, written.desk.application, record, PaperKind::AmendmentNotice);
    if (!content)
        return content;
    content->body =
        QStringLiteral("下列内容有误，现予更正，其余内容不变，办理期限不变。更正原因：%1。%2")
            .arg(written.amendment.reason,
                 written.amendment.answeredByName
                     ? QStringLiteral("姓名、证件号码的更正已由%1复核。").arg(*written.amendment.answeredByName)
                     : QString());
    for (const AmendedAnswer &one : written.amendment.answers) {
        const auto before = context.sealer.open(context.db, one.beforeSealed, amendedPurpose);
        if (!before)
            return fail(before.error());
        const Question *question = written.desk.form.question(one.key);
        const auto shown = [&](const QString &value) {
            return value.isEmpty() ? QStringLiteral("（空）")
                : question         ? answerText(written.desk.form, *question, value)
                                   : value;
        };
        content->rows.append({one.label, shown(*before), shown(written.values.value(one.key))});
    }
    const auto was = PersonStore::find(context.db, written.desk.application.principal);
    if (was && written.principal) {
        const auto oldCard = openCard(context.db, context.sealer, *was);
        const QString name = written.values.value(QStringLiteral("applicant.personName"));
        if (oldCard && !name.isEmpty())
            content->addressee.replace(oldCard->name, name);
        content->addressee.replace(was->maskedNumber, written.principal->person.maskedNumber);
        content->idNumber.replace(was->maskedNumber, written.principal->person.maskedNumber);
    }
    return content;
}

/// Writes the correction into the application and all its cases that are concerned, with a paper for each.
Result<Decision> putRight(CommandContext &context, AmendDesk desk, const CaseAmendment &amendment)
{
    QList<AmendedValue> values;
    QMap<QString, QString> opened;
    for (const AmendedAnswer &one : amendment.answers) {
        const auto value = context.sealer.open(context.db, one.afterSealed, amendedPurpose);
        if (!value)
            return fail(value.error());
        values.append({one.key, *value});
        opened.insert(one.key, *value);
    }
    const auto amended = amendedForm(context, desk, values);
    if (!amended)
        return fail(amended.error());
    const QList<Case> cases = concerned(context, desk, amendment);
    DraftBody body = desk.body;
    for (const AmendedValue &one : values) {
        const auto entry = std::find_if(body.answers.begin(), body.answers.end(),
                                        [&](const DraftBody::Entry &known) { return known.key == one.key; });
        if (entry == body.answers.end()) {
            body.answers.append({one.key, one.value});
            continue;
        }
        Provenance from = entry->provenance.value_or(Provenance());
        from.asOf = from.asOf.isValid() ? from.asOf : hallDate(context.now);
        from.original = from.original.value_or(entry->value);
        from.changedBy = context.actor.user;
        from.reason = amendment.reason;
        entry->provenance = from;
        entry->value = one.value;
    }
    keepLeaving(body, amended->leaving);
    const auto principal = amendedPrincipal(context, desk, opened);
    if (!principal)
        return fail(principal.error());
    Application application = desk.application;
    const auto sealed = sealDraft(context.db, context.sealer, application.key, body);
    if (!sealed)
        return fail(sealed.error());
    application.answersSealed = *sealed;
    Decision decision;
    if (*principal) {
        if ((*principal)->event)
            decision.events.push_back(*(*principal)->event);
        application.principal = (*principal)->person.id;
        application.maskedName = (*principal)->person.maskedName;
    }
    decision.events.push_back(
        pendingEvent(QStringLiteral("application/") + uuidText(application.id), ApplicationAmended{application}));
    CaseReply reply;
    QList<Case> changed;
    for (Case record : cases) {
        if (CaseAmendment *known = amendmentOf(record, amendment.id))
            *known = amendment;
        else
            record.amendments = record.amendments.value_or(QList<CaseAmendment>()) << amendment;
        record.principal = application.principal;
        record.maskedName = application.maskedName;
        decision.events.push_back(pendingEvent(caseSubject(record), CaseAmended{record}));
        changed.append(record);
    }
    // The applicant stands on the other cases of his application, too.
    for (Case other : CaseStore::ofApplication(context.db, application.id)) {
        const bool isThere =
            std::any_of(changed.begin(), changed.end(), [&](const Case &one) { return one.id == other.id; });
        if (isThere || other.principal == application.principal)
            continue;
        other.principal = application.principal;
        other.maskedName = application.maskedName;
        decision.events.push_back(pendingEvent(caseSubject(other), CaseAmended{other}));
    }
    // Papers name who the applicant is from now on.
    PaperIssuer issuer(context);
    for (const Case &record : changed) {
        const auto content = amendedContent(context, {desk, application, amendment, *principal, opened}, record);
        if (!content)
            return fail(content.error());
        const auto paper = issuer.issue(PaperKind::AmendmentNotice, application.id, application.key, record.id,
                                        record.item, *content, decision.events);
        if (!paper)
            return fail(paper.error());
        reply.papers.append(*paper);
    }
    decision.events.push_back(findable(context, application, body, changed));
    reply.record = changed.first();
    decision.reply = toJson(reply);
    return decision;
}

Result<Decision> decideAmend(CommandContext &context, const AmendCase &command)
{
    auto desk = amendDesk(context, command.caseId);
    if (!desk)
        return fail(desk.error());
    if (const auto fault = amendmentFault(desk->record))
        return fail(*fault->type, fault->parameters);
    if (command.reason.trimmed().isEmpty())
        return fail(inputRefused({{QStringLiteral("reason"), &problem::ReasonMissing, {}}}));
    const auto amended = amendedForm(context, *desk, command.values);
    if (!amended)
        return fail(amended.error());
    CaseAmendment amendment;
    amendment.id = makeUuid(context.now, context.random);
    amendment.answers = amended->answers;
    amendment.reason = command.reason.trimmed();
    amendment.askedOn = hallDate(context.now);
    amendment.askedBy = context.actor.user;
    amendment.askedByName = context.actor.displayName;
    if (!amendment.needsSecond()) {
        amendment.state = AmendmentState::Done;
        return putRight(context, *std::move(desk), amendment);
    }
    Decision decision;
    QList<Case> cases = concerned(context, *desk, amendment);
    for (Case &record : cases) {
        record.amendments = record.amendments.value_or(QList<CaseAmendment>()) << amendment;
        decision.events.push_back(pendingEvent(caseSubject(record), AmendmentAsked{record}));
    }
    decision.reply = toJson(CaseReply{cases.first(), {}});
    return decision;
}

Result<Decision> decideAnswerAmendment(CommandContext &context, const AnswerAmendment &command)
{
    if (isPlatform(context.actor))
        return fail(problem::Forbidden);
    auto desk = amendDesk(context, command.caseId);
    if (!desk)
        return fail(desk.error());
    CaseAmendment *known = amendmentOf(desk->record, command.amendment);
    if (!known)
        return fail(problem::NotFound, {{QStringLiteral("what"), QStringLiteral("这份更正")}});
    if (known->state != AmendmentState::Asked)
        return fail(problem::AmendmentState, {{QStringLiteral("state"), amendmentStateText(known->state)}});
    if (known->askedBy == context.actor.user)
        return fail(problem::AmendmentSameHands);
    const QString words = command.words.trimmed();
    if (!command.grants && words.isEmpty())
        return fail(inputRefused({{QStringLiteral("words"), &problem::ReasonMissing, {}}}));
    CaseAmendment answered = *known;
    answered.state = command.grants ? AmendmentState::Done : AmendmentState::Refused;
    answered.answeredOn = hallDate(context.now);
    answered.answeredByName = context.actor.displayName;
    if (!words.isEmpty())
        answered.words = words;
    if (command.grants) {
        *known = answered;
        return putRight(context, *std::move(desk), answered);
    }
    Decision decision;
    for (Case record : CaseStore::ofApplication(context.db, desk->application.id)) {
        CaseAmendment *one = amendmentOf(record, answered.id);
        if (!one)
            continue;
        *one = answered;
        decision.events.push_back(pendingEvent(caseSubject(record), AmendmentRefused{record}));
        if (record.id == command.caseId)
            decision.reply = toJson(CaseReply{record, {}});
    }
    return decision;
}

Result<AmendmentsView> loadAmendments(ViewContext &context)
{
    return AmendmentsView{hallDate(context.now), CaseStore::withOpenAmendments(context.db, amendmentsShownMax)};
}

constexpr CommandAccess amendmentDesks{
    .roles = Role::Clerk | Role::Reviewer, .stations = StationRole::Window | StationRole::Review, .unattended = 0};
constexpr CommandAccess amendmentSeconds{.roles = Role::Reviewer | Role::Supervisor,
                                         .stations = StationRole::Review | StationRole::Supervisor,
                                         .unattended = 0};

const CommandRow amendmentCommandTable[] = {
    commandRow<AmendCase, decideAmend>(amendmentDesks, "更正申请内容"),
    commandRow<AnswerAmendment, decideAnswerAmendment>(amendmentSeconds, "复核更正"),
};

const EventRow amendmentEventTable[] = {
    caseEventRow<AmendmentAsked>(),
    caseEventRow<AmendmentRefused>(),
    caseEventRow<CaseAmended>(),
    eventRow<ApplicationAmended, &CaseStore::applyApplication<ApplicationAmended>, projectNothing<ApplicationAmended>>(
        0),
};

const ViewRow amendmentViewTable[] = {viewRow<AmendmentsView, loadAmendments>(Role::Reviewer | Role::Supervisor)};
} // namespace

Result<QList<AmendmentLines>> amendmentLines(Connection &db, Sealer &sealer, const Case &record)
{
    QList<AmendmentLines> all;
    for (const CaseAmendment &one : record.amendments.value_or(QList<CaseAmendment>())) {
        AmendmentLines lines{one.id, {}};
        for (const AmendedAnswer &answer : one.answers) {
            const auto before = sealer.open(db, answer.beforeSealed, amendedPurpose);
            const auto after = sealer.open(db, answer.afterSealed, amendedPurpose);
            if (!before || !after)
                return fail(before ? after.error() : before.error());
            lines.lines.append({answer.key, *before, *after});
        }
        all.append(lines);
    }
    return all;
}

bool isAmendmentNews(const QString &type)
{
    return type.startsWith(QLatin1String("gov.case."));
}

std::span<const CommandRow> amendmentCommands()
{
    return amendmentCommandTable;
}

std::span<const EventRow> amendmentEvents()
{
    return amendmentEventTable;
}

std::span<const ViewRow> amendmentViews()
{
    return amendmentViewTable;
}

Fields AmendmentLines::Line::fields()
{
    return {field("key", &Line::key, {.lengthMax = 100}), field("before", &Line::before, {.lengthMax = 4000}),
            field("after", &Line::after, {.lengthMax = 4000})};
}

Fields AmendmentLines::fields()
{
    return {field("amendment", &AmendmentLines::amendment), field("lines", &AmendmentLines::lines, {.itemsMax = 50})};
}

Fields AmendedValue::fields()
{
    return {field("key", &AmendedValue::key, {.lengthMin = 1, .lengthMax = 100}),
            field("value", &AmendedValue::value, {.lengthMax = 2000})};
}

Fields AmendCase::fields()
{
    return {field("case", &AmendCase::caseId), field("values", &AmendCase::values, {.itemsMax = 50}),
            field("reason", &AmendCase::reason, {.lengthMax = amendmentReasonMax})};
}

Fields AnswerAmendment::fields()
{
    return {field("case", &AnswerAmendment::caseId), field("amendment", &AnswerAmendment::amendment),
            field("grants", &AnswerAmendment::grants),
            field("words", &AnswerAmendment::words, {.lengthMax = amendmentReasonMax})};
}

Fields AmendmentsView::fields()
{
    return {field("day", &AmendmentsView::day), field("open", &AmendmentsView::open, {.itemsMax = amendmentsShownMax})};
}

} // namespace ow
