#pragma once
#include "models/queue/QueueViews.h"

#include <QHash>
#include <QSet>

namespace ow {

/// Windows whose calls a board shows and says: those of its device's zone; all of them when it stands in none. Empty means all.
QSet<int> boardWindows(const PublicView &view, const QString &device);
/// Whether a call belongs on a board with these windows.
bool belongsOn(const QSet<int> &windows, const PublicTicket &ticket);

/// Calls to show, newest first: tickets at a window now and those called last, without the finished ones.
QList<PublicTicket> boardCalls(const PublicView &view, const QSet<int> &windows, int rowsMax);

/// Hears each call once: what was called before the first look is history unless it is known what had been said by then; every later
/// call or recall is news.
class CallListener {
public:
    /// What had been said before the first look; every other call of today that still stands is news at it.
    void resume(const QHash<QUuid, int> &said);
    /// News since the last look, in the order called.
    QList<PublicTicket> listen(const PublicView &view);

private:
    QHash<QUuid, int> m_calls; ///< of tickets called now, how often
    bool m_first = true;
};

} // namespace ow
