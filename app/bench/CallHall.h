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
/// Makes a hall of 40 queues, so many open windows with five of them each, and a backlog of three classes, on a data folder; its
/// clock stands at callHallTime().
Result<QList<CallDesk>> makeCallHall(const QString &folder, int windows, int tickets);
/// One JSON object a line, as resources/doc/calling-order.md has it.
Result<void> exportLog(const QList<StoredEvent> &events, const QString &file);
/// All events of a hall that does not run any more, chain verified.
Result<QList<StoredEvent>> callHallEvents(const QString &folder);

} // namespace ow
