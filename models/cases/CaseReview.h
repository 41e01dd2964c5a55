#pragma once
// 审查: who works on an accepted case, and what was given back to an earlier step.
#include "models/base/Clock.h"
#include "models/base/Describe.h"

namespace ow {

/// 认领: from then on only he reviews it, until he speaks, gives it back or a supervisor does.
struct CaseClaim {
    QString user;
    QString name; ///< as it stands on screens
    Instant at;
    int opinionsBefore = 0; ///< given by others before he took it

    static Fields fields();
};

/// What is done about an accepted case, one after the other.
enum class ProcessStep { Review, Decision, Making };
constexpr Code<ProcessStep> processStepCodes[] = {
    {ProcessStep::Review, "review"}, {ProcessStep::Decision, "decision"}, {ProcessStep::Making, "making"}};
constexpr std::span<const Code<ProcessStep>> codesOf(ProcessStep)
{
    return processStepCodes;
}
/// 审查, 决定, 制证
QString processStepText(ProcessStep step);

/// 退回: somebody later on the way wants an earlier step done again.
struct CaseRemand {
    ProcessStep step = ProcessStep::Review; ///< that is to be done again
    QString reason;
    QString by;     ///< user
    QString byName; ///< as it stands on screens
    Instant at;
    int opinionsBefore = 0; ///< these do not count any more when it went back to its review

    static Fields fields();
};

} // namespace ow
