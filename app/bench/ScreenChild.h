#pragma once
#include <QStringList>

namespace ow {

/// Runs this program again with these arguments, on the screen there is or on none, and waits for it; what it says is said here. Benches
/// that need widgets or fonts do so: the program itself has neither. False when it fails or takes longer than `withinMs`.
bool runScreenChild(const QStringList &arguments, int withinMs);

} // namespace ow
