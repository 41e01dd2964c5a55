#pragma once
// A rule run as its steps (RuleProgram.h).
#include "models/rules/Rule.h"
#include "models/rules/RuleProgram.h"

namespace ow {

/// Of a program that says yes or no, and that stays where it is.
std::vector<RuleStep> ruleSteps(const RuleProgram &program);

/// What RuleRun makes of the same program.
Truth runSteps(const RuleStep *step, const RuleContext &context);

} // namespace ow
