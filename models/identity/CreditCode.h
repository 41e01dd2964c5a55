#pragma once
#include "models/base/Problem.h"

namespace ow {

/// The unified social credit code (GB 32100) in its normal form; small letters, spaces and full-width characters are forgiven.
/// InputRefused with every fault, each at `place`. Codes of agencies in catalogues may be older: there a fault is a warning
/// only (domain §1.3), which is the caller's to decide.
Result<QString> creditCode(const QString &text, const QString &place = QString());

} // namespace ow
