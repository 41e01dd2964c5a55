#include "ui/common/PdfText.h"

#include "ui/common/Theme.h"

#include <QFont>
#include <QHash>
#include <QRawFont>

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
} // namespace

QByteArray withSearchableText(QByteArray pdf)
{
    static const QHash<QByteArray, QByteArray> replacements = pdfTextReplacements();
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
    }
    return pdf;
}

} // namespace ow
