#include "models/forms/FormWhy.h"

namespace ow {

namespace {

/// People call a question by its name; where two have the same name, rules say whose.
RuleNames namesOf(const FormProgram &program)
{
    const auto questionOf = [&program](const QString &slot) -> const Question * {
        const int q = program.question(slot);
        return q < 0 ? nullptr : &program.form().questions.at(q);
    };
    RuleNames names;
    names.name = [questionOf](const QString &slot) {
        const Question *question = questionOf(slot);
        return question ? question->element.name : slot;
    };
    names.code = [questionOf, &program](const QString &slot, const QString &code) {
        const Question *question = questionOf(slot);
        return question ? answerText(program.form(), *question, code) : code;
    };
    return names;
}

} // namespace

QString answerText(const Form &form, const Question &question, const QString &value)
{
    if (question.element.type == ElementType::YesNo)
        return value == QLatin1String("yes") ? QStringLiteral("是")
            : value == QLatin1String("no")   ? QStringLiteral("否")
                                             : value;
    const CodeList *list = question.element.codeList ? form.codeList(*question.element.codeList) : nullptr;
    if (!list)
        return value;
    QStringList said;
    for (const QString &code : value.split(QLatin1Char(','), Qt::SkipEmptyParts))
        said.append(list->nameOf(code).isEmpty() ? code : list->nameOf(code));
    return said.join(QStringLiteral("、"));
}

Why whyOf(const FormSession &session, FormCell cell)
{
    const FormState &state = session.state();
    const FormProgram &program = *state.program();
    const Question &question = state.question(cell);
    Why why{question.element.name, question.element.definition, state.isVisible(cell), state.isRequired(cell),
            state.follows(cell)};
    if (why.follows) {
        const Question *from =
            state.form().question(questionKey(question.role, question.element.derived->from, question.scope()));
        why.followsFrom = from ? from->element.name : QString();
    }
    why.source = session.source(state.key(cell));
    why.leftOut = session.leftOut(cell);
    const RuleNames names = namesOf(program);
    const QList<QuestionOwner> owners = question.allOwners();
    const QList<int> relevant = state.relevantTo(cell);
    const QList<int> required = state.requiredBy(cell);
    for (const FormPlace &place : program.ownersOf(cell.question)) {
        const FormNode &node = program.items()[size_t(place.item)].nodes[size_t(place.node)];
        const QuestionOwner &owner = owners.at(node.owner);
        const FormItem *item = state.form().item(owner.item);
        WhyOwner one{item ? item->name : owner.item, owner.legalBasis, relevant.contains(node.owner),
                     required.contains(node.owner)};
        if (node.when)
            one.when = node.when->inWords(names);
        if (node.requiredWhen && !owner.required)
            one.requiredWhen = node.requiredWhen->inWords(names);
        if (owner.only)
            one.allowed = allowedText(state.form(), question, *owner.only);
        why.owners.append(one);
    }
    return why;
}

FormSaving saving(const FormState &state)
{
    FormSaving result;
    for (const FormCell &cell : state.cells()) {
        if (!state.isVisible(cell))
            continue;
        result.asked += state.follows(cell) ? 0 : 1;
        result.separately += int(state.relevantTo(cell).size());
        result.prefilled += state.question(cell).prefill ? 1 : 0;
    }
    return result;
}

} // namespace ow
