#include "models/duplicates/DuplicateRules.h"

#include "models/identity/Masking.h"
#include "models/search/TextFold.h"

#include <cstdlib>

namespace ow {

namespace {
constexpr char slipKind[] = "duplicate.number";
constexpr char soundKind[] = "duplicate.name";
/// As many places of a number may be misread in ways nobody foresaw, when the name is said alike.
constexpr int misreadMax = 2;

bool bothSay(const QString &a, const QString &b)
{
    return !a.isEmpty() && !b.isEmpty();
}

bool isSameText(const QString &a, const QString &b)
{
    return bothSay(a, b) && a == b;
}

/// Of equally long texts; else more than anybody misreads.
int placesApart(const QString &a, const QString &b)
{
    if (!bothSay(a, b) || a.size() != b.size())
        return misreadMax + 1;
    int apart = 0;
    for (qsizetype i = 0; i < a.size(); ++i)
        apart += a.at(i) == b.at(i) ? 0 : 1;
    return apart;
}

/// A company's code stands open on its door; its middle is left out all the same.
QString maskedMiddle(const QString &text)
{
    return text.size() > 8 ? text.left(4) + QString(text.size() - 8, QLatin1Char('*')) + text.right(4)
                           : QString(text.size(), QLatin1Char('*'));
}
} // namespace

QString slipFold(const QString &number)
{
    QString folded;
    for (const QChar c : number.normalized(QString::NormalizationForm_KC).toUpper()) {
        switch (c.unicode()) {
        case u'O': folded += QLatin1Char('0'); break;
        case u'I':
        case u'L':
        case u'|': folded += QLatin1Char('1'); break;
        case u'B': folded += QLatin1Char('8'); break;
        default:
            if (c.isLetterOrNumber())
                folded += c;
        }
    }
    return folded;
}

QString soundFold(const QString &name)
{
    QString said;
    for (const uint character : searchFold(name).toUcs4()) {
        const QList<QByteArray> readings = pinyinReadings(character);
        if (readings.isEmpty())
            said += QString::fromUcs4(reinterpret_cast<const char32_t *>(&character), 1);
        else
            said += QString::fromLatin1(readings.first()) + QLatin1Char(' ');
    }
    return said.trimmed();
}

bool isSamePerson(const DuplicateSide &a, const DuplicateSide &b)
{
    const QString number = slipFold(a.number);
    const QString other = slipFold(b.number);
    if (isSameText(number, other))
        return true;
    if (!isSameText(soundFold(a.name), soundFold(b.name)))
        return false;
    if (bothSay(number, other))
        return placesApart(number, other) <= misreadMax;
    return isSameText(slipFold(a.phone), slipFold(b.phone));
}

bool isSameMatter(const DuplicateSide &a, const DuplicateSide &b)
{
    const QString code = slipFold(a.creditCode);
    const QString other = slipFold(b.creditCode);
    if (bothSay(code, other))
        return code == other;
    const QString company = soundFold(a.company);
    const QString otherCompany = soundFold(b.company);
    return !bothSay(company, otherCompany) || company == otherCompany;
}

bool isLikelyDuplicate(const DuplicateSide &a, const DuplicateSide &b, int days)
{
    return days > 0 && std::abs(a.on.daysTo(b.on)) <= days && isSamePerson(a, b) && isSameMatter(a, b);
}

FindWords duplicateWords(const DuplicateSide &side, const QString &item)
{
    FindWords words;
    if (const QString number = slipFold(side.number); !number.isEmpty())
        words.append({slipKind, item + QLatin1Char('/') + number});
    if (const QString said = soundFold(side.name); !said.isEmpty())
        words.append({soundKind, item + QLatin1Char('/') + said});
    return words;
}

QList<DuplicateLine> duplicateLines(const DuplicateSide &now, const DuplicateSide &before)
{
    using Kind = DuplicateLine::Kind;
    QList<DuplicateLine> lines;
    const auto add = [&](Kind kind, const QString &a, const QString &b, QString (*masked)(const QString &)) {
        if (!a.isEmpty() || !b.isEmpty())
            lines.append({kind, a.isEmpty() ? a : masked(a), b.isEmpty() ? b : masked(b), a != b});
    };
    const auto open = [](const QString &text) { return text; };
    add(Kind::Applicant, now.name, before.name, &maskedName);
    add(Kind::Number, now.number, before.number, &maskedNumber);
    add(Kind::Phone, now.phone, before.phone, &maskedPhone);
    add(Kind::Company, now.company, before.company, open);
    add(Kind::CreditCode, now.creditCode, before.creditCode, &maskedMiddle);
    add(Kind::Received, now.on.toString(Qt::ISODate), before.on.toString(Qt::ISODate), open);
    return lines;
}

Fields DuplicateLine::fields()
{
    return {field("kind", &DuplicateLine::kind), field("now", &DuplicateLine::now),
            field("before", &DuplicateLine::before), field("differs", &DuplicateLine::differs)};
}

} // namespace ow
