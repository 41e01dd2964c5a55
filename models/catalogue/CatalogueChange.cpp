#include "models/catalogue/CatalogueChange.h"

#include "models/catalogue/Catalogue.h"
#include "models/catalogue/CatalogueData.h"
#include "models/catalogue/ItemChecker.h"

#include <algorithm>

namespace ow {

namespace {
/// What was searched for stays behind: it is about items at other addresses.
std::shared_ptr<CatalogueData> copied(const CatalogueData &data)
{
    auto copy = std::make_shared<CatalogueData>();
    copy->elements = data.elements;
    copy->elementRecords = data.elementRecords;
    copy->elementIndex = data.elementIndex;
    copy->codeLists = data.codeLists;
    copy->materials = data.materials;
    copy->units = data.units;
    copy->items = data.items;
    copy->bundles = data.bundles;
    return copy;
}

void putBundle(QList<Bundle> &bundles, const Bundle &bundle)
{
    const auto same =
        std::find_if(bundles.begin(), bundles.end(), [&](const Bundle &one) { return one.code == bundle.code; });
    if (same == bundles.end())
        bundles.append(bundle);
    else
        *same = bundle;
}
} // namespace

Catalogue Catalogue::changed(const CatalogueChange &change) const
{
    auto data = copied(*m_data);
    for (const Item &item : change.items) {
        if (!data->items[item.code].contains(item.version))
            data->items[item.code].insert(item.version, item);
    }
    for (const CatalogueUnit &unit : change.units)
        data->units.insert(unit.code, unit);
    for (const Bundle &bundle : change.bundles)
        putBundle(data->bundles, bundle);
    data->bundles.removeIf([&](const Bundle &one) { return change.bundlesRemoved.contains(one.code); });
    placeBesides(*data);
    return Catalogue(std::move(data));
}

Faults Catalogue::itemFaults(const Item &item) const
{
    return checkedVersion(*m_data, item);
}

Faults Catalogue::bundleFaults(const Bundle &bundle) const
{
    return checkedBundle(*m_data, {}, bundle);
}

} // namespace ow
