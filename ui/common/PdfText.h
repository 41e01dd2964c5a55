#pragma once
#include <QByteArray>
#include <QString>

namespace ow {

/// Qt 6.4 tells a PDF's readers the lowest code point of each glyph; in Noto Sans CJK that is the radical for some 200 everyday
/// characters (食 becomes U+2EDD), so searching a paper for 食品 finds nothing; and it names no character beyond the first plane (𬱟), which
/// names have. Writes the character itself, in a file of the same length; `text` is all that was drawn, in that order.
QByteArray withSearchableText(QByteArray pdf, const QString &text = {});

} // namespace ow
