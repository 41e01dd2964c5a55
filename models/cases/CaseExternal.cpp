#include "models/cases/CaseExternal.h"

namespace ow {

QString externalStateText(ExternalState state)
{
    switch (state) {
    case ExternalState::Waiting: return QStringLiteral("待录入");
    case ExternalState::Entered: return QStringLiteral("已录入，等对方结果");
    case ExternalState::Answered: return QStringLiteral("对方已答复");
    }
    return {};
}

QString externalText(const CaseExternal &external)
{
    QString text = externalStateText(external.state);
    if (external.number)
        text += QStringLiteral("，对方编号 %1").arg(*external.number);
    if (external.answer) {
        text += external.answer->approves ? QStringLiteral("，准予") : QStringLiteral("，不予");
        if (external.answer->resultNumber)
            text += QStringLiteral("，证照编号 %1").arg(*external.answer->resultNumber);
        if (!external.answer->words.isEmpty())
            text += QStringLiteral("：%1").arg(external.answer->words);
    }
    return text;
}

Fields ExternalAnswer::fields()
{
    return {field("approves", &ExternalAnswer::approves),
            field("words", &ExternalAnswer::words, {.lengthMax = externalWordsMax}),
            field("resultNumber", &ExternalAnswer::resultNumber, {.lengthMin = 1, .lengthMax = externalNumberMax}),
            field("on", &ExternalAnswer::on)};
}

Fields CaseExternal::fields()
{
    return {field("system", &CaseExternal::system),
            field("systemName", &CaseExternal::systemName),
            field("state", &CaseExternal::state),
            field("number", &CaseExternal::number, {.lengthMin = 1, .lengthMax = externalNumberMax}),
            field("enteredOn", &CaseExternal::enteredOn),
            field("enteredByName", &CaseExternal::enteredByName),
            field("answer", &CaseExternal::answer),
            field("answeredByName", &CaseExternal::answeredByName)};
}

} // namespace ow
