#include "models/identity/ScannedText.h"

#include "models/identity/DocumentNumber.h"
#include "models/identity/IdentityCode.h"

namespace ow {

std::optional<ScannedText> scannedText(const QString &text, QDate today)
{
    const QString plain = text.trimmed();
    // Fillers stand in no other text of that length.
    if (plain.size() >= 60 && plain.contains(QLatin1String("<<"))) {
        const Result<MrzDocument> lines = readMrz(plain, today);
        if (lines)
            return ScannedText{cardFromMrz(*lines, today), {}, {}, {}};
        return ScannedText{{}, {}, {}, lines.error().faults()};
    }
    if (isIdentityCode(plain))
        return ScannedText{{}, plain, {}, {}};
    if (kindOfNumber(plain)) {
        if (const auto number = citizenNumber(plain, today))
            return ScannedText{{}, {}, number->text, {}};
    }
    return std::nullopt;
}

} // namespace ow
