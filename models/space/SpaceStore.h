#pragma once
#include "models/space/Space.h"
#include "models/store/Event.h"

namespace ow {

class SpaceStore {
public:
    static SpaceLimits limits(Connection &db);
    static SpaceState state(Connection &db);

    static void apply(Connection &db, const EventMeta &meta, const SpaceChanged &event);
    static void apply(Connection &db, const EventMeta &meta, const SpaceLimitsSet &event);
};

} // namespace ow
