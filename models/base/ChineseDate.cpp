#include "models/base/ChineseDate.h"

namespace ow {

QString chineseDate(QDate day)
{
    return QStringLiteral("%1年%2月%3日").arg(day.year()).arg(day.month()).arg(day.day());
}

} // namespace ow
