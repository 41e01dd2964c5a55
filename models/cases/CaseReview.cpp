#include "models/cases/CaseReview.h"

namespace ow {

QString processStepText(ProcessStep step)
{
    switch (step) {
    case ProcessStep::Review: return QStringLiteral("审查");
    case ProcessStep::Decision: return QStringLiteral("决定");
    case ProcessStep::Making: return QStringLiteral("制证");
    }
    return {};
}

Fields CaseClaim::fields()
{
    return {field("user", &CaseClaim::user), field("name", &CaseClaim::name), field("at", &CaseClaim::at),
            field("opinionsBefore", &CaseClaim::opinionsBefore)};
}

Fields CaseRemand::fields()
{
    return {field("step", &CaseRemand::step), field("reason", &CaseRemand::reason, {.lengthMax = 500}),
            field("by", &CaseRemand::by),     field("byName", &CaseRemand::byName),
            field("at", &CaseRemand::at),     field("opinionsBefore", &CaseRemand::opinionsBefore)};
}

} // namespace ow
