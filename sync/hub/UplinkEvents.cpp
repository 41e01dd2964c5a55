#include "sync/hub/UplinkEvents.h"

#include "models/exchange/PeerBook.h"
#include "models/recovery/RecoveryRules.h"
#include "models/recovery/RecoveryStore.h"
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

void applyExceptions(Connection &db, const EventMeta &, const UplinkExceptions &event)
{
    UplinkStore::setExceptions(db, event.exceptions);
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

/// Every thing that is not where it belongs, with why.
QList<Undelivered> undeliveredIn(Connection &db, const UplinkCursor &cursor, const UplinkStatus &status)
{
    QList<Undelivered> found;
    if (!status.configured)
        return found;
    const EventLogStore log{QUuid()};
    if (status.storedThrough < status.head) {
        const QList<StoredEvent> first = log.after(db, status.storedThrough, 1);
        Undelivered unsent;
        unsent.kind = status.isRecovering ? UndeliveredKind::Recovering
            : !cursor.stopped.isEmpty()   ? UndeliveredKind::Stopped
            : status.online               ? UndeliveredKind::Sending
                                          : UndeliveredKind::Offline;
        unsent.count = status.head - status.storedThrough;
        if (!first.isEmpty())
            unsent.since = first.first().meta.recordedAt;
        found.append(unsent);
    }
    for (const IntakeException &exception : UplinkStore::exceptions(db)) {
        const QList<StoredEvent> event = log.after(db, exception.seq - 1, 1);
        Undelivered one;
        one.kind =
            exception.code == QLatin1String("deferred") ? UndeliveredKind::Deferred : UndeliveredKind::Quarantined;
        one.count = 1;
        one.seq = exception.seq;
        one.reason = exception.detail;
        if (!event.isEmpty()) {
            one.since = event.first().meta.recordedAt;
            one.type = event.first().meta.type;
        }
        found.append(one);
    }
    const ExchangeFigures rows = PeerBook::figures(db);
    const auto addRows = [&](UndeliveredKind kind, int count) {
        if (count == 0)
            return;
        Undelivered some;
        some.kind = kind;
        some.count = count;
        found.append(some);
    };
    addRows(UndeliveredKind::RowsSending, rows.sending);
    addRows(UndeliveredKind::RowsHeld, rows.held);
    addRows(UndeliveredKind::RowsReturned, rows.returned);
    return found;
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
    const auto recovery = RecoveryStore::last(context.db);
    status.isRecovering = recovery && recovery->stage != RecoveryStage::Finished
        && (isHeld(recovery->stage) || !recovery->isPlatformDone);
    status.undelivered = undeliveredIn(context.db, cursor, status);
    status.state = uplinkState(status, cursor.stopped);
    status.sentence = uplinkSentence(status);
    return status;
}

const EventRow uplinkEventTable[] = {
    eventRow<CataloguePublished, applyPublished, projectPublished>(TopicCatalogue),
    eventRow<CatalogueRefused, applyRefused, projectUplinkAlarm<CatalogueRefused>>(TopicCatalogue),
    eventRow<DirectiveRefused, applyNoUplinkTable<DirectiveRefused>, projectUplinkAlarm<DirectiveRefused>>(TopicHall),
    eventRow<UplinkStopped, applyNoUplinkTable<UplinkStopped>, projectUplinkAlarm<UplinkStopped>>(TopicHall),
    eventRow<UplinkExceptions, applyExceptions, projectUplinkAlarm<UplinkExceptions>>(TopicHall),
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

bool isUplinkNews(const QString &type)
{
    return type.startsWith(QLatin1String("gov.uplink."));
}

Fields UplinkExceptions::fields()
{
    return {field("exceptions", &UplinkExceptions::exceptions, {.itemsMax = uplinkExceptionsMax})};
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
