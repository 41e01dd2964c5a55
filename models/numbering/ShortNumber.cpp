#include "models/numbering/ShortNumber.h"

namespace ow {

namespace {
constexpr int checkTable[10][10] = {{0, 3, 1, 7, 5, 9, 8, 6, 4, 2}, {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
                                    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9}, {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
                                    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8}, {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
                                    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4}, {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
                                    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5}, {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}};
/// So that none begins with a zero and all are equally long.
constexpr qint64 serialBase = 10'000'000;
constexpr qint64 serialMax = 100'000'000 - serialBase - 1;
constexpr int digitsOfAll = 9;

/// The digit that is checked to nothing: zero after a right number.
int checkState(QStringView digits)
{
    int state = 0;
    for (const QChar digit : digits)
        state = checkTable[state][digit.unicode() - u'0'];
    return state;
}

/// Zero where it stands for nothing.
char16_t digitOf(QChar character)
{
    const char16_t c = character.unicode();
    if (c >= u'0' && c <= u'9')
        return c;
    switch (c) {
    case u'O':
    case u'o': return u'0';
    case u'I':
    case u'i':
    case u'l':
    case u'|': return u'1';
    case u'B': return u'8';
    default: return 0;
    }
}
} // namespace

QString shortNumber(qint64 serial)
{
    if (serial < 1 || serial > serialMax)
        return {};
    const QString digits = QString::number(serialBase + serial);
    return digits + QString::number(checkState(digits));
}

std::optional<qint64> shortNumberSerial(const QString &typed)
{
    QString digits;
    for (const QChar character : typed.normalized(QString::NormalizationForm_KC)) {
        const char16_t digit = digitOf(character);
        if (digit != 0)
            digits.append(QChar(digit));
        else if (!character.isSpace() && character.category() != QChar::Punctuation_Dash)
            return std::nullopt;
    }
    if (digits.size() != digitsOfAll || checkState(digits) != 0)
        return std::nullopt;
    const qint64 serial = digits.chopped(1).toLongLong() - serialBase;
    if (serial < 1 || serial > serialMax)
        return std::nullopt;
    return serial;
}

QString shortNumberText(const QString &number)
{
    QString text = number;
    for (qsizetype place = number.size() - 3; place > 0; place -= 3)
        text.insert(place, QLatin1Char(' '));
    return text;
}

} // namespace ow
