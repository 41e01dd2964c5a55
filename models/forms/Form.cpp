#include "models/forms/Form.h"

namespace ow {

QString questionKey(ElementRole role, const QString &element)
{
    return QLatin1String(codeText(role)) + QLatin1Char('.') + element;
}

const Question *Form::question(QStringView key) const
{
    for (const Question &one : questions) {
        if (one.key == key)
            return &one;
    }
    return nullptr;
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
            field("source", &KnownAnswer::source)};
}

Fields Prefill::fields()
{
    return {field("value", &Prefill::value, {.lengthMax = 2000}), field("origin", &Prefill::origin),
            field("asOf", &Prefill::asOf), field("source", &Prefill::source)};
}

Fields Question::fields()
{
    return {field("key", &Question::key),           field("role", &Question::role),
            field("element", &Question::element),   field("required", &Question::required),
            field("neededBy", &Question::neededBy), field("requiredBy", &Question::requiredBy),
            field("prefill", &Question::prefill)};
}

Fields FormItem::fields()
{
    return {field("code", &FormItem::code), field("version", &FormItem::version), field("name", &FormItem::name)};
}

Fields Form::fields()
{
    return {field("items", &Form::items), field("questions", &Form::questions, {.itemsMax = 5000}),
            field("codeLists", &Form::codeLists)};
}

} // namespace ow
