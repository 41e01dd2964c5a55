#pragma once
#include "models/ratings/Rating.h"

namespace ow {

class Connection;

/// Whose service was rated, as far as the hall knows: of the ticket, else of the visit, else who applied for the case.
std::optional<QUuid> raterOf(Connection &db, const Rating &rating);

} // namespace ow
