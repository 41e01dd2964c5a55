#include "models/cases/ItemUses.h"

#include "models/base/Clock.h"
#include "models/cases/ItemUsesStore.h"

namespace ow {

namespace {

/// What was usual half a year ago says little of today.
constexpr int usesDays = 90;

Result<ItemUsesView> loadItemUses(ViewContext &context)
{
    const int window = context.parameter("window").toInt();
    return ItemUsesView{ItemUsesStore::atWindow(context.db, window, hallDate(context.now).addDays(-usesDays))};
}

const ViewRow itemUsesTable[] = {
    viewRow<ItemUsesView, loadItemUses>(Role::Clerk | Role::Supervisor),
};

} // namespace

QHash<QString, int> ItemUsesView::byItem() const
{
    QHash<QString, int> counts;
    for (const Use &use : uses)
        counts.insert(use.item, use.cases);
    return counts;
}

std::span<const ViewRow> itemUsesViews()
{
    return itemUsesTable;
}

Fields ItemUsesView::Use::fields()
{
    return {field("item", &Use::item), field("cases", &Use::cases)};
}

Fields ItemUsesView::fields()
{
    return {field("uses", &ItemUsesView::uses, {.itemsMax = 10000})};
}

} // namespace ow
