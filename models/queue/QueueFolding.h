#pragma once
// How a loaded view stays up to date by the events that follow it: after any events it equals the view loaded anew, except the
// hub time it was loaded at. Pure.
#include "models/queue/QueueViews.h"

#include <QJsonObject>

namespace ow {

/// False when the event cannot be folded in (another day, another set-up, not understood): load the view again.
bool foldQueue(QueueView &view, const QString &type, const QJsonObject &data);
/// The same for the public projection of the events.
bool foldPublic(PublicView &view, const QString &type, const QJsonObject &data);

/// Whether a visitor can take a number of this queue now: there is such a queue, nobody stopped it, the hall's hours allow it.
bool ticketsGiven(const PublicView &view, const QString &queue, Instant now);
/// As the hall calls it; the code itself when there is no such queue.
QString queueName(const PublicView &view, const QString &code);
/// How many wait in a queue.
int waitingIn(const PublicView &view, const QString &queue);

} // namespace ow
