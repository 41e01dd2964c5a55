#include "models/catalogue/Catalogue.h"
#include "models/catalogue/CatalogueData.h"
#include "models/catalogue/CatalogueVersions.h"
#include "models/search/SpokenWords.h"

namespace ow {

namespace {

NameEntry nameEntry(const Item &item, const SpokenWords &spoken)
{
    NameEntry entry{item.name, item.shortName, item.synonyms + spoken.saidOf(item.name), item.code, {}};
    const auto add = [&](FacetKind kind, const QString &value) { entry.facets.append({kind, value}); };
    add(FacetKind::Nature, QLatin1String(codeText(item.type)));
    if (item.power)
        add(FacetKind::Level, QLatin1String(codeText(item.power->level)));
    if (item.reach) {
        for (const ServedKind kind : item.reach->serves)
            add(FacetKind::Object, QLatin1String(codeText(kind)));
        for (const QString &theme : item.reach->themes)
            add(FacetKind::Topic, theme);
        for (const HandlingForm form : item.reach->forms)
            add(FacetKind::Form, QLatin1String(codeText(form)));
    }
    return entry;
}

/// By the items' addresses, so only once they stay where they are.
const SearchableItems &searchableItems(const CatalogueData &data)
{
    std::call_once(data.searchableMade, [&] {
        const SpokenWords spoken = SpokenWords::shipped().value_or(SpokenWords());
        QList<NameEntry> entries;
        for (const QMap<int, Item> &versions : data.items) {
            for (const Item &item : versions) {
                entries.append(nameEntry(item, spoken));
                data.searchable.items.append(&item);
            }
        }
        data.searchable.names = NameIndex(entries);
    });
    return data.searchable;
}

} // namespace

std::function<bool(quint32)> Catalogue::inForceOn(const SearchableItems &searchable, QDate day) const
{
    return [this, &searchable, day](quint32 place) {
        const Item *found = searchable.items.at(place);
        return item(found->code, day) == found;
    };
}

QList<const Item *> Catalogue::search(const QString &query, QDate day, const QHash<QString, int> &uses) const
{
    return browse({query, {}}, day, uses);
}

QList<const Item *> Catalogue::browse(const ItemBrowsing &browsing, QDate day, const QHash<QString, int> &uses) const
{
    const SearchableItems &searchable = searchableItems(*m_data);
    std::vector<quint32> counts;
    if (!uses.isEmpty()) {
        for (const Item *item : searchable.items)
            counts.push_back(quint32(qMax(0, uses.value(item->code))));
    }
    QList<const Item *> items;
    for (const NameHit &hit :
         searchable.names.search({browsing.query, browsing.facets, counts, inForceOn(searchable, day)}))
        items.append(searchable.items.at(hit.entry));
    return items;
}

QList<const Item *> Catalogue::searchEnded(const QString &query, QDate day) const
{
    const SearchableItems &searchable = searchableItems(*m_data);
    const auto isOver = [this, &searchable, day](quint32 place) {
        const Item *found = searchable.items.at(place);
        return endedItem(*this, found->code, day) == found;
    };
    QList<const Item *> items;
    for (const NameHit &hit : searchable.names.search({query, {}, {}, isOver}))
        items.append(searchable.items.at(hit.entry));
    return items;
}

QList<FacetCount> Catalogue::facetCounts(const QList<FacetValue> &facets, QDate day) const
{
    const SearchableItems &searchable = searchableItems(*m_data);
    return searchable.names.facetCounts({{}, facets, {}, inForceOn(searchable, day)});
}

} // namespace ow
