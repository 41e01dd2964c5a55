#include "sync/platform/OnlineStatus.h"

namespace ow {

Fields CaseTold::Defect::fields()
{
    return {field("materialName", &Defect::materialName), field("wording", &Defect::wording),
            field("cure", &Defect::cure)};
}

Fields CaseTold::fields()
{
    return {field("bring", &CaseTold::bring), field("defects", &CaseTold::defects),
            field("correctBy", &CaseTold::correctBy), field("reason", &CaseTold::reason)};
}

Fields OnlineCaseStatus::fields()
{
    return {field("number", &OnlineCaseStatus::number),
            field("item", &OnlineCaseStatus::item),
            field("state", &OnlineCaseStatus::state),
            field("stateText", &OnlineCaseStatus::stateText),
            field("acceptedOn", &OnlineCaseStatus::acceptedOn),
            field("due", &OnlineCaseStatus::due),
            field("told", &OnlineCaseStatus::told),
            field("withdrawalRefused", &OnlineCaseStatus::withdrawalRefused),
            field("correctionSentAt", &OnlineCaseStatus::correctionSentAt),
            field("correctionRefused", &OnlineCaseStatus::correctionRefused)};
}

Fields OnlineStatus::fields()
{
    return {field("number", &OnlineStatus::number), field("filedAt", &OnlineStatus::filedAt),
            field("taken", &OnlineStatus::taken), field("refused", &OnlineStatus::refused),
            field("cases", &OnlineStatus::cases)};
}

Fields OnlineWithdrawal::fields()
{
    return {field("case", &OnlineWithdrawal::caseNumber, {.lengthMin = 1, .lengthMax = 50}),
            field("reason", &OnlineWithdrawal::reason, {.lengthMin = 1, .lengthMax = 300})};
}

} // namespace ow
