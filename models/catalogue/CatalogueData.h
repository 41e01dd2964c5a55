#pragma once
// Inside of Catalogue only.
#include "models/base/Files.h"
#include "models/catalogue/ElementRecord.h"
#include "models/catalogue/Item.h"
#include "models/catalogue/Material.h"
#include "models/search/NameIndex.h"

#include <QHash>
#include <QMap>
#include <mutex>

namespace ow {

/// What a query is compared with: every version of every item, in order of code and version.
struct SearchableItems {
    NameIndex names;
    QList<const Item *> items; ///< by place in the index
};

struct CatalogueData {
    QList<DataElement> elements;
    QList<ElementRecord> elementRecords; ///< beside elements; empty at a station
    QHash<QString, qsizetype> elementIndex;
    QMap<QString, CodeList> codeLists;
    QMap<QString, Material> materials;
    QMap<QString, CatalogueUnit> units;
    QMap<QString, QMap<int, Item>> items; ///< by code, then version
    QList<Bundle> bundles;
    /// Items as they are asked beside those they wait for, by bundle, code, version.
    QMap<QString, QMap<QString, QMap<int, Item>>> besides;
    /// Made by the first search: programs that never search start without the tables of pinyin.
    mutable SearchableItems searchable;
    mutable std::once_flag searchableMade;
};

enum class CatalogueTrust {
    Unchecked, ///< from outside: every rule is held against it
    Checked,   ///< passed when it was published, by the rules of then: only what cannot be read is a fault
};

/// Fills data.besides from its items and bundles.
void placeBesides(CatalogueData &data);

/// Fills `data`; every fault with "file:path".
Faults readCatalogue(const FileContents &files, CatalogueData &data, CatalogueTrust trust);

} // namespace ow
