#pragma once
// A large file under one key, piece by piece (AES-256-GCM): no piece can be changed, left out, put elsewhere or taken from another file.
#include "models/base/Problem.h"

#include <QUuid>
#include <functional>

namespace ow {

class Random;

/// Asked between pieces: false ends the work with problem::Busy.
using GoOn = std::function<bool()>;

struct SealedFigures {
    qint64 bytes = 0;  ///< of the sealed file
    QByteArray sha256; ///< of the sealed file
    qint64 plainBytes = 0;
    QByteArray plainSha256;
};

/// Writes `to` (0600, on the disk when it returns). FileFailed names the file that could not be read or written; half of one is removed.
Result<SealedFigures> sealFile(const QByteArray &key, const QUuid &id, const QString &from, const QString &to,
                               Random &random, const GoOn &goOn = {});
/// The other way round; SealBroken when the key, the id or any byte does not fit.
Result<SealedFigures> openSealedFile(const QByteArray &key, const QUuid &id, const QString &from, const QString &to);

} // namespace ow
