#include "models/publication/ItemEditView.h"

#include "models/base/ProblemTypes.h"
#include "models/catalogue/Catalogue.h"
#include "models/publication/PublicationStore.h"

#include <algorithm>

namespace ow {

namespace {
constexpr Limits editNames{.itemsMax = 100000};

Result<Item> begunWith(ViewContext &context, const QString &code, const Item *newest)
{
    const int version = context.parameter("version").toInt();
    if (version > 0) {
        const auto draft = PublicationStore::draft(context.db, code, version);
        if (!draft)
            return fail(problem::DraftUnknown);
        return draft->item;
    }
    if (!newest)
        return fail(problem::ItemUnknown);
    Item item = *newest;
    item.version = newest->version + 1;
    item.effectiveFrom = std::max(hallDate(context.now), newest->effectiveFrom).addDays(1);
    item.effectiveUntil.reset();
    item.changeReason.reset();
    return item;
}

Result<ItemEditView> loadItemEdit(ViewContext &context)
{
    if (PublicationStore::ownedByPlatform(context.db))
        return fail(problem::CatalogueElsewhere);
    const QString code = context.parameter("code");
    const Item *newest = code.isEmpty() ? nullptr : context.catalogue.newest(code);
    ItemEditView view;
    if (!code.isEmpty()) {
        const auto item = begunWith(context, code, newest);
        if (!item)
            return fail(item.error());
        view.item = *item;
        if (const CatalogueUnit *unit = context.catalogue.unit(item->unit))
            view.owner = unit->name;
    }
    if (newest)
        view.before = *newest;
    for (const CatalogueUnit &unit : context.catalogue.units())
        view.units.append({unit.code, unit.name});
    for (const Material &material : context.catalogue.materials())
        view.materials.append({material.code, material.name});
    for (const DataElement &element : context.catalogue.elements())
        view.elements.append({element.code, element.name});
    return view;
}

const ViewRow itemEditViewTable[] = {viewRow<ItemEditView, loadItemEdit>(Role::Administrator | Role::Supervisor)};
} // namespace

Item blankItem()
{
    Item item;
    item.result.numberPattern = QStringLiteral("{year}{serial}");
    item.tolerance.reason = QStringLiteral("各项材料均须齐全");
    item.promised = {5, TimeUnit::WorkingDay};
    item.identity.emplace();
    item.power.emplace();
    item.reach.emplace();
    item.flow.emplace();
    return item;
}

std::span<const ViewRow> itemEditViews()
{
    return itemEditViewTable;
}

Fields ItemEditView::fields()
{
    return {field("item", &ItemEditView::item),
            field("before", &ItemEditView::before),
            field("owner", &ItemEditView::owner),
            field("units", &ItemEditView::units, editNames),
            field("materials", &ItemEditView::materials, editNames),
            field("elements", &ItemEditView::elements, editNames)};
}

} // namespace ow
