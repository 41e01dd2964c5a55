#include "models/questions/QuestionCommands.h"

#include "models/access/UserStore.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/cases/CaseStore.h"
#include "models/catalogue/Catalogue.h"
#include "models/identity/PersonStore.h"
#include "models/questions/QuestionStore.h"
#include "models/queue/HallCommands.h"
#include "models/queue/TicketStore.h"
#include "models/store/Sealer.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int questionReasonMax = 300;

QString questionSubjectOf(const OfficeQuestion &question)
{
    return QStringLiteral("question/") + uuidText(question.id);
}

QuestionMark questionMark(const CommandContext &context)
{
    return {context.actor.user, context.actor.displayName, context.now};
}

/// His matter may be asked about here: he came himself, or somebody came for him.
bool isHisVisit(const Visit &visit, const QUuid &principal)
{
    return std::any_of(visit.persons.begin(), visit.persons.end(), [&](const VisitPerson &person) {
        return person.person == principal || person.role == VisitRole::Agent;
    });
}

/// Where the owner has a reviewer in this hall, only the owner's reviewers answer.
QString unitThatAnswers(Connection &db, const QString &owner)
{
    const QList<User> users = UserStore::all(db);
    const bool isThere = std::any_of(users.begin(), users.end(), [&](const User &user) {
        return user.active && user.unit == owner && (rolesOf(user) & only(Role::Reviewer));
    });
    return isThere ? owner : QString();
}

/// What the question is about, and under whose key it stands.
struct QuestionMatter {
    OfficeQuestion question;
    QUuid key;
};

Result<QuestionMatter> matterOf(CommandContext &context, const AskOffice &command, const Visit &visit)
{
    QuestionMatter matter;
    OfficeQuestion &question = matter.question;
    std::optional<Case> record;
    std::optional<Application> application;
    if (command.caseId) {
        record = CaseStore::find(context.db, *command.caseId);
        if (!record || record->item != command.item)
            return fail(problem::CaseUnknown);
    }
    if (record || command.application)
        application = CaseStore::application(context.db, record ? record->application : *command.application);
    const bool isOfItem = application
        && std::any_of(application->items.begin(), application->items.end(),
                       [&](const ItemRef &item) { return item.code == command.item; });
    if ((record || command.application) && !isOfItem)
        return fail(problem::ApplicationUnknown);
    if (application) {
        if (!isHisVisit(visit, application->principal))
            return fail(problem::PersonMismatch);
        question.application = application->id;
        question.person = application->principal;
        question.maskedName = application->maskedName;
        matter.key = application->key;
    } else {
        const auto asked = std::find_if(visit.persons.begin(), visit.persons.end(),
                                        [](const VisitPerson &person) { return person.role == VisitRole::Applicant; });
        const auto person =
            asked != visit.persons.end() ? PersonStore::find(context.db, asked->person) : std::optional<Person>();
        if (!person)
            return fail(problem::VisitUnknown);
        question.person = person->id;
        question.maskedName = person->maskedName;
        matter.key = person->key;
    }
    if (record) {
        question.caseId = record->id;
        question.caseNumber = record->number;
    }
    return matter;
}

Faults photoFaults(CommandContext &context, const AskOffice &command, const QuestionMatter &matter)
{
    static const QStringList media{QStringLiteral("application/pdf"), QStringLiteral("image/jpeg"),
                                   QStringLiteral("image/png")};
    if (!command.photo)
        return {};
    if (!matter.question.application)
        return {{QStringLiteral("photo"), &problem::QuestionPhoto, {}}};
    if (!media.contains(command.photo->media))
        return {{QStringLiteral("photo.media"), &problem::BlobKind, {}}};
    if (!context.blobHeld(matter.key, command.photo->sha256))
        return {{QStringLiteral("photo.sha256"), &problem::BlobUnknown, {}}};
    return {};
}

Result<Decision> decideAsk(CommandContext &context, const AskOffice &command)
{
    const auto window = windowOfActor(context, command.window);
    if (!window)
        return fail(window.error());
    const auto ticket = TicketStore::atWindow(context.db, command.window);
    const auto visit = ticket ? CaseStore::visitOfTicket(context.db, ticket->id) : std::nullopt;
    if (!visit)
        return fail(problem::VisitUnknown);
    const Item *now = context.catalogue.item(command.item, hallDate(context.now));
    const Item *item = now ? now : context.catalogue.newest(command.item);
    if (!item)
        return fail(problem::ItemUnknown);
    auto matter = matterOf(context, command, *visit);
    if (!matter)
        return fail(matter.error());
    Faults faults = photoFaults(context, command, *matter);
    const QString text = command.text.trimmed();
    if (text.isEmpty())
        faults.append({QStringLiteral("text"), &problem::FieldMissing, {}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    const CatalogueUnit *unit = context.catalogue.unit(item->unit);
    const QString unitName = unit ? unit->name : item->unit;
    // One at a time: whoever waits for an answer does not fill the back office's list meanwhile.
    for (const OfficeQuestion &asked : QuestionStore::ofTicket(context.db, ticket->id)) {
        if (isWaiting(asked.state) && asked.unit == item->unit)
            return fail(problem::QuestionWaiting, {{QStringLiteral("unit"), unitName}});
    }
    const auto sealed = context.sealer.seal(context.db, matter->key, text, "question.text");
    if (!sealed)
        return fail(sealed.error());
    const QuestionTerms terms = QuestionStore::terms(context.db);
    OfficeQuestion question = matter->question;
    question.id = makeUuid(context.now, context.random);
    question.ticket = ticket->id;
    question.ticketNumber = ticket->number;
    question.window = command.window;
    question.item = item->code;
    question.itemName = item->name;
    question.unit = item->unit;
    question.unitName = unitName;
    question.toUnit = unitThatAnswers(context.db, item->unit);
    question.asked = questionMark(context);
    question.dueAt = context.now.plus(qint64(terms.answerSeconds) * 1000);
    question.warnAt = question.dueAt.plus(-qint64(terms.warnSeconds) * 1000);
    question.textSealed = *sealed;
    question.photo = command.photo;
    return Decision{{pendingEvent(questionSubjectOf(question), QuestionAsked{question})},
                    toJson(QuestionReply{forLists(question)}),
                    {}};
}

/// The question when the actor may do this to it now.
Result<OfficeQuestion> questionFor(CommandContext &context, const QUuid &id, QuestionAct act)
{
    auto question = QuestionStore::find(context.db, id);
    if (!question)
        return fail(problem::QuestionUnknown);
    const auto user = UserStore::find(context.db, context.actor.user);
    const QuestionHand hand{context.actor.user, user ? user->user.unit : QString()};
    Faults faults = whyNotQuestion(*question, act, hand, context.now);
    if (faults.size() == 1)
        return fail(*faults.first().type, faults.first().parameters);
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    question->state = *questionStateAfter(question->state, act);
    return *question;
}

template <class E>
Decision questionChanged(const OfficeQuestion &question)
{
    return {{pendingEvent(questionSubjectOf(question), E{question})}, toJson(QuestionReply{forLists(question)}), {}};
}

Result<Decision> decideTake(CommandContext &context, const TakeQuestion &command)
{
    return questionFor(context, command.question, QuestionAct::Take).map([&](OfficeQuestion question) {
        // Opened once more by who has it: nothing has happened.
        if (question.taken && question.taken->user == context.actor.user)
            return Decision{{}, toJson(QuestionReply{forLists(question)}), {}};
        question.taken = questionMark(context);
        return questionChanged<QuestionWasTaken>(question);
    });
}

Result<Decision> decideRelease(CommandContext &context, const ReleaseQuestion &command)
{
    return questionFor(context, command.question, QuestionAct::Release).map([](OfficeQuestion question) {
        question.taken.reset();
        return questionChanged<QuestionReleased>(question);
    });
}

/// Under which its question stands already.
Result<QUuid> keyOfQuestion(CommandContext &context, const OfficeQuestion &question)
{
    if (question.application) {
        const auto application = CaseStore::application(context.db, *question.application);
        return application ? Result<QUuid>(application->key) : fail(problem::ApplicationUnknown);
    }
    const auto person = PersonStore::find(context.db, question.person);
    return person ? Result<QUuid>(person->key) : fail(problem::VisitUnknown);
}

Result<Decision> decideAnswer(CommandContext &context, const AnswerQuestion &command)
{
    auto question = questionFor(context, command.question, QuestionAct::Answer);
    if (!question)
        return fail(question.error());
    const QString text = command.text.trimmed();
    if (text.isEmpty())
        return fail(inputRefused({{QStringLiteral("text"), &problem::FieldMissing, {}}}));
    const auto sealed = keyOfQuestion(context, *question).and_then([&](const QUuid &key) {
        return context.sealer.seal(context.db, key, text, "question.answer");
    });
    if (!sealed)
        return fail(sealed.error());
    question->answered = questionMark(context);
    question->answerSealed = *sealed;
    return questionChanged<QuestionAnswered>(*question);
}

Result<Decision> decideWithdraw(CommandContext &context, const WithdrawQuestion &command)
{
    return questionFor(context, command.question, QuestionAct::Withdraw).map([&](OfficeQuestion question) {
        question.withdrawnAt = context.now;
        return questionChanged<QuestionWithdrawn>(question);
    });
}

Result<Decision> decideTerms(CommandContext &context, const SetQuestionTerms &command)
{
    Faults faults;
    if (command.reason.trimmed().isEmpty())
        faults.append({QStringLiteral("reason"), &problem::ReasonMissing, {}});
    if (command.terms.warnSeconds >= command.terms.answerSeconds)
        faults.append({QStringLiteral("terms.warnSeconds"),
                       &problem::FieldFormat,
                       {{QStringLiteral("expected"), QStringLiteral("比答复时限短")}}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return Decision{
        {pendingEvent(QStringLiteral("question/terms"),
                      QuestionTermsSet{command.terms, command.reason.trimmed(), context.actor.displayName})},
        toJson(QuestionTermsReply{command.terms}),
        {}};
}

/// Staff hear that it changed, not what it says.
template <class E>
QByteArray projectQuestion(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(E{forLists(event.question)}) : QByteArray();
}

template <class E>
constexpr EventRow questionEventRow()
{
    return eventRow<E, &QuestionStore::apply<E>, projectQuestion<E>>(TopicCases);
}

QByteArray projectQuestionTerms(Projection projection, const EventMeta &, const QuestionTermsSet &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

constexpr CommandAccess questionWindow{
    .roles = only(Role::Clerk), .stations = only(StationRole::Window), .unattended = 0};
constexpr CommandAccess questionOffice{
    .roles = only(Role::Reviewer), .stations = only(StationRole::Review), .unattended = 0};

const CommandRow questionCommandTable[] = {
    commandRow<AskOffice, decideAsk>(questionWindow, "问后台"),
    commandRow<WithdrawQuestion, decideWithdraw>(questionWindow, "撤回问题"),
    commandRow<TakeQuestion, decideTake>(questionOffice, "打开窗口的问题"),
    commandRow<ReleaseQuestion, decideRelease>(questionOffice, "放回窗口的问题"),
    commandRow<AnswerQuestion, decideAnswer>(questionOffice, "答复窗口的问题"),
    commandRow<SetQuestionTerms, decideTerms>(
        {.roles = only(Role::Supervisor), .stations = only(StationRole::Supervisor), .unattended = 0},
        "设定问后台的时限"),
};

const EventRow questionEventTable[] = {
    questionEventRow<QuestionAsked>(),
    questionEventRow<QuestionWasTaken>(),
    questionEventRow<QuestionReleased>(),
    questionEventRow<QuestionAnswered>(),
    questionEventRow<QuestionWithdrawn>(),
    eventRow<QuestionTermsSet, &QuestionStore::applyTerms, projectQuestionTerms>(TopicCases),
};
} // namespace

std::span<const CommandRow> questionCommands()
{
    return questionCommandTable;
}

std::span<const EventRow> questionEvents()
{
    return questionEventTable;
}

Fields QuestionReply::fields()
{
    return {field("question", &QuestionReply::question)};
}

Fields AskOffice::fields()
{
    return {field("window", &AskOffice::window, {.min = 1, .max = 999}),
            field("item", &AskOffice::item, {.lengthMin = 1, .lengthMax = 40}),
            field("text", &AskOffice::text, {.lengthMin = 1, .lengthMax = questionTextMax}),
            field("application", &AskOffice::application),
            field("case", &AskOffice::caseId),
            field("photo", &AskOffice::photo)};
}

Fields TakeQuestion::fields()
{
    return {field("question", &TakeQuestion::question)};
}

Fields ReleaseQuestion::fields()
{
    return {field("question", &ReleaseQuestion::question)};
}

Fields AnswerQuestion::fields()
{
    return {field("question", &AnswerQuestion::question),
            field("text", &AnswerQuestion::text, {.lengthMin = 1, .lengthMax = questionTextMax})};
}

Fields WithdrawQuestion::fields()
{
    return {field("question", &WithdrawQuestion::question)};
}

Fields QuestionTermsReply::fields()
{
    return {field("terms", &QuestionTermsReply::terms)};
}

Fields SetQuestionTerms::fields()
{
    return {field("terms", &SetQuestionTerms::terms),
            field("reason", &SetQuestionTerms::reason, {.lengthMax = questionReasonMax})};
}

} // namespace ow
