#pragma once
#include <QString>

namespace ow {

/// Acceptances with 20 papers each, durable on a slow disk, beside SQLite alone writing the same rows; the file of one case and a
/// reviewer's list as the hall grows to so many cases. False when a goal is missed.
bool benchCase(int cases);
/// The child of it: accepts so many in the folder and says how many a second, one by one and eight at once, and what SQLite does.
int runAcceptances(const QString &folder, int count);

} // namespace ow
