#pragma once
#include "models/cases/Case.h"
#include "models/store/Command.h"

namespace ow {

/// What is wanted at a window: the order in which its clerk finds items (NameIndex). Parameter: window.
struct ItemUsesView {
    static constexpr char name[] = "itemUses";
    struct Use {
        QString item;
        int cases = 0;
        static Fields fields();
    };
    QList<Use> uses;
    static Fields fields();

    QHash<QString, int> byItem() const;
};

std::span<const ViewRow> itemUsesViews();

} // namespace ow
