#include "models/emrtd/ChipCipher.h"

#include <memory>
#include <openssl/core_names.h>
#include <openssl/evp.h>

namespace ow {

namespace {
constexpr int desBlock = 8;
constexpr int chipMacBytes = 8;
using ChipCipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
using ChipMacContext = std::unique_ptr<EVP_MAC_CTX, decltype(&EVP_MAC_CTX_free)>;

const unsigned char *chipRaw(const QByteArray &bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.constData());
}

unsigned char *chipRaw(QByteArray &bytes)
{
    return reinterpret_cast<unsigned char *>(bytes.data());
}

const char *cipherName(ChipSuite suite)
{
    switch (suite) {
    case ChipSuite::TripleDes: return "DES-EDE3-CBC";
    case ChipSuite::Aes128: return "AES-128-CBC";
    case ChipSuite::Aes192: return "AES-192-CBC";
    case ChipSuite::Aes256: return "AES-256-CBC";
    }
    return nullptr;
}

/// Empty when the key does not fit.
QByteArray cbc(ChipSuite suite, const QByteArray &key, const QByteArray &data, const QByteArray &start, bool encrypt)
{
    const std::unique_ptr<EVP_CIPHER, decltype(&EVP_CIPHER_free)> cipher(
        EVP_CIPHER_fetch(nullptr, cipherName(suite), nullptr), &EVP_CIPHER_free);
    const QByteArray vector = start.isEmpty() ? QByteArray(chipBlockBytes(suite), '\0') : start;
    QByteArray out(data.size() + chipBlockBytes(suite), '\0');
    int written = 0;
    const ChipCipherContext ctx(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    const bool done =
        EVP_CipherInit_ex(ctx.get(), cipher.get(), nullptr, chipRaw(key), chipRaw(vector), encrypt ? 1 : 0) == 1
        && EVP_CIPHER_CTX_set_padding(ctx.get(), 0) == 1
        && EVP_CipherUpdate(ctx.get(), chipRaw(out), &written, chipRaw(data), int(data.size())) == 1;
    return done ? out.left(written) : QByteArray();
}

/// OpenSSL's has three keys; here the first is the third.
QByteArray keyFor(ChipSuite suite, const QByteArray &key)
{
    return suite == ChipSuite::TripleDes ? key + key.left(desBlock) : key;
}

QByteArray retailMac(const QByteArray &key, const QByteArray &data)
{
    // Single DES with the first key up to the last block, that one with both: E(D(E())) is the triple DES of one block. Single DES is no
    // longer in OpenSSL's default provider; three equal keys are the same.
    const QByteArray whole = chipPadded(ChipSuite::TripleDes, data);
    const QByteArray first = key.left(desBlock);
    QByteArray last = whole.right(desBlock);
    if (whole.size() > desBlock) {
        const QByteArray before =
            cbc(ChipSuite::TripleDes, first + first + first, whole.chopped(desBlock), {}, true).right(desBlock);
        for (int i = 0; i < desBlock; ++i)
            last[i] = char(last.at(i) ^ before.at(i));
    }
    return chipEncrypt(ChipSuite::TripleDes, key, last);
}

QByteArray aesMac(ChipSuite suite, const QByteArray &key, const QByteArray &data)
{
    const std::unique_ptr<EVP_MAC, decltype(&EVP_MAC_free)> mac(EVP_MAC_fetch(nullptr, "CMAC", nullptr), &EVP_MAC_free);
    const ChipMacContext ctx(EVP_MAC_CTX_new(mac.get()), &EVP_MAC_CTX_free);
    QByteArray name(cipherName(suite));
    const OSSL_PARAM parameters[] = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_CIPHER, name.data(), 0),
                                     OSSL_PARAM_construct_end()};
    QByteArray out(chipBlockBytes(suite), '\0');
    size_t length = 0;
    const bool done = EVP_MAC_init(ctx.get(), chipRaw(key), size_t(key.size()), parameters) == 1
        && EVP_MAC_update(ctx.get(), chipRaw(data), size_t(data.size())) == 1
        && EVP_MAC_final(ctx.get(), chipRaw(out), &length, size_t(out.size())) == 1;
    return done ? out.left(chipMacBytes) : QByteArray();
}

QByteArray digestOf(const EVP_MD *digest, const QByteArray &data)
{
    QByteArray out(EVP_MD_get_size(digest), '\0');
    EVP_Digest(data.constData(), size_t(data.size()), chipRaw(out), nullptr, digest, nullptr);
    return out;
}
} // namespace

int chipBlockBytes(ChipSuite suite)
{
    return suite == ChipSuite::TripleDes ? desBlock : 16;
}

int chipKeyBytes(ChipSuite suite)
{
    switch (suite) {
    case ChipSuite::TripleDes:
    case ChipSuite::Aes128: return 16;
    case ChipSuite::Aes192: return 24;
    case ChipSuite::Aes256: return 32;
    }
    return 0;
}

QByteArray chipSha1(const QByteArray &data)
{
    return digestOf(EVP_sha1(), data);
}

QByteArray chipSha256(const QByteArray &data)
{
    return digestOf(EVP_sha256(), data);
}

QByteArray chipEncrypt(ChipSuite suite, const QByteArray &key, const QByteArray &data, const QByteArray &start)
{
    return cbc(suite, keyFor(suite, key), data, start, true);
}

QByteArray chipDecrypt(ChipSuite suite, const QByteArray &key, const QByteArray &data, const QByteArray &start)
{
    return cbc(suite, keyFor(suite, key), data, start, false);
}

QByteArray chipMac(ChipSuite suite, const QByteArray &key, const QByteArray &data)
{
    return suite == ChipSuite::TripleDes ? retailMac(key, data) : aesMac(suite, key, data);
}

QByteArray chipPadded(ChipSuite suite, QByteArray data)
{
    data.append(char(0x80));
    while (data.size() % chipBlockBytes(suite))
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
