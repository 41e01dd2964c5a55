#include "models/base/Text.h"

#include <QChar>

namespace ow {

int codePointCount(QStringView text)
{
    int count = 0;
    for (const QChar c : text)
        count += c.isLowSurrogate() ? 0 : 1;
    return count;
}

QList<char32_t> codePoints(QStringView text)
{
    QList<char32_t> points;
    for (const uint point : text.toUcs4())
        points.append(point);
    return points;
}

QString halfWidth(const QString &text)
{
    QString out = text;
    for (QChar &c : out) {
        if (c.unicode() >= 0xFF01 && c.unicode() <= 0xFF5E)
            c = QChar(c.unicode() - 0xFEE0);
        else if (c.unicode() == 0x3000)
            c = QLatin1Char(' ');
    }
    return out;
}

bool isHan(char32_t character)
{
    if (character == 0x3007) // 〇
        return true;
    // Planes 2 and 3 hold nothing else; Qt 6.4 knows Unicode 14 only and would call extension H unassigned.
    if (character >= 0x20000 && character <= 0x3FFFF)
        return true;
    return QChar::script(character) == QChar::Script_Han && QChar::isLetter(character);
}

} // namespace ow
