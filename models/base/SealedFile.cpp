#include "models/base/SealedFile.h"

#include "models/base/Crypto.h"
#include "models/base/DigestStream.h"
#include "models/base/ProblemTypes.h"

#include <QFile>
#include <QtEndian>
#include <fcntl.h>
#include <unistd.h>

namespace ow {

namespace {
constexpr char sealedFileMagic[] = "OWSEAL1\n";
constexpr qint64 sealedPieceBytes = 1024 * 1024;
constexpr qint64 sealedPieceOverhead = 29; ///< suite byte, nonce, tag
constexpr qint64 syncEveryBytes = 4 * 1024 * 1024;

QByteArray pieceContext(const QUuid &id, quint64 index, bool isLast)
{
    QByteArray number(8, Qt::Uninitialized);
    qToBigEndian(index, number.data());
    return "onewindow sealed file 1" + id.toRfc4122() + number + (isLast ? '\1' : '\0');
}

Problem fileFailed(const QString &path)
{
    return Problem(problem::FileFailed, {{QStringLiteral("file"), path}});
}

/// What is written goes to the disk in small pieces: one large sync at the end would hold up everybody else's.
class SyncedFile {
public:
    explicit SyncedFile(const QString &path)
        : m_path(QFile::encodeName(path)),
          m_file(::open(m_path.constData(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600)),
          m_good(m_file >= 0)
    {
    }
    ~SyncedFile()
    {
        if (m_file < 0)
            return;
        ::close(m_file);
        if (!m_kept)
            ::unlink(m_path.constData());
    }
    SyncedFile(const SyncedFile &) = delete;
    SyncedFile &operator=(const SyncedFile &) = delete;

    bool write(const QByteArray &bytes)
    {
        for (qsizetype done = 0; m_good && done < bytes.size();) {
            const ssize_t wrote = ::write(m_file, bytes.constData() + done, size_t(bytes.size() - done));
            m_good = wrote > 0;
            done += wrote;
        }
        m_unsynced += bytes.size();
        if (m_good && m_unsynced >= syncEveryBytes) {
            m_good = ::fdatasync(m_file) == 0;
            m_unsynced = 0;
        }
        return m_good;
    }
    bool keep() { return m_kept = m_good && ::fsync(m_file) == 0; }

private:
    const QByteArray m_path;
    const int m_file;
    bool m_good;
    bool m_kept = false;
    qint64 m_unsynced = 0;
};
} // namespace

Result<SealedFigures> sealFile(const QByteArray &key, const QUuid &id, const QString &from, const QString &to,
                               Random &random, const GoOn &goOn)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(fileFailed(from));
    SyncedFile target(to);
    DigestStream plain;
    DigestStream sealed;
    SealedFigures figures;
    const auto put = [&](const QByteArray &bytes) {
        sealed.add(bytes);
        figures.bytes += bytes.size();
        return target.write(bytes);
    };
    bool written = put(sealedFileMagic);
    const qint64 size = source.size();
    for (quint64 index = 0; written && (figures.plainBytes < size || index == 0); ++index) {
        if (goOn && !goOn())
            return fail(problem::Busy);
        const qint64 wanted = qMin(sealedPieceBytes, size - figures.plainBytes);
        const QByteArray piece = source.read(wanted);
        if (piece.size() != wanted)
            return fail(fileFailed(from));
        plain.add(piece);
        figures.plainBytes += piece.size();
        written = put(sealBytes(key, piece, pieceContext(id, index, figures.plainBytes == size), random));
    }
    if (!written || !target.keep())
        return fail(fileFailed(to));
    figures.sha256 = sealed.digest();
    figures.plainSha256 = plain.digest();
    return figures;
}

Result<SealedFigures> openSealedFile(const QByteArray &key, const QUuid &id, const QString &from, const QString &to)
{
    QFile source(from);
    if (!source.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(fileFailed(from));
    const QByteArray magic = source.read(qint64(sizeof sealedFileMagic) - 1);
    if (magic != sealedFileMagic)
        return fail(problem::SealBroken);
    SyncedFile target(to);
    DigestStream plain;
    DigestStream sealed;
    sealed.add(magic);
    SealedFigures figures;
    figures.bytes = magic.size();
    for (quint64 index = 0; index == 0 || !source.atEnd(); ++index) {
        const QByteArray piece = source.read(sealedPieceBytes + sealedPieceOverhead);
        sealed.add(piece);
        figures.bytes += piece.size();
        const auto opened = openBytes(key, piece, pieceContext(id, index, source.atEnd()));
        if (!opened)
            return fail(opened.error());
        plain.add(*opened);
        figures.plainBytes += opened->size();
        if (!target.write(*opened))
            return fail(fileFailed(to));
    }
    if (!target.keep())
        return fail(fileFailed(to));
    figures.sha256 = sealed.digest();
    figures.plainSha256 = plain.digest();
    return figures;
}

} // namespace ow
