#include "models/identity/PhoneNumber.h"

#include "models/base/Describe.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Text.h"

#include <QRegularExpression>

namespace ow {

Result<QString> phoneNumber(const QString &text, const QString &place)
{
    static const QRegularExpression countryCode(QStringLiteral("^(?:\\+|00)86-?"));
    static const QRegularExpression mobile(QStringLiteral("^1[3-9][0-9]{9}$"));
    // Area codes: 010 and 02x have three digits, all others four.
    static const QRegularExpression landline(
        QStringLiteral("^\\(?(010|02[0-9]|0[3-9][0-9]{2})\\)?-?([2-9][0-9]{6,7})(?:-([0-9]{1,6}))?$"));

    QString plain = halfWidth(text);
    plain.replace(QChar(0x2013), QLatin1Char('-')).replace(QChar(0x2014), QLatin1Char('-'));
    plain.removeIf([](QChar c) { return c.isSpace(); });
    plain.remove(countryCode);
    QString digits = plain;
    digits.remove(QLatin1Char('-'));
    if (mobile.match(digits).hasMatch())
        return digits;
    const QRegularExpressionMatch match = landline.match(plain);
    if (!match.hasMatch())
        return fail(inputRefused({{place, &problem::PhoneInvalid, {}}}));
    QString normal = match.captured(1) + QLatin1Char('-') + match.captured(2);
    if (!match.captured(3).isEmpty())
        normal += QLatin1Char('-') + match.captured(3);
    return normal;
}

} // namespace ow
