#pragma once
#include "models/prefill/PrefillCommands.h"

namespace ow {

/// The slip behind a line a scanner or a visitor typed: the phone's link with number and code behind its #, or the hall's own code.
/// A number alone leaves `code` open. Nothing when it is neither.
std::optional<PrefillSlip> slipOfLine(const QString &line);

} // namespace ow
