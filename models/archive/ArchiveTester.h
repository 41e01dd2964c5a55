#pragma once
// 四性检测: is the package still what was sealed, whole, readable and safe? Pure (档案法实施条例 §40; domain.md §16.30). Every fault names
// its file.
#include "models/archive/ArchiveFiles.h"

namespace ow {

/// What of a package can be read, and what cannot: a file whose seal at rest is broken.
struct ArchiveBytes {
    FileContents files;
    QStringList broken; ///< paths
};

/// Before it is sealed: the papers and metadata.xml themselves.
ArchiveTest testPapers(const ArchivePackage &package, const FileContents &files, Instant now);

/// A sealed one against its manifest, its seal and what was recorded when it was sealed. `hallKey`: Ed25519, of the hall that sealed it.
ArchiveTest testPackage(const ArchivePackage &package, const ArchiveBytes &found, const QByteArray &hallKey,
                        Instant now);

} // namespace ow
