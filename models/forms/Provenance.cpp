#include "models/forms/Provenance.h"

namespace ow {

Assurance assuranceOf(AnswerOrigin origin)
{
    switch (origin) {
    case AnswerOrigin::Card: return Assurance::Read;
    case AnswerOrigin::Licence: return Assurance::Registered;
    case AnswerOrigin::Derived: return Assurance::Read;
    case AnswerOrigin::Earlier: return Assurance::Earlier;
    case AnswerOrigin::Applicant: return Assurance::Stated;
    }
    return Assurance::Stated;
}

bool isLocked(const Provenance &provenance)
{
    return provenance.assurance >= Assurance::Read;
}

Fields Provenance::fields()
{
    return {field("origin", &Provenance::origin),
            field("assurance", &Provenance::assurance),
            field("asOf", &Provenance::asOf),
            field("source", &Provenance::source),
            field("reference", &Provenance::reference),
            field("validUntil", &Provenance::validUntil),
            field("consent", &Provenance::consent),
            field("purpose", &Provenance::purpose, {.lengthMax = 1000}),
            field("original", &Provenance::original, {.lengthMax = 2000}),
            field("changedBy", &Provenance::changedBy),
            field("reason", &Provenance::reason, {.lengthMax = 300})};
}

} // namespace ow
