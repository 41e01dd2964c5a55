#include "models/forms/Form.h"

namespace ow {

namespace {
/// "child[2].personName" is asked by "child.personName".
bool isKeyOf(QStringView key, const Question &question)
{
    if (key.size() == question.key.size() || !question.isRepeated())
        return key == question.key;
    const auto parsed = QuestionKey::parse(key);
    return parsed && parsed->role == question.role && parsed->scope == question.scope()
        && parsed->element == question.element.code;
}
} // namespace

const Question *Form::question(QStringView key) const
{
    for (const Question &one : questions) {
        if (isKeyOf(key, one))
            return &one;
    }
    return nullptr;
}

const FormItem *Form::item(QStringView code) const
{
    for (const FormItem &one : items) {
        if (one.code == code)
            return &one;
    }
    return nullptr;
}

QList<QuestionOwner> Question::allOwners() const
{
    if (owners)
        return *owners;
    QList<QuestionOwner> made;
    for (const QString &item : neededBy)
        made.append({item, 0, -1, requiredBy.contains(item), {}});
    return made;
}

Provenance Prefill::provenance() const
{
    Provenance made{origin, assurance.value_or(assuranceOf(origin)), asOf, source};
    made.reference = reference;
    made.validUntil = validUntil;
    made.consent = consent;
    made.purpose = purpose;
    return made;
}

const CodeList *Form::codeList(QStringView code) const
{
    for (const CodeList &one : codeLists) {
        if (one.code == code)
            return &one;
    }
    return nullptr;
}

FormSaving saving(const Form &form)
{
    FormSaving result;
    for (const Question &question : form.questions) {
        ++result.asked;
        result.separately += int(question.neededBy.size());
        result.prefilled += question.prefill ? 1 : 0;
    }
    return result;
}

Fields KnownAnswer::fields()
{
    return {field("role", &KnownAnswer::role),
            field("element", &KnownAnswer::element),
            field("value", &KnownAnswer::value, {.lengthMax = 2000}),
            field("origin", &KnownAnswer::origin),
            field("asOf", &KnownAnswer::asOf),
            field("source", &KnownAnswer::source),
            field("timeScope", &KnownAnswer::timeScope),
            field("row", &KnownAnswer::row, {.min = 1}),
            field("reference", &KnownAnswer::reference),
            field("validUntil", &KnownAnswer::validUntil),
            field("assurance", &KnownAnswer::assurance),
            field("consent", &KnownAnswer::consent),
            field("purpose", &KnownAnswer::purpose, {.lengthMax = 1000})};
}

Fields Prefill::fields()
{
    return {field("value", &Prefill::value, {.lengthMax = 2000}),
            field("origin", &Prefill::origin),
            field("asOf", &Prefill::asOf),
            field("source", &Prefill::source),
            field("reference", &Prefill::reference),
            field("validUntil", &Prefill::validUntil),
            field("assurance", &Prefill::assurance),
            field("consent", &Prefill::consent),
            field("purpose", &Prefill::purpose, {.lengthMax = 1000})};
}

Fields QuestionOwner::fields()
{
    constexpr int ruleBytesMax = 4000;
    return {field("item", &QuestionOwner::item),
            field("version", &QuestionOwner::version),
            field("requirement", &QuestionOwner::requirement, {.min = -1}),
            field("required", &QuestionOwner::required),
            field("legalBasis", &QuestionOwner::legalBasis, {.lengthMax = 2000}),
            field("when", &QuestionOwner::when, {.lengthMax = ruleBytesMax}),
            field("requiredWhen", &QuestionOwner::requiredWhen, {.lengthMax = ruleBytesMax}),
            field("only", &QuestionOwner::only)};
}

Fields KnownRow::fields()
{
    return {field("key", &KnownRow::key), field("prefill", &KnownRow::prefill)};
}

Fields Question::fields()
{
    return {field("key", &Question::key),           field("role", &Question::role),
            field("element", &Question::element),   field("required", &Question::required),
            field("neededBy", &Question::neededBy), field("requiredBy", &Question::requiredBy),
            field("prefill", &Question::prefill),   field("timeScope", &Question::timeScope),
            field("owners", &Question::owners),     field("fresh", &Question::fresh),
            field("leftOut", &Question::leftOut)};
}

Fields FormItem::fields()
{
    return {field("code", &FormItem::code), field("version", &FormItem::version), field("name", &FormItem::name)};
}

Fields Form::fields()
{
    return {field("items", &Form::items), field("questions", &Form::questions, {.itemsMax = 5000}),
            field("codeLists", &Form::codeLists), field("knownRows", &Form::knownRows, {.itemsMax = 2000})};
}

} // namespace ow
