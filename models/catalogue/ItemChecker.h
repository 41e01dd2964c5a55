#pragma once
// What is wrong with one item or bundle beside the rest of a catalogue. Inside of Catalogue only.
#include "models/catalogue/Item.h"

namespace ow {

struct CatalogueData;

/// Which shared parts could be read, so that a broken dictionary is reported once and not again by every reference into it.
struct CatalogueKnown {
    bool elements = true;
    bool materials = true;
    bool units = true;
    bool items = true;
};

/// Places are those inside the item: "elements[3].element".
Faults checkedItem(const CatalogueData &data, const CatalogueKnown &known, const Item &item);
/// One more version beside all that `data` holds.
Faults checkedVersion(const CatalogueData &data, const Item &item);
Faults checkedBundle(const CatalogueData &data, const CatalogueKnown &known, const Bundle &bundle);

} // namespace ow
