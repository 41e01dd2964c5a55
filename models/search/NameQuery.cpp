#include "models/search/NameQuery.h"

#include "models/base/Text.h"

#include <string>

namespace ow {

namespace {

constexpr std::size_t lettersForSlip = 4;
constexpr std::size_t charactersForSlip = 3;

bool enoughForSlip(const QueryUnits &units)
{
    std::size_t letters = 0;
    for (const QueryUnit &unit : units)
        letters += isLetterUnit(unit) ? 1 : 0;
    return letters >= lettersForSlip || units.size() - letters >= charactersForSlip;
}

/// Longer ones first; in simplified characters, as a query is.
const std::vector<std::u32string> &askedBefore()
{
    static const std::vector<std::u32string> words{U"我想要办理", U"我想办理", U"我要办理", U"怎么办理", U"怎样办理",
                                                   U"如何办理",   U"哪里办理", U"我想办",   U"我要办",   U"怎么办",
                                                   U"怎样办",     U"如何办",   U"哪里办",   U"在哪办",   U"想要办",
                                                   U"办理",       U"申请",     U"申办",     U"怎么",     U"如何",
                                                   U"我要",       U"我想",     U"想办",     U"办个",     U"办"};
    return words;
}

const std::vector<std::u32string> &askedBehind()
{
    static const std::vector<std::u32string> words{
        U"需要什么材料", U"要什么材料", U"需要哪些材料", U"要带什么", U"怎么办理", U"在哪里办", U"怎么办",
        U"怎么弄",       U"在哪办",     U"哪里办",       U"多少钱",   U"流程",     U"办理"};
    return words;
}

bool standsAt(const QueryUnits &units, std::size_t at, const std::u32string &word)
{
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (at + i >= units.size() || units[at + i].kind != UnitKind::Exact || units[at + i].character != word[i])
            return false;
    }
    return true;
}

} // namespace

QueryUnits withoutAsking(const QueryUnits &units)
{
    std::size_t begin = 0;
    std::size_t end = units.size();
    for (const std::u32string &word : askedBefore()) {
        if (standsAt(units, begin, word)) {
            begin = word.size();
            break;
        }
    }
    for (const std::u32string &word : askedBehind()) {
        if (word.size() <= end - begin && standsAt(units, end - word.size(), word)) {
            end -= word.size();
            break;
        }
    }
    constexpr std::size_t leftMin = 2;
    if (end - begin == units.size() || end - begin < leftMin)
        return {};
    return {units.begin() + std::ptrdiff_t(begin), units.begin() + std::ptrdiff_t(end)};
}

bool isLetterUnit(const QueryUnit &unit)
{
    return unit.kind == UnitKind::Letter || unit.kind == UnitKind::AnyLetter;
}

TypedQuery typedQuery(const NameTables &tables, const QString &text)
{
    TypedQuery query;
    bool plain = true;
    bool parted = true;
    for (const char32_t character : codePoints(text)) {
        const std::vector<char32_t> folded = tables.fold(character);
        parted = parted || folded.empty();
        for (const char32_t c : folded) {
            if (query.units.size() == queryUnitsMax)
                break;
            const bool letter = firstLetter(c) >= 0;
            plain = plain && letter;
            if (parted)
                query.words.emplace_back();
            parted = false;
            query.units.push_back({letter ? UnitKind::Letter : UnitKind::Exact, c});
            query.words.back().push_back(query.units.back());
            if (letter)
                query.code += char(c);
        }
    }
    if (!plain)
        query.code.clear();
    return query;
}

std::vector<QueryUnits> withOneSlip(const QueryUnits &units)
{
    std::vector<QueryUnits> slips;
    if (!enoughForSlip(units))
        return slips;
    for (std::size_t i = 0; i + 1 < units.size(); ++i) {
        if (units[i] == units[i + 1])
            continue;
        slips.push_back(units);
        std::swap(slips.back()[i], slips.back()[i + 1]);
    }
    for (std::size_t i = 0; i < units.size(); ++i) {
        slips.push_back(units);
        slips.back()[i].kind = isLetterUnit(units[i]) ? UnitKind::AnyLetter : UnitKind::AnyCharacter;
        slips.push_back(units);
        slips.back().erase(slips.back().begin() + std::ptrdiff_t(i));
        // A character left out is a gap, and gaps are not slips.
        if (i > 0 && isLetterUnit(units[i]) && units.size() < queryUnitsMax) {
            slips.push_back(units);
            slips.back().insert(slips.back().begin() + std::ptrdiff_t(i), QueryUnit{UnitKind::AnyLetter, 0});
        }
    }
    return slips;
}

} // namespace ow
