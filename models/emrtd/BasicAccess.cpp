#include "models/emrtd/BasicAccess.h"

#include "models/base/Crypto.h"

namespace ow {

BasicAccess::BasicAccess(const AccessKey &key, const QByteArray &chipChallenge, const QByteArray &ownChallenge,
                         const QByteArray &ownKey)
    : m_keys(chipKeys(keySeed(key))), m_chipChallenge(chipChallenge), m_ownChallenge(ownChallenge), m_ownKey(ownKey)
{
}

QByteArray BasicAccess::request() const
{
    const QByteArray cipher =
        chipEncrypt(ChipSuite::TripleDes, m_keys.encryption, m_ownChallenge + m_chipChallenge + m_ownKey);
    return cipher + chipMac(ChipSuite::TripleDes, m_keys.mac, cipher);
}

std::optional<ChipSessionKeys> BasicAccess::session(const QByteArray &answer) const
{
    if (answer.size() != 40
        || !equalInConstantTime(chipMac(ChipSuite::TripleDes, m_keys.mac, answer.left(32)), answer.right(8)))
        return std::nullopt;
    const QByteArray plain = chipDecrypt(ChipSuite::TripleDes, m_keys.encryption, answer.left(32));
    if (plain.left(challengeBytes) != m_chipChallenge || plain.mid(challengeBytes, challengeBytes) != m_ownChallenge)
        return std::nullopt;
    QByteArray seed = plain.right(keyBytes);
    for (int i = 0; i < keyBytes; ++i)
        seed[i] = char(seed.at(i) ^ m_ownKey.at(i));
    return ChipSessionKeys{chipKeys(seed), m_chipChallenge.right(4) + m_ownChallenge.right(4)};
}

} // namespace ow
