#pragma once
#include <QString>

namespace ow {

/// Check digit of ICAO Doc 9303-3 §4.9: weights 7 3 1, letters from A = 10, the filler "<" = 0. A null character when something
/// else stands in the text.
QChar mrzCheckDigit(QStringView text);

} // namespace ow
