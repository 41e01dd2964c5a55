#include "sync/hub/BlobFolder.h"

#include "models/base/Crypto.h"
#include "models/base/ProblemTypes.h"
#include "models/store/Sealer.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace ow {

namespace {
constexpr char blobPurpose[] = "blob";

bool isDigest(const QString &text)
{
    return text.size() == 64 && QString::fromLatin1(QByteArray::fromHex(text.toLatin1()).toHex()) == text;
}
} // namespace

QString BlobFolder::path(const QString &sha256Hex) const
{
    return m_folder + QLatin1Char('/') + sha256Hex.left(2) + QLatin1Char('/') + sha256Hex;
}

Result<void> BlobFolder::put(const QString &sha256Hex, const QByteArray &bytes)
{
    if (!isDigest(sha256Hex) || sha256(bytes).toHex() != sha256Hex.toLatin1())
        return fail(problem::DigestMismatch);
    const QString name = path(sha256Hex);
    if (QFile::exists(name))
        return {};
    QDir().mkpath(QFileInfo(name).path());
    QSaveFile file(name);
    const QByteArray stored = m_sealer.sealForHall(bytes, blobPurpose);
    const bool ok = file.open(QIODevice::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
        && file.write(stored) == stored.size() && file.commit();
    if (!ok)
        return fail(problem::FileFailed, {{QStringLiteral("file"), name}});
    return {};
}

Result<QByteArray> BlobFolder::get(const QString &sha256Hex)
{
    QFile file(path(sha256Hex));
    if (!isDigest(sha256Hex) || !file.open(QIODevice::ReadOnly))
        return fail(problem::PaperUnknown);
    return m_sealer.openForHall(file.readAll(), blobPurpose);
}

} // namespace ow
