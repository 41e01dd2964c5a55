#include "models/identity/CitizenNumber.h"

#include "models/base/ProblemTypes.h"
#include "models/base/Text.h"

#include <algorithm>

namespace ow {

namespace {

bool isDigitCharacter(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

bool isProvince(int code)
{
    // GB/T 2260 by province; 81, 82 and 83 are also the residence permits.
    static constexpr int provinces[] = {11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43,
                                        44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71, 81, 82, 83};
    return std::binary_search(std::begin(provinces), std::end(provinces), code);
}

/// Permanent residents: 9, then the province of the first application.
bool regionExists(const QString &number)
{
    const int skip = number.at(0) == QLatin1Char('9') ? 1 : 0;
    return isProvince(QStringView(number).mid(skip, 2).toInt());
}

QChar citizenCheckCharacter(const QString &number)
{
    static constexpr int weights[] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += weights[i] * number.at(i).digitValue();
    return QLatin1Char("10X98765432"[sum % 11]);
}

QString citizenNormal(const QString &text)
{
    QString normal = halfWidth(text).toUpper();
    normal.removeIf([](QChar c) { return c.isSpace(); });
    return normal;
}

} // namespace

Result<CitizenNumber> citizenNumber(const QString &text, QDate today, const QString &place)
{
    const QString number = citizenNormal(text);
    Faults faults;
    const qsizetype digits = std::count_if(number.begin(), number.end(), isDigitCharacter);
    const bool lastIsX = number.endsWith(QLatin1Char('X'));
    if (digits + (lastIsX ? 1 : 0) != number.size() || (lastIsX && number.size() != 18))
        faults.append({place, &problem::IdentityCharacter, {}});
    if (number.size() == 15 && digits == 15)
        faults.append({place, &problem::IdentityOldForm, {}});
    else if (number.size() != 18)
        faults.append(
            {place, &problem::IdentityLength, {{QStringLiteral("length"), QString::number(codePointCount(number))}}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));

    const QString birthText = number.mid(6, 8);
    const QDate birth = QDate::fromString(birthText, QStringLiteral("yyyyMMdd"));
    if (!regionExists(number))
        faults.append({place, &problem::IdentityRegion, {}});
    if (!birth.isValid() || birth > today)
        faults.append({place, &problem::IdentityDate, {{QStringLiteral("date"), birthText}}});
    if (number.at(17) != citizenCheckCharacter(number))
        faults.append({place, &problem::IdentityCheckDigit, {}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return CitizenNumber{number, birth, number.at(16).digitValue() % 2 == 1 ? Sex::Male : Sex::Female};
}

int ageAt(QDate birth, QDate day)
{
    const bool reached = std::pair(day.month(), day.day()) >= std::pair(birth.month(), birth.day());
    return day.year() - birth.year() - (reached ? 0 : 1);
}

} // namespace ow
