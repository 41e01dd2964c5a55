#include "models/cases/CaseAmendment.h"

#include <algorithm>

namespace ow {

namespace {
constexpr int amendedSealedMax = 8000;
constexpr int amendmentWordsMax = 300;
} // namespace

bool CaseAmendment::needsSecond() const
{
    return std::any_of(answers.begin(), answers.end(), [](const AmendedAnswer &one) { return one.identity; });
}

QStringList CaseAmendment::labels() const
{
    QStringList names;
    for (const AmendedAnswer &one : answers)
        names.append(one.label);
    return names;
}

Fields AmendedAnswer::fields()
{
    return {field("key", &AmendedAnswer::key, {.lengthMax = 100}), field("label", &AmendedAnswer::label),
            field("identity", &AmendedAnswer::identity),
            field("beforeSealed", &AmendedAnswer::beforeSealed, {.lengthMax = amendedSealedMax}),
            field("afterSealed", &AmendedAnswer::afterSealed, {.lengthMax = amendedSealedMax})};
}

Fields CaseAmendment::fields()
{
    return {field("id", &CaseAmendment::id),
            field("state", &CaseAmendment::state),
            field("answers", &CaseAmendment::answers, {.itemsMax = 50}),
            field("reason", &CaseAmendment::reason, {.lengthMax = amendmentWordsMax}),
            field("askedOn", &CaseAmendment::askedOn),
            field("askedBy", &CaseAmendment::askedBy),
            field("askedByName", &CaseAmendment::askedByName),
            field("answeredOn", &CaseAmendment::answeredOn),
            field("answeredByName", &CaseAmendment::answeredByName),
            field("words", &CaseAmendment::words, {.lengthMax = amendmentWordsMax})};
}

} // namespace ow
