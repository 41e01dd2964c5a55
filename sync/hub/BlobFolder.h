#pragma once
#include "models/base/Problem.h"

#include <QUuid>
#include <mutex>

namespace ow {

class Connection;
class Sealer;

/// DIR/blobs: papers and scans by the SHA-256 of their bytes, sealed under the data key of the application they belong to, or under
/// the hall's. Files appear whole or not at all; putting the same one again changes nothing. For use from many threads.
class BlobFolder {
public:
    BlobFolder(QString folder, Sealer &sealer) : m_folder(std::move(folder)), m_sealer(sealer) {}

    /// What put() writes. `key`: the data key; null for the hall's. DigestMismatch when the name is not the digest of the bytes,
    /// SealBroken when the key was destroyed.
    Result<QByteArray> sealed(Connection &db, const QUuid &key, const QString &sha256Hex, const QByteArray &bytes);
    /// On the disk when it returns, its folder too; FileFailed.
    Result<void> put(const QUuid &key, const QString &sha256Hex, const QByteArray &sealed);
    /// BlobUnknown when nobody put it under that key, SealBroken when the key was destroyed or the file was changed.
    Result<QByteArray> get(Connection &db, const QUuid &key, const QString &sha256Hex);
    /// Whether somebody put it under that key; what it says is looked at by get().
    bool holds(const QUuid &key, const QString &sha256Hex) const;

private:
    QString path(const QUuid &key, const QString &sha256Hex) const;

    QString m_folder;
    Sealer &m_sealer;
    std::mutex m_writing; ///< one file at a time: two of the same name would write into each other's fresh file
};

} // namespace ow
