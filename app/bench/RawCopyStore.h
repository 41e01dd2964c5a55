#pragma once
#include <QString>
#include <optional>

namespace ow {

/// The floor of a drained backlog: the rows of a hall's log up to `through`, read from its database and written into another, so many a
/// commit, WAL and synchronous=FULL as both ends have it; no network, nothing checked. Seconds; nothing when it failed.
std::optional<double> rawCopySeconds(const QString &hall, const QString &target, qint64 through, int rowsPerCommit);

/// The same rows as documents, one JSON object a line: those behind `after` up to `through`. How many bytes; nothing when it failed.
std::optional<qint64> exportDocuments(const QString &hall, qint64 after, qint64 through, const QString &file);

} // namespace ow
