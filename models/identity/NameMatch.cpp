#include "models/identity/NameMatch.h"

#include "models/base/Text.h"

#include <algorithm>

namespace ow {

namespace {

enum class Accents { Dropped, SpeltOut };

QString withoutAccents(const QString &name, Accents accents)
{
    struct Spelling {
        char16_t letter;
        const char *dropped;
        const char *speltOut;
    };
    static constexpr Spelling spellings[] = {
        {u'Ä', "A", "AE"},  {u'Ö', "O", "OE"},  {u'Ü', "U", "UE"},  {u'Å', "A", "AA"}, {u'Ø', "O", "OE"},
        {u'Æ', "AE", "AE"}, {u'Ñ', "N", "N"},   {u'Œ', "OE", "OE"}, {u'Đ', "D", "D"},  {u'Ł', "L", "L"},
        {u'Þ', "TH", "TH"}, {u'ẞ', "SS", "SS"}, {u'Ð', "D", "D"}};
    QString out;
    // toUpper writes ß as SS; composed first, so that the table finds its letters.
    for (const QChar c : name.normalized(QString::NormalizationForm_C).toUpper()) {
        const auto *known = std::find_if(std::begin(spellings), std::end(spellings),
                                         [c](const Spelling &spelling) { return spelling.letter == c.unicode(); });
        if (known != std::end(spellings))
            out += QLatin1String(accents == Accents::Dropped ? known->dropped : known->speltOut);
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

QStringList sortedWords(const QString &name, Accents accents)
{
    QStringList words = withoutAccents(name, accents).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    words.sort();
    return words;
}

} // namespace

bool sameName(const QString &a, const QString &b)
{
    if (a.isEmpty() || b.isEmpty() || isChineseName(a) != isChineseName(b))
        return false;
    if (isChineseName(a)) {
        const auto plain = [](QString name) { return name.remove(QChar(u'\u00B7')).remove(QLatin1Char(' ')); };
        return plain(a) == plain(b);
    }
    for (const Accents left : {Accents::Dropped, Accents::SpeltOut}) {
        for (const Accents right : {Accents::Dropped, Accents::SpeltOut}) {
            const QStringList words = sortedWords(a, left);
            if (!words.isEmpty() && words == sortedWords(b, right))
                return true;
        }
    }
    return false;
}

QString latinNormal(const QString &name)
{
    return isChineseName(name) ? name : withoutAccents(name, Accents::SpeltOut);
}

} // namespace ow
