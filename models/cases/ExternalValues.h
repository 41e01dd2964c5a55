#pragma once
#include "models/cases/ExternalSystem.h"

#include "models/cases/Case.h"

namespace ow {

class Catalogue;
class Connection;
class Sealer;

/// What a system asks of a case, under its own names and in its order; codes as words. Personal values in clear: for that system only.
struct ExternalValue {
    QString key;
    QString label;
    QString value;
    static Fields fields();
};
Result<QList<ExternalValue>> externalValues(Connection &db, Sealer &sealer, const Catalogue &catalogue,
                                            const Case &record, const ExternalSystem &system);

} // namespace ow
