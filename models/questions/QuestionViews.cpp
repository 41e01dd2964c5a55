#include "models/questions/QuestionViews.h"

#include "models/access/UserStore.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Uuid.h"
#include "models/questions/QuestionStore.h"
#include "models/store/Sealer.h"

namespace ow {

namespace {
constexpr int questionsMax = 2000;

template <class Keeps>
QList<OfficeQuestion> listed(QList<OfficeQuestion> questions, const Keeps &keeps)
{
    questions.removeIf([&](const OfficeQuestion &question) { return !keeps(question); });
    for (OfficeQuestion &question : questions)
        question = forLists(question);
    return questions;
}

Result<OfficeQuestionsView> loadQuestionList(ViewContext &context)
{
    const auto user = UserStore::find(context.db, context.actor.user);
    OfficeQuestionsView view{user ? user->user.unit : QString(), QuestionStore::terms(context.db), {}};
    const auto any = [](const OfficeQuestion &) { return true; };
    const Instant today = hallInstant(hallDate(context.now), QTime(0, 0));
    const QString list = context.parameter("list");
    if (const int window = context.parameter("window").toInt(); window > 0) {
        view.questions = listed(QuestionStore::since(context.db, today, questionsMax),
                                [&](const OfficeQuestion &question) { return question.window == window; });
    } else if (const QString application = context.parameter("application"); !application.isEmpty()) {
        view.questions = listed(QuestionStore::ofApplication(context.db, uuidFromText(application)), any);
    } else if (list == QLatin1String("hall")) {
        view.questions = listed(QuestionStore::waiting(context.db, questionsMax),
                                [&](const OfficeQuestion &question) { return question.asked.at < today; })
            + listed(QuestionStore::since(context.db, today, questionsMax), any);
    } else if (list.isEmpty() || list == QLatin1String("mine")) {
        view.questions = listed(QuestionStore::waiting(context.db, questionsMax),
                                [&](const OfficeQuestion &question) { return isAskedOf(question, view.unit); });
    } else {
        return fail(inputRefused({{QStringLiteral("list"),
                                   &problem::ReferenceUnknown,
                                   {{QStringLiteral("what"), QStringLiteral("列表")}}}}));
    }
    return view;
}

Result<QuestionTextsView> loadQuestionTexts(ViewContext &context)
{
    const QUuid id = uuidFromText(context.parameter("id"));
    QuestionTextsView view;
    for (const OfficeQuestion &question :
         QuestionStore::ofApplication(context.db, id) + QuestionStore::ofPerson(context.db, id)) {
        const auto text = context.sealer.open(context.db, question.textSealed, "question.text");
        if (!text)
            return fail(text.error());
        QuestionTextsView::Line line{forLists(question), *text};
        if (question.answerSealed) {
            const auto answer = context.sealer.open(context.db, *question.answerSealed, "question.answer");
            if (!answer)
                return fail(answer.error());
            line.answer = *answer;
        }
        view.lines.append(line);
    }
    return view;
}

constexpr Roles questionReaders = Role::Clerk | Role::Reviewer | Role::Supervisor;

const ViewRow questionViewTable[] = {
    viewRow<OfficeQuestionsView, loadQuestionList>(questionReaders),
    tracedViewRow<QuestionTextsView, loadQuestionTexts>(questionReaders),
};
} // namespace

bool foldOfficeQuestions(OfficeQuestionsView &view, const std::function<bool(const OfficeQuestion &)> &keeps,
                         const QString &type, const QJsonObject &data)
{
    if (type == QLatin1String(QuestionTermsSet::type))
        return false;
    static const QStringList types{QLatin1String(QuestionAsked::type), QLatin1String(QuestionWasTaken::type),
                                   QLatin1String(QuestionReleased::type), QLatin1String(QuestionAnswered::type),
                                   QLatin1String(QuestionWithdrawn::type)};
    if (!types.contains(type))
        return true;
    const auto told = fromJson<QuestionAsked>(QJsonValue(data), Strictness::Tolerant);
    if (!told)
        return false;
    const OfficeQuestion &question = told->question;
    for (qsizetype i = 0; i < view.questions.size(); ++i) {
        if (view.questions.at(i).id != question.id)
            continue;
        if (keeps(question))
            view.questions[i] = question;
        else
            view.questions.removeAt(i);
        return true;
    }
    if (keeps(question)) {
        // One that was put back stands where it stood: the oldest first.
        auto at = view.questions.begin();
        while (at != view.questions.end() && at->asked.at <= question.asked.at)
            ++at;
        view.questions.insert(at, question);
    }
    return true;
}

std::span<const ViewRow> questionViews()
{
    return questionViewTable;
}

Fields OfficeQuestionsView::fields()
{
    return {field("unit", &OfficeQuestionsView::unit), field("terms", &OfficeQuestionsView::terms),
            field("questions", &OfficeQuestionsView::questions, {.itemsMax = questionsMax * 2})};
}

Fields QuestionTextsView::Line::fields()
{
    return {field("question", &Line::question), field("text", &Line::text), field("answer", &Line::answer)};
}

Fields QuestionTextsView::fields()
{
    return {field("lines", &QuestionTextsView::lines, {.itemsMax = 1000})};
}

} // namespace ow
