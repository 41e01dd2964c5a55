#include "models/finding/FindWords.h"

#include "models/base/ProblemTypes.h"
#include "models/numbering/ShortNumber.h"
#include "models/search/TextFold.h"

#include <QStringList>
#include <algorithm>

namespace ow {

namespace {
constexpr char nameKind[] = "find.name";
constexpr char companyKind[] = "find.company";
constexpr char numberKind[] = "find.number";
constexpr char fourKind[] = "find.four";
constexpr char paperKind[] = "find.paper";

constexpr int lastDigits = 4;
constexpr int termsMax = 4;
/// Nobody's name is said in more ways than that at once; the first readings are the usual ones.
constexpr int readingsMax = 8;
constexpr int paperLengthMin = 6;

bool isHan(char32_t c)
{
    return QChar::script(c) == QChar::Script_Han;
}

bool allHan(const QList<uint> &text)
{
    return std::all_of(text.begin(), text.end(), [](uint c) { return isHan(c); });
}

QString fromUcs4(const QList<uint> &text)
{
    return QString::fromUcs4(reinterpret_cast<const char32_t *>(text.constData()), text.size());
}

void addOnce(FindWords &words, const char *kind, const QString &text)
{
    const FindWord word{kind, text};
    if (!text.isEmpty() && !words.contains(word))
        words.append(word);
}

/// Two neighbours each; of fewer characters the whole.
FindWords pairs(const char *kind, const QList<uint> &text)
{
    FindWords words;
    for (qsizetype i = 0; i + 1 < text.size(); ++i)
        addOnce(words, kind, fromUcs4(text.mid(i, 2)));
    return words;
}

/// Every way to say it, syllable by syllable.
QList<QStringList> readingsOf(const QList<uint> &name)
{
    QList<QStringList> ways{QStringList()};
    for (const uint character : name) {
        const QList<QByteArray> readings = pinyinReadings(character);
        QList<QStringList> longer;
        for (const QStringList &way : std::as_const(ways)) {
            for (const QByteArray &reading : readings) {
                if (longer.size() < readingsMax)
                    longer.append(way + QStringList{QString::fromLatin1(reading)});
            }
        }
        if (longer.isEmpty())
            return {}; // a character nobody knows how to say
        ways = longer;
    }
    return ways;
}

void addSaid(FindWords &words, const QStringList &syllables)
{
    QString whole;
    QString letters;
    QString surname; // and the letters of the given name
    QString given;
    for (const QString &syllable : syllables) {
        given += whole.isEmpty() ? QString() : syllable;
        whole += syllable;
        letters += syllable.left(1);
        surname += surname.isEmpty() ? syllable : syllable.left(1);
        addOnce(words, nameKind, whole);
        if (letters.size() > 1) {
            addOnce(words, nameKind, letters);
            addOnce(words, nameKind, surname);
        }
    }
    addOnce(words, nameKind, given);
}

bool isLetters(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c >= QLatin1Char('a') && c <= QLatin1Char('z'); });
}

/// Digits, and the X an identity number may end in.
bool isNumber(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [last = text.size() - 1, i = 0](QChar c) mutable {
        const bool isLast = i++ == last;
        return (c >= QLatin1Char('0') && c <= QLatin1Char('9')) || (isLast && c == QLatin1Char('x'));
    });
}

/// What one typed word may mean; nothing when it is too little to go by.
FindTerm termOf(const QString &folded)
{
    FindTerm term;
    const QList<uint> characters = folded.toUcs4();
    if (isNumber(folded) && folded.size() == lastDigits)
        term.anyOf.append({{fourKind, folded}});
    if (isLetters(folded) && characters.size() >= 2)
        term.anyOf.append({{nameKind, folded}});
    if (allHan(characters) && characters.size() >= 2)
        term.anyOf.append({{nameKind, folded}});
    if (characters.size() >= 2 && !isNumber(folded)) {
        if (const FindWords parts = pairs(companyKind, characters); !parts.isEmpty())
            term.anyOf.append(parts);
    }
    if (characters.size() >= paperLengthMin) {
        term.anyOf.append({{numberKind, folded}});
        term.anyOf.append({{paperKind, folded}});
    }
    return term;
}
} // namespace

FindWords nameWords(const QString &name)
{
    FindWords words;
    const QString folded = searchFold(name);
    const QList<uint> characters = folded.toUcs4();
    if (!allHan(characters)) {
        // Latin names: each word, and all of them as one.
        for (const QString &part : name.split(QLatin1Char(' '), Qt::SkipEmptyParts))
            addOnce(words, nameKind, searchFold(part));
        addOnce(words, nameKind, folded);
        return words;
    }
    for (qsizetype length = 3; length <= characters.size(); ++length)
        addOnce(words, nameKind, fromUcs4(characters.mid(0, length)));
    for (const FindWord &part : pairs(nameKind, characters))
        addOnce(words, part.kind, part.text);
    for (const QStringList &syllables : readingsOf(characters))
        addSaid(words, syllables);
    return words;
}

FindWords companyWords(const QString &name)
{
    return pairs(companyKind, searchFold(name).toUcs4());
}

FindWords numberWords(const QString &number)
{
    FindWords words;
    const QString folded = searchFold(number);
    if (folded.size() > lastDigits)
        addOnce(words, numberKind, folded);
    if (folded.size() >= lastDigits)
        addOnce(words, fourKind, folded.right(lastDigits));
    return words;
}

FindWords paperWords(const QString &number)
{
    FindWords words;
    addOnce(words, paperKind, searchFold(number));
    return words;
}

Result<FindQuestion> findQuestion(const QString &typed)
{
    FindQuestion question;
    question.serial = shortNumberSerial(typed);
    if (question.serial)
        return question;
    // A number may be typed in groups.
    const QString one = searchFold(typed);
    const bool isGrouped = one.size() > lastDigits && isNumber(one);
    for (const QString &word :
         isGrouped ? QStringList{one} : typed.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts)) {
        const FindTerm term = termOf(searchFold(word));
        if (term.anyOf.isEmpty() || question.allOf.size() == termsMax)
            return fail(problem::FindTooShort);
        question.allOf.append(term);
    }
    if (question.allOf.isEmpty())
        return fail(problem::FindTooShort);
    return question;
}

} // namespace ow
