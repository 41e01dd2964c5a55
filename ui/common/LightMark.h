#pragma once
#include <QString>

namespace ow {

/// The shape that stands beside the colour of a light, for whoever cannot tell the colours apart: ● red ("bad"), ▲ yellow ("warn"),
/// ○ green ("good"). Empty for a colour that is no light.
QString lightMark(const char *token);
/// `text` with the shape before it; a text that begins with a tick or cross of its own has one already, and an empty one stays empty.
QString withLight(const char *token, const QString &text);
/// What a screen reader says instead: the shape by its word.
QString spokenLight(const char *token, const QString &text);

} // namespace ow
