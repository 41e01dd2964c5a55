#pragma once
#include "models/cases/ItemUses.h"

namespace ow {

class ItemUsesStore {
public:
    /// Cases taken in at that window since that day, by item.
    static QList<ItemUsesView::Use> atWindow(Connection &db, int window, QDate since);
};

} // namespace ow
