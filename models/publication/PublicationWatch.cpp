#include "models/publication/PublicationWatch.h"

#include "models/publication/PublicationStore.h"

namespace ow {

namespace {
QByteArray projectLate(Projection projection, const EventMeta &, const ItemPublicationLate &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

Result<CatalogueAlarmsView> loadCatalogueAlarms(ViewContext &context)
{
    return CatalogueAlarmsView{PublicationStore::lateAlarms(context.db), PublicationStore::refused(context.db)};
}

const EventRow watchEventTable[] = {
    eventRow<ItemPublicationLate,
             static_cast<void (*)(Connection &, const EventMeta &, const ItemPublicationLate &)>(
                 &PublicationStore::apply),
             projectLate>(TopicCatalogue),
};

const ViewRow watchViewTable[] = {
    viewRow<CatalogueAlarmsView, loadCatalogueAlarms>(Role::Administrator | Role::Supervisor)};
} // namespace

Result<Decision> decidePublicationWatch(CommandContext &context)
{
    Decision decision;
    for (const DraftHead &head : PublicationStore::unpublished(context.db)) {
        if (head.publishBy && *head.publishBy < hallDate(context.now))
            decision.events.push_back(
                pendingEvent(QStringLiteral("item/") + head.code,
                             ItemPublicationLate{head.code, head.version, head.name, *head.publishBy}));
    }
    return decision;
}

std::span<const EventRow> publicationWatchEvents()
{
    return watchEventTable;
}

std::span<const ViewRow> publicationWatchViews()
{
    return watchViewTable;
}

Fields ItemPublicationLate::fields()
{
    return {field("code", &ItemPublicationLate::code),
            field("version", &ItemPublicationLate::version, {.min = 1, .max = 9999}),
            field("name", &ItemPublicationLate::name), field("publishBy", &ItemPublicationLate::publishBy)};
}

Fields RefusedCatalogue::Place::fields()
{
    return {field("place", &Place::place, {.lengthMax = 2000}),
            field("sentence", &Place::sentence, {.lengthMax = 2000})};
}

Fields RefusedCatalogue::fields()
{
    return {field("version", &RefusedCatalogue::version),
            field("faults", &RefusedCatalogue::faults, {.itemsMax = 100000})};
}

Fields CatalogueAlarmsView::fields()
{
    return {field("late", &CatalogueAlarmsView::late, {.itemsMax = 5000}),
            field("refused", &CatalogueAlarmsView::refused)};
}

} // namespace ow
