#pragma once
#include <QString>
#include <optional>

namespace ow {

/// PouchDB on leveldb, batches of 1000, to express-pouchdb on leveldb in a process of its own; plain HTTP, and neither end waits for its
/// disk.
struct PouchFigures {
    double drainSeconds = 0; ///< all of the first file, the far end empty
    double againSeconds = 0; ///< what is new in the second one
};

/// Installs the packages beside the programs when they are not there (tests/peers/sync/package.json). Nothing when they cannot be had, or
/// when not every one of the `documents` stands at the far end; `why` says it in one line.
std::optional<PouchFigures> pouchFigures(const QString &folder, const QString &first, const QString &more,
                                         qint64 documents, QString &why);

} // namespace ow
