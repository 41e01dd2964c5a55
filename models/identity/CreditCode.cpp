#include "models/identity/CreditCode.h"

#include "models/base/Describe.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Text.h"

namespace ow {

namespace {
constexpr QLatin1String creditAlphabet("0123456789ABCDEFGHJKLMNPQRTUWXY");

QChar creditCheckCharacter(const QString &code)
{
    static constexpr int weights[] = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    int sum = 0;
    for (int i = 0; i < 17; ++i)
        sum += weights[i] * int(QString(creditAlphabet).indexOf(code.at(i)));
    return creditAlphabet.at((31 - sum % 31) % 31);
}
} // namespace

Result<QString> creditCode(const QString &text, const QString &place)
{
    QString code = halfWidth(text).toUpper();
    code.removeIf([](QChar c) { return c.isSpace(); });
    Faults faults;
    bool clean = true;
    for (const QChar c : code)
        clean = clean && QString(creditAlphabet).contains(c);
    if (!clean)
        faults.append({place, &problem::CreditCodeCharacter, {}});
    if (code.size() != 18)
        faults.append(
            {place, &problem::CreditCodeLength, {{QStringLiteral("length"), QString::number(codePointCount(code))}}});
    else if (clean && code.at(17) != creditCheckCharacter(code))
        faults.append({place, &problem::CreditCodeCheckDigit, {}});
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return code;
}

} // namespace ow
