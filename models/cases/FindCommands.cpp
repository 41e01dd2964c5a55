#include "models/cases/FindCommands.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/DuplicateCommands.h"
#include "models/cases/VisitCommands.h"
#include "models/forms/QuestionKey.h"
#include "models/identity/PersonStore.h"
#include "models/numbering/CaseNumberStore.h"
#include "models/store/Connection.h"
#include "models/store/Sealer.h"

#include <algorithm>
#include <set>

namespace ow {

namespace {
constexpr int readAtOnce = 20;
constexpr qsizetype waysMax = 16;

void addPerson(CommandContext &context, FindWords &words, const QUuid &id)
{
    const auto person = PersonStore::find(context.db, id);
    const auto card = person ? openCard(context.db, context.sealer, *person) : fail(problem::SealBroken);
    if (!card)
        return; // erased: nothing is to be found by it
    words += nameWords(card->name);
    if (card->latinName)
        words += nameWords(*card->latinName);
    words += numberWords(card->number);
}

void addAnswers(FindWords &words, const DraftBody &body)
{
    for (const DraftBody::Entry &entry : body.answers) {
        const auto key = QuestionKey::parse(entry.key);
        const QString element = key ? key->element : QString();
        if (element == QLatin1String("orgName"))
            words += companyWords(entry.value);
        else if (element == QLatin1String("creditCode") || element == QLatin1String("mobile")
                 || element == QLatin1String("contactPhone"))
            words += numberWords(entry.value);
    }
}

FindWords wordsOf(CommandContext &context, const Application &application, const DraftBody &body)
{
    FindWords words;
    addPerson(context, words, application.principal);
    for (const ApplicationParty &party : application.parties.value_or(QList<ApplicationParty>())) {
        if (party.person)
            addPerson(context, words, *party.person);
    }
    addAnswers(words, body);
    words += duplicateWordsOf(context, application, body);
    return words;
}

QList<QString> numbersOf(const QList<Case> &cases)
{
    QList<QString> numbers;
    for (const Case &record : cases) {
        if (record.shortNumber)
            numbers.append(*record.shortNumber);
    }
    return numbers;
}

/// Every choice of one meaning for each thing typed, as keys.
QList<QList<QByteArray>> waysOf(const Sealer &sealer, const QList<FindTerm> &terms)
{
    QList<QList<QByteArray>> ways{QList<QByteArray>()};
    for (const FindTerm &term : terms) {
        QList<QList<QByteArray>> longer;
        for (const QList<QByteArray> &way : std::as_const(ways)) {
            for (const FindWords &words : term.anyOf) {
                QList<QByteArray> keys = way;
                for (const FindWord &word : words)
                    keys.append(FindStore::keyOf(sealer, word));
                if (longer.size() < waysMax)
                    longer.append(keys);
            }
        }
        ways = longer;
    }
    return ways;
}

std::optional<Case> caseOfSerial(Connection &db, qint64 serial)
{
    const auto given = CaseNumberStore::find(db, serial);
    return given ? CaseStore::ofItem(db, given->application, given->item) : std::nullopt;
}

FoundCases foundBy(CommandContext &context, const QList<FindTerm> &terms)
{
    std::set<qint64, std::greater<>> serials;
    FoundCases found;
    for (const QList<QByteArray> &keys : waysOf(context.sealer, terms)) {
        const FindStore::Serials one = FindStore::find(context.db, keys, FindCases::foundMax + 1);
        serials.insert(one.found.begin(), one.found.end());
        found.more = found.more || one.cut;
    }
    for (const qint64 serial : serials) {
        if (found.cases.size() == FindCases::foundMax) {
            found.more = true;
            break;
        }
        if (const auto record = caseOfSerial(context.db, serial))
            found.cases.append(*record);
    }
    return found;
}

Result<FoundCases> foundByText(CommandContext &context, const QString &text)
{
    if (const auto record = CaseStore::findByNumber(context.db, text.trimmed()))
        return FoundCases{{*record}, false};
    const Result<FindQuestion> question = findQuestion(text);
    if (!question)
        return fail(question.error());
    if (!question->serial)
        return foundBy(context, question->allOf);
    const auto record = caseOfSerial(context.db, *question->serial);
    return record ? FoundCases{{*record}, false} : FoundCases();
}

Result<Decision> decideFind(CommandContext &context, const FindCases &command)
{
    if (command.text.has_value() == command.card.has_value())
        return fail(inputRefused({{QStringLiteral("text"), &problem::FieldMissing, {}}}));
    // Whose card it is: its standing is of no concern to who only looks.
    const Result<FoundCases> found = command.card
        ? Result<FoundCases>(foundBy(context, {{{numberWords(command.card->number).mid(0, 1)}}}))
        : foundByText(context, *command.text);
    if (!found)
        return fail(found.error());
    return Decision{{}, toJson(*found), {}};
}

const CommandRow findCommandTable[] = {
    commandRow<FindCases, decideFind>(
        {.roles = Role::Clerk | Role::Reviewer | Role::Delivery | Role::Supervisor,
         .stations = StationRole::Window | StationRole::Review | StationRole::Delivery | StationRole::Supervisor,
         .unattended = 0},
        "查办件"),
};
} // namespace

PendingEvent findable(CommandContext &context, const Application &application, const DraftBody &body,
                      const QList<Case> &cases)
{
    return findableEvent(context.sealer, numbersOf(cases), wordsOf(context, application, body));
}

PendingEvent findable(CommandContext &context, const Case &record)
{
    return findableEvent(context.sealer, numbersOf({record}),
                         record.result ? paperWords(record.result->number) : FindWords());
}

Result<Decision> decideFindable(CommandContext &context)
{
    const QList<QUuid> waiting = FindStore::waiting(context.db, readAtOnce);
    Decision decision;
    QList<QUuid> done;
    for (const QUuid &id : waiting) {
        const QList<Case> cases = CaseStore::ofApplication(context.db, id);
        if (numbersOf(cases).size() < cases.size())
            break; // its cases are numbered first
        done.append(id);
        const auto application = CaseStore::application(context.db, id);
        if (!application || cases.isEmpty())
            continue;
        const auto draft = CaseStore::draft(context.db, id);
        const QByteArray sealed = application->answersSealed.value_or(draft ? draft->bodySealed : QByteArray());
        const auto body = openDraft(context.db, context.sealer, sealed);
        decision.events.push_back(findable(context, *application, body.value_or(DraftBody()), cases));
        for (const Case &record : cases) {
            if (record.result)
                decision.events.push_back(findable(context, record));
        }
    }
    if (!done.isEmpty())
        decision.outside = [done](Connection &db) { FindStore::doneWaiting(db, done); };
    return decision;
}

std::span<const CommandRow> findCommands()
{
    return findCommandTable;
}

Fields FoundCases::fields()
{
    return {field("cases", &FoundCases::cases), field("more", &FoundCases::more)};
}

Fields FindCases::fields()
{
    return {field("text", &FindCases::text, {.lengthMin = 1, .lengthMax = 100}), field("card", &FindCases::card)};
}

} // namespace ow
