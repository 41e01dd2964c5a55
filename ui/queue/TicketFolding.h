#pragma once
#include "models/queue/QueueViews.h"

#include <QJsonObject>

namespace ow {

/// Keeps a loaded `tickets` view up to date: those in `state`, or all of the day when unset. False: of another day, load anew.
bool foldTickets(TicketsView &view, std::optional<TicketState> state, const QString &type, const QJsonObject &data);

} // namespace ow
