#pragma once
#include "models/emrtd/AccessKey.h"

namespace ow {

/// Basic Access Control as the terminal sees it (ICAO Doc 9303-11 §4.3). Pure: challenges and key come from outside.
class BasicAccess {
public:
    static constexpr int challengeBytes = 8;
    static constexpr int keyBytes = 16;
    /// `chipChallenge`: what GET CHALLENGE gave; the others are drawn by the terminal.
    BasicAccess(const AccessKey &key, const QByteArray &chipChallenge, const QByteArray &ownChallenge,
                const QByteArray &ownKey);
    /// Data of EXTERNAL AUTHENTICATE, 40 bytes.
    QByteArray request() const;
    /// Nothing when the answer does not come from a chip that knows the key and heard the challenge.
    std::optional<ChipSessionKeys> session(const QByteArray &answer) const;

private:
    ChipKeys m_keys;
    QByteArray m_chipChallenge;
    QByteArray m_ownChallenge;
    QByteArray m_ownKey;
};

} // namespace ow
