#pragma once
#include "models/base/Files.h"

#include <QByteArray>

namespace ow {

class Random;

/// The hall's keys, each in a file of its own under DIR/keys (0600), never in a database or plain backup (design §10).
struct KeyRing {
    QByteArray master;     ///< wraps the data keys of persons and cases
    QByteArray blindIndex; ///< keys the blind indexes
    QByteArray signing;    ///< Ed25519 seed of the hall

    /// Reads the keys. With `mayCreate` (a data folder without database) missing ones are made; otherwise KeyMissing.
    static Result<KeyRing> open(const QString &folder, bool mayCreate, Random &random);
    /// The same of files that are not in a folder (yet); KeyMissing or KeyWrong.
    static Result<KeyRing> from(const FileContents &files);
    /// Stored in the database: a start with other keys is refused (KeyWrong).
    QByteArray checkValue() const;
};

/// Reads a key file of 32 bytes in hex, or makes it.
Result<QByteArray> openKeyFile(const QString &path, bool mayCreate, Random &random);

} // namespace ow
