#include "models/catalogue/CatalogueData.h"

namespace ow {

void placeBesides(CatalogueData &data)
{
    data.besides.clear();
    for (const Bundle &bundle : std::as_const(data.bundles)) {
        auto &items = data.besides[bundle.code];
        for (const BundleStep &step : bundle.steps.value_or(QList<BundleStep>())) {
            const QMap<int, Item> versions = data.items.value(step.item);
            for (const Item &version : versions)
                items[step.item].insert(version.version, besideEarlier(version, step));
        }
    }
}

} // namespace ow
