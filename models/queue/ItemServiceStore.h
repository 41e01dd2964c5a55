#pragma once
#include "models/queue/ItemService.h"

namespace ow {

class ItemServiceStore {
public:
    static QList<QueueService> queues(Connection &db);
    static void apply(Connection &db, const EventMeta &meta, const HallServes &event);
};

} // namespace ow
