#include "models/search/NameTables.h"

#include "models/base/Text.h"
#include "models/search/TextFold.h"

#include <algorithm>
#include <bit>
#include <limits>

namespace ow {

namespace {

constexpr std::size_t symbolsMax = std::numeric_limits<SymbolId>::max();

/// Numbers given out in the order of first appearance.
class SymbolMaker {
public:
    explicit SymbolMaker(NameTables &tables) : m_tables(tables) {}

    const std::vector<SymbolId> &of(char32_t character)
    {
        const auto known = m_known.find(character);
        if (known != m_known.end())
            return known->second;
        std::vector<SymbolId> made;
        std::vector<char32_t> folded;
        for (const char32_t c : foldedCharacter(character)) {
            made.push_back(numberOf(c));
            folded.push_back(c);
        }
        m_tables.folded.emplace(character, std::move(folded));
        return m_known.emplace(character, std::move(made)).first->second;
    }
    const std::vector<char32_t> &characters() const { return m_characters; }

private:
    /// The 65,536th different character and those after it are found by nobody; Chinese in daily use has 8,105.
    SymbolId numberOf(char32_t folded)
    {
        const auto known = m_tables.symbols.find(folded);
        if (known != m_tables.symbols.end())
            return known->second;
        if (m_characters.size() >= symbolsMax)
            return noSymbol;
        const SymbolId number = SymbolId(m_characters.size());
        m_characters.push_back(folded);
        m_tables.symbols.emplace(folded, number);
        return number;
    }

    NameTables &m_tables;
    std::unordered_map<char32_t, std::vector<SymbolId>> m_known;
    std::vector<char32_t> m_characters{0}; ///< by number; the first is noSymbol
};

void addText(NameTables &tables, SymbolMaker &maker, const QString &text, TextKind kind)
{
    const std::size_t begin = tables.body.size();
    const char16_t *units = reinterpret_cast<const char16_t *>(text.utf16());
    for (qsizetype i = 0; i < text.size(); ++i) {
        char32_t character = units[i];
        if (QChar::isHighSurrogate(character) && i + 1 < text.size() && QChar::isLowSurrogate(units[i + 1]))
            character = QChar::surrogateToUcs4(units[i], units[i + 1]);
        i += QChar::requiresSurrogates(character) ? 1 : 0;
        const std::vector<SymbolId> &symbols = maker.of(character);
        tables.body.insert(tables.body.end(), symbols.begin(), symbols.end());
    }
    if (tables.body.size() == begin)
        return;
    tables.textBegins.push_back(std::uint32_t(tables.body.size()));
    tables.textEntries.push_back(tables.entries);
    tables.textKinds.push_back(kind);
}

void addReadings(NameTables &tables, const std::vector<char32_t> &characters)
{
    std::unordered_map<std::string, std::uint32_t> numbers;
    std::vector<std::vector<std::uint32_t>> ofSymbol(characters.size());
    for (std::size_t symbol = 1; symbol < characters.size(); ++symbol) {
        std::vector<std::string> said;
        if (firstLetter(characters[symbol]) >= 0)
            said.emplace_back(1, char(characters[symbol]));
        for (const QByteArray &reading : pinyinReadings(characters[symbol]))
            said.push_back(reading.toStdString());
        for (const std::string &one : said) {
            const auto [at, fresh] = numbers.emplace(one, std::uint32_t(tables.readings.size()));
            if (fresh)
                tables.readings.push_back(one);
            ofSymbol[symbol].push_back(at->second);
        }
    }
    const auto pairs = [&](auto receive) {
        for (std::size_t symbol = 0; symbol < ofSymbol.size(); ++symbol) {
            for (const std::uint32_t reading : ofSymbol[symbol])
                receive(symbol, reading);
        }
    };
    tables.readingsOfSymbol = Postings::of(characters.size(), pairs);
    tables.symbolsOfReading = Postings::of(tables.readings.size(), [&](auto receive) {
        pairs([&](std::size_t symbol, std::uint32_t reading) { receive(reading, std::uint32_t(symbol)); });
    });
    tables.readingsByLetter.resize(firstLetters);
    for (std::uint32_t i = 0; i < tables.readings.size(); ++i)
        tables.readingsByLetter[std::size_t(firstLetter(char32_t(tables.readings[i].front())))].push_back(i);
}

/// Calls `receive` once for each different key of a text.
template <class Receive>
void onceEach(std::vector<std::uint32_t> &keys, TextId text, Receive receive)
{
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
    for (const std::uint32_t key : keys)
        receive(key, text);
    keys.clear();
}

void addPostings(NameTables &tables, std::size_t symbols)
{
    // The first letters of each symbol as bits: a character said in two ways has two.
    std::vector<std::uint64_t> letters(symbols, 0);
    for (std::size_t symbol = 0; symbol < symbols; ++symbol) {
        for (const std::uint32_t reading : tables.readingsOfSymbol.at(symbol))
            letters[symbol] |= std::uint64_t(1) << firstLetter(char32_t(tables.readings[reading].front()));
    }
    tables.textLetters.assign(tables.texts(), 0);
    for (TextId text = 0; text < tables.texts(); ++text) {
        for (const SymbolId symbol : tables.text(text))
            tables.textLetters[text] |= letters[symbol];
    }
    std::vector<std::uint32_t> keys;
    tables.textsOfSymbol = Postings::of(symbols, [&](auto receive) {
        for (TextId text = 0; text < tables.texts(); ++text) {
            for (const SymbolId symbol : tables.text(text))
                keys.push_back(symbol);
            onceEach(keys, text, receive);
        }
    });
    tables.textsBeginning = Postings::of(symbols, [&](auto receive) {
        for (TextId text = 0; text < tables.texts(); ++text)
            receive(tables.text(text).front(), text);
    });
    tables.textsOfPair = Postings::of(firstLetters * firstLetters, [&](auto receive) {
        for (TextId text = 0; text < tables.texts(); ++text) {
            const std::span<const SymbolId> body = tables.text(text);
            for (std::size_t i = 1; i < body.size(); ++i) {
                for (std::uint64_t left = letters[body[i - 1]]; left; left &= left - 1) {
                    for (std::uint64_t right = letters[body[i]]; right; right &= right - 1)
                        keys.push_back(std::uint32_t(std::countr_zero(left) * firstLetters + std::countr_zero(right)));
                }
            }
            onceEach(keys, text, receive);
        }
    });
}

std::string foldedCode(QStringView code)
{
    std::string folded;
    for (const char32_t character : codePoints(code)) {
        for (const char32_t c : foldedCharacter(character)) {
            if (firstLetter(c) >= 0)
                folded += char(c);
        }
    }
    return folded;
}

void addFacets(NameTables &tables, const QList<NameEntry> &entries)
{
    QList<QList<qsizetype>> ofEntry(entries.size());
    for (qsizetype i = 0; i < entries.size(); ++i) {
        for (const FacetValue &facet : entries.at(i).facets) {
            qsizetype number = tables.facets.indexOf(facet);
            if (number < 0) {
                number = tables.facets.size();
                tables.facets.append(facet);
            }
            if (!ofEntry.at(i).contains(number))
                ofEntry[i].append(number);
        }
    }
    tables.entriesOfFacet = Postings::of(std::size_t(tables.facets.size()), [&](auto receive) {
        for (qsizetype i = 0; i < ofEntry.size(); ++i) {
            for (const qsizetype number : ofEntry.at(i))
                receive(std::size_t(number), EntryId(i));
        }
    });
}

} // namespace

NameTables NameTables::of(const QList<NameEntry> &entries)
{
    NameTables tables;
    SymbolMaker maker(tables);
    tables.textBegins.push_back(0);
    for (const NameEntry &entry : entries) {
        addText(tables, maker, entry.name, TextKind::Name);
        if (entry.shortName != entry.name)
            addText(tables, maker, entry.shortName, TextKind::Name);
        for (const QString &synonym : entry.synonyms)
            addText(tables, maker, synonym, TextKind::Synonym);
        if (std::string code = foldedCode(entry.code); !code.empty())
            tables.codes.push_back({std::move(code), tables.entries});
        ++tables.entries;
    }
    std::sort(tables.codes.begin(), tables.codes.end(), [](const FoldedCode &a, const FoldedCode &b) {
        return std::tie(a.code, a.entry) < std::tie(b.code, b.entry);
    });
    addReadings(tables, maker.characters());
    addPostings(tables, maker.characters().size());
    addFacets(tables, entries);
    return tables;
}

std::vector<char32_t> NameTables::fold(char32_t character) const
{
    if (const auto known = folded.find(character); known != folded.end())
        return known->second;
    const QList<char32_t> made = foldedCharacter(character);
    return {made.begin(), made.end()};
}

std::vector<std::uint32_t> NameTables::readingsOf(char32_t character) const
{
    if (const auto symbol = symbols.find(character); symbol != symbols.end()) {
        const std::span<const std::uint32_t> known = readingsOfSymbol.at(symbol->second);
        return {known.begin(), known.end()};
    }
    std::vector<std::uint32_t> found;
    for (const QByteArray &reading : pinyinReadings(character)) {
        for (const std::uint32_t one : readingsByLetter[std::size_t(firstLetter(char32_t(reading.front())))]) {
            if (readings[one] == reading.toStdString())
                found.push_back(one);
        }
    }
    return found;
}

std::size_t NameTables::bytes() const
{
    std::size_t total = body.capacity() * sizeof(SymbolId) + textBegins.capacity() * sizeof(std::uint32_t)
        + textEntries.capacity() * sizeof(EntryId) + textKinds.capacity()
        + textLetters.capacity() * sizeof(std::uint64_t) + textsOfSymbol.bytes() + textsBeginning.bytes()
        + textsOfPair.bytes() + entriesOfFacet.bytes() + readingsOfSymbol.bytes() + symbolsOfReading.bytes();
    for (const FoldedCode &code : codes)
        total += sizeof(FoldedCode) + (code.code.capacity() > 15 ? code.code.capacity() + 1 : 0);
    return total;
}

} // namespace ow
