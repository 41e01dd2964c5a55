#pragma once
#include <QByteArray>

namespace ow::testing {

/// One set of keys as a chip uses it, in the low-level calls the product has no part in. Ciphers as PACE numbers them: 1 two-key triple
/// DES, 2 to 4 AES with 128, 192, 256 bits.
class ChipSide {
public:
    ChipSide() = default;
    ChipSide(int cipher, const QByteArray &secret, const QByteArray &counter);
    static QByteArray key(int cipher, const QByteArray &secret, char number);

    /// One message from a zero initial vector.
    static QByteArray fromZero(int cipher, const QByteArray &key, const QByteArray &plain);

    int block() const { return m_cipher == 1 ? 8 : 16; }
    void count();
    QByteArray filled(QByteArray data) const;
    QByteArray encrypt(const QByteArray &plain) const;
    QByteArray decrypt(const QByteArray &cipher) const;
    QByteArray mac(const QByteArray &data) const;
    /// With the counter in front.
    QByteArray macOfMessage(const QByteArray &data) const;

    QByteArray cipherKey;
    QByteArray macKey;
    QByteArray counter;

private:
    QByteArray start() const;

    int m_cipher = 1;
};

} // namespace ow::testing
