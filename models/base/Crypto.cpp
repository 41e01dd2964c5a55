#include "models/base/Crypto.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Random.h"

#include <memory>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace ow {

namespace {
constexpr char suiteAesGcm = 1;
constexpr int nonceBytes = 12;
constexpr int tagBytes = 16;

const unsigned char *raw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *raw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
/// Looked up once: by name, at every digest, it took longer than the digest of an event. Never freed, so that none outlives it.
const EVP_MD *fetchedSha256()
{
    static const EVP_MD *const digest = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return digest;
}

const EVP_CIPHER *fetchedAesGcm()
{
    static const EVP_CIPHER *const cipher = EVP_CIPHER_fetch(nullptr, "AES-256-GCM", nullptr);
    return cipher;
}

using DigestContext = std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)>;
} // namespace

QByteArray sha256(const QByteArray &data)
{
    QByteArray digest(32, Qt::Uninitialized);
    EVP_Digest(raw(data), size_t(data.size()), raw(digest), nullptr, fetchedSha256(), nullptr);
    return digest;
}

QByteArray hmacSha256(const QByteArray &key, const QByteArray &data)
{
    QByteArray digest(32, Qt::Uninitialized);
    unsigned int length = 32;
    HMAC(fetchedSha256(), key.constData(), int(key.size()), raw(data), size_t(data.size()), raw(digest), &length);
    return digest;
}

bool equalInConstantTime(const QByteArray &a, const QByteArray &b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.constData(), b.constData(), size_t(a.size())) == 0;
}

QByteArray sealBytes(const QByteArray &key, const QByteArray &plain, const QByteArray &context, Random &random)
{
    Q_ASSERT(key.size() == 32);
    const QByteArray nonce = random.bytes(nonceBytes);
    QByteArray cipher(plain.size(), Qt::Uninitialized);
    QByteArray tag(tagBytes, Qt::Uninitialized);
    int written = 0;
    const CipherContext ctx(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    EVP_EncryptInit_ex(ctx.get(), fetchedAesGcm(), nullptr, raw(key), raw(nonce));
    EVP_EncryptUpdate(ctx.get(), nullptr, &written, raw(context), int(context.size()));
    EVP_EncryptUpdate(ctx.get(), raw(cipher), &written, raw(plain), int(plain.size()));
    EVP_EncryptFinal_ex(ctx.get(), raw(tag), &written);
    EVP_CIPHER_CTX_ctrl(ctx.get(), EVP_CTRL_GCM_GET_TAG, tagBytes, tag.data());
    return QByteArray(1, suiteAesGcm) + nonce + cipher + tag;
}

Result<QByteArray> openBytes(const QByteArray &key, const QByteArray &sealed, const QByteArray &context)
{
    if (key.size() != 32 || sealed.size() < 1 + nonceBytes + tagBytes || sealed.at(0) != suiteAesGcm)
        return fail(problem::SealBroken);
    const QByteArray nonce = sealed.mid(1, nonceBytes);
    const QByteArray cipher = sealed.mid(1 + nonceBytes, sealed.size() - 1 - nonceBytes - tagBytes);
    QByteArray tag = sealed.right(tagBytes);
    QByteArray plain(cipher.size(), Qt::Uninitialized);
    QByteArray rest(tagBytes, Qt::Uninitialized);
    int written = 0;
    const CipherContext ctx(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    EVP_DecryptInit_ex(ctx.get(), fetchedAesGcm(), nullptr, raw(key), raw(nonce));
    EVP_DecryptUpdate(ctx.get(), nullptr, &written, raw(context), int(context.size()));
    EVP_DecryptUpdate(ctx.get(), raw(plain), &written, raw(cipher), int(cipher.size()));
    EVP_CIPHER_CTX_ctrl(ctx.get(), EVP_CTRL_GCM_SET_TAG, tagBytes, tag.data());
    if (EVP_DecryptFinal_ex(ctx.get(), raw(rest), &written) != 1)
        return fail(problem::SealBroken);
    return plain;
}

QByteArray ed25519PublicKey(const QByteArray &seed)
{
    const Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, raw(seed), size_t(seed.size())),
                  &EVP_PKEY_free);
    QByteArray result(32, '\0');
    size_t length = 32;
    if (key)
        EVP_PKEY_get_raw_public_key(key.get(), raw(result), &length);
    return result;
}

QByteArray ed25519Sign(const QByteArray &seed, const QByteArray &message)
{
    const Key key(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, raw(seed), size_t(seed.size())),
                  &EVP_PKEY_free);
    const DigestContext ctx(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    QByteArray signature(64, '\0');
    size_t length = 64;
    if (key && EVP_DigestSignInit(ctx.get(), nullptr, nullptr, nullptr, key.get()) == 1)
        EVP_DigestSign(ctx.get(), raw(signature), &length, raw(message), size_t(message.size()));
    return signature;
}

bool ed25519Verify(const QByteArray &publicKey, const QByteArray &message, const QByteArray &signature)
{
    const Key key(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, raw(publicKey), size_t(publicKey.size())),
                  &EVP_PKEY_free);
    const DigestContext ctx(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    return key && EVP_DigestVerifyInit(ctx.get(), nullptr, nullptr, nullptr, key.get()) == 1
        && EVP_DigestVerify(ctx.get(), raw(signature), size_t(signature.size()), raw(message), size_t(message.size()))
        == 1;
}

} // namespace ow
