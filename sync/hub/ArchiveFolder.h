#pragma once
#include "models/archive/ArchiveTester.h"

namespace ow {
class Connection;
class Sealer;

/// DIR/archive/<档号>: packages at rest, every file sealed under its package's key and bound to its own path. A package appears whole or
/// not at all: it is written aside, brought to the disk and then renamed. For one thread at a time.
class ArchiveFolder {
public:
    ArchiveFolder(QString folder, Sealer &sealer) : m_folder(std::move(folder)), m_sealer(sealer) {}

    bool holds(const QString &number) const;
    /// What write() puts on the disk; SealBroken when the key is gone.
    Result<FileContents> sealed(Connection &db, const ArchivePackage &package, const FileContents &files);
    /// On the disk when it returns. ArchiveNumberTaken (1-2-2) when something lies under the number already; FileFailed.
    Result<void> write(const ArchivePackage &package, const FileContents &sealed);
    /// As they lie there; ArchiveUnknown when there is none.
    Result<FileContents> read(const ArchivePackage &package) const;
    ArchiveBytes opened(Connection &db, const ArchivePackage &package, const FileContents &sealed);
    /// Nothing of it is left when it returns, nor of what was being written; FileFailed.
    Result<void> remove(const ArchivePackage &package);
    /// What a making that was cut off left behind.
    Result<void> clearAside(const ArchivePackage &package);

private:
    QString path(const ArchivePackage &package) const;
    QString aside(const ArchivePackage &package) const;

    const QString m_folder;
    Sealer &m_sealer;
};

} // namespace ow
