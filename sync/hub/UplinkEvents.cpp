#include "sync/hub/UplinkEvents.h"

#include "models/store/EventLogStore.h"
#include "sync/hub/UplinkStore.h"
#include "sync/protocol/UplinkStatus.h"

namespace ow {

namespace {
template <class E>
void applyNoUplinkTable(Connection &, const EventMeta &, const E &)
{
}

void applyPublished(Connection &db, const EventMeta &meta, const CataloguePublished &event)
{
    UplinkStore::publish(db, meta, event);
}

void applyRefused(Connection &db, const EventMeta &, const CatalogueRefused &event)
{
    UplinkStore::refuse(db, event);
}

QByteArray projectPublished(Projection, const EventMeta &, const CataloguePublished &event)
{
    return "{\"version\":" + QByteArray::number(event.version) + '}';
}

template <class E>
QByteArray projectUplinkAlarm(Projection projection, const EventMeta &, const E &event)
{
    return projection == Projection::Staff ? toJson(event) : QByteArray();
}

Result<UplinkStatus> loadUplinkStatus(ViewContext &context)
{
    const UplinkCursor cursor = UplinkStore::cursor(context.db);
    UplinkStatus status;
    status.configured = cursor.configured;
    status.online = cursor.online;
    status.head = EventLogStore(QUuid()).head(context.db).seq;
    status.storedThrough = cursor.storedThrough;
    status.appliedThrough = cursor.appliedThrough;
    status.catalogueVersion = UplinkStore::publishedVersion(context.db);
    status.lastContact = cursor.lastContact;
    status.changedAt = cursor.changedAt;
    status.state = uplinkState(status, cursor.stopped);
    status.sentence = uplinkSentence(status);
    return status;
}

const EventRow uplinkEventTable[] = {
    eventRow<CataloguePublished, applyPublished, projectPublished>(TopicCatalogue),
    eventRow<CatalogueRefused, applyRefused, projectUplinkAlarm<CatalogueRefused>>(TopicCatalogue),
    eventRow<DirectiveRefused, applyNoUplinkTable<DirectiveRefused>, projectUplinkAlarm<DirectiveRefused>>(TopicHall),
    eventRow<UplinkStopped, applyNoUplinkTable<UplinkStopped>, projectUplinkAlarm<UplinkStopped>>(TopicHall),
};

const ViewRow uplinkViewTable[] = {viewRow<UplinkStatus, loadUplinkStatus>(anyStaff)};
} // namespace

std::span<const EventRow> uplinkEvents()
{
    return uplinkEventTable;
}

std::span<const ViewRow> uplinkViews()
{
    return uplinkViewTable;
}

Fields CataloguePublished::File::fields()
{
    return {field("path", &File::path), field("text", &File::text, {.lengthMax = 1024 * 1024})};
}

Fields CataloguePublished::fields()
{
    return {field("version", &CataloguePublished::version, {.min = 1}),
            field("files", &CataloguePublished::files, {.itemsMax = 5000})};
}

Fields CatalogueFault::fields()
{
    return {field("place", &CatalogueFault::place, {.lengthMax = 2000}),
            field("sentence", &CatalogueFault::sentence, {.lengthMax = 2000})};
}

Fields CatalogueRefused::fields()
{
    return {field("version", &CatalogueRefused::version),
            field("faults", &CatalogueRefused::faults, {.itemsMax = 100000})};
}

Fields DirectiveRefused::fields()
{
    return {field("directive", &DirectiveRefused::directive),
            field("command", &DirectiveRefused::command, {.lengthMax = 2000}),
            field("problem", &DirectiveRefused::problem),
            field("sentence", &DirectiveRefused::sentence, {.lengthMax = 2000})};
}

Fields UplinkStopped::fields()
{
    return {field("reason", &UplinkStopped::reason), field("seq", &UplinkStopped::seq)};
}

} // namespace ow
