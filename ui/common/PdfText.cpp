#include "ui/common/PdfText.h"

#include "ui/common/Theme.h"

#include <QFont>
#include <QHash>
#include <QRawFont>

#include <cstring>
#include <utility>

namespace ow {

namespace {
constexpr char16_t pdfTextRadicalsFirst = 0x2E80;
constexpr char16_t pdfTextRadicalsLast = 0x2FDF;

quint32 pdfTextGlyph(const QRawFont &font, char16_t code)
{
    const QList<quint32> glyphs = font.glyphIndexesForString(QString(QChar(code)));
    return glyphs.isEmpty() ? 0 : glyphs.first();
}

/// Radical → the ideograph drawn with the same glyph; hexadecimal as it stands in a PDF.
QHash<QByteArray, QByteArray> pdfTextReplacements()
{
    const QRawFont font = QRawFont::fromFont(Theme::paperFont(100));
    const auto hexadecimal = [](char16_t code) {
        return QByteArray::number(uint(code), 16).toUpper().rightJustified(4, '0');
    };
    QMultiHash<quint32, char16_t> radicals; // one glyph can stand for two radicals, U+2EDD and U+2FB7 are both 食
    for (char16_t code = pdfTextRadicalsFirst; code <= pdfTextRadicalsLast; ++code) {
        if (const quint32 glyph = pdfTextGlyph(font, code))
            radicals.insert(glyph, code);
    }
    QHash<QByteArray, QByteArray> all{{"0009", "0020"}};
    for (char16_t code = 0x4E00; code <= 0x9FFF; ++code) {
        const QList<char16_t> same = radicals.values(pdfTextGlyph(font, code));
        for (const char16_t radical : same)
            all.insert(hexadecimal(radical), hexadecimal(code));
    }
    return all;
}

/// Characters beyond the first plane, each once, as they come; hexadecimal UTF-16 as it stands in a PDF.
QList<QByteArray> pdfTextRare(const QString &text)
{
    QList<QByteArray> rare;
    for (const uint code : text.toUcs4()) {
        if (code < 0x10000)
            continue;
        const QByteArray units = QByteArray::number(uint(QChar::highSurrogate(code)), 16).toUpper()
            + QByteArray::number(uint(QChar::lowSurrogate(code)), 16).toUpper();
        if (!rare.contains(units))
            rare.append(units);
    }
    return rare;
}

/// Hexadecimal as it stands between brackets at this place; -1 when there is none.
int pdfTextNumber(const QByteArray &map, qsizetype bracket)
{
    bool isNumber = false;
    const int number = bracket < 0 ? -1 : map.mid(bracket + 1, 4).toInt(&isNumber, 16);
    return isNumber ? number : -1;
}

/// A font's map with its nameless glyphs named, as long as before: offsets into the file stay right. Qt leaves them out between its
/// ranges. Glyphs come in the order they are drawn in; where a font has not drawn every rare character, which ones it has is known only
/// when there is a single one.
QByteArray pdfTextNamed(const QByteArray &map, const QList<QByteArray> &rare)
{
    const qsizetype begin = map.indexOf("beginbfrange");
    const qsizetype end = map.indexOf("endbfrange");
    const qsizetype countAt = map.lastIndexOf('\n', begin) + 1;
    if (begin < 0 || end < begin)
        return map;
    QList<int> nameless;
    int next = 0;
    int ranges = 0;
    for (qsizetype line = map.indexOf('\n', begin) + 1; line < end; line = map.indexOf('\n', line) + 1) {
        const int first = pdfTextNumber(map, line);
        const int last = pdfTextNumber(map, map.indexOf('<', line + 1));
        if (first < 0 || last < first)
            return map;
        for (; next < first; ++next)
            nameless.append(next);
        next = last + 1;
        ++ranges;
    }
    if (nameless.isEmpty() || (rare.size() != 1 && rare.size() != nameless.size()))
        return map;
    QByteArray more;
    for (qsizetype i = 0; i < nameless.size(); ++i) {
        const QByteArray glyph = '<' + QByteArray::number(nameless.at(i), 16).toUpper().rightJustified(4, '0') + '>';
        more += glyph + glyph + '<' + rare.value(rare.size() == 1 ? 0 : i) + ">\n";
    }
    QByteArray named = map;
    named.insert(end, more);
    named.replace(countAt, begin - countAt, QByteArray::number(ranges + int(nameless.size())) + ' ');
    // What they took more is given back by blanks that mean nothing.
    for (const auto &[wide, narrow] :
         {std::pair("> <", "><"), std::pair("> [", ">["), std::pair("> ]", ">]"), std::pair("<< /", "<</"),
          std::pair(" (", "("), std::pair(") /", ")/"), std::pair(" >> ", ">>")}) {
        for (qsizetype at = named.indexOf(wide);
             at >= 0 && named.size() - map.size() >= qsizetype(std::strlen(wide) - std::strlen(narrow));
             at = named.indexOf(wide, at))
            named.replace(at, qsizetype(std::strlen(wide)), narrow);
    }
    while (named.size() < map.size())
        named.append('\n');
    return named.size() == map.size() ? named : map;
}
} // namespace

QByteArray withSearchableText(QByteArray pdf, const QString &text)
{
    static const QHash<QByteArray, QByteArray> replacements = pdfTextReplacements();
    const QList<QByteArray> rare = pdfTextRare(text);
    // Qt writes these maps uncompressed, one "[<6F14> <2F70> …]" a run of glyphs; nothing else between begincmap and endcmap has brackets.
    for (qsizetype map = pdf.indexOf("begincmap"); map >= 0; map = pdf.indexOf("begincmap", map + 1)) {
        const qsizetype end = pdf.indexOf("endcmap", map);
        for (qsizetype open = pdf.indexOf('[', map); open >= 0 && open < end; open = pdf.indexOf('[', open + 1)) {
            const qsizetype close = pdf.indexOf(']', open);
            for (qsizetype at = pdf.indexOf('<', open); at >= 0 && at < close; at = pdf.indexOf('<', at + 1)) {
                const auto found = replacements.constFind(pdf.mid(at + 1, 4));
                if (found != replacements.constEnd() && pdf.at(at + 5) == '>')
                    pdf.replace(at + 1, 4, *found);
            }
        }
        if (!rare.isEmpty())
            pdf.replace(map, end - map, pdfTextNamed(pdf.mid(map, end - map), rare));
    }
    return pdf;
}

} // namespace ow
