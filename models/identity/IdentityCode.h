#pragma once
// 身份码: the platform's word, on a visitor's phone, of who he is. One line of ASCII under the platform's signature, so that a hall
// which knows the platform's key can read it while the line to the platform is cut; good for minutes and for once.
#include "models/identity/CardReading.h"
#include "models/identity/IdentityCard.h"

namespace ow {

struct IdentityCode {
    QUuid id;
    CodeLevel level = CodeLevel::Basic;
    Instant expiresAt;
    IdentityCard card; ///< without address and authority: a code is shown on a screen that others see
};

/// "OWID1.<payload>.<signature>", base64url; short enough for a scanner that types (WedgeFilter::heldMax).
QString identityCodeText(const IdentityCode &code, const QByteArray &signingSeed);
/// Whether a scan is meant to be one; says nothing about whether it is good.
bool isIdentityCode(const QString &text);
/// IdentityCodeForeign when it is not the platform's; IdentityCodeExpired.
Result<IdentityCode> readIdentityCode(const QString &text, const QByteArray &publicKey, Instant now);

} // namespace ow
