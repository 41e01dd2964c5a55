#include "models/queue/ItemService.h"

#include "models/base/ProblemTypes.h"
#include "models/catalogue/Catalogue.h"
#include "models/queue/HallRules.h"
#include "models/queue/ItemServiceStore.h"
#include "models/queue/TicketDecisions.h"

#include <QSet>
#include <algorithm>

namespace ow {

namespace {
Fault serviceUnknown(const QString &place, const QString &what)
{
    return {place, &problem::ReferenceUnknown, {{QStringLiteral("what"), what}}};
}

/// A queue nothing is assigned to has no row.
QueueService &serviceOf(QList<QueueService> &queues, const QString &queue)
{
    const auto found =
        std::find_if(queues.begin(), queues.end(), [&](const QueueService &one) { return one.queue == queue; });
    if (found != queues.end())
        return *found;
    queues.append({queue, {}, {}, false});
    return queues.last();
}

Result<Decision> decideAssign(CommandContext &context, const AssignItems &command)
{
    const auto hall = configuredHall(context);
    if (!hall)
        return fail(hall.error());
    if (Faults faults = checkItemService(**hall, context.catalogue, hallDate(context.now), command.queues);
        !faults.isEmpty())
        return fail(inputRefused(std::move(faults)));
    const HallServes event{command.queues};
    return Decision{{pendingEvent(QStringLiteral("hall/") + (*hall)->code, event)}, toJson(event)};
}

Result<ItemServiceView> loadItemService(ViewContext &context)
{
    const auto setup = HallStore::setup(context.db);
    if (!setup)
        return fail(problem::HallNotConfigured);
    ItemServiceView view;
    for (const QueueService &service : ItemServiceStore::queues(context.db)) {
        if (findQueue(*setup, service.queue))
            view.queues.append(service);
    }
    QSet<QString> seen;
    for (const Item *item : context.catalogue.itemsOn(hallDate(context.now))) {
        const CatalogueUnit *unit = context.catalogue.unit(item->unit);
        if (unit && !seen.contains(unit->code)) {
            seen.insert(unit->code);
            view.units.append(*unit);
        }
    }
    return view;
}

/// Nothing in it is anybody's secret.
QByteArray projectServes(Projection, const EventMeta &, const HallServes &event)
{
    return toJson(event);
}

const CommandRow itemServiceCommandTable[] = {
    commandRow<AssignItems, decideAssign>(
        {.roles = Role::Administrator | Role::Supervisor, .stations = anyStation, .unattended = 0}, "指定事项的队列"),
};
const EventRow itemServiceEventTable[] = {
    eventRow<HallServes, &ItemServiceStore::apply, projectServes>(TopicHall),
};
const ViewRow itemServiceViewTable[] = {
    viewRow<ItemServiceView, loadItemService>(anyStaff, only(StationRole::Kiosk)),
};
} // namespace

QString queueOfItem(const QList<QueueService> &queues, const Item &item)
{
    const auto serving = [&](auto serves) {
        const auto found = std::find_if(queues.begin(), queues.end(), serves);
        return found == queues.end() ? QString() : found->queue;
    };
    const QString own = serving([&](const QueueService &one) { return one.items.contains(item.code); });
    return own.isEmpty() ? serving([&](const QueueService &one) { return one.units.contains(item.unit); }) : own;
}

QList<QueueService> withItemIn(QList<QueueService> queues, const QString &item, const QString &queue)
{
    for (QueueService &one : queues)
        one.items.removeAll(item);
    if (!queue.isEmpty())
        serviceOf(queues, queue).items.append(item);
    return queues;
}

QList<QueueService> withUnitIn(QList<QueueService> queues, const QString &unit, const QString &queue)
{
    for (QueueService &one : queues)
        one.units.removeAll(unit);
    if (!queue.isEmpty())
        serviceOf(queues, queue).units.append(unit);
    return queues;
}

QList<QueueService> withCollectingIn(QList<QueueService> queues, const QString &queue)
{
    for (QueueService &one : queues)
        one.collects = false;
    if (!queue.isEmpty())
        serviceOf(queues, queue).collects = true;
    return queues;
}

bool foldItemService(ItemServiceView &, const QString &type, const QJsonObject &)
{
    return type != QLatin1String(HallServes::type) && type != QLatin1String(HallConfigured::type);
}

QString collectingQueue(const QList<QueueService> &queues)
{
    const auto found = std::find_if(queues.begin(), queues.end(), [](const QueueService &one) { return one.collects; });
    return found == queues.end() ? QString() : found->queue;
}

Faults checkItemService(const HallSetup &setup, const Catalogue &catalogue, QDate today,
                        const QList<QueueService> &queues)
{
    Faults faults;
    QSet<QString> seen;
    bool collects = false;
    // Queues, units and items may share codes; each kind is told apart by its letter.
    const auto once = [&](const QString &place, QChar kind, const QString &code) {
        if (seen.contains(kind + code))
            faults.append({place, &problem::Duplicate, {{QStringLiteral("what"), code}}});
        seen.insert(kind + code);
    };
    for (qsizetype i = 0; i < queues.size(); ++i) {
        const QueueService &service = queues.at(i);
        const QString place = QStringLiteral("queues[%1].").arg(i);
        if (!findQueue(setup, service.queue))
            faults.append(
                serviceUnknown(place + QStringLiteral("queue"), QStringLiteral("队列“%1”").arg(service.queue)));
        once(place + QStringLiteral("queue"), QLatin1Char('q'), service.queue);
        for (qsizetype j = 0; j < service.units.size(); ++j) {
            const QString at = place + QStringLiteral("units[%1]").arg(j);
            if (!catalogue.unit(service.units.at(j)))
                faults.append(serviceUnknown(at, QStringLiteral("机构“%1”").arg(service.units.at(j))));
            once(at, QLatin1Char('u'), service.units.at(j));
        }
        for (qsizetype j = 0; j < service.items.size(); ++j) {
            const QString at = place + QStringLiteral("items[%1]").arg(j);
            if (!catalogue.item(service.items.at(j), today))
                faults.append(serviceUnknown(at, QStringLiteral("事项“%1”").arg(service.items.at(j))));
            once(at, QLatin1Char('i'), service.items.at(j));
        }
        if (service.collects && collects)
            faults.append({place + QStringLiteral("collects"),
                           &problem::Duplicate,
                           {{QStringLiteral("what"), QStringLiteral("领取结果的队列")}}});
        collects = collects || service.collects;
    }
    return faults;
}

std::span<const CommandRow> itemServiceCommands()
{
    return itemServiceCommandTable;
}

std::span<const EventRow> itemServiceEvents()
{
    return itemServiceEventTable;
}

std::span<const ViewRow> itemServiceViews()
{
    return itemServiceViewTable;
}

Fields QueueService::fields()
{
    return {field("queue", &QueueService::queue, {.lengthMin = 1, .lengthMax = 20}),
            field("units", &QueueService::units, {.lengthMin = 1, .lengthMax = 40}),
            field("items", &QueueService::items, {.lengthMin = 1, .lengthMax = 40, .itemsMax = 5000}),
            field("collects", &QueueService::collects)};
}

Fields HallServes::fields()
{
    return {field("queues", &HallServes::queues)};
}

Fields AssignItems::fields()
{
    return {field("queues", &AssignItems::queues)};
}

Fields ItemServiceView::fields()
{
    return {field("queues", &ItemServiceView::queues), field("units", &ItemServiceView::units)};
}

} // namespace ow
