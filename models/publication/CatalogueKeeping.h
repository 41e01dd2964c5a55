#pragma once
// What a whole new set may not take away: an item ends by its end date, never by being left out, and a case keeps the version it was
// begun under, word for word (domain.md §1.2, §16.9, §16.21; design §6).
#include "models/catalogue/CatalogueVersions.h"

#include <QMap>

namespace ow {
class Connection;

struct CatalogueKeeping {
    /// The set comes from whoever published the running one: every version of that is kept. Otherwise, when a hall replaces what the
    /// program came with or a platform takes over, only what was applied for here.
    bool sameOwner = false;
    QMap<ItemVersion, int> appliedFor; ///< drafts and cases of each version
    QList<ItemVersion> own;            ///< published by the hall one by one: not part of a set, and never lost with it
};

/// What was applied for here, and what the hall published itself.
CatalogueKeeping keepingOf(Connection &db, bool sameOwner);

/// Every version that went back, is missing or says something else, each at "items/CODE.json:" by its name.
Faults keepingFaults(const Catalogue &running, const Catalogue &next, const CatalogueKeeping &keeping);

} // namespace ow
