#pragma once
#include "models/cases/CaseBundle.h"

namespace ow {

/// When a case is decided, as papers tell it: by `due`, or within `term` of the result it waits for, which has no day yet.
QString decidedByText(const std::optional<CaseBundle> &bundle, const QString &due, const QString &term);

} // namespace ow
