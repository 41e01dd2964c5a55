#pragma once
#include <QString>

namespace ow {

/// What the disk and SQLite alone give: one writer, one durable commit a command, the rows a command writes and nothing else.
/// Commits a second over the time; zero when the file cannot be made.
double floorCommitsPerSecond(const QString &folder, int milliseconds);

} // namespace ow
