#include "models/search/NameIndex.h"

#include "models/search/NameSearch.h"

#include <bit>

namespace ow {

NameIndex::NameIndex() : NameIndex(QList<NameEntry>()) {}

NameIndex::NameIndex(const QList<NameEntry> &entries)
    : m_tables(std::make_shared<const NameTables>(NameTables::of(entries)))
{
}

QList<NameHit> NameIndex::search(const NameQuery &query) const
{
    return NameSearch(*m_tables, query).run();
}

QList<FacetCount> NameIndex::facetCounts(const NameQuery &query) const
{
    const std::vector<std::uint64_t> allowed = NameSearch::withFacets(*m_tables, query.facets);
    QList<FacetCount> counts;
    for (qsizetype i = 0; i < m_tables->facets.size(); ++i) {
        FacetCount count{m_tables->facets.at(i), 0};
        for (const EntryId entry : m_tables->entriesOfFacet.at(std::size_t(i))) {
            const bool with = allowed.empty() || allowed[entry / 64] >> entry % 64 & 1;
            count.entries += with && (!query.wanted || query.wanted(entry)) ? 1 : 0;
        }
        counts.append(count);
    }
    return counts;
}

std::size_t NameIndex::bytes() const
{
    return m_tables->bytes();
}

} // namespace ow
