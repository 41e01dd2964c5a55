#pragma once
// Inside of models/search only: one search, from the strictest way to match to the most lenient.
#include "models/search/NameIndex.h"
#include "models/search/NameMatcher.h"

namespace ow {

class NameSearch {
public:
    /// Both outlive it.
    NameSearch(const NameTables &tables, const NameQuery &query);

    QList<NameHit> run();
    /// Entries with the query's facets, a bit each; empty when it names none.
    static std::vector<std::uint64_t> withFacets(const NameTables &tables, const QList<FacetValue> &facets);

private:
    struct Score {
        std::uint64_t key = 0; ///< smaller is better
        EntryId entry = 0;
    };

    void browse();
    void codes();
    void begins();
    void neighbours();
    void words();
    void asked();
    void inPieces();
    void sounds();
    void slips();
    void shuffled();
    void most();

    bool accepted(EntryId entry) const;
    void add(EntryId entry, MatchQuality quality, int finer, TextKind kind, std::size_t length);
    void addText(TextId text, MatchQuality quality, int finer = 0);
    void addMatches(MatchQuality quality);
    bool thin() const;
    QList<NameHit> best();

    const NameTables &m_tables;
    const NameQuery &m_query;
    TypedQuery m_typed;
    NameMatcher m_matcher;
    std::vector<std::uint64_t> m_allowed;
    std::vector<std::uint64_t> m_found; ///< entries, a bit each
    int m_foundCount = 0;
    std::vector<Score> m_scores;
};

} // namespace ow
