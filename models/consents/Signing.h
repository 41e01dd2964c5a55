#pragma once
// 签署方式: how somebody put his hand to a paper when he did not sign on the pad: in ink, with his thumb before a witness, or not at all
// before a witness (民法典 §490: 签名、盖章或者按指印; 民事诉讼法 §89 on refusal).
#include "models/base/Describe.h"
#include "models/base/Problem.h"

namespace ow {

enum class SigningWay { Pad, Ink, Thumbprint, Refused };
constexpr Code<SigningWay> signingWayCodes[] = {{SigningWay::Pad, "pad"},
                                                {SigningWay::Ink, "ink"},
                                                {SigningWay::Thumbprint, "thumbprint"},
                                                {SigningWay::Refused, "refused"}};
constexpr std::span<const Code<SigningWay>> codesOf(SigningWay)
{
    return signingWayCodes;
}

/// No print of a finger is ever kept as data: it stands in ink on the paper.
struct Signing {
    SigningWay way = SigningWay::Pad;
    std::optional<QString> witness = {}; ///< who stood by, by name
    std::optional<QString> reason = {};  ///< why he would or could not sign

    static Fields fields();
    friend bool operator==(const Signing &, const Signing &) = default;
};

/// A thumbprint and a refusal have a witness who is not the clerk himself, and a reason; at `place`.
Faults signingFaults(const Signing &signing, const QString &clerkName,
                     const QString &place = QStringLiteral("signing"));
/// 在纸上签名; 不能书写，已捺指印，见证人王芳; 拒绝签名（认为内容有误），见证人王芳.
QString signingText(const Signing &signing);

constexpr int signingNameMax = 40;
constexpr int signingReasonMax = 100;

} // namespace ow
