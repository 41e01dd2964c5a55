#pragma once
#include "models/base/Random.h"
#include "models/emrtd/AccessKey.h"

#include <memory>

struct ec_group_st;
struct ec_point_st;

namespace ow {

/// One way a chip speaks PACE, of those read here: elliptic curves with generic mapping (ICAO Doc 9303-11 §4.4, §9.2).
struct PaceInfo {
    QByteArray protocol; ///< object identifier as it is sent
    int parameter = 0;   ///< number of the standardised domain parameters (9303-11 table 6)
    ChipSuite suite = ChipSuite::Aes128;
};

/// Nothing when EF.CardAccess names none.
std::optional<PaceInfo> paceInfo(const QByteArray &cardAccess);

/// Password Authenticated Connection Establishment as the terminal sees it, step by step in this order. Pure: its secrets come from
/// outside. A step that fails ends it.
class Pace {
public:
    /// A secret number fit for the curve.
    static QByteArray secret(const PaceInfo &info, Random &random);
    Pace(const PaceInfo &info, const AccessKey &key, const QByteArray &mappingSecret, const QByteArray &sessionSecret);

    QByteArray mappingPoint() const;
    /// `nonce`: as the chip sent it, enciphered; `chipPoint`: its answer to mappingPoint().
    bool map(const QByteArray &nonce, const QByteArray &chipPoint);
    QByteArray sessionPoint() const;
    bool agree(const QByteArray &chipPoint);
    QByteArray token() const;
    /// Nothing when the chip does not know the key.
    std::optional<ChipSessionKeys> session(const QByteArray &chipToken) const;

private:
    QByteArray tokenOver(const QByteArray &point) const;

    PaceInfo m_info;
    QByteArray m_nonceKey;
    QByteArray m_mappingSecret;
    QByteArray m_sessionSecret;
    std::shared_ptr<const ec_group_st> m_group;  ///< owners: every copy; never changed
    std::shared_ptr<const ec_point_st> m_mapped; ///< the session's generator; likewise
    QByteArray m_chipPoint;
    ChipKeys m_keys;
};

} // namespace ow
