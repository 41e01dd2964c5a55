#pragma once
// Inside of models/search only: one query held against single names, and the few names worth holding it against.
#include "models/search/NameQuery.h"

#include <array>

namespace ow {

enum class TextMatch : std::uint8_t { None, Inside, Begin, Whole };

/// Each character of a name takes up the query's next units: that very character, or letters a reading of it begins with, so
/// "shipinjy", "spjyxk" and "食品jyxk" all fit 食品经营许可. Which units have been taken up is a word of bits, one a unit, and a
/// character moves all of them at once.
class NameMatcher {
public:
    /// The tables outlive it.
    explicit NameMatcher(const NameTables &tables);

    /// Cheap: who takes up what is filled in when a name is first looked at.
    void set(const QueryUnits &units);
    void fill();
    /// False when no name can match: a letter no syllable has there, a character no name holds.
    bool possible() const { return m_possible; }

    /// Taken up by neighbouring characters. Asked of texts that candidates(), beginners() or holders() gave, or after fill().
    TextMatch contiguous(TextId text) const;
    bool contiguousIn(TextId text) const { return contiguous(text) != TextMatch::None; }
    /// The least number of pieces, in this order, that take it up, at most piecesMax; 0 when none. A piece of letters has two of
    /// them, or a whole name would fit any four; the last may still be being typed.
    int pieces(TextId text) const;
    static constexpr int piecesMax = 4;

    /// All texts that can match contiguously, and some that do not; in order.
    std::vector<TextId> candidates();
    /// Those that begin with a character that takes up the first unit.
    std::vector<TextId> beginners();
    /// All that have the characters or syllables anywhere.
    std::vector<TextId> holders();
    /// Where every way to read the query has the begin of a syllable, the first and the end included.
    const std::vector<std::size_t> &cuts() const { return m_cuts; }

private:
    static constexpr std::size_t reachMax = 6; ///< zhuang
    /// Bit i of ahead[k]: from unit i on, the character can take up k + 1 units.
    struct Reach {
        std::array<std::uint64_t, reachMax> ahead{};
    };
    using Texts = std::span<const TextId>;

    /// What set() found and fill() spreads to the symbols.
    struct Pending {
        std::uint32_t reading = 0;
        std::uint8_t at = 0;
        std::uint8_t length = 0;
    };

    std::size_t reachUnit(std::size_t at);
    std::size_t letterReach(const std::string &reading, std::size_t at) const;
    void reachSymbol(SymbolId symbol, std::size_t at, std::size_t length);
    void findCuts();
    void planLists();
    int onlyLetter(std::size_t unit) const;
    std::uint64_t step(SymbolId symbol, std::uint64_t from) const;
    bool hasLetters(TextId text) const { return (m_tables.textLetters[text] & m_letters) == m_letters; }
    void markSymbols(std::vector<std::uint64_t> &marks, std::size_t unit, std::size_t length) const;
    std::vector<TextId> marked(const std::vector<std::uint64_t> &marks) const;
    std::vector<TextId> firstTwo() const;

    const NameTables &m_tables;
    QueryUnits m_units;
    std::vector<Reach> m_reach; ///< by symbol
    std::vector<Pending> m_pending;
    std::vector<SymbolId> m_touched; ///< whose reach is not empty
    std::uint64_t m_any = 0;         ///< units any character takes up
    std::uint64_t m_accept = 0;      ///< everything taken up
    std::uint64_t m_letterUnits = 0;
    std::uint64_t m_letters = 0;    ///< first letters a name must have
    std::vector<std::size_t> m_far; ///< by unit: the most a character takes up
    std::vector<bool> m_alive;      ///< by unit and the end: part of some way to read the query
    std::vector<std::size_t> m_cuts;
    std::vector<Texts> m_lists; ///< every match is in each of them
    bool m_possible = false;
    bool m_filled = false;
};

} // namespace ow
