#include "tests/base/ChipSide.h"

#include <QCryptographicHash>
#include <openssl/aes.h>
#include <openssl/cmac.h>
#include <openssl/des.h>
#include <openssl/evp.h>

namespace ow::testing {

namespace {
QByteArray desBlockOf(const QByteArray &key, const QByteArray &block, int direction)
{
    DES_cblock raw;
    DES_key_schedule schedule;
    std::copy_n(key.constData(), 8, reinterpret_cast<char *>(raw));
    DES_set_key_unchecked(&raw, &schedule);
    DES_cblock in;
    DES_cblock out;
    std::copy_n(block.constData(), 8, reinterpret_cast<char *>(in));
    DES_ecb_encrypt(&in, &out, &schedule, direction);
    return QByteArray(reinterpret_cast<const char *>(out), 8);
}

QByteArray xored(QByteArray a, const QByteArray &b)
{
    for (qsizetype i = 0; i < a.size(); ++i)
        a[i] = char(a.at(i) ^ b.at(i));
    return a;
}

QByteArray desEncrypt(const QByteArray &key, const QByteArray &plain)
{
    QByteArray out;
    QByteArray last(8, '\0');
    for (qsizetype at = 0; at < plain.size(); at += 8) {
        last = xored(plain.mid(at, 8), last);
        last = desBlockOf(key.left(8), last, DES_ENCRYPT);
        last = desBlockOf(key.right(8), last, DES_DECRYPT);
        last = desBlockOf(key.left(8), last, DES_ENCRYPT);
        out += last;
    }
    return out;
}

QByteArray desDecrypt(const QByteArray &key, const QByteArray &cipher)
{
    QByteArray out;
    QByteArray before(8, '\0');
    for (qsizetype at = 0; at < cipher.size(); at += 8) {
        const QByteArray block = cipher.mid(at, 8);
        QByteArray plain = desBlockOf(key.left(8), block, DES_DECRYPT);
        plain = desBlockOf(key.right(8), plain, DES_ENCRYPT);
        plain = desBlockOf(key.left(8), plain, DES_DECRYPT);
        out += xored(plain, before);
        before = block;
    }
    return out;
}

QByteArray aesCbc(const QByteArray &key, const QByteArray &in, QByteArray start, int direction)
{
    AES_KEY schedule;
    const auto *raw = reinterpret_cast<const unsigned char *>(key.constData());
    if (direction == AES_ENCRYPT)
        AES_set_encrypt_key(raw, int(key.size() * 8), &schedule);
    else
        AES_set_decrypt_key(raw, int(key.size() * 8), &schedule);
    QByteArray out(in.size(), '\0');
    AES_cbc_encrypt(reinterpret_cast<const unsigned char *>(in.constData()),
                    reinterpret_cast<unsigned char *>(out.data()), size_t(in.size()), &schedule,
                    reinterpret_cast<unsigned char *>(start.data()), direction);
    return out;
}
} // namespace

ChipSide::ChipSide(int cipher, const QByteArray &secret, const QByteArray &first)
    : cipherKey(key(cipher, secret, 1)), macKey(key(cipher, secret, 2)), counter(first), m_cipher(cipher)
{
}

QByteArray ChipSide::key(int cipher, const QByteArray &secret, char number)
{
    QByteArray text = secret;
    text.append('\0').append('\0').append('\0').append(number);
    const bool isLong = cipher > 2;
    return QCryptographicHash::hash(text, isLong ? QCryptographicHash::Sha256 : QCryptographicHash::Sha1)
        .left(cipher == 3       ? 24
                  : cipher == 4 ? 32
                                : 16);
}

QByteArray ChipSide::fromZero(int cipher, const QByteArray &key, const QByteArray &plain)
{
    return cipher == 1 ? desEncrypt(key, plain) : aesCbc(key, plain, QByteArray(16, '\0'), AES_ENCRYPT);
}

void ChipSide::count()
{
    qsizetype at = counter.size();
    do {
        --at;
        counter[at] = char(quint8(counter.at(at)) + 1);
    } while (at > 0 && counter.at(at) == '\0');
}

QByteArray ChipSide::filled(QByteArray data) const
{
    data += char(0x80);
    while (data.size() % block())
        data += '\0';
    return data;
}

QByteArray ChipSide::start() const
{
    return aesCbc(cipherKey, counter, QByteArray(16, '\0'), AES_ENCRYPT);
}

QByteArray ChipSide::encrypt(const QByteArray &plain) const
{
    return m_cipher == 1 ? desEncrypt(cipherKey, plain) : aesCbc(cipherKey, plain, start(), AES_ENCRYPT);
}

QByteArray ChipSide::decrypt(const QByteArray &cipher) const
{
    return m_cipher == 1 ? desDecrypt(cipherKey, cipher) : aesCbc(cipherKey, cipher, start(), AES_DECRYPT);
}

QByteArray ChipSide::mac(const QByteArray &data) const
{
    if (m_cipher == 1) {
        // ISO/IEC 9797-1, algorithm 3.
        QByteArray state(8, '\0');
        const QByteArray whole = filled(data);
        for (qsizetype at = 0; at < whole.size(); at += 8)
            state = desBlockOf(macKey.left(8), xored(whole.mid(at, 8), state), DES_ENCRYPT);
        return desBlockOf(macKey.left(8), desBlockOf(macKey.right(8), state, DES_DECRYPT), DES_ENCRYPT);
    }
    const EVP_CIPHER *cipher = m_cipher == 2 ? EVP_aes_128_cbc()
        : m_cipher == 3                      ? EVP_aes_192_cbc()
                                             : EVP_aes_256_cbc();
    CMAC_CTX *context = CMAC_CTX_new();
    CMAC_Init(context, macKey.constData(), size_t(macKey.size()), cipher, nullptr);
    CMAC_Update(context, data.constData(), size_t(data.size()));
    QByteArray out(16, '\0');
    size_t length = 0;
    CMAC_Final(context, reinterpret_cast<unsigned char *>(out.data()), &length);
    CMAC_CTX_free(context);
    return out.left(8);
}

QByteArray ChipSide::macOfMessage(const QByteArray &data) const
{
    return mac(m_cipher == 1 ? counter + data : filled(counter + data));
}

} // namespace ow::testing
