#pragma once
#include "models/identity/IdentityCard.h"

namespace ow {

/// What a scanner that types like a keyboard has sent.
struct ScannedText {
    std::optional<IdentityCard> card; ///< from machine-readable lines
    QString code;                     ///< an identity code of the platform, for the hub to judge
    QString number;                   ///< a citizen number alone, in normal form
    Faults misread;                   ///< machine-readable lines, but wrong
};

/// Nothing when it is no document: it was meant for the field it went to.
std::optional<ScannedText> scannedText(const QString &text, QDate today);

} // namespace ow
