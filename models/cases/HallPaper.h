#pragma once
#include "models/papers/Paper.h"
#include "models/store/Command.h"

namespace ow {

/// The head and foot of a paper of the hall itself: its name and telephone, today's date, who makes it.
PaperContent hallPaper(CommandContext &context);

} // namespace ow
