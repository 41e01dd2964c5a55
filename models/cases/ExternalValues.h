#pragma once
#include "models/cases/CaseStore.h"
#include "models/cases/ExternalSystem.h"
#include "models/forms/Form.h"

namespace ow {

class Catalogue;
class Sealer;

/// What a system asks of a case, under its own names and in its order; codes as words. Personal values in clear: for that system only.
struct ExternalValue {
    QString key;
    QString label;
    QString value;
    static Fields fields();
};
QList<ExternalValue> externalValues(const ExternalSystem &system, const Form &form, const DraftBody &body);
/// The same of a case as it is stored.
Result<QList<ExternalValue>> storedExternalValues(Connection &db, Sealer &sealer, const Catalogue &catalogue,
                                            const Case &record, const ExternalSystem &system);

} // namespace ow
