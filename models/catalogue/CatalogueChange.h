#pragma once
#include "models/catalogue/Item.h"

namespace ow {

/// What a hall without platform has added to the catalogue it began with.
struct CatalogueChange {
    QList<Item> items;               ///< versions published here; one that is there already stays as it is
    QList<Bundle> bundles;           ///< new, or instead of the one of that code
    QList<QString> bundlesRemoved;   ///< codes
    QList<CatalogueUnit> units = {}; ///< new, or instead of the one of that code

    bool isEmpty() const { return items.isEmpty() && bundles.isEmpty() && bundlesRemoved.isEmpty() && units.isEmpty(); }
};

} // namespace ow
