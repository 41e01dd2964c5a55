#include "models/queue/TicketStanding.h"

#include "models/queue/CallingOrder.h"
#include "models/queue/HallRules.h"
#include "models/queue/TicketRules.h"

namespace ow {

namespace {
constexpr qint64 standingMinuteMs = 60'000;

bool showsWindow(TicketState state)
{
    return state == TicketState::Called || state == TicketState::Serving || state == TicketState::Held;
}
} // namespace

bool isOver(TicketState state)
{
    return state == TicketState::Done || state == TicketState::Cancelled;
}

TicketStanding standingOf(const Ticket &ticket, const HallSetup &setup, Instant now)
{
    const HallQueue *queue = findQueue(setup, ticket.queue);
    TicketStanding standing;
    standing.number = ticket.number;
    standing.queue = queue ? queue->name : ticket.queue;
    standing.queueEn = queue ? queue->nameEn : std::nullopt;
    standing.state = ticket.state;
    standing.day = ticket.day;
    standing.calls = ticket.calls;
    standing.window = showsWindow(ticket.state) ? ticket.window : ticket.keptForWindow;
    standing.until = ticket.heldUntil;
    standing.mayLeave = afterAct(ticket.state, TicketAct::Cancel).has_value();
    if (ticket.bookedFor) {
        const BookingRules &booking = setup.rules.booking;
        standing.bookedFor = ticket.bookedFor;
        standing.bookedTo = ticket.bookedFor->plus(booking.slotMinutes * standingMinuteMs);
        standing.earlyMinutes = booking.earlyMinutes;
        if (ticket.state == TicketState::Reserved) {
            standing.cancelBy = ticket.bookedFor->plus(-booking.cancelHours * 60 * standingMinuteMs);
            standing.mayLeave = !(*standing.cancelBy < now);
        }
    }
    return standing;
}

QList<Ticket> lineOf(const QString &queue, const QList<Ticket> &live, const QueuePolicy &policy, Instant now)
{
    HallWindow only;
    only.skills = {{queue, 1}};
    QList<Ticket> own;
    for (const Ticket &ticket : live) {
        if (ticket.queue == queue && !ticket.keptForWindow && !ticket.keptForClerk)
            own.append(ticket);
    }
    return waitingFor(only, QString(), policy, own, now);
}

QHash<QUuid, TicketStanding> standingsOf(const QList<Ticket> &live, const HallSetup &setup,
                                         const QHash<QString, QList<QueueCall>> &calls, Instant now)
{
    QHash<QUuid, TicketStanding> all;
    QHash<QString, QList<Ticket>> ofQueue;
    for (const Ticket &ticket : live) {
        all.insert(ticket.id, standingOf(ticket, setup, now));
        ofQueue[ticket.queue].append(ticket);
    }
    for (auto queue = ofQueue.begin(); queue != ofQueue.end(); ++queue) {
        const QList<Ticket> line = lineOf(queue.key(), queue.value(), setup.rules.policy, now);
        for (qsizetype i = 0; i < line.size(); ++i) {
            TicketStanding &standing = all[line.at(i).id];
            standing.ahead = int(i);
            standing.wait = waitRange(calls.value(queue.key()), int(i));
            standing.mayPostpone = i + 1 < line.size();
        }
    }
    return all;
}

} // namespace ow
