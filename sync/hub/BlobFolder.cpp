#include "sync/hub/BlobFolder.h"

#include "models/base/Crypto.h"
#include "models/base/Files.h"
#include "models/base/ProblemTypes.h"
#include "models/store/Sealer.h"

#include <QFile>
#include <QFileInfo>

namespace ow {

namespace {
constexpr char blobPurpose[] = "blob";

bool isDigest(const QString &text)
{
    return text.size() == 64 && QString::fromLatin1(QByteArray::fromHex(text.toLatin1()).toHex()) == text;
}
} // namespace

QString BlobFolder::path(const QUuid &key, const QString &sha256Hex) const
{
    const QString file = m_folder + QLatin1Char('/') + sha256Hex.left(2) + QLatin1Char('/') + sha256Hex;
    return key.isNull() ? file : file + QLatin1Char('-') + key.toString(QUuid::Id128);
}

Result<QByteArray> BlobFolder::sealed(Connection &db, const QUuid &key, const QString &sha256Hex,
                                      const QByteArray &bytes)
{
    if (!isDigest(sha256Hex) || sha256(bytes).toHex() != sha256Hex.toLatin1())
        return fail(problem::DigestMismatch);
    if (key.isNull())
        return m_sealer.sealForHall(bytes, blobPurpose);
    return m_sealer.sealData(db, key, bytes, blobPurpose);
}

Result<void> BlobFolder::put(const QUuid &key, const QString &sha256Hex, const QByteArray &sealed)
{
    const QString name = path(key, sha256Hex);
    const std::lock_guard lock(m_writing);
    if (QFile::exists(name))
        return {};
    return makePrivateFolder(QFileInfo(name).path()).and_then([&] { return writePrivateFile(name, sealed); });
}

bool BlobFolder::holds(const QUuid &key, const QString &sha256Hex) const
{
    return isDigest(sha256Hex) && QFile::exists(path(key, sha256Hex));
}

Result<QByteArray> BlobFolder::get(Connection &db, const QUuid &key, const QString &sha256Hex)
{
    QFile file(path(key, sha256Hex));
    if (!isDigest(sha256Hex) || !file.open(QIODevice::ReadOnly))
        return fail(problem::BlobUnknown);
    const QByteArray sealed = file.readAll();
    const Result<QByteArray> bytes =
        key.isNull() ? m_sealer.openForHall(sealed, blobPurpose) : m_sealer.openData(db, sealed, blobPurpose);
    // A sound file under a foreign name is as wrong as a changed one.
    if (bytes && sha256(*bytes).toHex() != sha256Hex.toLatin1())
        return fail(problem::SealBroken);
    return bytes;
}

} // namespace ow
