#include "tests/base/SimulatedPace.h"

#include <QCryptographicHash>
#include <memory>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/objects.h>

namespace ow::testing {

namespace {
const char paceNonce[] = "3F00C4D39D153F2B2A214A078D899B22";
const char paceMapping[] = "498FF49756F2DC1587840041839A85982BE7761D14715FB091EFA7BCE9058560";
const char paceAgreement[] = "107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A";

QByteArray protocolOf(int cipher)
{
    return QByteArray::fromHex("04007F000702020402") + char(cipher);
}

/// a·G + b·P as bytes; either may be left out.
QByteArray combined(int curve, const QByteArray &a, const QByteArray &b, const QByteArray &point)
{
    const std::unique_ptr<EC_GROUP, decltype(&EC_GROUP_free)> group(EC_GROUP_new_by_curve_name(curve), &EC_GROUP_free);
    const auto number = [](const QByteArray &bytes) {
        return BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size()), nullptr);
    };
    EC_POINT *in = EC_POINT_new(group.get());
    EC_POINT *out = EC_POINT_new(group.get());
    BIGNUM *first = a.isEmpty() ? nullptr : number(a);
    BIGNUM *second = b.isEmpty() ? nullptr : number(b);
    const bool isGood = point.isEmpty()
        || EC_POINT_oct2point(group.get(), in, reinterpret_cast<const unsigned char *>(point.constData()),
                              size_t(point.size()), nullptr)
            == 1;
    EC_POINT_mul(group.get(), out, first, second ? in : nullptr, second, nullptr);
    QByteArray bytes(200, '\0');
    const size_t length = EC_POINT_point2oct(group.get(), out, POINT_CONVERSION_UNCOMPRESSED,
                                             reinterpret_cast<unsigned char *>(bytes.data()), 200, nullptr);
    BN_free(first);
    BN_free(second);
    EC_POINT_free(in);
    EC_POINT_free(out);
    return isGood ? bytes.left(qsizetype(length)) : QByteArray();
}

QByteArray paceObjectOf(char tag, const QByteArray &value)
{
    QByteArray out(1, tag);
    if (value.size() >= 128)
        out += char(0x81);
    return out + char(value.size()) + value;
}
} // namespace

SimulatedPace::SimulatedPace(const QByteArray &information, int cipher, int parameter)
    : m_information(information), m_cipher(cipher), m_curve(parameter == 12       ? NID_X9_62_prime256v1
                                                                : parameter == 13 ? NID_brainpoolP256r1
                                                                : parameter == 15 ? NID_secp384r1
                                                                                  : NID_brainpoolP384r1)
{
}

QByteArray SimulatedPace::choice(int cipher, int parameter)
{
    return paceObjectOf(char(0x80), protocolOf(cipher)) + QByteArray::fromHex("830101")
        + paceObjectOf(char(0x84), QByteArray(1, char(parameter)));
}

QByteArray SimulatedPace::token(const QByteArray &point) const
{
    const QByteArray inner = paceObjectOf(0x06, protocolOf(m_cipher)) + paceObjectOf(char(0x86), point);
    QByteArray whole = QByteArray::fromHex("7F49");
    if (inner.size() >= 128)
        whole += char(0x81);
    return m_session.mac(whole + char(inner.size()) + inner);
}

std::optional<QByteArray> SimulatedPace::answer(const QByteArray &data)
{
    const bool isLong = data.size() > 1 && data.at(1) == char(0x81);
    const QByteArray object = data.mid(isLong ? 3 : 2);
    const bool isLongObject = object.size() > 1 && object.at(1) == char(0x81);
    const QByteArray value = object.mid(isLongObject ? 3 : 2);
    const QByteArray nonce = QByteArray::fromHex(paceNonce);
    const auto wrapped = [](char tag, const QByteArray &bytes) { return paceObjectOf(0x7C, paceObjectOf(tag, bytes)); };
    switch (m_step++) {
    case 0: {
        const QByteArray secret = QCryptographicHash::hash(m_information, QCryptographicHash::Sha1);
        const QByteArray key = ChipSide::key(m_cipher, secret, 3);
        return wrapped(char(0x80), ChipSide::fromZero(m_cipher, key, nonce));
    }
    case 1: {
        if (object.isEmpty() || object.front() != char(0x81))
            return std::nullopt;
        const QByteArray shared = combined(m_curve, {}, QByteArray::fromHex(paceMapping), value);
        if (shared.isEmpty())
            return std::nullopt;
        m_mapped = combined(m_curve, nonce, QByteArray(1, '\1'), shared);
        return wrapped(char(0x82), combined(m_curve, QByteArray::fromHex(paceMapping), {}, {}));
    }
    case 2: {
        if (object.isEmpty() || object.front() != char(0x83))
            return std::nullopt;
        m_theirPoint = value;
        m_ownPoint = combined(m_curve, {}, QByteArray::fromHex(paceAgreement), m_mapped);
        const QByteArray shared = combined(m_curve, {}, QByteArray::fromHex(paceAgreement), value);
        if (shared.isEmpty())
            return std::nullopt;
        m_session =
            ChipSide(m_cipher, shared.mid(1, (shared.size() - 1) / 2), QByteArray(m_cipher == 1 ? 8 : 16, '\0'));
        return wrapped(char(0x84), m_ownPoint);
    }
    case 3:
        if (object.isEmpty() || object.front() != char(0x85) || value != token(m_ownPoint))
            return std::nullopt;
        return wrapped(char(0x86), token(m_theirPoint));
    default: return std::nullopt;
    }
}

} // namespace ow::testing
