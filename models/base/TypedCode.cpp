#include "models/base/TypedCode.h"

namespace ow {

namespace {
constexpr char typedLetters[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr qsizetype typedMax = 200;
} // namespace

QString typedCode(const QByteArray &chance, int group)
{
    QString code;
    for (qsizetype i = 0; i < chance.size(); ++i) {
        if (i > 0 && i % group == 0)
            code += QLatin1Char('-');
        code += QLatin1Char(typedLetters[quint8(chance.at(i)) % 32]);
    }
    return code;
}

QString normalTypedCode(const QString &typed, int length)
{
    QString code;
    for (QChar letter : typed.left(typedMax)) {
        if (letter.isSpace() || letter == QLatin1Char('-'))
            continue;
        letter = letter.toUpper();
        if (letter == QLatin1Char('O'))
            letter = QLatin1Char('0');
        else if (letter == QLatin1Char('I') || letter == QLatin1Char('L'))
            letter = QLatin1Char('1');
        if (!QLatin1String(typedLetters).contains(letter))
            return {};
        code += letter;
    }
    return code.size() == length ? code : QString();
}

} // namespace ow
