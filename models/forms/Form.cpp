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

} // namespace ow
