#pragma once
// Which versions of items the hall's applications were begun under (design §6: a case keeps its version).
#include "models/catalogue/CatalogueVersions.h"
#include "models/store/Connection.h"

#include <QMap>

namespace ow {

class CaseVersionStore {
public:
    /// Of drafts, and of cases whose papers may still come to a window.
    static QList<ItemVersion> onDesks(Connection &db);
    /// Of everything that ever was applied for, with how many drafts and cases there are of each.
    static QMap<ItemVersion, int> ofAll(Connection &db);
};

} // namespace ow
