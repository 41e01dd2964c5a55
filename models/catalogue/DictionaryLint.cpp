#include "models/catalogue/DictionaryLint.h"

#include "models/base/Text.h"

#include <algorithm>

namespace ow {

namespace {
/// Sorted, so that what two texts share is counted in one walk.
using Grams = std::vector<quint64>;

/// Characters (one at a time, or in pairs) without signs and blanks; half width and small letters.
Grams gramsOf(const QString &text, int size)
{
    std::vector<char32_t> letters;
    for (const char32_t c : codePoints(halfWidth(text).toCaseFolded())) {
        if (isHan(c) || QChar::isLetterOrNumber(c))
            letters.push_back(c);
    }
    Grams grams;
    for (std::size_t i = 0; i + std::size_t(size) <= letters.size(); ++i)
        grams.push_back(size == 1 ? letters[i] : (quint64(letters[i]) << 32 | letters[i + 1]));
    std::sort(grams.begin(), grams.end());
    return grams;
}

/// Without the words that say of what sort a datum is, which half of all names share.
QString nameCore(const QString &name)
{
    static const QStringList sorts{QStringLiteral("是否"), QStringLiteral("日期"), QStringLiteral("名称"),
                                   QStringLiteral("编号")};
    QString core = name;
    for (const QString &sort : sorts)
        core.remove(sort);
    return core.isEmpty() ? name : core;
}

/// Dice's coefficient, as a comparison in whole numbers: shares at least percent of both.
bool sharesAtLeast(const Grams &a, const Grams &b, int percent)
{
    if (a.empty() || b.empty())
        return false;
    Grams common;
    std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
    return int(common.size()) * 200 >= percent * int(a.size() + b.size());
}

constexpr int nameAlikePercent = 50;
constexpr int definitionAlikePercent = 60;

/// What looksAlike compares, made once for each element.
struct Likeness {
    const DataElement *element;
    Grams name;
    Grams definition;

    explicit Likeness(const DataElement &of)
        : element(&of), name(gramsOf(nameCore(of.name), 1)), definition(gramsOf(of.definition, 2))
    {
    }
};

bool sameKind(const DataElement &a, const DataElement &b)
{
    if (a.type != b.type || a.codeList != b.codeList || a.unit != b.unit)
        return false;
    return std::any_of(a.roles.begin(), a.roles.end(), [&](ElementRole role) { return b.roles.contains(role); });
}

bool alike(const Likeness &a, const Likeness &b)
{
    return sameKind(*a.element, *b.element)
        && (sharesAtLeast(a.name, b.name, nameAlikePercent)
            || sharesAtLeast(a.definition, b.definition, definitionAlikePercent));
}

bool rulesOn(const DictionaryEntry &entry, const QString &other)
{
    return std::any_of(entry.record.rulings.begin(), entry.record.rulings.end(),
                       [&](const Ruling &ruling) { return ruling.element == other; });
}
} // namespace

bool looksAlike(const DataElement &a, const DataElement &b)
{
    return alike(Likeness(a), Likeness(b));
}

QList<ElementPair> unruledPairs(const QList<DictionaryEntry> &entries)
{
    std::vector<Likeness> likenesses;
    likenesses.reserve(std::size_t(entries.size()));
    for (const DictionaryEntry &entry : entries)
        likenesses.emplace_back(entry.element);
    QList<ElementPair> pairs;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        for (qsizetype k = i + 1; k < entries.size(); ++k) {
            if (alike(likenesses[std::size_t(i)], likenesses[std::size_t(k)])
                && !rulesOn(entries.at(i), entries.at(k).element.code)
                && !rulesOn(entries.at(k), entries.at(i).element.code))
                pairs.append({i, k});
        }
    }
    return pairs;
}

} // namespace ow
