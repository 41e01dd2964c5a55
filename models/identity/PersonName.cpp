#include "models/identity/PersonName.h"

#include "models/base/Describe.h"
#include "models/base/ProblemTypes.h"
#include "models/base/Text.h"

namespace ow {

namespace {
constexpr char32_t nameDot = 0x00B7;

bool isNameDot(char32_t c)
{
    switch (c) {
    case 0x00B7:
    case 0x0387:
    case 0x2022:
    case 0x2027:
    case 0x2219:
    case 0x22C5:
    case 0x30FB:
    case 0xFF0E:
    case 0xFF65: return true;
    default: return false;
    }
}

bool isNameCharacter(char32_t c)
{
    if (isHan(c) || QChar::isLetter(c) || QChar::isMark(c))
        return true;
    switch (c) {
    case nameDot:
    case U' ':
    case U'-':
    case U'\'':
    case U'.':
    case 0x2019: return true;
    default: return false;
    }
}

QList<char32_t> nameNormal(const QString &text)
{
    // Dots before widths: the wide full stop is a name's dot, not a plain one.
    QString dotted;
    for (const char32_t c : codePoints(text))
        dotted += isNameDot(c) ? QString(QChar(u'\u00B7')) : QString::fromUcs4(&c, 1);
    const QList<char32_t> points = codePoints(halfWidth(dotted).simplified());
    QList<char32_t> normal;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const char32_t c = points.at(i);
        const bool between = i > 0 && i + 1 < points.size();
        const auto hanOrDot = [](char32_t other) { return isHan(other) || other == nameDot; };
        if (c == U' ' && between && hanOrDot(points.at(i - 1)) && hanOrDot(points.at(i + 1)))
            continue;
        const bool plainDotInChinese = c == U'.' && between && isHan(points.at(i - 1)) && isHan(points.at(i + 1));
        normal.append(plainDotInChinese ? nameDot : c);
    }
    return normal;
}
} // namespace

Result<QString> personName(const QString &text, const QString &place)
{
    const QList<char32_t> name = nameNormal(text);
    Faults faults;
    bool clean = true;
    bool han = false;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const bool dotInside = i > 0 && i + 1 < name.size() && name.at(i - 1) != nameDot;
        clean = clean && isNameCharacter(name.at(i)) && (name.at(i) != nameDot || dotInside);
        han = han || isHan(name.at(i));
    }
    if (!clean)
        faults.append({place, &problem::NameInvalid, {}});
    const int min = han ? 2 : 1;
    if (name.size() < min || name.size() > personNameMax) {
        faults.append(
            {place,
             &problem::FieldLength,
             {{QStringLiteral("min"), QString::number(min)}, {QStringLiteral("max"), QString::number(personNameMax)}}});
    }
    if (!faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    return QString::fromUcs4(name.constData(), name.size());
}

} // namespace ow
