#pragma once
// What changed from one version of an item to the next, in words: what is shown before publication and printed for the public.
#include "models/catalogue/Catalogue.h"

namespace ow {

/// One line of a version, as people read it.
struct ItemLine {
    QString part; ///< 申请材料
    QString what; ///< 经营场所使用证明
    QString text; ///< empty: nothing is said

    static Fields fields();
};

struct ItemChange {
    QString part;   ///< 申请材料
    QString what;   ///< 经营场所使用证明
    QString before; ///< empty: new
    QString after;  ///< empty: no longer there

    static Fields fields();
    friend bool operator==(const ItemChange &, const ItemChange &) = default;
};

/// Everything a version says, without empty lines.
QList<ItemLine> itemLines(const Catalogue &catalogue, const Item &item);

/// Part by part in the order of the item's cells (ItemCells). Equal versions have no change; the numbers of the versions and the
/// reason are not changes. Names are those of the catalogue.
QList<ItemChange> itemDifference(const Catalogue &catalogue, const Item &before, const Item &after);

/// 申请人、代理人… for lists of questions.
QString elementRoleName(ElementRole role);

} // namespace ow
