#pragma once
#include "models/base/Problem.h"

namespace ow {

/// Longest name in characters (domain §11: peers must keep at least as many).
constexpr int personNameMax = 100;

/// A personal name in the form it is kept and compared in: the dot of minority names is U+00B7 whatever was typed, padding and
/// spaces between Chinese characters are gone, rare characters are untouched. InputRefused with every fault at `place`.
Result<QString> personName(const QString &text, const QString &place = QString());

} // namespace ow
