#pragma once
#include "models/progress/KioskRating.h"

namespace ow {

/// What somebody wants to rate by, from a line a scanner or he himself typed: the code on a slip, or the short number of a paper, which
/// leaves the query code open. Nothing when it is neither; a ticket's own link is neither.
std::optional<RateAtKiosk> rateOfLine(const QString &line);

} // namespace ow
