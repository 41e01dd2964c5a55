#include "models/forms/FormMerge.h"

#include "models/base/ProblemTypes.h"
#include "models/forms/AnswerRules.h"
#include "models/forms/FormConflict.h"

#include <algorithm>

namespace ow {

namespace {

QList<const Item *> itemsByCode(QList<const Item *> items)
{
    std::sort(items.begin(), items.end(), [](const Item *a, const Item *b) {
        return std::pair(a->code, a->version) < std::pair(b->code, b->version);
    });
    items.erase(
        std::unique(items.begin(), items.end(),
                    [](const Item *a, const Item *b) { return a->code == b->code && a->version == b->version; }),
        items.end());
    return items;
}

Faults mergeFaults(const QList<const Item *> &items)
{
    Faults faults;
    if (items.isEmpty())
        faults.append({QStringLiteral("items"), &problem::ListEmpty, {}});
    for (qsizetype i = 0; i < items.size(); ++i) {
        const Item &item = *items.at(i);
        const QString place = describe::at(QStringLiteral("items"), i);
        if (item.counterKind == CounterKind::Specialist)
            faults.append({place, &problem::ItemNotMerged, {{QStringLiteral("item"), item.name}}});
        for (qsizetype k = 0; k < items.size(); ++k) {
            const Item &other = *items.at(k);
            if (item.after.contains(other.code))
                faults.append({place,
                               &problem::ItemsSequential,
                               {{QStringLiteral("item"), item.name}, {QStringLiteral("earlier"), other.name}}});
            if (k < i && other.code == item.code && other.version != item.version)
                faults.append({place, &problem::Duplicate, {{QStringLiteral("what"), item.name}}});
        }
    }
    return faults;
}

/// Smaller is offered first. What was said in this application is nearer than an earlier one; a card or licence is proof.
int trustOf(AnswerOrigin origin)
{
    switch (origin) {
    case AnswerOrigin::Card: return 0;
    case AnswerOrigin::Licence: return 1;
    case AnswerOrigin::Applicant: return 2;
    case AnswerOrigin::Earlier: return 3;
    case AnswerOrigin::Derived: return 4;
    }
    return 5;
}

auto prefillRank(const Prefill &prefill)
{
    return std::tuple(trustOf(prefill.origin), -prefill.asOf.toJulianDay(), prefill.value, prefill.source);
}

/// What it says to this question, of a source the dictionary allows and right; however old.
std::optional<Prefill> saidOf(const Form &form, const Question &question, const KnownAnswer &answer, QDate today)
{
    const bool fits = answer.role == question.role && answer.element == question.element.code
        && answer.timeScope.value_or(TimeScope::Now) == question.scope();
    const bool allowed = question.element.sources.contains(answer.origin)
        && !(question.element.reuse == Reuse::Never && answer.origin == AnswerOrigin::Earlier);
    if (!fits || !allowed)
        return std::nullopt;
    const auto value = checkAnswer(form, question, answer.value, today);
    if (!value || value->isEmpty())
        return std::nullopt;
    return Prefill{*value,           answer.origin,  answer.asOf,   answer.source, answer.reference, answer.validUntil,
                   answer.assurance, answer.consent, answer.purpose};
}

std::optional<LeftOutAnswer> whyLeftOut(const Question &question, const Prefill &said, QDate today)
{
    return leftOut(question.fresh, question.scope(), said.provenance(), today);
}

/// Of several that are not offered the newest says why.
void noteOne(Question &question, const LeftOutAnswer &left)
{
    const auto rank = [](const LeftOutAnswer &one) { return std::tuple(one.asOf, one.source, one.reason); };
    if (!question.leftOut || rank(*question.leftOut) < rank(left))
        question.leftOut = left;
}

} // namespace

std::optional<Prefill> offeredAnswer(const Form &form, const Question &question, const KnownAnswer &answer, QDate today)
{
    const auto said = saidOf(form, question, answer, today);
    return said && !whyLeftOut(question, *said, today) ? said : std::nullopt;
}

void noteLeftOut(Form &form, const QList<KnownAnswer> &known, QDate today)
{
    for (qsizetype q = 0; q < form.questions.size(); ++q) {
        for (const KnownAnswer &answer : known) {
            const auto said = saidOf(form, form.questions.at(q), answer, today);
            const auto left = said ? whyLeftOut(form.questions.at(q), *said, today) : std::nullopt;
            if (left && !form.questions.at(q).prefill)
                noteOne(form.questions[q], *left);
        }
    }
}

namespace {

void prefillKnown(Form &form, const QList<KnownAnswer> &known, QDate today)
{
    if (known.isEmpty())
        return;
    QMap<QString, Prefill> rows;
    for (Question &question : form.questions) {
        for (const KnownAnswer &answer : known) {
            const bool isRow = answer.row.has_value();
            const auto candidate =
                isRow == question.isRepeated() ? saidOf(form, question, answer, today) : std::nullopt;
            if (!candidate)
                continue;
            if (const auto left = whyLeftOut(question, *candidate, today)) {
                noteOne(question, *left);
                continue;
            }
            if (!isRow) {
                if (!question.prefill || prefillRank(*candidate) < prefillRank(*question.prefill))
                    question.prefill = candidate;
                continue;
            }
            const QString key = QuestionKey{question.role, *answer.row, question.element.code, question.scope()}.text();
            const auto found = rows.find(key);
            if (found == rows.end())
                rows.insert(key, *candidate);
            else if (prefillRank(*candidate) < prefillRank(*found))
                *found = *candidate;
        }
    }
    for (Question &question : form.questions) {
        if (question.prefill)
            question.leftOut.reset();
    }
    if (rows.isEmpty())
        return;
    form.knownRows.emplace();
    for (auto row = rows.begin(); row != rows.end(); ++row)
        form.knownRows->append({row.key(), *row});
}

void prefillDerived(Form &form, QDate today)
{
    for (Question &question : form.questions) {
        if (question.prefill || !question.element.derived || question.isRepeated())
            continue;
        const Question *from = form.question(questionKey(question.role, question.element.derived->from));
        if (!from || !from->prefill)
            continue;
        const QString value = derivedAnswer(question.element.derived->rule, from->prefill->value, today);
        if (!value.isEmpty())
            question.prefill = Prefill{value, AnswerOrigin::Derived, from->prefill->asOf, from->element.name};
        if (question.prefill)
            question.leftOut.reset();
    }
}

/// One requirement on its way into the form, ordered as questions stand and then by item.
struct Wanted {
    ElementRole role;
    qsizetype element;
    TimeScope scope;
    qsizetype item;
    int requirement;

    auto question() const { return std::tuple(role, element, scope); }
    friend auto operator<=>(const Wanted &, const Wanted &) = default;
};

std::vector<Wanted> allWanted(const Catalogue &catalogue, const QList<const Item *> &items, Faults &faults)
{
    std::vector<Wanted> wanted;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const QList<ElementUse> &uses = items.at(i)->elements;
        for (int r = 0; r < int(uses.size()); ++r) {
            const ElementUse &use = uses.at(r);
            const qsizetype element = catalogue.elementIndex(use.element);
            if (element >= 0)
                wanted.push_back({use.role, element, use.scope(), i, r});
            else
                faults.append({describe::at(QStringLiteral("items"), i),
                               &problem::ReferenceUnknown,
                               {{QStringLiteral("what"), use.element}}});
        }
    }
    std::sort(wanted.begin(), wanted.end());
    return wanted;
}

/// From the requirements of one question, at least one.
Question makeQuestion(const Catalogue &catalogue, const QList<const Item *> &items, const QStringList &laws,
                      std::span<const Wanted> wanted)
{
    Question question;
    question.role = wanted.front().role;
    question.element = catalogue.elements().at(wanted.front().element);
    if (wanted.front().scope != TimeScope::Now)
        question.timeScope = wanted.front().scope;
    question.key = questionKey(question.role, question.element.code, question.scope());
    // Catalogues of versions that knew no age have none for what may be used again.
    const ElementRecord *record = catalogue.elementRecord(question.element.code);
    if (record && (record->freshDays > 0 || question.element.reuse == Reuse::Never))
        question.fresh = FreshTerms{record->time, record->freshDays, record->authorities};
    question.owners.emplace();
    question.owners->reserve(qsizetype(wanted.size()));
    for (const Wanted &one : wanted) {
        const Item &item = *items.at(one.item);
        const ElementUse &use = item.elements.at(one.requirement);
        question.required = question.required || use.required;
        question.neededBy.append(item.code);
        if (use.required)
            question.requiredBy.append(item.code);
        question.owners->append({item.code, item.version, one.requirement, use.required,
                                 use.legalBasis.value_or(laws.at(one.item)), use.when, use.requiredWhen, use.only});
    }
    return question;
}

void addCodeLists(const Catalogue &catalogue, Form &form)
{
    QMap<QString, CodeList> lists;
    for (const Question &question : std::as_const(form.questions)) {
        if (!question.element.codeList || lists.contains(*question.element.codeList))
            continue;
        if (const CodeList *list = catalogue.codeList(*question.element.codeList))
            lists.insert(list->code, *list);
    }
    form.codeLists = lists.values();
}

} // namespace

Result<Form> mergeForm(const Catalogue &catalogue, const QList<const Item *> &items, const QList<KnownAnswer> &known,
                       QDate today)
{
    const QList<const Item *> sorted = itemsByCode(items);
    Faults faults = mergeFaults(sorted);
    const std::vector<Wanted> wanted = allWanted(catalogue, sorted, faults);
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    Form form;
    QStringList laws; // by item
    for (const Item *item : sorted) {
        form.items.append({item->code, item->version, item->name});
        laws.append(item->legalBasis.join(QStringLiteral("、")));
    }
    form.questions.reserve(qsizetype(wanted.size()));
    for (auto first = wanted.begin(); first != wanted.end();) {
        const auto last =
            std::find_if(first, wanted.end(), [&](const Wanted &one) { return one.question() != first->question(); });
        form.questions.append(makeQuestion(catalogue, sorted, laws, {first, last}));
        first = last;
    }
    addCodeLists(catalogue, form);
    faults = conflictFaults(form, today);
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    prefillKnown(form, known, today);
    prefillDerived(form, today);
    return form;
}

} // namespace ow
