#pragma once
#include "models/search/NameEntry.h"

#include <functional>
#include <memory>
#include <span>

namespace ow {

struct NameTables;

/// How well a name answers, the best first.
enum class MatchQuality {
    Code,   ///< its code
    Whole,  ///< all of a name, short name or synonym
    Begin,  ///< its first characters
    Inside, ///< neighbouring characters
    CodeBegin,
    Words,    ///< all of the words, in pieces
    Sound,    ///< characters said alike: the input method's slip
    Slip,     ///< one letter or character wrong, exchanged, missing or too many
    Shuffled, ///< all of it, in another order
    Most,     ///< most of the characters
};

struct NameHit {
    quint32 entry = 0; ///< place in the list the index was made of
    MatchQuality quality = MatchQuality::Code;
};

struct NameQuery {
    QString text;
    QList<FacetValue> facets = {};            ///< one of the values of each kind that is named
    std::span<const quint32> uses = {};       ///< by entry, how often it was wanted here; or empty
    std::function<bool(quint32)> wanted = {}; ///< asked of an entry before it is given a place; absent: all
    int limit = 100;
};

struct FacetCount {
    FacetValue facet;
    int entries = 0;
};

/// Names to be found by what people type: characters, simplified or traditional, wide or narrow; pinyin, in full, as initials, or
/// mixed, every reading of a character accepted; words in any order; synonyms; codes; with one slip. Better matches come first, then
/// what is used more, then shorter names, then the order of the entries. Immutable, cheap to copy, safe to use from many threads.
class NameIndex {
public:
    /// Of nothing.
    NameIndex();
    explicit NameIndex(const QList<NameEntry> &entries);

    /// Without text all entries with those facets, and nothing when there are none of these either.
    QList<NameHit> search(const NameQuery &query) const;
    /// How many entries with the facets of the query have each value, in the order the values were met; its text is not looked at.
    QList<FacetCount> facetCounts(const NameQuery &query) const;
    std::size_t bytes() const;

private:
    std::shared_ptr<const NameTables> m_tables; ///< owned by all copies together
};

} // namespace ow
