#include "models/search/TextFold.h"

#include "models/base/Text.h"
#include "models/search/CharacterTable.h"
#include "models/search/Polyphones.h"

#include <memory>
#include <unicode/translit.h>
#include <unicode/unistr.h>

namespace ow {

namespace {

using TextChange = std::unique_ptr<const icu::Transliterator>;

TextChange textChange(const char *id)
{
    UErrorCode status = U_ZERO_ERROR;
    TextChange change(icu::Transliterator::createInstance(icu::UnicodeString::fromUTF8(id), UTRANS_FORWARD, status));
    Q_ASSERT_X(U_SUCCESS(status), "textChange", id); // part of every ICU since 4.8
    return change;
}

QString textChanged(const TextChange &change, const QString &text)
{
    icu::UnicodeString buffer(reinterpret_cast<const char16_t *>(text.utf16()), int(text.size()));
    change->transliterate(buffer);
    return QString(reinterpret_cast<const QChar *>(buffer.getBuffer()), buffer.length());
}

/// Of one character, or the few one is made of.
QString simplifiedText(const QString &text)
{
    const CharacterReadings &known = CharacterReadings::shipped();
    const QList<char32_t> characters = codePoints(text);
    if (characters.size() == 1 && known.said.contains(characters.first())) {
        const char32_t simplified = known.simplified.value(characters.first(), characters.first());
        return QString::fromUcs4(&simplified, 1);
    }
    static const TextChange change = textChange("Hant-Hans");
    return textChanged(change, text);
}

QString saidText(char32_t character)
{
    const CharacterReadings &known = CharacterReadings::shipped();
    if (const auto said = known.said.constFind(character); said != known.said.constEnd())
        return *said;
    static const TextChange change = textChange("Han-Latin; Lower");
    return textChanged(change, QString::fromUcs4(&character, 1));
}

/// "lǚ" is typed "lu" or "lv", "nüè" "nue" or "nve".
QList<QByteArray> typedSyllables(const QString &said)
{
    QByteArray plain;
    QByteArray withV;
    for (const QChar c : said.normalized(QString::NormalizationForm_D)) {
        if (c >= QLatin1Char('a') && c <= QLatin1Char('z')) {
            plain += c.toLatin1();
            withV += c.toLatin1();
        } else if (c.unicode() == 0x0308 && withV.endsWith('u')) { // the two dots of ü
            withV.back() = 'v';
        }
    }
    if (plain.isEmpty())
        return {};
    return plain == withV ? QList<QByteArray>{plain} : QList<QByteArray>{plain, withV};
}

} // namespace

QList<char32_t> foldedCharacter(char32_t character)
{
    if (character < 0x80) {
        if (character >= U'A' && character <= U'Z')
            return {character + (U'a' - U'A')};
        const bool kept = (character >= U'a' && character <= U'z') || (character >= U'0' && character <= U'9');
        return kept ? QList<char32_t>{character} : QList<char32_t>{};
    }
    QString text = QString::fromUcs4(&character, 1).normalized(QString::NormalizationForm_KD);
    if (isHan(character))
        text = simplifiedText(text);
    QList<char32_t> folded;
    for (const char32_t c : codePoints(text.toCaseFolded())) {
        if (isHan(c) || QChar::isLetterOrNumber(c))
            folded.append(c);
    }
    return folded;
}

QString searchFold(const QString &text)
{
    QString folded;
    for (const char32_t character : codePoints(text)) {
        for (const char32_t c : foldedCharacter(character))
            folded += QString::fromUcs4(&c, 1);
    }
    return folded;
}

QList<QByteArray> pinyinReadings(char32_t character)
{
    if (!isHan(character))
        return {};
    QList<QByteArray> readings = typedSyllables(saidText(character));
    for (const QByteArray &other : otherReadings(character)) {
        if (!readings.contains(other))
            readings.append(other);
    }
    return readings;
}

QString pinyinInitials(const QString &text)
{
    QString initials;
    for (const char32_t c : codePoints(searchFold(text))) {
        const QList<QByteArray> readings = pinyinReadings(c);
        initials += readings.isEmpty() ? QString::fromUcs4(&c, 1) : QString(QLatin1Char(readings.first().front()));
    }
    return initials;
}

} // namespace ow
