#include "models/consents/Signing.h"

#include "models/base/ProblemTypes.h"

namespace ow {

Faults signingFaults(const Signing &signing, const QString &clerkName, const QString &place)
{
    if (signing.way != SigningWay::Thumbprint && signing.way != SigningWay::Refused)
        return {};
    Faults faults;
    const QString witness = signing.witness.value_or(QString()).trimmed();
    if (witness.isEmpty())
        faults.append({place + QStringLiteral(".witness"), &problem::WitnessMissing, {}});
    else if (witness == clerkName)
        faults.append({place + QStringLiteral(".witness"), &problem::WitnessSelf, {}});
    if (signing.reason.value_or(QString()).trimmed().isEmpty())
        faults.append({place + QStringLiteral(".reason"), &problem::ReasonMissing, {}});
    return faults;
}

QString signingText(const Signing &signing)
{
    const QString reason = signing.reason.value_or(QString());
    const QString witness = signing.witness.value_or(QString());
    switch (signing.way) {
    case SigningWay::Pad: return QStringLiteral("在签字板上签名");
    case SigningWay::Ink: return QStringLiteral("在纸上签名");
    case SigningWay::Thumbprint: return QStringLiteral("捺指印（%1），见证人%2").arg(reason, witness);
    case SigningWay::Refused: return QStringLiteral("拒绝签名（%1），见证人%2").arg(reason, witness);
    }
    return {};
}

Fields Signing::fields()
{
    return {field("way", &Signing::way), field("witness", &Signing::witness, {.lengthMax = signingNameMax}),
            field("reason", &Signing::reason, {.lengthMax = signingReasonMax})};
}

} // namespace ow
