#include "models/search/TextFold.h"

#include "models/base/Text.h"

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

} // namespace

QString searchFold(const QString &text)
{
    static const TextChange simplified = textChange("Hant-Hans");
    QString folded;
    const QString plain = textChanged(simplified, text.normalized(QString::NormalizationForm_KC)).toCaseFolded();
    for (const char32_t c : codePoints(plain)) {
        if (isHan(c) || QChar::isLetterOrNumber(c))
            folded += QString::fromUcs4(&c, 1);
    }
    return folded;
}

QString pinyinInitials(const QString &text)
{
    static const TextChange pinyin = textChange("Han-Latin; Latin-ASCII; Lower");
    QString initials;
    for (const char32_t c : codePoints(searchFold(text))) {
        const QString one = QString::fromUcs4(&c, 1);
        initials += isHan(c) ? textChanged(pinyin, one).left(1) : one;
    }
    return initials;
}

} // namespace ow
