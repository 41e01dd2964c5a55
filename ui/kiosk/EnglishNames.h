#pragma once
#include "models/queue/QueueViews.h"

namespace ow {

/// The hall's own names in English where the set-up gives them; what it does not name stays Chinese, so that a slip and a door plate
/// can still be compared.
PublicView withEnglishNames(PublicView view);
/// A refusal of the hub names queues as the hall does; here by the names shown.
Problem withNamesOf(const Problem &problem, const PublicView &hall, const PublicView &shown);

} // namespace ow
