#include "models/cases/ExternalValues.h"

#include "models/base/ProblemTypes.h"
#include "models/cases/VisitCommands.h"
#include "models/forms/FormWhy.h"
#include "models/store/Connection.h"

namespace ow {

QList<ExternalValue> externalValues(const ExternalSystem &system, const Form &form, const DraftBody &body)
{
    QList<ExternalValue> values;
    for (const ExternalField &asked : system.asked) {
        const Question *question = form.question(asked.key);
        ExternalValue value{asked.key, asked.label, {}};
        for (const DraftBody::Entry &entry : body.answers) {
            if (entry.key == asked.key && question && !entry.value.isEmpty())
                value.value = answerText(form, *question, entry.value);
        }
        values.append(value);
    }
    return values;
}

Result<QList<ExternalValue>> storedExternalValues(Connection &db, Sealer &sealer, const Catalogue &catalogue,
                                                  const Case &record, const ExternalSystem &system)
{
    auto application = CaseStore::application(db, record.application);
    if (!application || !application->answersSealed)
        return fail(problem::CaseUnknown);
    application->reopened.reset();
    const auto body = openDraft(db, sealer, *application->answersSealed);
    if (!body)
        return fail(body.error());
    return formOf(db, sealer, catalogue, *application, record.receivedOn).map([&](const Form &form) {
        return externalValues(system, form, *body);
    });
}

Fields ExternalValue::fields()
{
    return {field("key", &ExternalValue::key, {.lengthMax = 100}), field("label", &ExternalValue::label),
            field("value", &ExternalValue::value, {.lengthMax = 4000})};
}

} // namespace ow
