#pragma once
#include "models/publication/ItemDraft.h"
#include "models/store/Command.h"

namespace ow {

/// What the editor of an item begins with, and all that its cells may name. Parameters: code (empty: a new item), version of the draft
/// (absent: the next version, as the newest one reads). CatalogueElsewhere where the platform publishes.
struct ItemEditView {
    static constexpr char name[] = "itemEdit";
    std::optional<Item> item = {};   ///< absent: begun with blankItem()
    std::optional<Item> before = {}; ///< the newest published version
    QString owner;                   ///< name of the unit that answers for it; empty for a new one
    QList<CodeEntry> units;
    QList<CodeEntry> materials;
    QList<CodeEntry> elements;

    static Fields fields();
};

/// What a new item is until somebody writes it.
Item blankItem();

std::span<const ViewRow> itemEditViews();

} // namespace ow
