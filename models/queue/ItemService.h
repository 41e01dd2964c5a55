#pragma once
// 事项在哪个队列办: the hall's own overlay on the catalogue, so that a visitor may ask for what he wants instead of for a queue.
#include "models/catalogue/Item.h"
#include "models/queue/Hall.h"
#include "models/store/Command.h"

namespace ow {

/// What a queue serves: whole units of the catalogue, and single items, which go before their unit.
struct QueueService {
    QString queue;
    QList<QString> units;
    QList<QString> items;
    bool collects = false; ///< results are handed over here; one queue at most

    static Fields fields();
};

struct HallServes {
    static constexpr char type[] = "gov.hall.serves.v1";
    QList<QueueService> queues;

    static Fields fields();
};

/// The whole assignment as it shall hold from now; refused with every fault at once.
struct AssignItems {
    static constexpr char name[] = "hall.assignItems";
    using Reply = HallServes;
    QList<QueueService> queues;

    static Fields fields();
};

/// Kiosk and staff: the assignment, without queues the hall no longer has, and the units whose items are in force.
struct ItemServiceView {
    static constexpr char name[] = "itemService";
    QList<QueueService> queues;
    QList<CatalogueUnit> units;

    static Fields fields();
};

/// The assignment comes as a whole, and so does what it depends on: false when it must be loaded anew.
bool foldItemService(ItemServiceView &view, const QString &type, const QJsonObject &data);
/// Code of the queue that serves the item; empty when none does.
QString queueOfItem(const QList<QueueService> &queues, const Item &item);
/// The assignment with this item in that queue and in no other; an empty queue: the item goes where its unit goes.
QList<QueueService> withItemIn(QList<QueueService> queues, const QString &item, const QString &queue);
/// The same for all items of a unit that have no queue of their own; an empty queue: nobody gives numbers for them.
QList<QueueService> withUnitIn(QList<QueueService> queues, const QString &unit, const QString &queue);
/// Results are handed over in that queue and in no other; an empty one: nowhere by a number.
QList<QueueService> withCollectingIn(QList<QueueService> queues, const QString &queue);
/// Code of the queue where results are collected; empty when the hall named none.
QString collectingQueue(const QList<QueueService> &queues);
/// Everything wrong with an assignment: queues, units and items nobody knows, one item or unit in two places, two collecting queues.
Faults checkItemService(const HallSetup &setup, const Catalogue &catalogue, QDate today,
                        const QList<QueueService> &queues);

std::span<const CommandRow> itemServiceCommands();
std::span<const EventRow> itemServiceEvents();
std::span<const ViewRow> itemServiceViews();

} // namespace ow
