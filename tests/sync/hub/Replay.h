#pragma once
#include "models/store/Command.h"

namespace ow::testing {

/// Replays the event log of a hub's file through decode and apply into an empty migrated database and compares every table that
/// the log owns, row by row. Empty when they are equal; otherwise what differs.
QString replayDifference(const QString &hubFile, const Registry &registry);

/// Empty when every queue's serials of every day are 1 … n.
QString serialGaps(const QString &hubFile);

} // namespace ow::testing
