#pragma once
#include <QString>

namespace ow {

/// What the disk and SQLite alone give for the very rows a program wrote: those `after` has and `before` has not are written into
/// `before`, in so many transactions of equal size. Commits a second; zero when a file cannot be read or a row not written.
double sameRowsPerSecond(const QString &before, const QString &after, int transactions);

} // namespace ow
