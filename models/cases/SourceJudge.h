#pragma once
#include "models/cases/CaseStore.h"
#include "models/store/Command.h"

namespace ow {

/// What a station says an answer comes from, held against what the hub itself has read, looked up or kept for this application
/// (reference/forms.md §2.2, §3.5): of what it can find, its own word stands in the body, with the consent behind it; anything else that
/// claims more than that somebody said so is what somebody said. What stood in the draft before was judged already.
Result<void> judgeSources(CommandContext &context, const Application &application, const Draft &before,
                          DraftBody &body);

} // namespace ow
