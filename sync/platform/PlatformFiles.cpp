// Files uploaded for applications made online: taken before the application that names them, sealed where the platform keeps them, and
// given to the one hall they are for.
#include "models/base/Crypto.h"
#include "models/base/FileKind.h"
#include "models/base/ProblemTypes.h"
#include "sync/platform/Platform.h"

namespace ow {

namespace {
/// The digest and the hall say where the sealed bytes belong.
QByteArray fileContext(const QString &hall, const QString &sha256Hex)
{
    return hall.toUtf8() + '/' + sha256Hex.toLatin1();
}
} // namespace

Result<UploadedFile> Platform::keepFile(const QString &hall, const QString &sha256Hex, const QByteArray &bytes)
{
    if (bytes.size() > onlineFileBytesMax)
        return fail(problem::RequestTooLarge, {{QStringLiteral("max"), QString::number(onlineFileBytesMax)}});
    const auto kind = fileKindOf(bytes);
    if (!kind)
        return fail(problem::BlobKind);
    if (sha256(bytes).toHex() != sha256Hex.toLatin1())
        return fail(problem::DigestMismatch);
    const UploadedFile file{sha256Hex, QString::fromLatin1(mediaType(*kind)), bytes.size()};
    m_store->beginFor(hall);
    if (!m_store->hall(hall)) {
        m_store->rollback();
        return fail(problem::HallUnregistered, {{QStringLiteral("hall"), hall}});
    }
    // Sent again, it is the same file.
    if (!m_store->onlineFile(hall, sha256Hex))
        m_store->addOnlineFile(hall, file, sealBytes(feedKey(), bytes, fileContext(hall, sha256Hex), m_random),
                               m_clock.now());
    return committed(file);
}

Reply Platform::readFile(const QString &hall, const QString &sha256Hex)
{
    m_store->begin();
    const auto file = m_store->onlineFile(hall, sha256Hex);
    const QByteArray sealed = file ? m_store->onlineFileSealed(hall, sha256Hex) : QByteArray();
    if (const auto read = m_store->commit(); !read)
        return problemReply(read.error());
    if (!file)
        return problemReply(problem::OnlineFileUnknown);
    const auto bytes = openBytes(feedKey(), sealed, fileContext(hall, sha256Hex));
    return bytes ? Reply{200, file->media.toLatin1(), *bytes, {}, {}} : problemReply(bytes.error());
}

Faults Platform::filesMissing(const QString &hall, const QList<OnlineMaterial> &materials)
{
    Faults faults;
    for (qsizetype i = 0; i < materials.size(); ++i) {
        for (qsizetype n = 0; n < materials.at(i).files.size(); ++n) {
            const UploadedFile &named = materials.at(i).files.at(n);
            const QString place =
                describe::at(describe::at(QStringLiteral("materials"), i) + QStringLiteral(".files"), n);
            const auto kept = m_store->onlineFile(hall, named.sha256);
            if (!kept)
                faults.append({place, &problem::OnlineFileMissing, {}});
            else if (*kept != named)
                faults.append({place,
                               &problem::OnlineFileOther,
                               {{QStringLiteral("media"), kept->media},
                                {QStringLiteral("bytes"), QString::number(kept->bytes)}}});
        }
    }
    return faults;
}

} // namespace ow
