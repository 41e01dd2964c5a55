#pragma once
#include <QString>

namespace ow {

/// A Latin name as machine lines carry it: capitals, no accents (ICAO Doc 9303-3 §6: Ä stands as AE), words apart by one space; Chinese
/// names stay as they are.
QString latinNormal(const QString &name);

/// Has characters, and so no spelling of its own.
bool isChineseName(const QString &name);

/// How a typed Latin name stands to the one of the machine lines, surname and given names apart.
enum class LatinMatch {
    Same,  ///< letter for letter, surname first
    Known, ///< his, but given names first or some left out: the lines' order holds
    Other  ///< somebody else's
};
/// `isCut`: the lines end inside the name, so more words than theirs may be typed behind.
LatinMatch latinMatch(const QString &typed, const QString &surname, const QString &given, bool isCut = false);

} // namespace ow
