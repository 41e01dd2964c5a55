#include "models/identity/Masking.h"

#include "models/base/Text.h"
#include "models/identity/PhoneNumber.h"

namespace ow {

namespace {
QString stars(qsizetype count)
{
    return QString(count, QLatin1Char('*'));
}
} // namespace

QString maskedName(const QString &name)
{
    const QList<char32_t> points = codePoints(name);
    if (points.size() < 2)
        return stars(points.size());
    const QString first = QString::fromUcs4(&points.first(), 1);
    if (points.size() == 2)
        return first + stars(1);
    return first + stars(points.size() - 2) + QString::fromUcs4(&points.last(), 1);
}

QString maskedPhone(const QString &phone)
{
    const auto normal = phoneNumber(phone);
    if (!normal)
        return stars(codePointCount(phone));
    const qsizetype dash = normal->indexOf(QLatin1Char('-'));
    if (dash < 0)
        return normal->left(3) + stars(4) + normal->right(4);
    const QString local = normal->mid(dash + 1).section(QLatin1Char('-'), 0, 0);
    return normal->left(dash + 1) + stars(local.size() - 4) + local.right(4);
}

QString maskedNumber(const QString &number)
{
    if (number.size() == 18)
        return number.left(6) + stars(8) + number.right(4);
    return stars(codePointCount(number));
}

} // namespace ow
