#pragma once
#include "models/queue/QueueViews.h"

namespace ow {

/// Where a ticket may be sent from a window, or where the next number may be taken.
struct DeskTarget {
    enum class Kind { Queue, Window, Clerk };
    Kind kind = Kind::Queue;
    QString code;   ///< of the queue, or the clerk's user name
    int window = 0; ///< the window itself, or the one the clerk sits at
    QString title;
    QString detail; ///< who serves it and how many wait
};

/// Queues that some window serves, windows that are not closed, people who have one of them; never this window, its own clerk or the
/// queue the ticket stands in.
QList<DeskTarget> transferTargets(const QueueView &view, int window, const QString &user, const QString &queue);
/// Queues that give numbers now.
QList<DeskTarget> followOnTargets(const QueueView &view);

} // namespace ow
