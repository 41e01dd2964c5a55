#include "models/identity/LatinName.h"

#include "models/base/Text.h"

#include <algorithm>

namespace ow {

namespace {

QString withoutAccents(const QString &name)
{
    struct Spelling {
        char16_t letter;
        const char *speltOut;
    };
    static constexpr Spelling spellings[] = {{u'Ä', "AE"}, {u'Ö', "OE"}, {u'Ü', "UE"}, {u'Å', "AA"}, {u'Ø', "OE"},
                                             {u'Æ', "AE"}, {u'Ñ', "N"},  {u'Œ', "OE"}, {u'Đ', "D"},  {u'Ł', "L"},
                                             {u'Þ', "TH"}, {u'ẞ', "SS"}, {u'Ð', "D"}};
    QString out;
    // toUpper writes ß as SS; composed first, so that the table finds its letters.
    for (const QChar c : name.normalized(QString::NormalizationForm_C).toUpper()) {
        const auto *known = std::find_if(std::begin(spellings), std::end(spellings),
                                         [c](const Spelling &spelling) { return spelling.letter == c.unicode(); });
        if (known != std::end(spellings))
            out += QLatin1String(known->speltOut);
        else
            out += c;
    }
    out = out.normalized(QString::NormalizationForm_D);
    out.removeIf([](QChar c) { return c.isMark() || c == QLatin1Char('\'') || c == QChar(0x2019); });
    for (QChar &c : out) {
        if (c == QLatin1Char('-') || c == QLatin1Char('.') || c == QLatin1Char(',') || c == QLatin1Char('<'))
            c = QLatin1Char(' ');
    }
    return out.simplified();
}

} // namespace

bool isChineseName(const QString &name)
{
    const QList<char32_t> points = codePoints(name);
    return std::any_of(points.begin(), points.end(), isHan);
}

QString latinNormal(const QString &name)
{
    return isChineseName(name) ? name : withoutAccents(name);
}

LatinMatch latinMatch(const QString &typed, const QString &surname, const QString &given, bool isCut)
{
    const QString name = withoutAccents(typed);
    const QString whole = (withoutAccents(surname) + QLatin1Char(' ') + withoutAccents(given)).simplified();
    if (name == whole || (isCut && name.startsWith(whole)))
        return LatinMatch::Same;
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList left = whole.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words) {
        if (!left.removeOne(word))
            return LatinMatch::Other;
    }
    // The whole surname, and of the given names at least one where he has any.
    const QStringList surnames = withoutAccents(surname).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const bool hasSurname =
        std::all_of(surnames.begin(), surnames.end(), [&](const QString &word) { return words.contains(word); });
    const bool hasGiven = given.isEmpty() || words.size() > surnames.size();
    return hasSurname && hasGiven ? LatinMatch::Known : LatinMatch::Other;
}

} // namespace ow
