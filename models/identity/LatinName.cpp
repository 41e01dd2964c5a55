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

bool isChineseName(const QString &name)
{
    const QList<char32_t> points = codePoints(name);
    return std::any_of(points.begin(), points.end(), isHan);
}

} // namespace

QString latinNormal(const QString &name)
{
    return isChineseName(name) ? name : withoutAccents(name);
}

} // namespace ow
