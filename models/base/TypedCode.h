#pragma once
// Codes that stand on paper and may be typed: letters and digits that are not taken for one another (Crockford's base 32: no I, L, O, U).
#include <QByteArray>
#include <QString>

namespace ow {

/// One letter for each byte of chance, in groups: "7K2MQ-…".
QString typedCode(const QByteArray &chance, int group);
/// As it was made, however it was typed: small letters, no dashes, O for 0. Empty when it cannot be one of that length.
QString normalTypedCode(const QString &typed, int length);

} // namespace ow
