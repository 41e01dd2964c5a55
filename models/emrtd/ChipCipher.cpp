#include "models/emrtd/ChipCipher.h"

#include <memory>
#include <openssl/evp.h>

namespace ow {

namespace {
constexpr int desBlock = 8;
using DesContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;

const unsigned char *desRaw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

/// `key` of 24 bytes. Single DES is no longer in OpenSSL's default provider; three equal keys are the same.
QByteArray desCbc(const QByteArray &key, const QByteArray &data, bool encrypt)
{
    static const EVP_CIPHER *const cipher = EVP_CIPHER_fetch(nullptr, "DES-EDE3-CBC", nullptr);
    const QByteArray zero(desBlock, '\0');
    QByteArray out(data.size() + desBlock, '\0');
    int written = 0;
    const DesContext ctx(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    const bool done = EVP_CipherInit_ex(ctx.get(), cipher, nullptr, desRaw(key), desRaw(zero), encrypt ? 1 : 0) == 1
        && EVP_CIPHER_CTX_set_padding(ctx.get(), 0) == 1
        && EVP_CipherUpdate(ctx.get(), reinterpret_cast<unsigned char *>(out.data()), &written, desRaw(data),
                            int(data.size()))
            == 1;
    return done ? out.left(written) : QByteArray();
}

QByteArray twoKeys(const QByteArray &key)
{
    return key + key.left(desBlock);
}
} // namespace

QByteArray chipSha1(const QByteArray &data)
{
    QByteArray digest(20, '\0');
    EVP_Digest(data.constData(), size_t(data.size()), reinterpret_cast<unsigned char *>(digest.data()), nullptr,
               EVP_sha1(), nullptr);
    return digest;
}

QByteArray tripleDesEncrypt(const QByteArray &key, const QByteArray &data)
{
    return desCbc(twoKeys(key), data, true);
}

QByteArray tripleDesDecrypt(const QByteArray &key, const QByteArray &data)
{
    return desCbc(twoKeys(key), data, false);
}

QByteArray retailMac(const QByteArray &key, const QByteArray &data)
{
    // Single DES with the first key up to the last block, that one with both: E(D(E())) is the triple DES of one block.
    const QByteArray whole = chipPadded(data);
    const QByteArray first = key.left(desBlock);
    QByteArray last = whole.right(desBlock);
    if (whole.size() > desBlock) {
        const QByteArray before = desCbc(first + first + first, whole.chopped(desBlock), true).right(desBlock);
        for (int i = 0; i < desBlock; ++i)
            last[i] = char(last.at(i) ^ before.at(i));
    }
    return tripleDesEncrypt(key, last);
}

QByteArray chipPadded(QByteArray data)
{
    data.append(char(0x80));
    while (data.size() % desBlock)
        data.append('\0');
    return data;
}

std::optional<QByteArray> chipUnpadded(QByteArray data)
{
    while (data.endsWith('\0'))
        data.chop(1);
    if (!data.endsWith(char(0x80)))
        return std::nullopt;
    return data.chopped(1);
}

} // namespace ow
