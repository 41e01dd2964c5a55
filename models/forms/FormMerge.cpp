#include "models/forms/FormMerge.h"

#include "models/base/ProblemTypes.h"
#include "models/forms/AnswerRules.h"

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

std::optional<Prefill> bestPrefill(const Form &form, const Question &question, const QList<KnownAnswer> &known,
                                   QDate today)
{
    std::optional<Prefill> best;
    const auto rank = [](const Prefill &p) {
        return std::tuple(trustOf(p.origin), -p.asOf.toJulianDay(), p.value, p.source);
    };
    for (const KnownAnswer &answer : known) {
        const bool fits = answer.role == question.role && answer.element == question.element.code;
        const bool allowed = question.element.sources.contains(answer.origin)
            && !(question.element.reuse == Reuse::Never && answer.origin == AnswerOrigin::Earlier);
        if (!fits || !allowed)
            continue;
        const auto value = checkAnswer(form, question, answer.value, today);
        if (!value || value->isEmpty())
            continue;
        Prefill candidate{*value, answer.origin, answer.asOf, answer.source};
        if (!best || rank(candidate) < rank(*best))
            best = std::move(candidate);
    }
    return best;
}

void prefillDerived(Form &form, QDate today)
{
    for (Question &question : form.questions) {
        if (question.prefill || !question.element.derived)
            continue;
        const Question *from = form.question(questionKey(question.role, question.element.derived->from));
        if (!from || !from->prefill)
            continue;
        const QString value = derivedAnswer(question.element.derived->rule, from->prefill->value, today);
        if (!value.isEmpty())
            question.prefill = Prefill{value, AnswerOrigin::Derived, from->prefill->asOf, from->element.name};
    }
}

} // namespace

Result<Form> mergeForm(const Catalogue &catalogue, const QList<const Item *> &items, const QList<KnownAnswer> &known,
                       QDate today)
{
    const QList<const Item *> sorted = itemsByCode(items);
    Faults faults = mergeFaults(sorted);
    Form form;
    QMap<std::pair<ElementRole, qsizetype>, Question> questions; // in the order they are asked
    for (qsizetype i = 0; i < sorted.size(); ++i) {
        const Item &item = *sorted.at(i);
        form.items.append({item.code, item.version, item.name});
        for (const ElementUse &use : item.elements) {
            const qsizetype index = catalogue.elementIndex(use.element);
            if (index < 0) {
                faults.append({describe::at(QStringLiteral("items"), i),
                               &problem::ReferenceUnknown,
                               {{QStringLiteral("what"), use.element}}});
                continue;
            }
            Question &question = questions[{use.role, index}];
            question.key = questionKey(use.role, use.element);
            question.role = use.role;
            question.element = catalogue.elements().at(index);
            question.required = question.required || use.required;
            question.neededBy.append(item.code);
            if (use.required)
                question.requiredBy.append(item.code);
        }
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));

    QMap<QString, CodeList> lists;
    for (const Question &question : std::as_const(questions)) {
        form.questions.append(question);
        if (const CodeList *list = question.element.codeList ? catalogue.codeList(*question.element.codeList) : nullptr)
            lists.insert(list->code, *list);
    }
    form.codeLists = lists.values();
    for (Question &question : form.questions)
        question.prefill = bestPrefill(form, question, known, today);
    prefillDerived(form, today);
    return form;
}

QList<CommonMaterial> mergeMaterials(const Catalogue &catalogue, const QList<const Item *> &items)
{
    QList<CommonMaterial> papers;
    for (const Item *item : itemsByCode(items)) {
        for (const MaterialUse &use : item->materials) {
            const Material *material = catalogue.material(use.material);
            auto paper = std::find_if(papers.begin(), papers.end(),
                                      [&](const CommonMaterial &one) { return one.material == material; });
            if (paper == papers.end())
                paper = papers.insert(papers.end(), CommonMaterial{material, {}, 0, 0});
            paper->uses.append({item->code, use});
            paper->originals = std::max(paper->originals, use.originals);
            paper->copies = std::max(paper->copies, use.copies);
        }
    }
    return papers;
}

} // namespace ow
