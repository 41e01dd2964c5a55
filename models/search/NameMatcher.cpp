#include "models/search/NameMatcher.h"

#include <algorithm>
#include <bit>

namespace ow {

namespace {

std::uint64_t unitBit(std::size_t unit)
{
    return std::uint64_t(1) << unit;
}

std::size_t markWords(const NameTables &tables)
{
    return tables.texts() / 64 + 1;
}

void markTexts(std::vector<std::uint64_t> &marks, std::span<const TextId> texts)
{
    for (const TextId text : texts)
        marks[text / 64] |= std::uint64_t(1) << text % 64;
}

/// Both in order. A list many times longer is not gone through but leapt over.
void keepThoseIn(std::vector<TextId> &texts, std::span<const TextId> list)
{
    constexpr std::size_t muchLonger = 16;
    std::size_t kept = 0;
    auto at = list.begin();
    if (list.size() / muchLonger > texts.size()) {
        for (const TextId text : texts) {
            std::ptrdiff_t leap = 1;
            while (leap < list.end() - at && at[leap] < text)
                leap *= 2;
            at = std::lower_bound(at, at + std::min(leap + 1, list.end() - at), text);
            if (at != list.end() && *at == text)
                texts[kept++] = text;
        }
    } else {
        for (const TextId text : texts) {
            while (at != list.end() && *at < text)
                ++at;
            if (at != list.end() && *at == text)
                texts[kept++] = text;
        }
    }
    texts.resize(kept);
}

} // namespace

NameMatcher::NameMatcher(const NameTables &tables) : m_tables(tables), m_reach(tables.symbols.size() + 1) {}

void NameMatcher::set(const QueryUnits &units)
{
    m_pending.clear();
    m_filled = false;
    m_any = 0;
    m_letterUnits = 0;
    m_units = units;
    m_accept = unitBit(units.size());
    m_far.assign(units.size(), 0);
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (isLetterUnit(units[i]))
            m_letterUnits |= unitBit(i);
        m_far[i] = reachUnit(i);
    }
    findCuts();
    planLists();
}

/// Notes who takes up units from here on; the most that any character does.
std::size_t NameMatcher::reachUnit(std::size_t at)
{
    const QueryUnit &unit = m_units[at];
    std::size_t far = 0;
    const auto readingsFrom = [&](const std::vector<std::uint32_t> &readings) {
        for (const std::uint32_t reading : readings) {
            const std::size_t length = letterReach(m_tables.readings[reading], at);
            if (length > 0)
                m_pending.push_back({reading, std::uint8_t(at), std::uint8_t(length)});
            far = std::max(far, length);
        }
    };
    switch (unit.kind) {
    case UnitKind::Exact: far = m_tables.symbols.count(unit.character); break;
    case UnitKind::Sound:
        for (const std::uint32_t reading : m_tables.readingsOf(unit.character)) {
            m_pending.push_back({reading, std::uint8_t(at), 1});
            far = 1;
        }
        break;
    case UnitKind::AnyCharacter:
        m_any |= unitBit(at);
        far = 1;
        break;
    case UnitKind::Letter: readingsFrom(m_tables.readingsByLetter[std::size_t(firstLetter(unit.character))]); break;
    case UnitKind::AnyLetter:
        for (const std::vector<std::uint32_t> &readings : m_tables.readingsByLetter)
            readingsFrom(readings);
        break;
    }
    return far;
}

/// How many units from here on are the begin of that reading.
std::size_t NameMatcher::letterReach(const std::string &reading, std::size_t at) const
{
    std::size_t length = 0;
    const std::size_t most = std::min({reading.size(), m_units.size() - at, reachMax});
    while (length < most) {
        const QueryUnit &unit = m_units[at + length];
        const bool fits = unit.kind == UnitKind::AnyLetter
            || (unit.kind == UnitKind::Letter && unit.character == char32_t(reading[length]));
        if (!fits)
            break;
        ++length;
    }
    return length;
}

void NameMatcher::fill()
{
    if (m_filled)
        return;
    m_filled = true;
    for (const SymbolId symbol : m_touched)
        m_reach[symbol] = {};
    m_touched.clear();
    for (const Pending &one : m_pending) {
        for (const std::uint32_t symbol : m_tables.symbolsOfReading.at(one.reading))
            reachSymbol(SymbolId(symbol), one.at, one.length);
    }
    for (std::size_t i = 0; i < m_units.size(); ++i) {
        const auto symbol =
            m_units[i].kind == UnitKind::Exact ? m_tables.symbols.find(m_units[i].character) : m_tables.symbols.end();
        if (symbol != m_tables.symbols.end())
            reachSymbol(symbol->second, i, 1);
    }
}

void NameMatcher::reachSymbol(SymbolId symbol, std::size_t at, std::size_t length)
{
    Reach &reach = m_reach[symbol];
    if (length > 0 && reach.ahead[0] == 0)
        m_touched.push_back(symbol);
    for (std::size_t k = 0; k < length; ++k)
        reach.ahead[k] |= unitBit(at);
}

void NameMatcher::findCuts()
{
    const std::size_t size = m_units.size();
    std::vector<bool> reached(size + 1, false);
    reached[0] = true;
    for (std::size_t i = 0; i < size; ++i) {
        for (std::size_t k = 1; reached[i] && k <= m_far[i]; ++k)
            reached[i + k] = true;
    }
    m_alive.assign(size + 1, false);
    m_alive[size] = reached[size];
    for (std::size_t i = size; i-- > 0;) {
        for (std::size_t k = 1; reached[i] && k <= m_far[i]; ++k)
            m_alive[i] = m_alive[i] || m_alive[i + k];
    }
    m_possible = size > 0 && m_alive[0];
    m_cuts.clear();
    std::size_t farthest = 0;
    for (std::size_t i = 0; m_possible && i <= size; ++i) {
        if (!m_alive[i])
            continue;
        if (farthest <= i)
            m_cuts.push_back(i);
        for (std::size_t k = 1; i < size && k <= m_far[i]; ++k) {
            if (m_alive[i + k])
                farthest = std::max(farthest, i + k);
        }
    }
}

/// The first letter of whatever takes up this unit, or -1 when it can be more than one.
int NameMatcher::onlyLetter(std::size_t unit) const
{
    switch (m_units[unit].kind) {
    case UnitKind::Letter: return firstLetter(m_units[unit].character);
    case UnitKind::Exact:
    case UnitKind::Sound: {
        int letter = -1;
        for (const std::uint32_t reading : m_tables.readingsOf(m_units[unit].character)) {
            const int one = firstLetter(char32_t(m_tables.readings[reading].front()));
            if (letter >= 0 && letter != one)
                return -1;
            letter = one;
        }
        return letter;
    }
    case UnitKind::AnyLetter:
    case UnitKind::AnyCharacter: break;
    }
    return -1;
}

void NameMatcher::planLists()
{
    m_lists.clear();
    m_letters = 0;
    if (!m_possible)
        return;
    for (std::size_t i = 0; i + 1 < m_cuts.size(); ++i) {
        const std::size_t unit = m_cuts[i];
        const bool exact = m_units[unit].kind == UnitKind::Exact;
        if (exact)
            m_lists.push_back(m_tables.textsOfSymbol.at(m_tables.symbols.at(m_units[unit].character)));
        const int letter = exact ? -1 : onlyLetter(unit);
        if (letter >= 0)
            m_letters |= unitBit(std::size_t(letter));
        // Neighbours in the name only where nothing between them can begin a syllable.
        const std::size_t next = m_cuts[i + 1];
        const bool between = std::any_of(m_alive.begin() + std::ptrdiff_t(unit) + 1,
                                         m_alive.begin() + std::ptrdiff_t(next), [](bool alive) { return alive; });
        if (next == m_units.size() || between || (exact && m_units[next].kind == UnitKind::Exact))
            continue;
        const int left = onlyLetter(unit);
        const int right = onlyLetter(next);
        if (left >= 0 && right >= 0)
            m_lists.push_back(m_tables.textsOfPair.at(std::size_t(left * firstLetters + right)));
    }
    std::sort(m_lists.begin(), m_lists.end(), [](Texts a, Texts b) { return a.size() < b.size(); });
}

std::uint64_t NameMatcher::step(SymbolId symbol, std::uint64_t from) const
{
    const Reach &reach = m_reach[symbol];
    std::uint64_t to = (from & (reach.ahead[0] | m_any)) << 1;
    for (std::size_t k = 1; k < reachMax; ++k) {
        const std::uint64_t further = from & reach.ahead[k];
        if (!further)
            break;
        to |= further << (k + 1);
    }
    return to;
}

TextMatch NameMatcher::contiguous(TextId text) const
{
    const std::span<const SymbolId> body = m_tables.text(text);
    std::uint64_t begun = 1;
    std::uint64_t inside = 0;
    TextMatch best = TextMatch::None;
    for (std::size_t i = 0; i < body.size(); ++i) {
        inside = step(body[i], inside | 1);
        if (begun)
            begun = step(body[i], begun);
        else if (best != TextMatch::None)
            break;
        if (begun & m_accept) {
            best = TextMatch::Begin;
            if (i + 1 == body.size())
                return TextMatch::Whole;
        } else if ((inside & m_accept) && best == TextMatch::None) {
            best = TextMatch::Inside;
        }
    }
    return best;
}

int NameMatcher::pieces(TextId text) const
{
    // By number of pieces: units taken up by the one going on, the same where it has but one letter yet, and all taken up before.
    std::array<std::uint64_t, piecesMax> going{};
    std::array<std::uint64_t, piecesMax> young{};
    std::array<std::uint64_t, piecesMax + 1> done{1};
    int best = 0;
    for (const SymbolId symbol : m_tables.text(text)) {
        // Most characters have nothing to do with the query.
        if (!(m_reach[symbol].ahead[0] | m_any)) {
            going = {};
            young = {};
            continue;
        }
        for (std::size_t k = piecesMax; k-- > 0;) {
            const std::uint64_t fresh = done[k];
            const std::uint64_t single = fresh & m_letterUnits & m_reach[symbol].ahead[0];
            std::uint64_t next = going[k] | young[k] ? step(symbol, going[k] | young[k]) : 0;
            next |= step(symbol, fresh & ~single);
            for (std::size_t length = 1; length < reachMax; ++length)
                next |= (single & m_reach[symbol].ahead[length]) << (length + 1);
            going[k] = next;
            young[k] = single << 1;
            done[k + 1] |= next;
            if (((next | young[k]) & m_accept) && (best == 0 || int(k) + 1 < best))
                best = int(k) + 1;
        }
    }
    return best;
}

void NameMatcher::markSymbols(std::vector<std::uint64_t> &marks, std::size_t unit, std::size_t length) const
{
    for (const SymbolId symbol : m_touched) {
        if (m_reach[symbol].ahead[length - 1] & unitBit(unit))
            markTexts(marks, m_tables.textsOfSymbol.at(symbol));
    }
}

std::vector<TextId> NameMatcher::marked(const std::vector<std::uint64_t> &marks) const
{
    std::vector<TextId> texts;
    for (std::size_t word = 0; word < marks.size(); ++word) {
        for (std::uint64_t bits = marks[word]; bits; bits &= bits - 1) {
            const TextId text = TextId(word * 64 + std::size_t(std::countr_zero(bits)));
            if (text < m_tables.texts() && hasLetters(text))
                texts.push_back(text);
        }
    }
    return texts;
}

/// What no list narrows: the query is one syllable, or two whose border is not sure.
std::vector<TextId> NameMatcher::firstTwo() const
{
    const std::size_t size = m_units.size();
    const int left = onlyLetter(0);
    std::vector<std::uint64_t> marks(markWords(m_tables), 0);
    bool all = m_any & 1;
    for (std::size_t next = 1; next <= std::min(size, m_far[0]); ++next) {
        if (!m_alive[next])
            continue;
        const int right = next < size ? onlyLetter(next) : -1;
        if (next == size)
            markSymbols(marks, 0, next);
        else if (left >= 0 && right >= 0)
            markTexts(marks, m_tables.textsOfPair.at(std::size_t(left * firstLetters + right)));
        else
            all = true;
    }
    if (all)
        std::fill(marks.begin(), marks.end(), ~std::uint64_t(0));
    return marked(marks);
}

std::vector<TextId> NameMatcher::candidates()
{
    if (!m_possible)
        return {};
    if (m_lists.empty()) {
        fill();
        return firstTwo();
    }
    std::vector<TextId> texts;
    for (const TextId text : m_lists.front()) {
        if (hasLetters(text))
            texts.push_back(text);
    }
    for (std::size_t i = 1; i < m_lists.size() && !texts.empty(); ++i)
        keepThoseIn(texts, m_lists[i]);
    if (!texts.empty())
        fill();
    return texts;
}

std::vector<TextId> NameMatcher::beginners()
{
    fill();
    std::vector<TextId> texts;
    for (const SymbolId symbol : m_touched) {
        if (m_possible && m_reach[symbol].ahead[0] & 1) {
            const Texts ones = m_tables.textsBeginning.at(symbol);
            texts.insert(texts.end(), ones.begin(), ones.end());
        }
    }
    return texts;
}

std::vector<TextId> NameMatcher::holders()
{
    if (!m_possible)
        return {};
    fill();
    std::vector<std::uint64_t> marks(markWords(m_tables), ~std::uint64_t(0));
    std::vector<std::uint64_t> ones(marks.size());
    for (std::size_t i = 0; i + 1 < m_cuts.size(); ++i) {
        const std::size_t length = m_cuts[i + 1] - m_cuts[i];
        const QueryUnit &unit = m_units[m_cuts[i]];
        // Single letters are asked of textLetters; a part with more than one way to read it is left to the match itself.
        if ((length == 1 && isLetterUnit(unit)) || unit.kind == UnitKind::AnyCharacter || length > m_far[m_cuts[i]])
            continue;
        bool parted = false;
        for (std::size_t inside = 1; inside < length; ++inside)
            parted = parted || m_alive[m_cuts[i] + inside];
        if (parted)
            continue;
        std::fill(ones.begin(), ones.end(), 0);
        markSymbols(ones, m_cuts[i], length);
        for (std::size_t word = 0; word < marks.size(); ++word)
            marks[word] &= ones[word];
    }
    return marked(marks);
}

} // namespace ow
