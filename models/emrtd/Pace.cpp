#include "models/emrtd/Pace.h"

#include "models/base/Crypto.h"
#include "models/emrtd/Tlv.h"

#include <algorithm>
#include <openssl/bn.h>
#include <openssl/ec.h>
#include <openssl/err.h>
#include <openssl/objects.h>

namespace ow {

namespace {
constexpr quint32 paceSet = 0x31;
constexpr quint32 paceSequence = 0x30;
constexpr quint32 paceObject = 0x06;
constexpr quint32 paceInteger = 0x02;
constexpr quint32 pacePublicKey = 0x7F49;
constexpr quint32 pacePointTag = 0x86;

/// id-PACE-ECDH-GM: 0.4.0.127.0.7.2.2.4.2, the cipher behind it.
const QByteArray genericMapping = QByteArray::fromHex("04007F000702020402");
constexpr ChipSuite paceSuites[] = {ChipSuite::TripleDes, ChipSuite::Aes128, ChipSuite::Aes192, ChipSuite::Aes256};

struct PaceCurve {
    int parameter;
    int nid;
};
constexpr PaceCurve paceCurves[] = {{8, NID_X9_62_prime192v1},  {10, NID_secp224r1},       {11, NID_brainpoolP224r1},
                                    {12, NID_X9_62_prime256v1}, {13, NID_brainpoolP256r1}, {14, NID_brainpoolP320r1},
                                    {15, NID_secp384r1},        {16, NID_brainpoolP384r1}, {17, NID_brainpoolP512r1},
                                    {18, NID_secp521r1},        {9, NID_brainpoolP192r1}};

using PaceNumber = std::unique_ptr<BIGNUM, decltype(&BN_clear_free)>;
using PacePoint = std::unique_ptr<EC_POINT, decltype(&EC_POINT_free)>;

std::shared_ptr<const EC_GROUP> curveOf(int parameter)
{
    const auto *known = std::find_if(std::begin(paceCurves), std::end(paceCurves),
                                     [parameter](const PaceCurve &curve) { return curve.parameter == parameter; });
    return known == std::end(paceCurves)
        ? nullptr
        : std::shared_ptr<const EC_GROUP>(EC_GROUP_new_by_curve_name(known->nid),
                                          [](const EC_GROUP *group) { EC_GROUP_free(const_cast<EC_GROUP *>(group)); });
}

PaceNumber numberOf(const QByteArray &bytes)
{
    return {BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.constData()), int(bytes.size()), nullptr),
            &BN_clear_free};
}

PacePoint newPoint(const EC_GROUP *group)
{
    return {EC_POINT_new(group), &EC_POINT_free};
}

QByteArray bytesOf(const EC_GROUP *group, const EC_POINT *point)
{
    QByteArray out(2 * 66 + 1, '\0'); // the longest of the curves
    const size_t length =
        EC_POINT_point2oct(group, point, POINT_CONVERSION_UNCOMPRESSED, reinterpret_cast<unsigned char *>(out.data()),
                           size_t(out.size()), nullptr);
    return out.left(qsizetype(length));
}

/// Nothing when it is no point of the curve, or the one at infinity.
PacePoint pointOf(const EC_GROUP *group, const QByteArray &bytes)
{
    PacePoint point = newPoint(group);
    const bool isGood =
        EC_POINT_oct2point(group, point.get(), reinterpret_cast<const unsigned char *>(bytes.constData()),
                           size_t(bytes.size()), nullptr)
            == 1
        && EC_POINT_is_at_infinity(group, point.get()) == 0;
    ERR_clear_error();
    return isGood ? std::move(point) : PacePoint(nullptr, &EC_POINT_free);
}

/// `base` null: the curve's own generator.
PacePoint times(const EC_GROUP *group, const QByteArray &factor, const EC_POINT *base)
{
    PacePoint product = newPoint(group);
    const PaceNumber number = numberOf(factor);
    EC_POINT_mul(group, product.get(), base ? nullptr : number.get(), base, base ? number.get() : nullptr, nullptr);
    return product;
}
} // namespace

std::optional<PaceInfo> paceInfo(const QByteArray &cardAccess)
{
    for (const Tlv &entry : readTlv(tlvValue(cardAccess, paceSet).value_or(QByteArray())).value_or(QList<Tlv>())) {
        const auto members = readTlv(entry.value);
        if (entry.tag != paceSequence || !members || members->size() < 3 || members->at(0).tag != paceObject
            || members->at(2).tag != paceInteger || members->at(2).value.size() != 1)
            continue;
        const QByteArray &protocol = members->at(0).value;
        const int cipher = protocol.size() == genericMapping.size() + 1 ? protocol.back() : 0;
        const int parameter = members->at(2).value.front();
        if (protocol.startsWith(genericMapping) && cipher >= 1 && cipher <= int(std::size(paceSuites))
            && curveOf(parameter))
            return PaceInfo{protocol, parameter, paceSuites[cipher - 1]};
    }
    return std::nullopt;
}

QByteArray Pace::secret(const PaceInfo &info, Random &random)
{
    const auto group = curveOf(info.parameter);
    const BIGNUM *order = EC_GROUP_get0_order(group.get());
    // 64 bits more than the order has, so that no remainder is likelier than another; 1 to order - 1.
    const PaceNumber drawn = numberOf(random.bytes(BN_num_bytes(order) + 8));
    const PaceNumber below(BN_dup(order), &BN_clear_free);
    BN_sub_word(below.get(), 1);
    const std::unique_ptr<BN_CTX, decltype(&BN_CTX_free)> scratch(BN_CTX_new(), &BN_CTX_free);
    BN_mod(drawn.get(), drawn.get(), below.get(), scratch.get());
    BN_add_word(drawn.get(), 1);
    QByteArray out(BN_num_bytes(order), '\0');
    BN_bn2binpad(drawn.get(), reinterpret_cast<unsigned char *>(out.data()), int(out.size()));
    return out;
}

Pace::Pace(const PaceInfo &info, const AccessKey &key, const QByteArray &mappingSecret, const QByteArray &sessionSecret)
    : m_info(info), m_nonceKey(derivedKey(chipSha1(key.information), 3, info.suite)), m_mappingSecret(mappingSecret),
      m_sessionSecret(sessionSecret), m_group(curveOf(info.parameter))
{
}

QByteArray Pace::mappingPoint() const
{
    return bytesOf(m_group.get(), times(m_group.get(), m_mappingSecret, nullptr).get());
}

bool Pace::map(const QByteArray &nonce, const QByteArray &chipPoint)
{
    const PacePoint theirs = pointOf(m_group.get(), chipPoint);
    const int block = chipBlockBytes(m_info.suite);
    if (!theirs || nonce.isEmpty() || nonce.size() % block || chipPoint == mappingPoint())
        return false;
    const QByteArray plain = chipDecrypt(m_info.suite, m_nonceKey, nonce);
    const PacePoint shared = times(m_group.get(), m_mappingSecret, theirs.get());
    PacePoint mapped = times(m_group.get(), plain, nullptr);
    EC_POINT_add(m_group.get(), mapped.get(), mapped.get(), shared.get(), nullptr);
    if (EC_POINT_is_at_infinity(m_group.get(), mapped.get()))
        return false;
    m_mapped = std::shared_ptr<const EC_POINT>(
        mapped.release(), [](const EC_POINT *point) { EC_POINT_free(const_cast<EC_POINT *>(point)); });
    return true;
}

QByteArray Pace::sessionPoint() const
{
    return bytesOf(m_group.get(), times(m_group.get(), m_sessionSecret, m_mapped.get()).get());
}

bool Pace::agree(const QByteArray &chipPoint)
{
    const PacePoint theirs = pointOf(m_group.get(), chipPoint);
    if (!theirs || chipPoint == sessionPoint())
        return false;
    const QByteArray shared = bytesOf(m_group.get(), times(m_group.get(), m_sessionSecret, theirs.get()).get());
    m_chipPoint = chipPoint;
    m_keys = chipKeys(shared.mid(1, (shared.size() - 1) / 2), m_info.suite); // its x co-ordinate
    return true;
}

QByteArray Pace::tokenOver(const QByteArray &point) const
{
    return chipMac(m_info.suite, m_keys.mac,
                   writeTlv(pacePublicKey, writeTlv(paceObject, m_info.protocol) + writeTlv(pacePointTag, point)));
}

QByteArray Pace::token() const
{
    return tokenOver(m_chipPoint);
}

std::optional<ChipSessionKeys> Pace::session(const QByteArray &chipToken) const
{
    if (!equalInConstantTime(chipToken, tokenOver(sessionPoint())))
        return std::nullopt;
    return ChipSessionKeys{m_keys, QByteArray(chipBlockBytes(m_info.suite), '\0'), m_info.suite};
}

} // namespace ow
