#include "models/base/DigestStream.h"

#include "models/base/ProblemTypes.h"

#include <QFile>
#include <openssl/evp.h>

namespace ow {

namespace {
constexpr qint64 digestPieceBytes = 1024 * 1024;
}

struct DigestStream::Inner {
    std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

DigestStream::DigestStream() : m_inner(std::make_unique<Inner>())
{
    EVP_DigestInit_ex(m_inner->context.get(), EVP_sha256(), nullptr);
}

DigestStream::~DigestStream() = default;

void DigestStream::add(const QByteArray &bytes)
{
    EVP_DigestUpdate(m_inner->context.get(), bytes.constData(), size_t(bytes.size()));
}

QByteArray DigestStream::digest()
{
    QByteArray value(32, '\0');
    EVP_DigestFinal_ex(m_inner->context.get(), reinterpret_cast<unsigned char *>(value.data()), nullptr);
    return value;
}

Result<QByteArray> sha256OfFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
    DigestStream digest;
    while (!file.atEnd()) {
        const QByteArray piece = file.read(digestPieceBytes);
        if (piece.isEmpty())
            return fail(problem::FileFailed, {{QStringLiteral("file"), path}});
        digest.add(piece);
    }
    return digest.digest();
}

} // namespace ow
