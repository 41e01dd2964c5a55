#pragma once
#include "models/queue/Hall.h"
#include "models/queue/Ticket.h"
#include "models/store/Event.h"

namespace ow {

/// The hall's set-up and the state of its windows.
class HallStore {
public:
    /// Null before the first hall.configure. As it holds now, steering included; parsed once per set-up and steering and shared.
    static std::shared_ptr<const HallSetup> setup(Connection &db);
    static HallSteering steering(Connection &db);
    /// The hall's day the steering was given on; invalid when there is none.
    static QDate steeredOn(Connection &db);
    static std::optional<WindowStatus> window(Connection &db, int number);
    static std::optional<WindowStatus> windowOfClerk(Connection &db, const QString &clerk);
    static QList<WindowStatus> windows(Connection &db);

    static void apply(Connection &db, const EventMeta &meta, const HallConfigured &event);
    static void apply(Connection &db, const EventMeta &meta, const HallSteered &event);
    static void apply(Connection &db, const EventMeta &meta, const WindowChanged &event);
};

} // namespace ow
