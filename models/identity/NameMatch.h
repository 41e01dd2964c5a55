#pragma once
#include <QString>

namespace ow {

/// Whether two documents name the same person: with or without the dot of minority names, Latin names in either order, with or
/// without accents and in any case (ICAO Doc 9303-3 §6: Ä stands as AE in machine lines). Never compares by parts.
bool sameName(const QString &a, const QString &b);

/// A Latin name as machine lines carry it: capitals, no accents, words apart by one space; Chinese names stay as they are.
QString latinNormal(const QString &name);

} // namespace ow
