#pragma once
// How one number stands in its queue, as its holder is told on his phone: nothing of a person, of a reason or of anybody else. Pure.
#include "models/queue/Hall.h"
#include "models/queue/Ticket.h"
#include "models/queue/WaitRange.h"

#include <QHash>

namespace ow {

struct TicketStanding {
    QString number;
    QString queue; ///< as the hall calls it
    std::optional<QString> queueEn = {};
    TicketState state = TicketState::Waiting;
    QDate day;
    std::optional<int> ahead = {}; ///< who are called before; absent when it does not wait in the queue's own line
    std::optional<WaitRange> wait = {};
    std::optional<int> window = {}; ///< where it is called or served, or the one it is kept for
    int calls = 0;
    std::optional<Instant> until = {}; ///< held: come back by then
    std::optional<Instant> bookedFor = {};
    std::optional<Instant> bookedTo = {};
    std::optional<Instant> cancelBy = {}; ///< of a booking: the last moment it can be given back
    int earlyMinutes = 0;                 ///< of a booking: so long before its time it may check in
    bool mayLeave = false;
    bool mayPostpone = false;
    friend bool operator==(const TicketStanding &, const TicketStanding &) = default;
};

/// At its end: nothing more comes.
bool isOver(TicketState state);

/// One ticket that does not wait.
TicketStanding standingOf(const Ticket &ticket, const HallSetup &setup, Instant now);

/// All live tickets of a day. `calls`: the last ones of each queue, by its code.
QHash<QUuid, TicketStanding> standingsOf(const QList<Ticket> &live, const HallSetup &setup,
                                         const QHash<QString, QList<QueueCall>> &calls, Instant now);

/// Who waits in the queue's own line, in the order in which a window that serves this queue alone would call them.
QList<Ticket> lineOf(const QString &queue, const QList<Ticket> &live, const QueuePolicy &policy, Instant now);

} // namespace ow
