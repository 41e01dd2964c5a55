#include "models/ratings/RatingCode.h"

#include "models/base/Crypto.h"
#include "models/base/Random.h"

namespace ow {

namespace {
/// Crockford's base 32: no I, L, O, U.
constexpr char ratingLetters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int ratingCodeLength = 26;
constexpr int ratingGroup = 5;
} // namespace

QString newRatingCode(Random &random)
{
    QString code;
    const QByteArray chance = random.bytes(ratingCodeLength);
    for (int i = 0; i < ratingCodeLength; ++i) {
        if (i > 0 && i % ratingGroup == 0)
            code += QLatin1Char('-');
        code += QLatin1Char(ratingLetters[quint8(chance.at(i)) % 32]);
    }
    return code;
}

QString normalRatingCode(const QString &typed)
{
    QString code;
    for (QChar letter : typed.left(200)) {
        if (letter.isSpace() || letter == QLatin1Char('-'))
            continue;
        letter = letter.toUpper();
        if (letter == QLatin1Char('O'))
            letter = QLatin1Char('0');
        else if (letter == QLatin1Char('I') || letter == QLatin1Char('L'))
            letter = QLatin1Char('1');
        if (!QLatin1String(ratingLetters).contains(letter))
            return {};
        code += letter;
    }
    return code.size() == ratingCodeLength ? code : QString();
}

QByteArray ratingCodeHash(const QString &normal)
{
    return sha256("onewindow.rating\n" + normal.toLatin1());
}

QString ratingLink(const QString &site, const QString &code)
{
    return site.isEmpty() ? QString() : site + QStringLiteral("/rate#") + code;
}

} // namespace ow
