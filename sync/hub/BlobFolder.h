#pragma once
#include "models/base/Problem.h"

namespace ow {

class Sealer;

/// DIR/blobs: printed papers by the SHA-256 of their bytes, sealed for the hall. Writing the same one again changes nothing.
class BlobFolder {
public:
    BlobFolder(QString folder, Sealer &sealer) : m_folder(std::move(folder)), m_sealer(sealer) {}

    /// DigestMismatch when the name is not the digest of the bytes, FileFailed when they are not on disk.
    Result<void> put(const QString &sha256Hex, const QByteArray &bytes);
    Result<QByteArray> get(const QString &sha256Hex);

private:
    QString path(const QString &sha256Hex) const;
    QString m_folder;
    Sealer &m_sealer;
};

} // namespace ow
