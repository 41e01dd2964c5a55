#include "models/publication/PublicationViews.h"

#include "models/base/ProblemTypes.h"
#include "models/catalogue/CatalogueVersions.h"
#include "models/publication/PublicationCheck.h"
#include "models/publication/PublicationStore.h"
#include "models/queue/HallStore.h"
#include "models/queue/ItemServiceStore.h"

#include <algorithm>

namespace ow {

namespace {
/// The version people look for: that of today, else the newest.
const Item *shownVersion(const Catalogue &catalogue, const QString &code, QDate day)
{
    const Item *inForce = catalogue.item(code, day);
    return inForce ? inForce : catalogue.newest(code);
}

ItemStanding standingOf(const Item &item, QDate day)
{
    if (item.inForce(day))
        return ItemStanding::InForce;
    return item.effectiveFrom > day ? ItemStanding::Future : ItemStanding::Ended;
}

Result<CatalogueView> loadCatalogue(ViewContext &context)
{
    CatalogueView view;
    view.day = hallDate(context.now);
    view.ownedElsewhere = PublicationStore::ownedByPlatform(context.db);
    for (const QString &code : context.catalogue.codes()) {
        const Item &item = *shownVersion(context.catalogue, code, view.day);
        const CatalogueUnit *unit = context.catalogue.unit(item.unit);
        view.items.append({item.code, item.version, item.name, item.initials, unit ? unit->name : item.unit,
                           standingOf(item, view.day), item.effectiveFrom, item.reach ? item.reach->visits : 1,
                           item.reach ? item.reach->visitReason : QString(), item.counterKind});
    }
    view.drafts = PublicationStore::drafts(context.db);
    view.hallParts = PublicationStore::hallParts(context.db);
    view.bundles = context.catalogue.bundles();
    return view;
}

/// The version before, among those that were published.
const Item *versionBefore(const Catalogue &catalogue, const Item &item)
{
    for (int version = item.version - 1; version > 0; --version) {
        if (const Item *found = catalogue.itemVersion(item.code, version))
            return found;
    }
    return nullptr;
}

QStringList faultLines(const Faults &faults)
{
    QStringList lines;
    for (const Fault &fault : faults)
        lines.append(fault.sentence());
    return lines;
}

Result<ItemSheetView> loadItemSheet(ViewContext &context)
{
    const QString code = context.parameter("code");
    const int version = context.parameter("version").toInt();
    const QDate day = hallDate(context.now);
    std::optional<Item> draft;
    if (context.parameter("draft") == QLatin1String("1")) {
        const auto found = PublicationStore::draft(context.db, code, version);
        if (!found)
            return fail(problem::DraftUnknown);
        draft = found->item;
    }
    const Item *published =
        version > 0 ? context.catalogue.itemVersion(code, version) : shownVersion(context.catalogue, code, day);
    const Item *item = draft ? &*draft : published;
    if (!item)
        return fail(problem::ItemUnknown);
    const CatalogueUnit *unit = context.catalogue.unit(item->unit);
    ItemSheetView view{item->code,
                       item->version,
                       item->name,
                       unit ? unit->name : item->unit,
                       itemLines(context.catalogue, *item),
                       {},
                       {},
                       {},
                       {}};
    if (const Item *before = versionBefore(context.catalogue, *item)) {
        view.comparedWith = before->version;
        view.changes = itemDifference(context.catalogue, *before, *item);
    }
    if (draft) {
        const Faults faults = context.catalogue.itemFaults(*draft);
        const PublicationFindings found = faults.isEmpty()
            ? publicationFindings(context.catalogue, *draft, day, context.calendar)
            : PublicationFindings{faults, {}};
        view.faults = faultLines(found.refusals);
        view.hints = found.hints;
    }
    return view;
}

/// Where nobody has written down the item's own place: the hall's, and which number to take there.
QString placeOfHall(Connection &db, const Item &item)
{
    const auto setup = HallStore::setup(db);
    if (!setup)
        return {};
    QString place = QStringLiteral("%1，%2").arg(setup->name, setup->address);
    const QString queue = queueOfItem(ItemServiceStore::queues(db), item);
    const auto served = std::find_if(setup->queues.begin(), setup->queues.end(),
                                     [&](const HallQueue &one) { return one.code == queue; });
    if (served != setup->queues.end())
        place += QStringLiteral("，取“%1”号办理").arg(served->name);
    return setup->phone.isEmpty() ? place : place + QStringLiteral("，电话%1").arg(setup->phone);
}

Result<ItemGuideView> loadItemGuide(ViewContext &context)
{
    const QDate day = hallDate(context.now);
    const Item *item = context.catalogue.item(context.parameter("code"), day);
    if (!item)
        return fail(notOffered(context.catalogue, context.parameter("code"), day));
    Answers choices;
    for (const auto &[name, value] : context.parameters) {
        if (name.contains(QLatin1Char('.')))
            choices.insert(name, value);
    }
    const QList<HallPart> parts = PublicationStore::hallParts(context.db);
    const auto part =
        std::find_if(parts.begin(), parts.end(), [&](const HallPart &one) { return one.code == item->code; });
    ItemGuideView view{itemGuide(context.catalogue, *item, choices, part == parts.end() ? nullptr : &*part, day)};
    if (part == parts.end())
        view.guide.place = placeOfHall(context.db, *item);
    return view;
}

const ViewRow publicationViewTable[] = {
    viewRow<CatalogueView, loadCatalogue>(Role::Administrator | Role::Supervisor),
    viewRow<ItemSheetView, loadItemSheet>(Role::Administrator | Role::Supervisor),
    viewRow<ItemGuideView, loadItemGuide>(anyStaff, only(StationRole::Kiosk)),
};
} // namespace

std::span<const ViewRow> publicationViews()
{
    return publicationViewTable;
}

Fields CatalogueView::Line::fields()
{
    return {field("code", &Line::code),
            field("version", &Line::version),
            field("name", &Line::name),
            field("initials", &Line::initials),
            field("unit", &Line::unit),
            field("standing", &Line::standing),
            field("effectiveFrom", &Line::effectiveFrom),
            field("visits", &Line::visits),
            field("visitReason", &Line::visitReason),
            field("counterKind", &Line::counterKind)};
}

Fields CatalogueView::fields()
{
    return {field("day", &CatalogueView::day),
            field("ownedElsewhere", &CatalogueView::ownedElsewhere),
            field("items", &CatalogueView::items, {.itemsMax = 100000}),
            field("drafts", &CatalogueView::drafts, {.itemsMax = 5000}),
            field("hallParts", &CatalogueView::hallParts, {.itemsMax = 100000}),
            field("bundles", &CatalogueView::bundles)};
}

Fields ItemSheetView::fields()
{
    return {field("code", &ItemSheetView::code),
            field("version", &ItemSheetView::version),
            field("itemName", &ItemSheetView::itemName),
            field("owner", &ItemSheetView::owner),
            field("lines", &ItemSheetView::lines, {.itemsMax = 2000}),
            field("comparedWith", &ItemSheetView::comparedWith),
            field("changes", &ItemSheetView::changes, {.itemsMax = 2000}),
            field("faults", &ItemSheetView::faults, {.lengthMax = 4000, .itemsMax = 2000}),
            field("hints", &ItemSheetView::hints, {.lengthMax = 4000, .itemsMax = 2000})};
}

Fields ItemGuideView::fields()
{
    return {field("guide", &ItemGuideView::guide)};
}

} // namespace ow
