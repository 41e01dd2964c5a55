#pragma once
#include <QByteArray>

namespace ow {

/// Qt 6.4 tells a PDF's readers the lowest code point of each glyph; in Noto Sans CJK that is the radical for some 200 everyday
/// characters (食 becomes U+2EDD), so searching a paper for 食品 finds nothing. Writes the character itself, byte for byte the same length.
QByteArray withSearchableText(QByteArray pdf);

} // namespace ow
