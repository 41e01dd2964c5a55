#pragma once
#include <QString>

namespace ow {

/// A Latin name as machine lines carry it: capitals, no accents (ICAO Doc 9303-3 §6: Ä stands as AE), words apart by one space; Chinese
/// names stay as they are.
QString latinNormal(const QString &name);

} // namespace ow
