#pragma once
// Inside of models/search only: the names as numbers. Nothing here changes once it is made.
#include "models/search/NameEntry.h"
#include "models/search/Postings.h"

#include <string>
#include <unordered_map>

namespace ow {

/// A folded character that stands in some name.
using SymbolId = std::uint16_t;
/// One name of one entry.
using TextId = std::uint32_t;
using EntryId = std::uint32_t;

constexpr SymbolId noSymbol = 0;
/// Letters and digits a syllable can begin with.
constexpr int firstLetters = 36;
/// 0 to 35, or -1 for what is no plain letter or digit.
constexpr int firstLetter(char32_t character)
{
    if (character >= U'a' && character <= U'z')
        return int(character - U'a');
    if (character >= U'0' && character <= U'9')
        return int(character - U'0') + 26;
    return -1;
}

enum class TextKind : std::uint8_t { Name, Synonym };

struct FoldedCode {
    std::string code; ///< folded: small letters and digits only
    EntryId entry = 0;
};

struct NameTables {
    // Characters.
    std::unordered_map<char32_t, SymbolId> symbols; ///< of folded characters
    std::unordered_map<char32_t, std::vector<char32_t>> folded;
    std::vector<std::string> readings; ///< distinct; a letter or digit in a name reads as itself
    Postings readingsOfSymbol;
    Postings symbolsOfReading;
    std::vector<std::vector<std::uint32_t>> readingsByLetter; ///< by the first letter

    // Names.
    std::vector<SymbolId> body;            ///< all texts one after another
    std::vector<std::uint32_t> textBegins; ///< one more than there are texts
    std::vector<EntryId> textEntries;      ///< in order of entries
    std::vector<TextKind> textKinds;
    std::vector<std::uint64_t> textLetters; ///< a bit for each first letter in it
    Postings textsOfSymbol;
    Postings textsBeginning; ///< by their first symbol
    Postings textsOfPair;    ///< by firstLetter × firstLetters + firstLetter of neighbours

    // Entries.
    EntryId entries = 0;
    std::vector<FoldedCode> codes; ///< sorted
    QList<FacetValue> facets;      ///< distinct
    Postings entriesOfFacet;

    static NameTables of(const QList<NameEntry> &entries);

    TextId texts() const { return TextId(textEntries.size()); }
    std::span<const SymbolId> text(TextId id) const
    {
        return {body.data() + textBegins[id], body.data() + textBegins[id + 1]};
    }
    /// Of any character, also one no name holds.
    std::vector<char32_t> fold(char32_t character) const;
    /// Those of a folded character, as places in `readings`; of one no name holds, those that are readings of others.
    std::vector<std::uint32_t> readingsOf(char32_t character) const;
    std::size_t bytes() const;
};

} // namespace ow
