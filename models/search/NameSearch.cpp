#include "models/search/NameSearch.h"

#include <algorithm>
#include <bit>

namespace ow {

namespace {

/// With so many to choose from nobody wants to see guesses.
constexpr int thinBelow = 5;
/// Most of the characters: seven of ten, of at least four.
constexpr std::size_t mostOf = 4;
constexpr std::size_t mostTenths = 7;
/// Places in a key: quality, then how much finer, then uses, then kind and length of the text.
constexpr int finerMax = 15;
constexpr std::uint64_t usesMax = (1 << 24) - 1;
constexpr std::size_t lengthMax = 4095;

bool bitOf(const std::vector<std::uint64_t> &bits, std::size_t at)
{
    return bits[at / 64] >> at % 64 & 1;
}

} // namespace

NameSearch::NameSearch(const NameTables &tables, const NameQuery &query)
    : m_tables(tables), m_query(query), m_typed(typedQuery(tables, query.text)), m_matcher(tables),
      m_allowed(withFacets(tables, query.facets)), m_found(tables.entries / 64 + 1, 0)
{
}

std::vector<std::uint64_t> NameSearch::withFacets(const NameTables &tables, const QList<FacetValue> &facets)
{
    std::vector<std::uint64_t> allowed;
    QList<FacetKind> kinds;
    for (const FacetValue &facet : facets) {
        if (!kinds.contains(facet.kind))
            kinds.append(facet.kind);
    }
    for (const FacetKind kind : kinds) {
        std::vector<std::uint64_t> ones(tables.entries / 64 + 1, 0);
        for (const FacetValue &facet : facets) {
            const qsizetype number = facet.kind == kind ? tables.facets.indexOf(facet) : -1;
            if (number < 0)
                continue;
            for (const EntryId entry : tables.entriesOfFacet.at(std::size_t(number)))
                ones[entry / 64] |= std::uint64_t(1) << entry % 64;
        }
        for (std::size_t i = 0; i < allowed.size(); ++i)
            ones[i] &= allowed[i];
        allowed = std::move(ones);
    }
    return allowed;
}

QList<NameHit> NameSearch::run()
{
    if (m_typed.units.empty()) {
        // Signs alone are a query that nothing answers.
        if (m_query.text.trimmed().isEmpty() && !m_query.facets.isEmpty())
            browse();
        return best();
    }
    codes();
    m_matcher.set(m_typed.units);
    neighbours();
    using Step = void (NameSearch::*)();
    for (const Step step : {&NameSearch::words, &NameSearch::inPieces, &NameSearch::asked, &NameSearch::sounds,
                            &NameSearch::slips, &NameSearch::shuffled, &NameSearch::most}) {
        if (!thin())
            break;
        (this->*step)();
    }
    return best();
}

bool NameSearch::thin() const
{
    return m_foundCount < std::min(thinBelow, m_query.limit);
}

bool NameSearch::accepted(EntryId entry) const
{
    return (m_allowed.empty() || bitOf(m_allowed, entry)) && (!m_query.wanted || m_query.wanted(entry));
}

void NameSearch::add(EntryId entry, MatchQuality quality, int finer, TextKind kind, std::size_t length)
{
    if (!accepted(entry))
        return;
    if (!bitOf(m_found, entry)) {
        m_found[entry / 64] |= std::uint64_t(1) << entry % 64;
        ++m_foundCount;
    }
    const std::uint64_t uses = entry < m_query.uses.size() ? std::min<std::uint64_t>(m_query.uses[entry], usesMax) : 0;
    const std::uint64_t key = std::uint64_t(quality) << 48 | std::uint64_t(std::clamp(finer, 0, finerMax)) << 44
        | (usesMax - uses) << 16 | std::uint64_t(kind) << 12 | std::uint64_t(std::min(length, lengthMax));
    m_scores.push_back({key, entry});
}

void NameSearch::addText(TextId text, MatchQuality quality, int finer)
{
    add(m_tables.textEntries[text], quality, finer, m_tables.textKinds[text], m_tables.text(text).size());
}

void NameSearch::addMatches(MatchQuality quality)
{
    for (const TextId text : m_matcher.candidates()) {
        if (m_matcher.contiguousIn(text))
            addText(text, quality);
    }
}

void NameSearch::browse()
{
    for (EntryId entry = 0; entry < m_tables.entries; ++entry)
        add(entry, MatchQuality::Whole, 0, TextKind::Name, 0);
}

void NameSearch::codes()
{
    const std::string &code = m_typed.code;
    if (code.empty())
        return;
    auto found = std::lower_bound(m_tables.codes.begin(), m_tables.codes.end(), code,
                                  [](const FoldedCode &one, const std::string &wanted) { return one.code < wanted; });
    for (; found != m_tables.codes.end() && found->code.starts_with(code); ++found) {
        const bool all = found->code == code;
        add(found->entry, all ? MatchQuality::Code : MatchQuality::CodeBegin, 0, TextKind::Name, 0);
    }
}

/// A short query fits a great part of all names; those that begin with them are enough when they fill the list.
void NameSearch::begins()
{
    for (const TextId text : m_matcher.beginners()) {
        const TextMatch match = m_matcher.contiguous(text);
        if (match == TextMatch::Begin || match == TextMatch::Whole)
            addText(text, match == TextMatch::Whole ? MatchQuality::Whole : MatchQuality::Begin);
    }
}

void NameSearch::neighbours()
{
    constexpr std::size_t shortQuery = 6; // a syllable
    if (m_typed.units.size() <= shortQuery) {
        const std::size_t before = m_scores.size();
        const int countBefore = m_foundCount;
        begins();
        if (m_foundCount - countBefore >= m_query.limit)
            return;
        m_scores.resize(before);
    }
    for (const TextId text : m_matcher.candidates()) {
        switch (m_matcher.contiguous(text)) {
        case TextMatch::None: break;
        case TextMatch::Inside: addText(text, MatchQuality::Inside); break;
        case TextMatch::Begin: addText(text, MatchQuality::Begin); break;
        case TextMatch::Whole: addText(text, MatchQuality::Whole); break;
        }
    }
}

/// What was typed with spaces between: each word somewhere in the name.
void NameSearch::words()
{
    if (m_typed.words.size() < 2)
        return;
    std::vector<NameMatcher> matchers;
    std::vector<TextId> fewest;
    for (const QueryUnits &word : m_typed.words) {
        matchers.emplace_back(m_tables);
        matchers.back().set(word);
        std::vector<TextId> texts = matchers.back().candidates();
        if (matchers.size() == 1 || texts.size() < fewest.size())
            fewest = std::move(texts);
        matchers.back().fill();
    }
    for (const TextId text : fewest) {
        if (std::all_of(matchers.begin(), matchers.end(),
                        [&](const NameMatcher &matcher) { return matcher.contiguousIn(text); }))
            addText(text, MatchQuality::Words);
    }
}

void NameSearch::inPieces()
{
    for (const TextId text : m_matcher.holders()) {
        if (const int pieces = m_matcher.pieces(text); pieces > 1)
            addText(text, MatchQuality::Words, pieces - 2);
    }
}

/// The thing itself, out of a whole sentence.
void NameSearch::asked()
{
    const QueryUnits thing = withoutAsking(m_typed.units);
    if (thing.empty())
        return;
    m_matcher.set(thing);
    for (const TextId text : m_matcher.holders()) {
        if (const int pieces = m_matcher.pieces(text); pieces > 0)
            addText(text, MatchQuality::Words, pieces - 1);
    }
}

void NameSearch::sounds()
{
    QueryUnits units = m_typed.units;
    int characters = 0;
    for (QueryUnit &unit : units) {
        if (unit.kind == UnitKind::Exact) {
            unit.kind = UnitKind::Sound;
            ++characters;
        }
    }
    // One character said alike would be half the dictionary.
    if (characters < 1 || units.size() < 2)
        return;
    m_matcher.set(units);
    addMatches(MatchQuality::Sound);
}

void NameSearch::slips()
{
    // What so many names fit tells nobody what was meant.
    constexpr std::size_t vagueFrom = 3000;
    for (const QueryUnits &units : withOneSlip(m_typed.units)) {
        m_matcher.set(units);
        const std::vector<TextId> candidates = m_matcher.candidates();
        for (const TextId text : candidates.size() < vagueFrom ? candidates : std::vector<TextId>()) {
            if (m_matcher.contiguousIn(text))
                addText(text, MatchQuality::Slip);
        }
    }
}

/// Without spaces the border between two exchanged halves is tried wherever a syllable begins.
void NameSearch::shuffled()
{
    m_matcher.set(m_typed.units);
    const std::vector<TextId> holders = m_matcher.holders();
    const bool characters = std::none_of(m_typed.units.begin(), m_typed.units.end(), isLetterUnit);
    if (characters) {
        for (const TextId text : holders)
            addText(text, MatchQuality::Shuffled);
        return;
    }
    const std::vector<std::size_t> cuts = m_matcher.cuts();
    NameMatcher front(m_tables);
    NameMatcher back(m_tables);
    for (const std::size_t cut : cuts) {
        if (cut < 2 || cut + 2 > m_typed.units.size() || holders.empty())
            continue;
        const auto border = m_typed.units.begin() + std::ptrdiff_t(cut);
        front.set({m_typed.units.begin(), border});
        back.set({border, m_typed.units.end()});
        front.fill();
        back.fill();
        for (const TextId text : holders) {
            if (back.contiguousIn(text) && front.contiguousIn(text))
                addText(text, MatchQuality::Shuffled);
        }
    }
}

/// "我要办食品经营许可": words that stand in no name are passed over; the more neighbours are those of the query, the better.
void NameSearch::most()
{
    std::vector<SymbolId> symbols;
    std::size_t characters = 0;
    for (const QueryUnit &unit : m_typed.units) {
        if (unit.kind != UnitKind::Exact)
            continue;
        ++characters;
        const auto symbol = m_tables.symbols.find(unit.character);
        symbols.push_back(symbol == m_tables.symbols.end() ? noSymbol : symbol->second);
    }
    if (characters < mostOf)
        return;
    std::vector<SymbolId> distinct = symbols;
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    std::erase(distinct, noSymbol);
    std::vector<std::uint8_t> counts(m_tables.texts(), 0);
    for (const SymbolId symbol : distinct) {
        for (const TextId text : m_tables.textsOfSymbol.at(symbol))
            ++counts[text];
    }
    for (TextId text = 0; text < m_tables.texts(); ++text) {
        if (counts[text] * 10 < characters * mostTenths)
            continue;
        const std::span<const SymbolId> body = m_tables.text(text);
        int neighbours = 0;
        for (std::size_t i = 1; i < symbols.size(); ++i) {
            const std::array<SymbolId, 2> pair{symbols[i - 1], symbols[i]};
            neighbours += std::search(body.begin(), body.end(), pair.begin(), pair.end()) != body.end() ? 1 : 0;
        }
        addText(text, MatchQuality::Most, int(symbols.size()) - 1 - neighbours);
    }
}

QList<NameHit> NameSearch::best()
{
    const auto worse = [](const Score &a, const Score &b) {
        return std::tie(b.key, b.entry) < std::tie(a.key, a.entry);
    };
    std::make_heap(m_scores.begin(), m_scores.end(), worse);
    QList<NameHit> hits;
    std::fill(m_found.begin(), m_found.end(), 0);
    for (auto end = m_scores.end(); end != m_scores.begin() && hits.size() < m_query.limit; --end) {
        std::pop_heap(m_scores.begin(), end, worse);
        const Score &score = *(end - 1);
        if (bitOf(m_found, score.entry))
            continue;
        m_found[score.entry / 64] |= std::uint64_t(1) << score.entry % 64;
        hits.append({score.entry, MatchQuality(score.key >> 48)});
    }
    return hits;
}

} // namespace ow
