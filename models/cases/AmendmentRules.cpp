#include "models/cases/AmendmentRules.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/CaseMachine.h"

#include <algorithm>

namespace ow {

bool isIdentityElement(const DataElement &element)
{
    return element.type == ElementType::PersonName || element.type == ElementType::IdNumber
        || element.type == ElementType::CreditCode;
}

bool mayBeAmended(CaseState state)
{
    constexpr CaseState possible[] = {CaseState::Correcting, CaseState::Accepted, CaseState::Tolerant,
                                      CaseState::Suspended, CaseState::Approved};
    return std::find(std::begin(possible), std::end(possible), state) != std::end(possible);
}

std::optional<Fault> amendmentFault(const Case &record)
{
    if (openAmendment(record))
        return Fault{QStringLiteral("amendments"), &problem::AmendmentOpen, {}};
    if (mayBeAmended(record.state))
        return std::nullopt;
    return Fault{
        QStringLiteral("state"), &problem::AmendmentLate, {{QStringLiteral("state"), caseStateText(record.state)}}};
}

const CaseAmendment *openAmendment(const Case &record)
{
    if (!record.amendments)
        return nullptr;
    const auto open = std::find_if(record.amendments->begin(), record.amendments->end(),
                                   [](const CaseAmendment &one) { return one.state == AmendmentState::Asked; });
    return open == record.amendments->end() ? nullptr : &*open;
}

QString amendmentStateText(AmendmentState state)
{
    switch (state) {
    case AmendmentState::Asked: return QStringLiteral("等待复核");
    case AmendmentState::Done: return QStringLiteral("已更正");
    case AmendmentState::Refused: return QStringLiteral("未通过复核");
    }
    return {};
}

QString amendmentText(const CaseAmendment &amendment)
{
    QString text = QStringLiteral("%1　%2，%3提出")
                       .arg(amendment.labels().join(QStringLiteral("、")), amendmentStateText(amendment.state),
                            amendment.askedByName);
    if (amendment.answeredByName)
        text += QStringLiteral("，%1复核").arg(*amendment.answeredByName);
    text += QStringLiteral("。原因：") + amendment.reason;
    if (amendment.words)
        text += QStringLiteral("；复核意见：") + *amendment.words;
    return text;
}

} // namespace ow
