#pragma once
#include "models/base/Problem.h"
#include "models/store/EventLogStore.h"

#include <QUuid>

namespace ow {

/// A clerk at a window of the bench hall, signed in already.
struct CallDesk {
    int window = 0;
    QUuid station;
    QByteArray token;
    QString user;
    QString password;
};

/// When such a hall has been made.
Instant callHallTime();
/// The file its clock stands in.
QString callHallClock(const QString &folder);
/// One queue of ordinary visitors: each call moves everybody behind it. Else 40 queues and three classes.
enum class CallQueues { Many, One };
/// Makes a hall with so many open windows, of five queues each, and a backlog, on a data folder; its clock stands at callHallTime().
Result<QList<CallDesk>> makeCallHall(const QString &folder, int windows, int tickets,
                                     CallQueues queues = CallQueues::Many);
/// One JSON object a line, as resources/doc/calling-order.md has it.
Result<void> exportLog(const QList<StoredEvent> &events, const QString &file);
/// All events of a hall that does not run any more, chain verified.
Result<QList<StoredEvent>> callHallEvents(const QString &folder);

} // namespace ow
