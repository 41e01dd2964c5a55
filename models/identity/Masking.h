#pragma once
// What may stand on lists, slips and boards in place of a personal value (domain §12). Never fails and never lets through what it
// does not recognise.
#include <QString>

namespace ow {

/// 张*, 李*敏, 欧**修, 𬱟*.
QString maskedName(const QString &name);
/// 138****3210, 0412-***1234.
QString maskedPhone(const QString &phone);
/// 210302********0016.
QString maskedNumber(const QString &number);

} // namespace ow
